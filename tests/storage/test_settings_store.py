"""Settings hold for a place and its channels, and every change leaves a line."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest

from bot.answering.search.weights import HowSure
from bot.storage import PlaceSettings, SettingChange, Storage
from bot.storage.place_settings import LEVELS, Changes
from tests.storage.asking import ELSEWHERE, HERE, SERVER
from tests.storage.tables import run

if TYPE_CHECKING:
    from tests.storage.asking import Clock

EVERYTHING: Changes = {
    "channels": ("21", "22"),
    "roles": ("5",),
    "private": True,
    "language": "de",
    "how_sure": "high",
    "rate": 12,
}


def test_whatever_is_a_setting_can_be_changed() -> None:
    """A new one is not forgotten here."""
    names = {field.name for field in fields(PlaceSettings)}
    assert names == set(Changes.__annotations__) == set(EVERYTHING)


async def test_a_place_has_the_defaults_until_it_is_set(storage: Storage) -> None:
    """Nothing needs to be set up."""
    assert await storage.settings.of(SERVER) == PlaceSettings()
    assert await storage.settings.history(SERVER) == ()


async def test_what_is_set_holds_and_is_kept(url: str, clock: Clock) -> None:
    """After a restart too."""
    async with Storage.open(url, now=clock) as storage:
        me = storage.askers.id_of("discord", "7")
        assert await storage.settings.change(SERVER, me, **EVERYTHING) == PlaceSettings(
            **EVERYTHING  # type: ignore[arg-type]
        )
    async with Storage.open(url, now=clock) as storage:
        assert await storage.settings.of(SERVER) == PlaceSettings(**EVERYTHING)  # type: ignore[arg-type]


async def test_a_channel_goes_by_its_server_until_it_is_set_itself(storage: Storage) -> None:
    """And goes back to that."""
    me = storage.askers.id_of("discord", "7")
    await storage.settings.change(SERVER, me, private=True, rate=3)

    assert (await storage.settings.of(HERE)).private
    assert await storage.settings.change(HERE, me, rate=30) == PlaceSettings(private=True, rate=30)
    assert await storage.settings.of(SERVER) == PlaceSettings(private=True, rate=3)
    assert await storage.settings.change(HERE, me, rate=None) == PlaceSettings(private=True, rate=3)


async def test_every_change_leaves_a_line(storage: Storage, clock: Clock) -> None:
    """Who, when, what, from what, to what; newest first. What was so already is no change."""
    me, you = (storage.askers.id_of("discord", person) for person in "78")
    start = clock.time
    await storage.settings.change(SERVER, me, how_sure="low", rate=6)
    clock.pass_(days=1)
    await storage.settings.change(HERE, you, rate=9)
    await storage.settings.change(SERVER, you, how_sure=None, rate=6)

    expected = [
        SettingChange(SERVER, clock.time, you, "how_sure", "low", None),
        SettingChange(HERE, clock.time, you, "rate", None, 9),
        SettingChange(SERVER, start, me, "rate", None, 6),
        SettingChange(SERVER, start, me, "how_sure", None, "low"),
    ]
    assert list(await storage.settings.history(SERVER)) == expected
    assert list(await storage.settings.history(HERE)) == expected[1:2]
    assert list(await storage.settings.history(SERVER, limit=1)) == expected[:1]


async def test_changes_at_once_are_all_kept(url: str) -> None:
    """Two people change different settings in the same moment, in two processes."""
    async with Storage.open(url) as one, Storage.open(url) as other:
        me = one.askers.id_of("discord", "7")
        async with asyncio.TaskGroup() as together:
            for number, (name, value) in enumerate(EVERYTHING.items()):
                storage = (one, other)[number % 2]
                change: Any = storage.settings.change
                together.create_task(change(SERVER, me, **{name: value}))

        assert await one.settings.of(SERVER) == PlaceSettings(**EVERYTHING)  # type: ignore[arg-type]
        assert len(await one.settings.history(SERVER)) == len(EVERYTHING)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"colour": "red"}, "there is no setting 'colour'"),
        ({"private": "yes"}, "private: must be true or false, not 'yes'"),
        ({"language": "German"}, "language: must be two small letters"),
        ({"how_sure": "total"}, "how_sure: must be low, normal, high, not 'total'"),
        ({"how_sure": []}, "how_sure: must be"),
        ({"rate": 0}, "rate: must be 1 to 60 questions a minute, not 0"),
        ({"rate": True}, "rate: must be"),
        ({"channels": "21"}, "channels: must be a list of ids, not '21'"),
        ({"roles": ["\0"]}, "roles: an id is"),
    ],
)
async def test_a_value_that_makes_no_sense_is_refused(
    storage: Storage, wrong: dict[str, Any], sentence: str
) -> None:
    """Naming the setting; what was right beside it is not set either."""
    me = storage.askers.id_of("discord", "7")

    with pytest.raises(ValueError, match=sentence):
        await storage.settings.change(SERVER, me, **{"rate": 9, **wrong})

    assert await storage.settings.of(SERVER) == PlaceSettings()


async def test_a_channel_has_no_list_of_channels(storage: Storage) -> None:
    """Where the bot speaks is for the whole server to say."""
    with pytest.raises(ValueError, match="channels: is set for the whole place"):
        await storage.settings.change(HERE, storage.askers.id_of("discord", "7"), channels=())


async def test_what_a_newer_program_has_set_is_left_out(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The rest holds, and the log says what doesn't."""
    async with Storage.open(url) as storage:
        await storage.settings.change(SERVER, storage.askers.id_of("discord", "7"), rate=9)
        await run(url, """UPDATE place_settings SET chosen = '{"rate": 9, "mood": 1}'""")
        with caplog.at_level(logging.WARNING, "bot.storage"):
            assert await storage.settings.of(SERVER) == PlaceSettings(rate=9)
        assert "there is no setting 'mood'" in caplog.text
        assert await storage.settings.of(ELSEWHERE) == PlaceSettings()


def test_what_can_be_chosen_is_what_answering_knows() -> None:
    """The memory knows no answering, so it has the words of its own."""
    assert list(LEVELS) == [how_sure.value for how_sure in HowSure]
