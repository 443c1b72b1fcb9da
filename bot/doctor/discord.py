"""Discord: whether it lets the bot in, and what its page should say otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.chat.discord.connection.checking import MOST_SERVERS, commands_of
from bot.chat.discord.connection.inviting import invitation
from bot.chat.service import ChatService
from bot.doctor.findings import failed, note, stops, well
from bot.errors import BotError
from bot.storage import Storage
from bot.storage.engine.database import Database
from bot.storage.engine.database_url import Address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.answering.answerer import Answerer
    from bot.chat.discord.connection.checking import Gateway, Seen
    from bot.doctor.findings import Finding

DISCORD = "Discord"
FEW_STARTS = 50


async def commands_over(answerer: Answerer) -> str:
    """Return the fingerprint of the commands that a start would tell Discord."""
    nowhere = Database(Address("never opened", file=Path("never-opened")))
    storage = Storage(nowhere, "", timedelta(days=1), lambda: datetime.now(UTC))
    return await commands_of(ChatService(storage, answerer), storage)


def discord(
    seen: Seen | BotError, commands: str | None, given: Mapping[str, str] | None
) -> Iterator[Finding]:
    """Yield how the bot is in Discord.

    `commands` is the fingerprint of those of this version, and `given` what applications were
    told last; None where that isn't known.
    """
    if isinstance(seen, BotError):
        yield failed(DISCORD, seen)
        return
    yield _bot(seen)
    yield from _page(seen)
    yield _gateway(seen.gateway)
    yield _intents(seen)
    if commands is not None and given is not None:
        yield _commands(is_told=given.get(seen.remembered_as) == commands)
    yield well(DISCORD, f"Invite it: {invitation(seen.application)}")


def _bot(seen: Seen) -> Finding:
    count = f"{seen.servers} {'server' if seen.servers == 1 else 'servers'}"
    more = " or more" if seen.servers >= MOST_SERVERS else ""
    told = f"The token is that of {seen.name} (application {seen.application}), in {count}{more}."
    return well(DISCORD, told)


def _page(seen: Seen) -> Iterator[Finding]:
    """Yield what the application's page says that may surprise."""
    if seen.has_endpoint:
        yield stops(
            DISCORD,
            "Commands and buttons go to an Interactions Endpoint URL, and none to the bot.",
            "Empty that field under General Information.",
        )
    if seen.wants_code_grant:
        yield note(
            DISCORD,
            "It requires a code grant, so the invitation will fail.",
            "Switch off Requires OAuth2 Code Grant under Bot.",
        )
    if seen.installs and "servers" not in seen.installs:
        yield note(DISCORD, "No server may install it.", "Allow Guild Install under Installation.")
    if seen.installs and "people" not in seen.installs:
        yield well(
            DISCORD, "People can't take it along.", "If they may, allow User Install as well."
        )
    if not seen.is_public:
        yield well(DISCORD, "It is no public bot: only its owner can invite it.")


def _gateway(gateway: Gateway | BotError) -> Finding:
    if isinstance(gateway, BotError):
        return failed(DISCORD, gateway)
    of = f"{gateway.starts_left} of {gateway.starts} connections of today are left"
    if not gateway.starts_left:
        return stops(DISCORD, f"{of}.", "Wait a day, and find out what starts it so often.")
    if gateway.starts_left < FEW_STARTS:
        return note(DISCORD, f"{of}.", "What starts it so often?")
    shards = "1 shard" if gateway.shards == 1 else f"{gateway.shards} shards"
    return well(DISCORD, f"The gateway says hello; {of}, and {shards} will do.")


def _intents(seen: Seen) -> Finding:
    if seen.needed_intents:
        named = ", ".join(seen.needed_intents)
        return stops(DISCORD, f"It lacks privileged intents: {named}.", "Allow them under Bot.")
    if seen.spare_intents:
        named = ", ".join(seen.spare_intents)
        return well(DISCORD, f"No privileged intent is needed; allowed all the same: {named}.")
    return well(DISCORD, "No privileged intent is needed, and none is allowed.")


def _commands(*, is_told: bool) -> Finding:
    if is_told:
        return well(DISCORD, "It knows the commands of this version.")
    return well(DISCORD, "The next start will tell it the commands of this version.")
