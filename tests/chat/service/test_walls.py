"""Whatever is done in one place, another neither sees nor changes any of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.follow_ups import FollowUp
from bot.chat.service import ChatService, Message, Person, Rates, Reply, Trouble
from bot.storage import Place, Storage
from tests.chat.service.conversing import BAKERY, MUSEUM, VAIN, Seconds
from tests.storage.asking import LONG_AGO, Clock

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answering.answerer import Answerer

PEOPLE = ("one", "two")
NONE = 10**6
"""The id of no question."""
_numbers = count(1)


@dataclass(frozen=True)
class Step:
    """Something `person` does in the first place or the second."""

    first: bool
    person: str
    manages: bool
    action: str
    question: int
    flag: bool


ACTIONS = (
    *("ask", "follow", "follow", "more", "why", "context", "share"),
    *("may_delete", "vote", "withdraw", "rate", "language"),
)
STEPS = st.lists(
    st.builds(
        Step,
        first=st.booleans(),
        person=st.sampled_from(PEOPLE),
        manages=st.booleans(),
        action=st.sampled_from(ACTIONS),
        question=st.integers(0, 5),
        flag=st.booleans(),
    ),
    min_size=3,
    max_size=12,
)
BEFORE = Step(first=True, person=PEOPLE[0], manages=True, action="ask", question=0, flag=True)
"""There is always something that could be seen from the other place."""
NEIGHBOURS = [
    ("channel", "other channel"),
    ("server", "other server"),
    ("other server", "server"),
    ("one's own", "server"),
    ("channel", "one's own"),
    ("slack", "channel"),
]


def places(service: ChatService, kinds: tuple[str, str]) -> list[Place]:
    """Return the places of these kinds, no one of which is part of another."""
    server = Place(platform="discord", id="1")
    made = {
        "server": replace(server, id="2"),
        "other server": replace(server, id="3", channel="c"),
        "channel": replace(server, channel="c"),
        "other channel": replace(server, channel="d"),
        "one's own": service.direct("discord", PEOPLE[0]),
        "slack": replace(server, platform="slack", channel="c"),
    }
    return [made[kind] for kind in kinds]


def carry(question: str, previous: FollowUp) -> FollowUp:
    """Carry everything over."""
    return FollowUp(f"{question} {previous.question}", tuple(previous.question.split()))


async def do(service: ChatService, step: Step, place: Place, ids: list[int]) -> object:
    """Do `step` in `place`; return what came of it, without ids, which all places share."""
    person = Person(place=place, id=step.person, manages=step.manages)
    id_ = ids[step.question] if step.question < len(ids) else NONE
    match step.action:
        case "ask" | "follow":
            text = [BAKERY, MUSEUM, VAIN][step.question % 3] if step.action == "ask" else "Why?"
            delivery = f"message {next(_numbers)}"
            reply = await service.ask(
                Message(person=person, conversation="c", delivery=delivery, text=text)
            )
            assert isinstance(reply, Reply)
            if reply.question is not None:
                ids.append(reply.question)
            return replace(reply, question=None)
        case "vote":
            return await service.answers.vote(person, id_, helpful=step.flag)
        case "rate":
            return await service.places.change(person, rate=50 + step.question)
        case "language":
            return await service.places.change(person, language="de" if step.flag else None)
        case action:
            done = await getattr(service.answers, action)(person, id_)
            return replace(done, question=None) if isinstance(done, Reply) else done


async def seen(service: ChatService, place: Place) -> list[Any]:
    """Return all that can be seen of `place` by those who manage it."""
    boss = Person(place=place, id="one", manages=True)
    history = await service.places.history(boss)
    return [
        await service.places.settings(boss),
        [] if isinstance(history, Trouble) else [(line.setting, line.after) for line in history],
        await service.places.statistics(boss, LONG_AGO),
        await service.places.unanswered(boss, LONG_AGO),
    ]


async def walk(
    service: ChatService, here: list[Place], steps: list[Step], *, alone: bool
) -> list[object]:
    """Return all that is seen in the second place, be it `alone` or with the first beside it."""
    ids: dict[bool, list[int]] = {True: [], False: []}
    shown: list[object] = []
    for step in (BEFORE, *steps):
        if step.first and not alone:
            await do(service, step, here[0], ids[True])
        elif not step.first:
            shown.append(await do(service, step, here[1], ids[False]))
    shown += await seen(service, here[1])
    if not alone:
        await trespass(service, here[1], ids[True])
    return shown


async def trespass(service: ChatService, place: Place, ids: list[int]) -> None:
    """Try everything with the `ids` of another place; nothing may work."""
    boss = Person(place=place, id="one", manages=True)
    looking = service.answers
    for id_ in ids:
        for action in (looking.more, looking.why, looking.context, looking.share):
            assert await action(boss, id_) is Trouble.UNKNOWN
        for other in (looking.may_delete, looking.withdraw):
            assert await other(boss, id_) is Trouble.UNKNOWN
        assert await looking.vote(boss, id_, helpful=True) is Trouble.UNKNOWN


@pytest.mark.parametrize("kinds", NEIGHBOURS)
@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # a database is new each time
)
@given(steps=STEPS)
def test_a_place_is_as_if_there_were_no_other(
    tmp_path: Path, answerer: Answerer, kinds: tuple[str, str], steps: list[Step]
) -> None:
    """All that is said and seen in it is the same with and without what is done elsewhere."""

    async def shown(*, alone: bool) -> list[object]:
        url = f"sqlite:///{tmp_path / f'{next(_numbers)}.db'}"
        async with Storage.open(url, now=Clock()) as storage:
            service = ChatService(
                storage, answerer, carry=carry, rates=Rates(10**6, 10**6), clock=Seconds()
            )
            return await walk(service, places(service, kinds), steps, alone=alone)

    assert asyncio.run(shown(alone=True)) == asyncio.run(shown(alone=False))
