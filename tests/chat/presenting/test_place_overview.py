"""What managers see of a place is said in words, even what a newer program has set."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.chat.presenting.blocks import Line
from bot.chat.presenting.place_overview import PlaceOverview
from bot.chat.texts import LANGUAGES, Texts
from bot.storage import Place, PlaceSettings, SettingChange, Statistics, Tally

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


def test_where_nothing_was_asked_nothing_is_counted() -> None:
    """It is said instead."""
    nothing = Statistics(questions=0, askers=0, outcomes={}, languages={}, votes=Tally())
    _, line = PlaceOverview(Texts.of("en")).statistics(nothing, 1)

    assert line == Line("Nobody has asked anything.")
