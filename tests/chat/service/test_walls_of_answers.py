"""Who may do what with whose answer: one table, held against every action with every id.

An action that the table doesn't name fails the test, so a new one has to say what it shows.
"""

from __future__ import annotations

import asyncio
import inspect
from dataclasses import dataclass, replace
from itertools import count, product
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.discord.pressing.answer_ids import AnswerId
from bot.chat.service import ChatService, Context, More, Person, Reply, Trouble, Why
from bot.chat.service.past_answers import PastAnswers
from bot.storage import Place, Storage, Tally
from bot.storage.values import SECLUDED
from tests.chat.service.conversing import BAKERY, MUSEUM, reply_to, saying
from tests.storage.asking import Clock

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answering.answerer import Answerer

UNKNOWN, REFUSED = Trouble.UNKNOWN, Trouble.NOT_ALLOWED
OWN, PUBLIC, PRIVATE, THREAD = "own", "other's public", "other's private", "other's thread"
ELSEWHERE, FORGED = "other place", "forged id"
WHOSE = (OWN, PUBLIC, PRIVATE, THREAD, ELSEWHERE, FORGED)
# What each action may come to: first with one's own answer, then with what another asked in public
# (a member, a manager). Of all the rest nobody learns even that it is there.
MAY_SHOW: dict[str, tuple[object, object, object]] = {
    "more": (More, More, More),
    "why": (Why, Why, Why),
    "context": (Context, Context, Context),
    "share": (Reply, REFUSED, REFUSED),
    "may_delete": (True, False, True),
    "vote": (Tally, Tally, Tally),
    "withdraw": (Tally, Tally, Tally),
}
OTHER_PLACES = ("channel", "server", "platform", "direct", "named by an id")
_numbers = count(1)


@dataclass(frozen=True)
class Try:
    """Somebody tries an `action` with an answer of `whose`."""

    action: str
    whose: str
    manages: bool
    elsewhere: str
    forged: int
    text: str


TRIES = st.builds(
    Try,
    action=st.sampled_from(sorted(MAY_SHOW)),
    whose=st.sampled_from(WHOSE),
    manages=st.booleans(),
    elsewhere=st.sampled_from(OTHER_PLACES),
    forged=st.integers(-(2**63), 2**63 - 1),
    text=st.sampled_from([BAKERY, MUSEUM]),
)


def permitted(tried: Try) -> object:
    """Return what the table lets come of it."""
    own, member, manager = MAY_SHOW[tried.action]
    if tried.whose == OWN:
        return own
    if tried.whose == PUBLIC:
        return manager if tried.manages else member
    return UNKNOWN


def is_so(came: object, permitted: object) -> bool:
    """Return whether that came of it, by value or by kind."""
    return isinstance(came, permitted) if isinstance(permitted, type) else came is permitted


def test_the_table_names_every_action() -> None:
    """And nothing else."""
    actions = inspect.getmembers(PastAnswers, inspect.iscoroutinefunction)

    assert {name for name, _ in actions if not name.startswith("_")} == set(MAY_SHOW)


async def do(service: ChatService, person: Person, action: str, id_: int) -> object:
    """Try `action`."""
    how: dict[str, Any] = {"helpful": True, "reason": "so"} if action == "vote" else {}
    return await getattr(service.answers, action)(person, id_, **how)


async def asked(service: ChatService, tried: Try, me: Person, other: Person) -> int:
    """Ask as `tried` says, and return the number of the answer."""
    asker = me if tried.whose == OWN else other
    different: dict[str, Any] = {"private": tried.whose == PRIVATE}
    if tried.whose == THREAD:
        thread = f"{SECLUDED}77"
        asker, different = replace(other, thread=thread), {"conversation": thread}
    if tried.whose == ELSEWHERE:
        place = {
            "channel": replace(me.place, channel="22"),
            "server": replace(me.place, id="2002"),
            "platform": replace(me.place, platform="slack"),
            "direct": service.direct("discord", other.id),
            "named by an id": replace(me.place, id="2002"),
        }[tried.elsewhere]
        asker = replace(other, place=place)
    reply = await reply_to(service, saying(tried.text, asker, **different))
    assert reply.question
    return tried.forged if tried.whose == FORGED else reply.question


async def came_of(service: ChatService, tried: Try) -> object:
    """Return what came of it, in a place of its own."""
    here = Place(platform="discord", id=f"{next(_numbers)}", channel="21")
    me = Person(place=here, id="me", manages=tried.manages)
    id_ = await asked(service, tried, me, Person(place=here, id="other"))
    if tried.whose == ELSEWHERE and tried.elsewhere == "named by an id":
        me = AnswerId(id_, replace(here, id="2002")).seen_by(me)
    return await do(service, me, tried.action, id_)


async def in_memory(tmp_path: Path, answerer: Answerer, tries: list[Try]) -> None:
    """Hold what comes of `tries` against the table."""
    url = f"sqlite:///{tmp_path / f'{next(_numbers)}.db'}"
    async with Storage.open(url, now=Clock()) as storage:
        service = ChatService(storage, answerer, rates=None)
        for tried in tries:
            came = await came_of(service, tried)
            assert is_so(came, permitted(tried)), (tried, came)


def test_every_action_with_every_answer_shows_what_the_table_says(
    tmp_path: Path, answerer: Answerer
) -> None:
    """Each cell of it once."""
    cells = product(sorted(MAY_SHOW), WHOSE, (False, True), OTHER_PLACES)
    tries = [
        Try(action, whose, manages, where, forged=10**6, text=BAKERY)
        for action, whose, manages, where in cells
        if whose == ELSEWHERE or where == OTHER_PLACES[0]
    ]

    asyncio.run(in_memory(tmp_path, answerer, tries))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tries=st.lists(TRIES, min_size=2, max_size=8))
def test_whatever_was_done_before_the_table_holds(
    tmp_path: Path, answerer: Answerer, tries: list[Try]
) -> None:
    """In any order, with any forged number that no answer here has."""
    tries = [
        replace(one, forged=one.forged if abs(one.forged) > len(tries) else 0) for one in tries
    ]

    asyncio.run(in_memory(tmp_path, answerer, tries))
