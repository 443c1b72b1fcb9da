"""What happened in a place is counted, and what it asked in vain is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage import Outcome, Statistics, Tally, Unanswered
from tests.storage.asking import DOUBTED, HERE, LONG_AGO, NOT_FOUND, SERVER, asking, settled

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
    await settled(storage, asking(me), DOUBTED)
    given_up = await storage.questions.receive(asking(me))
    await storage.questions.apologised(HERE, given_up.id)
    await storage.questions.receive(asking(me))
    await storage.votes.cast(HERE, first, me, helpful=False)
    await storage.votes.cast(HERE, first, you, helpful=True)

    assert await storage.statistics.of(SERVER, since) == Statistics(
        questions=6,
        askers=2,
        outcomes={Outcome.ANSWER: 2, Outcome.PERHAPS: 1, Outcome.NO_ANSWER: 1, Outcome.ERROR: 1},
        languages={"de": 2, "en": 2},
        votes=Tally(1, 1),
    )
    assert (await storage.statistics.of(SERVER, LONG_AGO)).questions == 7


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


async def test_what_was_perhaps_answered_is_listed_with_what_was_not(
    storage: Storage, clock: Clock
) -> None:
    """Told apart by what came out last: articles come and go."""
    me = storage.askers.id_of("discord", "7")
    for text, ending in (("found", NOT_FOUND), ("lost", DOUBTED), ("doubted", DOUBTED)):
        await settled(storage, asking(me, text=text), ending)
        clock.pass_(minutes=1)
    for text, ending in (("found", DOUBTED), ("lost", NOT_FOUND)):
        await settled(storage, asking(me, text=text), ending)
        clock.pass_(minutes=1)

    listed = await storage.statistics.unanswered(SERVER, LONG_AGO)

    assert [(one.text, one.times, one.outcome) for one in listed] == [
        ("lost", 2, Outcome.NO_ANSWER),
        ("found", 2, Outcome.PERHAPS),
        ("doubted", 1, Outcome.PERHAPS),
    ]
