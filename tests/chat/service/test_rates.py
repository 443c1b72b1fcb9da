"""Questions that come too fast are told how long to wait, and then are welcome."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.service import ChatService, Rates, Wait
from bot.chat.service.rates import MINUTE_S, Buckets
from tests.chat.service.conversing import (
    BOSS,
    ELSEWHERE,
    ME,
    SOMEBODY,
    Seconds,
    quoted,
    reply_to,
    saying,
)

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.chat.service.rates import Name
    from bot.storage import Storage

RATE = 4
WANTED = st.sets(st.sampled_from("abc"), min_size=1)
STEPS = st.lists(st.tuples(WANTED, st.integers(0, 90)), max_size=40)


async def test_a_person_asks_as_often_as_the_place_lets_them(
    service: ChatService, seconds: Seconds
) -> None:
    """Three a minute: three at once, the fourth after twenty seconds; others needn't wait."""
    await service.places.change(BOSS, rate=3)
    for _ in range(3):
        assert quoted(await service.ask(saying()))

    reply = await reply_to(service, saying())
    assert reply.said == Wait(20)
    assert reply.private
    assert quoted(await service.ask(saying(person=SOMEBODY)))

    seconds.time += 19
    assert (await reply_to(service, saying())).said == Wait(1)
    seconds.time += 1
    assert quoted(await service.ask(saying()))


@pytest.mark.parametrize(
    ("rates", "elsewhere"), [(Rates(channel=2), ELSEWHERE), (Rates(in_all=2), None)]
)
async def test_a_channel_and_all_together_have_their_rates(
    storage: Storage, answerer: Answerer, rates: Rates, elsewhere: object
) -> None:
    """Whoever asks there waits; another channel only where all have asked too much."""
    service = ChatService(storage, answerer, rates=rates, clock=Seconds())
    for person in (ME, SOMEBODY):
        assert quoted(await service.ask(saying(person=person)))

    assert (await reply_to(service, saying(person=BOSS))).said == Wait(30)
    in_another = await reply_to(service, saying(person=replace(BOSS, place=ELSEWHERE)))
    assert (in_another.said == Wait(30)) == (elsewhere is None)


async def test_what_is_asked_elsewhere_does_not_count(service: ChatService) -> None:
    """The rate of a person is a setting of the place, and so are the questions it counts."""
    await service.places.change(BOSS, rate=1)
    assert quoted(await service.ask(saying()))

    assert quoted(await service.ask(saying(person=replace(ME, place=ELSEWHERE))))
    assert (await reply_to(service, saying())).said == Wait(60)


async def test_a_question_that_must_wait_is_not_asked_later(
    service: ChatService, storage: Storage
) -> None:
    """It is done with: nothing is left for the next start."""
    await service.places.change(BOSS, rate=1)
    await reply_to(service, saying())
    await reply_to(service, saying())

    assert await storage.questions.unfinished("discord") == ()


@given(STEPS)
def test_no_bucket_gives_more_than_it_holds_and_gets(
    steps: list[tuple[set[str], int]],
) -> None:
    """In any minute at most twice its rate; and who waits as told gets a token."""
    clock = Seconds()
    buckets = Buckets(clock)
    taken: dict[str, list[float]] = {}
    for wanted, pause in steps:
        rates: dict[Name, int] = {(name,): RATE for name in wanted}
        wait = buckets.take(rates)
        if wait:
            clock.time += wait
            assert buckets.take(rates) == 0
        for name in wanted:
            taken.setdefault(name, []).append(clock.time)
        clock.time += pause
    for times in taken.values():
        assert all(sum(t <= s < t + MINUTE_S for s in times) <= 2 * RATE for t in times)


def test_all_or_nothing() -> None:
    """Who is turned away by one bucket takes no token from the others."""
    clock = Seconds()
    buckets = Buckets(clock)
    assert buckets.take({("full",): 1, ("other",): 2}) == 0
    assert buckets.take({("full",): 1, ("other",): 2}) == 60

    assert buckets.take({("other",): 2}) == 0
    assert buckets.take({("other",): 2}) == 30


def test_buckets_nobody_uses_are_not_kept() -> None:
    """A minute later they are as good as new."""
    clock = Seconds()
    buckets = Buckets(clock)
    for number in range(100):
        buckets.take({(number,): 1})
    assert len(buckets) == 100

    clock.time += MINUTE_S
    buckets.take({("new",): 1})

    assert len(buckets) == 1
