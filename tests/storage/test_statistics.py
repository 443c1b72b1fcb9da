"""What happened in a place is counted, and what it asked in vain is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage import Outcome, Statistics, Tally, Unanswered
from tests.storage.asking import HERE, LONG_AGO, NOT_FOUND, SERVER, asking, settled

if TYPE_CHECKING:
    from bot.storage import Storage
    from tests.storage.asking import Clock


async def test_everything_is_counted(storage: Storage, clock: Clock) -> None:
    """Since a moment; what is unfinished has no outcome yet."""
    me, you = (storage.askers.id_of("discord", person) for person in "78")
    await settled(storage, asking(me))
    clock.pass_(days=1)
    since = clock.time
    first = await settled(storage, asking(me))
    await settled(storage, asking(you))
    await settled(storage, asking(me), NOT_FOUND)
    given_up = await storage.questions.receive(asking(me))
    await storage.questions.apologised(HERE, given_up.id)
    await storage.questions.receive(asking(me))
    await storage.votes.cast(HERE, first, me, helpful=False)
    await storage.votes.cast(HERE, first, you, helpful=True)

    assert await storage.statistics.of(SERVER, since) == Statistics(
        questions=5,
        askers=2,
        outcomes={Outcome.ANSWER: 2, Outcome.NO_ANSWER: 1, Outcome.ERROR: 1},
        languages={"de": 2, "en": 1},
        votes=Tally(1, 1),
    )
    assert (await storage.statistics.of(SERVER, LONG_AGO)).questions == 6


async def test_an_empty_place_counts_nothing(storage: Storage) -> None:
    """All is zero."""
    assert await storage.statistics.of(HERE, LONG_AGO) == Statistics(
        questions=0, askers=0, outcomes={}, languages={}, votes=Tally()
    )


async def test_what_was_asked_in_vain_is_listed(storage: Storage, clock: Clock) -> None:
    """Most often first, then newest first; with no hint of who asked, and nothing private."""
    me = storage.askers.id_of("discord", "7")
    start = clock.time
    for text in ("often", "once", "often", "late"):
        await settled(storage, asking(me, text=text), NOT_FOUND)
        clock.pass_(minutes=1)
    await settled(storage, asking(me, text="answered"))
    await settled(storage, asking(me, text="between us", private=True), NOT_FOUND)

    listed = await storage.statistics.unanswered(SERVER, LONG_AGO)

    assert [(one.text, one.times) for one in listed] == [("often", 2), ("late", 1), ("once", 1)]
    assert [(one.last_asked_at - start).total_seconds() for one in listed] == [120, 180, 60]
    assert await storage.statistics.unanswered(HERE, LONG_AGO, limit=1) == listed[:1]
    assert isinstance(listed[0], Unanswered)
    assert await storage.statistics.unanswered(HERE, clock.time) == ()
