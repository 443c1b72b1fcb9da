"""A small bot on the real discord.py that uses what the product uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import discord
from discord import app_commands, ui
from discord.ext import commands

if TYPE_CHECKING:
    import re


class EchoBot(commands.Bot):
    """Says back what it hears. `errors` collects what it could not."""

    def __init__(self, *, intents: discord.Intents | None = None, **options: Any) -> None:  # noqa: ANN401  discord.py's
        """Need no privileged intent unless told so; ping nobody; be ready at once."""
        super().__init__(
            command_prefix=[],
            intents=intents or discord.Intents(guilds=True, messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0,
            **options,
        )
        self.errors: list[Exception] = []
        self.seen: list[discord.Message] = []
        self.tree.error(self.on_tree_error)

    async def setup_hook(self) -> None:
        """Register commands and buttons."""
        self.add_dynamic_items(VoteButton)
        self.tree.add_command(ask)
        self.tree.add_command(slow)
        self.tree.add_command(twice)
        self.tree.add_command(panel)
        self.tree.add_command(find)
        self.tree.add_command(settings)
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Do not wait 5 s before a second identify, as discord.py does by itself."""

    async def on_message(self, message: discord.Message) -> None:
        """Answer direct messages and mentions."""
        if message.author.bot:
            return
        self.seen.append(message)
        if message.guild is None or self.user in message.mentions:
            await message.reply(f"heard: {message.content}", nonce=message.id)

    async def on_tree_error(
        self, _: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        """Keep the error for the test."""
        self.errors.append(getattr(error, "original", error))


class VoteButton(ui.DynamicItem[ui.Button[Any]], template=r"vote:(?P<number>\d+)"):
    """A button that survives restarts: its state is in its `custom_id`."""

    def __init__(self, number: int) -> None:
        """Count from a number."""
        super().__init__(ui.Button(label=f"{number}", custom_id=f"vote:{number}"))
        self.number = number

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: ui.Item[Any], match: re.Match[str]
    ) -> Self:
        """Read the number back."""
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Count on in place; every third time ask why."""
        if self.number % 3 == 0:
            await interaction.response.send_modal(Reason())
            return
        view = ui.View(timeout=None).add_item(VoteButton(self.number + 1))
        await interaction.response.edit_message(content=f"{self.number} votes", view=view)


class Reason(ui.Modal, title="Why?"):
    """Asks for a reason, and for a language."""

    why: ui.Label[Any] = ui.Label(text="Reason", component=ui.TextInput(max_length=100))
    language: ui.Label[Any] = ui.Label(
        text="Language",
        component=ui.Select(options=[discord.SelectOption(label="Deutsch", value="de")]),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Say back both."""
        reason, language = self.why.component, self.language.component
        assert isinstance(reason, ui.TextInput)
        assert isinstance(language, ui.Select)
        said = f"{reason.value} ({language.values[0]})"
        await interaction.response.send_message(said, ephemeral=True)


class Panel(ui.LayoutView):
    """A message of components."""

    def __init__(self, text: str) -> None:
        """Show a text with a vote beside it, and a link."""
        super().__init__(timeout=None)
        link: ui.Button[Any] = ui.Button(label="Source", url="https://example.org/#:~:text=a")
        section: ui.Section[Any] = ui.Section(text, accessory=VoteButton(1))
        self.add_item(ui.Container(section, ui.ActionRow(link)))


async def suggest(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Suggest what was typed, as often as it is long."""
    return [app_commands.Choice(name=f"{typed}{n}", value=typed) for n in range(len(typed))]


@app_commands.command()
@app_commands.autocomplete(question=suggest)
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def ask(interaction: discord.Interaction, question: str, private: bool = False) -> None:  # noqa: FBT001, FBT002  a command's option
    """Answer after a defer, with a button."""
    await interaction.response.defer(ephemeral=private, thinking=True)
    view = ui.View(timeout=None).add_item(VoteButton(1))
    where = f"{interaction.locale} {interaction.context.to_array()}"
    await interaction.followup.send(f"{where}: {question}", view=view)


@app_commands.command()
async def slow(interaction: discord.Interaction) -> None:
    """Promise an answer and never give it."""
    await interaction.response.defer(thinking=True)


@app_commands.command()
async def twice(interaction: discord.Interaction) -> None:
    """Respond twice, which discord.py would not let us."""
    await interaction.response.send_message("once")
    interaction.response._response_type = None  # noqa: SLF001  so that Discord has to refuse
    await interaction.response.send_message("twice")


@app_commands.command()
async def panel(interaction: discord.Interaction, text: str) -> None:
    """Answer with a layout, then with a follow-up."""
    await interaction.response.send_message(view=Panel(text))
    await interaction.followup.send("more", ephemeral=True)


settings = app_commands.Group(
    name="settings",
    description="…",
    guild_only=True,
    default_permissions=discord.Permissions(manage_guild=True),
)


@settings.command()
async def place(
    interaction: discord.Interaction, where: discord.TextChannel, who: discord.Member
) -> None:
    """Say back a channel and a member, and offer languages."""
    options = [discord.SelectOption(label="Deutsch", value="de")]
    view = ui.View(timeout=None).add_item(Languages(options=options, custom_id="language"))
    await interaction.response.send_message(f"{where.name} {who.name}", view=view)


class Languages(ui.Select[ui.View]):
    """A menu of languages."""

    async def callback(self, interaction: discord.Interaction) -> None:
        """Say back the choice, in place, after a defer."""
        await interaction.response.defer()
        await interaction.edit_original_response(content=self.values[0], view=None)


@app_commands.context_menu(name="Find in articles")
async def find(interaction: discord.Interaction, message: discord.Message) -> None:
    """Say back the message it was used on."""
    await interaction.response.send_message(f"found: {message.content}", ephemeral=True)
