"""Examines the bot in Discord: whether it is let in, and what its page should say otherwise."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.chat.connection.findings import failed, note, stops, well
from bot.chat.connection.inquiry import answer_of
from bot.chat.connection.platform import Examination
from bot.chat.discord.connection.checking import MOST_SERVERS, commands_of, look
from bot.chat.discord.connection.inviting import invitation
from bot.chat.discord.names import NAME
from bot.chat.service import ChatService
from bot.errors import BotError
from bot.storage import Storage
from bot.storage.engine.database import Database
from bot.storage.engine.database_url import DatabaseAddress

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.answering.answerer import Answerer
    from bot.chat.connection.findings import Finding
    from bot.chat.connection.platform import Known
    from bot.chat.discord.connection.checking import Gateway, Seen
    from bot.chat.discord.connection.staying import Account

FEW_STARTS = 50


async def examine(account: Account, known: Known) -> Examination:
    """Return how the bot of `account` is in Discord."""
    seen, commands = await asyncio.gather(
        answer_of(look(account)), answer_of(commands_over(known.answerer))
    )
    this_version = None if isinstance(commands, BotError) else commands
    findings = tuple(findings_of(seen, this_version, await known.syncs))
    return Examination(findings, None if isinstance(seen, BotError) else seen.ahead_s)


async def commands_over(answerer: Answerer | None) -> str | None:
    """Return the fingerprint of the commands that a start would tell Discord, if it can start."""
    if answerer is None:
        return None
    nowhere = Database(DatabaseAddress("never opened", file=Path("never-opened")))
    storage = Storage(nowhere, "", timedelta(days=1), lambda: datetime.now(UTC))
    return await commands_of(ChatService(storage, answerer), storage)


def findings_of(
    seen: Seen | BotError, commands: str | None, given: Mapping[str, str] | None
) -> Iterator[Finding]:
    """Yield how the bot is in Discord, by what was `seen`.

    `commands` is the fingerprint of those of this version, and `given` what applications were
    told last; None where that isn't known.
    """
    if isinstance(seen, BotError):
        yield failed(NAME, seen)
        return
    yield _bot(seen)
    yield from _page(seen)
    yield _gateway(seen.gateway)
    yield _intents(seen)
    if commands is not None and given is not None:
        yield _commands(is_told=given.get(seen.remembered_as) == commands)
    yield well(NAME, f"Invite it: {invitation(seen.application)}")


def _bot(seen: Seen) -> Finding:
    count = f"{seen.servers} {'server' if seen.servers == 1 else 'servers'}"
    more = " or more" if seen.servers >= MOST_SERVERS else ""
    who = f"{seen.name} (application {seen.application})"
    return well(NAME, f"The token is that of {who}, in {count}{more}.")


def _page(seen: Seen) -> Iterator[Finding]:
    """Yield what the application's page says that may surprise."""
    if seen.has_endpoint:
        yield stops(
            NAME,
            "Commands and buttons go to an Interactions Endpoint URL, and none to the bot.",
            "Empty that field under General Information.",
        )
    if seen.wants_code_grant:
        yield note(
            NAME,
            "It requires a code grant, so the invitation will fail.",
            "Switch off Requires OAuth2 Code Grant under Bot.",
        )
    if seen.installs and "servers" not in seen.installs:
        yield note(NAME, "No server may install it.", "Allow Guild Install under Installation.")
    if seen.installs and "people" not in seen.installs:
        yield well(NAME, "People can't take it along.", "If they may, allow User Install as well.")
    if not seen.is_public:
        yield well(NAME, "It is no public bot: only its owner can invite it.")


def _gateway(gateway: Gateway | BotError) -> Finding:
    if isinstance(gateway, BotError):
        return failed(NAME, gateway)
    of = f"{gateway.starts_left} of {gateway.starts} connections of today are left"
    if not gateway.starts_left:
        return stops(NAME, f"{of}.", "Wait a day, and find out what starts it so often.")
    if gateway.starts_left < FEW_STARTS:
        return note(NAME, f"{of}.", "What starts it so often?")
    shards = "1 shard" if gateway.shards == 1 else f"{gateway.shards} shards"
    return well(NAME, f"The gateway says hello; {of}, and {shards} will do.")


def _intents(seen: Seen) -> Finding:
    if seen.needed_intents:
        named = ", ".join(seen.needed_intents)
        return stops(NAME, f"It lacks privileged intents: {named}.", "Allow them under Bot.")
    if seen.spare_intents:
        named = ", ".join(seen.spare_intents)
        return well(NAME, f"No privileged intent is needed; allowed all the same: {named}.")
    return well(NAME, "No privileged intent is needed, and none is allowed.")


def _commands(*, is_told: bool) -> Finding:
    if is_told:
        return well(NAME, "It knows the commands of this version.")
    return well(NAME, "The next start will tell it the commands of this version.")
