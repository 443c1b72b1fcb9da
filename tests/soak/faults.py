"""What goes wrong while people ask: each fault passes by itself, and nothing may be lost by it.

None of them has a platform take a reply and fail to say so: in Slack that is posted twice, as
README.md says under "Limits".
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from dataclasses import dataclass, field
from signal import SIGHUP
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping
    from pathlib import Path
    from random import Random
    from typing import Any

    from tests.fakes.discord import FakeDiscord
    from tests.fakes.slack import FakeSlack
    from tests.soak.hosted import Hosted
    from tests.soak.in_discord import InDiscord
    from tests.soak.in_slack import InSlack

    Fault = Callable[["Scene"], Coroutine[Any, Any, None]]

POSTED, FOLLOWED = "/channels/*/messages", "/webhooks/*"
CALLBACK = "/interactions/*/callback"
RELOADED, KEPT = "new articles in use", "the old articles stay in use"


@dataclass(frozen=True)
class Scene:
    """All that something can go wrong with; a `pace` under 1 has it pass sooner."""

    discord: FakeDiscord
    slack: FakeSlack
    readers: InDiscord
    members: InSlack
    bot: Hosted
    dice: Random
    pace: float
    say: Callable[[str], None]
    articles: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def pass_(self, least_s: float, most_s: float) -> None:
        """Let some time pass."""
        await asyncio.sleep(self.dice.uniform(least_s, most_s) * self.pace)

    def some_article(self) -> Path:
        """Return the file of an article."""
        return self.dice.choice(sorted((self.bot.folder / "corpus").rglob("xiaomi-*.md")))


async def reconnect(scene: Scene) -> None:
    """Have Discord ask for a new connection (op 7)."""
    scene.discord.gateway.reconnect()


async def invalidate(scene: Scene) -> None:
    """Have Discord end the session (op 9); what it has sent before is read before."""
    _all_heard(scene)
    scene.discord.gateway.invalidate()


async def invalidate_for_now(scene: Scene) -> None:
    """Have Discord end the session in a way that it can be taken up (op 9, d: true)."""
    scene.discord.gateway.invalidate(resumable=True)


async def drop_discord(scene: Scene) -> None:
    """Cut the gateway."""
    scene.discord.gateway.drop()


async def send_nonsense(scene: Scene) -> None:
    """Send an event that makes no sense."""
    _all_heard(scene)
    scene.discord.gateway.malformed()


async def refuse_gateway(scene: Scene) -> None:
    """Cut the gateway, and let nobody in for a while."""
    fault = scene.discord.fail("GET", "/gateway*", 503, times=None)
    scene.discord.gateway.drop()
    await scene.pass_(3, 8)
    fault.times = 0


async def forbid(scene: Scene) -> None:
    """Take from the bot the right to write in a channel."""
    channel = scene.dice.choice(scene.readers.channels)
    parent = scene.discord.backend.get_channel(channel.parent_id or channel.id)
    scene.discord.forbid(parent, send_messages=True, send_messages_in_threads=True)
    await scene.pass_(3, 8)
    scene.discord.forbid(parent)


async def know_no_interaction(scene: Scene) -> None:
    """Say of an interaction that it isn't known (any more)."""
    scene.discord.fail("POST", CALLBACK, 404, code=10062)


async def know_better(scene: Scene) -> None:
    """Acknowledge an interaction, and say that it had been before."""
    scene.discord.fail("POST", CALLBACK, 400, code=40060, done=True)


async def refresh(scene: Scene) -> None:
    """Have Slack ask for a new connection."""
    scene.slack.socket.refresh()


async def drop_slack(scene: Scene) -> None:
    """Cut Slack's socket."""
    scene.slack.socket.drop()


async def close_slack(scene: Scene) -> None:
    """Close Slack's socket properly."""
    scene.slack.socket.close()


async def refuse_slack(scene: Scene) -> None:
    """Cut Slack's socket, and let nobody in for a while."""
    fault = scene.slack.fail("apps.connections.open", status=500, times=None)
    scene.slack.socket.drop()
    await scene.pass_(3, 8)
    fault.times = 0


async def lose_acks(scene: Scene) -> None:
    """Lose what the bot acknowledges, so that Slack sends it again."""
    scene.slack.socket.losing_acks = True
    await scene.pass_(1, 2)
    scene.slack.socket.losing_acks = False


