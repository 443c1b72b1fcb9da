"""Columns on disk: what was kept is what is read, and nothing damaged is ever read."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as numpy_st

from bot.library.columns import keep, read

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

Columns = dict[str, "NDArray[Any]"]

EXAMPLE: Columns = {
    "units": np.arange(50, dtype=np.int32),
    "nothing": np.empty((0, 3), np.float32),
    "weights": np.linspace(0, 1, 9).reshape(3, 3),
    "average": np.array(2.5),
    "flags": np.array([True, False]),
}

dtypes = st.one_of(
    numpy_st.boolean_dtypes(),
    numpy_st.integer_dtypes(),
    numpy_st.unsigned_integer_dtypes(),
    numpy_st.floating_dtypes(sizes=(16, 32, 64)),
)
shapes = numpy_st.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=5)
many_columns = st.dictionaries(st.text(max_size=8), numpy_st.arrays(dtypes, shapes), max_size=4)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where this file keeps its columns: a folder that is not there yet."""
    return tmp_path_factory.mktemp("columns") / "new" / "example"


@pytest.fixture(scope="module")
def whole(path: Path) -> bytes:
    """Return the file of `EXAMPLE`."""
    keep(path, "key", EXAMPLE)
    return path.read_bytes()


def assert_same(read_back: Columns | None, kept: Columns) -> None:
    """Fail unless both hold the same names, types, shapes and bytes, in the same order."""
    assert read_back is not None
    assert list(read_back) == list(kept)
    for name, column in kept.items():
        assert read_back[name].dtype == column.dtype
        assert read_back[name].shape == column.shape
        assert read_back[name].tobytes() == column.tobytes()


# ---- what was kept is what is read


@given(many_columns, st.text(st.characters(), max_size=8))
def test_columns_come_back_as_they_were(path: Path, columns: Columns, key: str) -> None:
    """Of any name, shape and type of number, under any key."""
    keep(path, key, columns)

    assert_same(read(path, key), columns)


def test_a_column_may_lie_in_memory_in_any_way(path: Path) -> None:
    """Slices, turned and foreign-endian arrays are kept by what they mean."""
    square = np.arange(16).reshape(4, 4)
    columns = {"slice": square[::2, 1], "turned": square.T, "foreign": square.astype(">i4")}

    keep(path, "key", columns)

    assert_same(read(path, "key"), columns)


def test_columns_are_read_only_and_aligned(path: Path) -> None:
    """They are the file itself, mapped; numpy reads them at full speed."""
    keep(path, "key", EXAMPLE)
    columns = read(path, "key")

    assert columns is not None
    for column in columns.values():
        assert not column.flags.writeable
        assert column.flags.aligned


def test_what_is_read_stays_when_the_file_is_replaced(path: Path) -> None:
    """A search goes on with the columns it has while others are written."""
    keep(path, "key", EXAMPLE)
    before = read(path, "key")
    keep(path, "key", {"units": np.zeros(50, np.int32)})

    assert_same(before, EXAMPLE)


def test_the_same_columns_make_the_same_file(path: Path, whole: bytes) -> None:
    """Byte for byte."""
    keep(path, "key", EXAMPLE)

    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    "column", [np.array([{}], object), np.array(["text"]), np.array(["2026"], "M8[D]")]
)
def test_only_numbers_are_kept(path: Path, column: NDArray[Any]) -> None:
    """An object would need pickle, which runs what it reads; the error names the column."""
    with pytest.raises(ValueError, match="'odd' holds"):
        keep(path, "key", {"fine": np.arange(3), "odd": column})


# ---- what can't be trusted is not read


@given(st.data())
def test_a_changed_byte_is_found(path: Path, whole: bytes, data: st.DataObject) -> None:
    """Wherever it is, in the header or in the numbers."""
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = bytearray(whole)
    changed[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(changed)

    assert read(path, "key") is None


@given(st.data())
def test_a_changed_header_is_found(path: Path, whole: bytes, data: st.DataObject) -> None:
    """The first bytes are where a mistake would lead furthest."""
    garbage = data.draw(st.binary(min_size=1, max_size=400).filter(lambda b: b != whole[: len(b)]))
    path.write_bytes(garbage + whole[len(garbage) :])

    assert read(path, "key") is None


@given(st.data())
def test_a_file_cut_or_grown_is_found(path: Path, whole: bytes, data: st.DataObject) -> None:
    """A disk was full, or two writers met."""
    at = data.draw(st.integers(1, len(whole) - 1))
    path.write_bytes(
        data.draw(st.sampled_from([whole[:at], whole + whole[:at], whole[:at] + bytes(200)]))
    )

    assert read(path, "key") is None


@given(st.binary(max_size=200))
def test_a_foreign_file_is_not_read(path: Path, content: bytes) -> None:
    """Whatever it holds."""
    path.write_bytes(content)

    assert read(path, "key") is None


def test_columns_of_another_key_are_not_read(path: Path) -> None:
    """They were made from something else."""
    keep(path, "key", EXAMPLE)

    assert read(path, "other key") is None


def test_where_nothing_is_nothing_is_read(tmp_path: Path) -> None:
    """No file, a folder in its place, a file in the place of its folder."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()

    assert read(tmp_path / "absent", "key") is None
    assert read(tmp_path / "folder", "key") is None
    assert read(tmp_path / "file" / "columns", "key") is None
    assert read(tmp_path / "file", "key") is None


# ---- whole or not at all


def test_nothing_is_left_behind_where_nothing_could_be_kept(tmp_path: Path) -> None:
    """Where a folder stands in the way the error is raised and the temporary file goes."""
    (tmp_path / "columns").mkdir()

    with pytest.raises(OSError, match="columns"):
        keep(tmp_path / "columns", "key", EXAMPLE)

    assert list(tmp_path.iterdir()) == [tmp_path / "columns"]


WRITER = """
import sys, numpy as np
from pathlib import Path
from bot.library.columns import keep
for round in range(40):
    keep(Path(sys.argv[1]), "key", {"all": np.full(50_000, int(sys.argv[2]))})
"""


def test_writers_and_readers_do_not_meet(tmp_path: Path) -> None:
    """Two processes write at once: every read sees the columns of one of them, whole."""
    path = tmp_path / "columns"
    keep(path, "key", {"all": np.zeros(50_000, np.int64)})
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), number]) for number in "12"
    ]
    seen = set()
    while any(writer.poll() is None for writer in writers):
        columns = read(path, "key")
        assert columns is not None
        (value,) = set(columns["all"].tolist())
        seen.add(value)

    assert seen <= {0, 1, 2}
    assert [writer.returncode for writer in writers] == [0, 0]
    assert list(tmp_path.iterdir()) == [path]
