"""What managers see of a place is said in words, even what a newer program has set."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.chat.presenting.blocks import Line
from bot.chat.presenting.place_overview import PlaceOverview
from bot.chat.texts import LANGUAGES, Texts
from bot.storage import Outcome, Place, PlaceSettings, SettingChange, Statistics, Tally, Unanswered

HERE = Place(platform="discord", id="1001")


def changed(setting: str, before: object, after: object) -> SettingChange:
    """Return a change of `setting`."""
    at = datetime(2026, 11, 22, tzinfo=UTC)
    return SettingChange(place=HERE, at=at, by=None, setting=setting, before=before, after=after)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_setting_is_told_in_every_language(language: str) -> None:
    """Whether it is chosen or not."""
    places = PlaceOverview(Texts.of(language))
    chosen: dict[str, Any] = {"channels": ("1",), "language": "fr", "how_sure": "low", "rate": 60}

    assert len(list(places.settings(PlaceSettings()))) == 7
    assert len(list(places.settings(PlaceSettings(**chosen)))) == 7


def test_a_change_of_what_is_not_known_is_told_all_the_same() -> None:
    """By its name and values as they are."""
    _, line = PlaceOverview(Texts.of("en")).history([changed("mood", None, "happy")])

    assert isinstance(line, Line)
    assert line.words.endswith("mood ·  → happy")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_outcome_is_counted_apart_in_every_language(language: str) -> None:
    """In words of its own."""
    counts = dict.fromkeys(Outcome, 7)
    some = Statistics(questions=28, askers=1, outcomes=counts, languages={}, votes=Tally())

    told = [*PlaceOverview(Texts.of(language)).statistics(some, 1)]

    counted = {one.words for one in told if isinstance(one, Line) and one.words.startswith("• 7 ")}
    assert len(counted) == len(Outcome)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_question_that_was_perhaps_answered_is_marked(language: str) -> None:
    """It is listed all the same: somebody should look at it."""
    at = datetime(2026, 11, 22, tzinfo=UTC)
    texts = Texts.of(language)
    listed = [
        Unanswered("Why?", 3, at, Outcome.PERHAPS),
        Unanswered("Who?", 1, at, Outcome.NO_ANSWER),
    ]

    _, why, who, *_ = PlaceOverview(texts).unanswered(listed, 30)

    assert why == Line("3 × Why?", aside=texts.outcomes()["perhaps"])
    assert who == Line("1 × Who?")


def test_where_nothing_was_asked_nothing_is_counted() -> None:
    """It is said instead."""
    nothing = Statistics(questions=0, askers=0, outcomes={}, languages={}, votes=Tally())
    _, line = PlaceOverview(Texts.of("en")).statistics(nothing, 1)

    assert line == Line("Nobody has asked anything.")