async def send_again(scene: Scene) -> None:
    """Send what was sent before, under the same id and under another."""
    for asked in scene.members.asked[-5:]:
        scene.slack.redeliver(asked, new_id=bool(scene.dice.randrange(2)))


async def lock_database(scene: Scene) -> None:
    """Hold the database against every other writer."""
    seconds = scene.dice.uniform(1, 3) * scene.pace
    await asyncio.to_thread(_lock, scene.bot.folder / "kept.db", seconds)


async def reload(scene: Scene) -> None:
    """Have the same articles opened anew."""
    async with scene.articles:
        await _told_to_reload(scene, RELOADED)


async def change_articles(scene: Scene) -> None:
    """Have other articles opened."""
    async with scene.articles:
        article = scene.some_article()
        text = article.read_text("utf-8")
        article.write_text(f"{text}\nThis was added at {time.time()}.\n", "utf-8")
        await _told_to_reload(scene, RELOADED)
        article.write_text(text, "utf-8")


async def break_articles(scene: Scene) -> None:
    """Have an article opened that is broken, and mend it."""
    async with scene.articles:
        article = scene.some_article()
        text = article.read_text("utf-8")
        article.write_text("---\ntitle: [\n---\n", "utf-8")
        await _told_to_reload(scene, KEPT)
        article.write_text(text, "utf-8")
        await _told_to_reload(scene, RELOADED)


def _refused_by_discord(path: str, status: int | None) -> Fault:
    """Return what lets the next request for `path` fail, and take no effect."""

    async def fail(scene: Scene) -> None:
        scene.discord.fail("POST", path, status, retry_after=scene.pace)

    return fail


def _refused_by_slack(method: str, status: int | None, error: str = "internal_error") -> Fault:
    """Return what lets the next call of `method` fail, and take no effect."""

    async def fail(scene: Scene) -> None:
        scene.slack.fail(method, error, status=status, retry_after=1)

    return fail


def _all_heard(scene: Scene) -> None:
    """Note that what the gateway has sent is read before what it sends next."""
    for session in scene.discord.gateway.sessions:
        if session.socket:
            session.heard = len(session.events)


def _lock(file: Path, seconds: float) -> None:
    database = sqlite3.connect(file, isolation_level=None)
    try:
        database.execute("BEGIN IMMEDIATE")
        time.sleep(seconds)
        database.execute("ROLLBACK")
    finally:
        database.close()


async def _told_to_reload(scene: Scene, outcome: str) -> None:
    before = scene.bot.log.times(outcome)
    scene.bot.tell(SIGHUP)
    await scene.bot.logs(outcome, before)


FAULTS: Mapping[str, Fault] = {
    "Discord: reconnect (op 7)": reconnect,
    "Discord: session over (op 9)": invalidate,
    "Discord: session to be resumed (op 9)": invalidate_for_now,
    "Discord: socket cut": drop_discord,
    "Discord: malformed payload": send_nonsense,
    "Discord: gateway refused for seconds": refuse_gateway,
    "Discord: 429 to a message": _refused_by_discord(POSTED, 429),
    "Discord: 500 to a message": _refused_by_discord(POSTED, 500),
    "Discord: 502 to a follow-up": _refused_by_discord(FOLLOWED, 502),
    "Discord: message cut off": _refused_by_discord(POSTED, None),
    "Discord: follow-up cut off": _refused_by_discord(FOLLOWED, None),
    "Discord: may not write": forbid,
    "Discord: unknown interaction (10062)": know_no_interaction,
    "Discord: acknowledged before (40060)": know_better,
    "Slack: refresh": refresh,
    "Slack: socket cut": drop_slack,
    "Slack: socket closed": close_slack,
    "Slack: connections refused for seconds": refuse_slack,
    "Slack: acks lost": lose_acks,
    "Slack: events sent again": send_again,
    "Slack: 429 to a message": _refused_by_slack("chat.*", 429, "ratelimited"),
    "Slack: 500 to a message": _refused_by_slack("chat.*", 500),
    "Slack: message cut off": _refused_by_slack("chat.*", None),
    "Slack: message refused": _refused_by_slack("chat.*", 200, "fatal_error"),
    "Slack: 500 to a response": _refused_by_slack("response_url", 500),
    "Slack: response cut off": _refused_by_slack("response_url", None),
    "database locked for seconds": lock_database,
    "articles opened anew": reload,
    "articles changed": change_articles,
    "articles broken, and mended": break_articles,
}
