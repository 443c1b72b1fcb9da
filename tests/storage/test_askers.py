"""People are hashes that nobody can turn back; what is stored of them is shown and forgotten."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from bot.errors import StorageKeyError
from bot.storage import Place, Storage
from tests.storage.asking import ELSEWHERE, HERE, asking, settled
from tests.storage.tables import everything

if TYPE_CHECKING:
    from pathlib import Path

    from bot.storage import AskerId
    from tests.storage.asking import Clock

KEY = "a key of this installation"


async def live(storage: Storage, person: str) -> AskerId:
    """Leave a trace of `person` wherever one can be left; return who that is."""
    me = storage.askers.id_of("discord", person)
    for place in (HERE, ELSEWHERE, Place.direct("discord", me)):
        asked = asking(me, place=place, text=f"{person} asks", locale=f"{person} locale")
        id_ = await settled(storage, asked)
        await storage.votes.cast(place, id_, me, helpful=True, reason=f"{person} likes it")
        await storage.settings.change(place, me, rate=len(person), private=True)
    await storage.questions.receive(asking(me, text=f"{person} waits", reply_to=f"{person} token"))
    return me


def traces(tables: object, person: str, asker: AskerId) -> int:
    """Return how often `person` shows in `tables`, under any of their names."""
    text = str(tables)
    return sum(text.count(name) for name in (person, asker))


async def test_forgetting_leaves_no_trace_in_any_column_of_any_table(
    url: str, clock: Clock
) -> None:
    """And takes nothing from anybody else, but their votes on what is gone."""
    async with Storage.open(url, now=clock) as storage:
        other = await live(storage, "Ottilie")
        before = await everything(url)
        me = await live(storage, "Mechthild")
        id_ = await settled(storage, asking(me, text="Mechthild again"))
        await storage.votes.cast(HERE, id_, other, helpful=True)
        await storage.votes.cast(HERE, 1, me, helpful=False, reason="Mechthild dislikes it")
        assert traces(await everything(url), "Mechthild", me) > 20

        assert await storage.askers.forget(me) > 10

        after = await everything(url)
        assert traces(after, "Mechthild", me) == 0
        changes = [row for row in after.pop("changes") if row["by"]]
        assert changes == before.pop("changes")
        settings = [row for row in after.pop("place_settings") if other in row["place"]]
        assert settings == [row for row in before.pop("place_settings") if other in row["place"]]
        before.pop("sqlite_sequence", None)
        after.pop("sqlite_sequence", None)
        assert after == before
        assert await storage.askers.forget(me) == 0


async def test_a_forgotten_changes_history_stays_with_nobody_in_it(storage: Storage) -> None:
    """Those who look after a place still see what was changed when."""
    me = storage.askers.id_of("discord", "7")
    await storage.settings.change(HERE, me, private=True)

    await storage.askers.forget(me)

    (change,) = await storage.settings.history(HERE)
    assert (change.setting, change.after, change.by) == ("private", True, None)
    assert (await storage.settings.of(HERE)).private


async def test_what_is_forgotten_is_not_left_in_the_file_either(tmp_path: Path) -> None:
    """SQLite overwrites what it deletes, and its write-ahead log is emptied."""
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}") as storage:
        me = await live(storage, "Mechthild")
        held = files_with(b"Mechthild", tmp_path)
        await storage.askers.forget(me)
        still = files_with(b"Mechthild", tmp_path)

    assert held
    assert still == []


def files_with(word: bytes, folder: Path) -> list[Path]:
    """Return the files of `folder` that hold `word`."""
    return [path for path in folder.iterdir() if word in path.read_bytes()]


async def test_a_question_in_work_may_be_forgotten(storage: Storage) -> None:
    """Its answer finds nothing to be kept with, and its number is never given out again."""
    me = storage.askers.id_of("discord", "7")
    asked = asking(me)
    id_ = (await storage.questions.receive(asked)).id
    await storage.askers.forget(me)

    assert not await storage.questions.apologised(HERE, id_)
    assert not await storage.votes.cast(HERE, id_, me, helpful=True)
    assert (await storage.questions.receive(asking(me))).id > id_


async def test_an_export_holds_every_value_of_every_row(url: str, clock: Clock) -> None:
    """As JSON, and nothing of anybody else."""
    async with Storage.open(url, now=clock) as storage:
        other = await live(storage, "Ottilie")
        me = await live(storage, "Mechthild")
        exported = json.loads(json.dumps(await storage.askers.export(me)))
        tables = await everything(url)

    mine = {
        name: [row for row in rows if me in str(row) or "Mechthild" in str(row)]
        for name, rows in tables.items()
    }
    mine["place_settings"] = [row for row in mine["place_settings"] if me in row["place"]]
    mine["settings"] = mine.pop("place_settings")
    for name, rows in exported.items():
        assert [plain(row) for row in rows] == [plain(row) for row in mine.pop(name)]
        assert rows
    assert not any(mine.values())
    assert traces(exported, "Ottilie", other) == 0


async def test_an_id_is_not_found_without_the_key(url: str) -> None:
    """Nobody learns who asked by hashing all the numbers a platform gives out."""
    async with Storage.open(url, id_key=KEY) as storage:
        asker = storage.askers.id_of("discord", "7")
        await settled(storage, asking(asker))
        tables = str(await everything(url))

    assert len(asker) == 64
    assert KEY not in tables
    guesses = [
        hashlib.new(kind, message.encode()).hexdigest()
        for kind in ("sha256", "sha3_256", "blake2s")
        for message in ("7", "discord7", "discord:7", "discord\0007")
    ]
    assert asker not in guesses


async def test_the_same_person_is_the_same_at_the_next_start(url: str) -> None:
    """With a key of our own making; on another platform or installation they are somebody else."""
    async with Storage.open(url) as storage:
        asker = storage.askers.id_of("discord", "7")
        assert storage.askers.id_of("slack", "7") != asker
        assert storage.askers.id_of("discord", "8") != asker
    async with Storage.open(url) as storage:
        assert storage.askers.id_of("discord", "7") == asker


async def test_two_installations_share_no_ids(tmp_path: Path) -> None:
    """A key that is made is made at random."""
    ids = set()
    for name in ("one", "two"):
        async with Storage.open(f"sqlite:///{tmp_path / name}") as storage:
            ids.add(storage.askers.id_of("discord", "7"))

    assert len(ids) == 2


@pytest.mark.parametrize(("first", "then"), [(KEY, "another key"), (None, KEY), (KEY, None)])
async def test_another_key_is_refused(url: str, first: str | None, then: str | None) -> None:
    """Under it nobody could be found, shown what is stored, or forgotten."""
    async with Storage.open(url, id_key=first):
        pass

    with pytest.raises(StorageKeyError, match="was begun with another ID_KEY") as refused:
        async with Storage.open(url, id_key=then):
            pass
    assert KEY not in f"{refused.value!s} {refused.value!r}"


def plain(row: dict[str, object]) -> dict[str, str]:
    """Return `row` as text, its moments without how each database writes them."""
    return {name: str(value).replace("+00:00", "").replace(" ", "T") for name, value in row.items()}
