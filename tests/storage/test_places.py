"""What is remembered of a place is read through that place alone: every method is tried."""

from __future__ import annotations

import inspect
import re
from itertools import count
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.storage import Place, PlaceSettings, Tally
from tests.storage.asking import LONG_AGO, NOT_FOUND, asking, settled

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.storage import Storage

OF_NO_PLACE = {
    "askers.export",  # of one person, wherever they asked
    "askers.forget",
    "questions.expire",  # for the program itself
    "questions.receive",  # the question says its place
    "questions.unfinished",
    "syncs.last",  # for an application, not a place
    "syncs.remember",
}
OF_A_PLACE: dict[str, Callable[[Storage, Place, int], Coroutine[Any, Any, object]]] = {
    "questions.answered": lambda s, place, id_: s.questions.answered(place, id_, NOT_FOUND),
    "questions.apologised": lambda s, place, id_: s.questions.apologised(place, id_),
    "questions.sent": lambda s, place, id_: s.questions.sent(place, id_),
    "questions.find": lambda s, place, id_: s.questions.find(place, id_),
    "questions.previous": lambda s, place, id_: s.questions.previous(
        place, asking(_nobody(s), conversation="talk"), id_ + 1
    ),
    "questions.shared": lambda s, place, id_: s.questions.shared(place, id_),
    "questions.well_answered": lambda s, place, _: s.questions.well_answered(place, 0),
    "settings.history": lambda s, place, _: s.settings.history(place),
    "settings.of": lambda s, place, _: s.settings.of(place),
    "settings.change": lambda s, place, _: s.settings.change(place, _nobody(s)),
    "statistics.of": lambda s, place, _: s.statistics.of(place, LONG_AGO),
    "statistics.unanswered": lambda s, place, _: s.statistics.unanswered(place, LONG_AGO),
    "votes.cast": lambda s, place, id_: s.votes.cast(place, id_, _nobody(s), helpful=True),
    "votes.tally": lambda s, place, id_: s.votes.tally(place, id_),
    "votes.withdraw": lambda s, place, id_: s.votes.withdraw(place, id_, _nobody(s)),
}
_examples = count(1)


def _nobody(storage: Storage) -> Any:  # noqa: ANN401 - an AskerId
    return storage.askers.id_of("discord", "nobody")


async def test_every_method_is_tried(storage: Storage) -> None:
    """A new one must say whose it is; those of a place take it first."""
    methods = {
        f"{name}.{method}": found
        for name, store in vars(storage).items()
        if not name.startswith("_")
        for method, found in inspect.getmembers(store, inspect.iscoroutinefunction)
        if not method.startswith("_")
    }

    assert set(methods) == OF_NO_PLACE | set(OF_A_PLACE)
    for name in OF_A_PLACE:
        assert next(iter(inspect.signature(methods[name]).parameters)) == "place"


def places(storage: Storage, number: int) -> dict[str, Place]:
    """Return places that are easily taken for one another, none of which was there before."""
    me = storage.askers.id_of("discord", str(number))
    return {
        "server": Place(platform="discord", id=f"{number}"),
        "channel": Place(platform="discord", id=f"{number}", channel="1"),
        "sibling": Place(platform="discord", id=f"{number}", channel="2"),
        "neighbour": Place(platform="discord", id=f"{number}:1", channel="1"),
        "pattern": Place(platform="discord", id=f"%{number}_"),
        "namesake": Place(platform="slack", id=f"{number}", channel="1"),
        "look-alike": Place(platform="discord", id=me),
        "direct": Place.direct("discord", me),
        "other direct": Place.direct("slack", me),
    }


def sees(one: Place, other: Place) -> bool:
    """Return whether `one` may see what is remembered of `other`."""
    return one in (other, other.whole)


NAMES = (
    *("server", "channel", "sibling", "neighbour", "pattern"),
    *("namesake", "look-alike", "direct", "other direct"),
)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lived=st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
async def test_no_place_sees_into_another(storage: Storage, lived: list[str]) -> None:
    """Whatever was asked, voted and set elsewhere, a place finds what it would find alone."""
    here = places(storage, next(_examples))
    ids = {name: await live(storage, here[name], name) for name in lived}

    for place in here.values():
        seen = [name for name in lived if sees(place, here[name])]
        for name in set(lived) - set(seen):
            await finds_nothing(storage, place, ids[name], seen)
        counted = await storage.statistics.of(place, LONG_AGO)
        assert (counted.questions, counted.votes.helpful) == (3 * len(seen), len(seen))
        listed = await storage.statistics.unanswered(place, LONG_AGO)
        assert {one.text for one in listed} == {f"«{name}» in vain" for name in seen}
        changed = {one.place for one in await storage.settings.history(place)}
        assert changed == {here[name] for name in seen}
        holds = [name for name in lived if here[name] in (place, place.whole)]
        alone = PlaceSettings(roles=(f"«{last(holds)}»",)) if holds else PlaceSettings()
        assert await storage.settings.of(place) == alone


async def finds_nothing(storage: Storage, place: Place, id_: int, may_see: list[str]) -> None:
    """Try every method of `place` on a question of another: nothing is shown, nothing done."""
    found = {name: await call(storage, place, id_) for name, call in OF_A_PLACE.items()}
    for name in ("settings.change", "settings.of"):
        del found[name]  # what a channel's server has set does hold in it
    marks = set(re.findall("«(.+?)»", str(found)))
    assert marks <= set(may_see)
    assert found["questions.find"] is None
    assert found["votes.tally"] == Tally()
    acted = ("questions.answered", "questions.apologised", "votes.cast", "votes.withdraw")
    assert not any(found[name] for name in acted)


def last(holds: list[str]) -> str:
    """Return whose settings win: a channel's own over its server's."""
    return next((name for name in holds if name != "server"), "server")


async def live(storage: Storage, place: Place, name: str) -> int:
    """Leave something of every kind in `place`, marked by `name`; return an unfinished question."""
    me = storage.askers.id_of("discord", "somebody")
    id_ = await settled(storage, asking(me, place=place, conversation="talk", text=f"«{name}»"))
    vain = asking(me, place=place, conversation="talk", text=f"«{name}» in vain")
    await settled(storage, vain, NOT_FOUND)
    await storage.votes.cast(place, id_, me, helpful=True, reason=f"«{name}»")
    await storage.settings.change(place, me, roles=(f"«{name}»",))
    return (await storage.questions.receive(asking(me, place=place, text=f"«{name}»"))).id
