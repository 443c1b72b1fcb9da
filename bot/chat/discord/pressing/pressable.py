"""What all that can be pressed or chosen has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from discord import Interaction

    from bot.chat.discord.pressing.host import Host


class Pressable:
    """Something in a message whose custom id says all: put it before `DynamicItem`."""

    async def interaction_check(self, interaction: Interaction[Any]) -> bool:
        """Begin nothing when the bot is about to leave."""
        return host_of(interaction).work.join()


def host_of(interaction: Interaction[Any]) -> Host:
    """Return the client that `interaction` came to."""
    host: Host = interaction.client
    return host
