"""Meaning as vectors: the same numbers, computed or read, and no disk stops it."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library.vectors import BATCH, DIMENSIONS, VectorEncoder

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

TEXTS = ["Hund", "dog", "Xiaomi verkauft Handys."]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the encoder of this file keeps vectors in."""
    return tmp_path_factory.mktemp("vectors")


@pytest.fixture(scope="module")
def encoder(folder: Path) -> VectorEncoder:
    """Return one encoder for this file: its model takes a second to load."""
    return VectorEncoder(folder)


def saved(array: NDArray[np.generic]) -> bytes:
    """Return the bytes of a file of numpy's that holds `array`."""
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def keep(
    encoder: VectorEncoder, folder: Path, texts: list[str]
) -> tuple[Path, NDArray[np.float32]]:
    """Encode `texts` for the first time; return the file kept of them, and the vectors."""
    before = set(folder.iterdir())
    vectors = np.array(encoder.encode_corpus(texts))
    (path,) = set(folder.iterdir()) - before
    return path, vectors


# ---- vectors


def test_vectors_have_unit_length(encoder: VectorEncoder) -> None:
    """So that their product is the cosine."""
    vectors = encoder.encode(TEXTS)

    assert vectors.shape == (3, DIMENSIONS)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_likeness_of_meaning_is_nearness(encoder: VectorEncoder) -> None:
    """Across languages."""
    dog, hund, museum = encoder.encode(["dog", "Hund", "Museum"])

    assert dog @ hund > dog @ museum


def test_no_texts_have_no_vectors(encoder: VectorEncoder) -> None:
    """The shape is right all the same."""
    assert encoder.encode([]).shape == encoder.encode_corpus([]).shape == (0, DIMENSIONS)


@pytest.mark.parametrize("text", ["", " ", "\0", "a\0b", "\ud800", "a\udfffb", "🙂", "\n", "東京"])
def test_a_text_of_any_make_has_a_vector(encoder: VectorEncoder, text: str) -> None:
    """Neither lone surrogates nor NUL stop it, as a question or in a corpus."""
    for vectors in (encoder.encode([text]), encoder.encode_corpus([text])):
        assert np.linalg.norm(vectors, axis=1) == pytest.approx([1], abs=1e-5)


@settings(max_examples=15)
@given(text=st.text(st.characters(exclude_categories=[]), max_size=30))
def test_whatever_is_typed_has_a_vector(encoder: VectorEncoder, text: str) -> None:
    """And the same one each time."""
    once, again = encoder.encode([text, text])

    assert np.isfinite(once).all()
    assert np.array_equal(once, again)


# ---- what the disk remembers


def test_vectors_of_a_corpus_are_those_of_its_texts(encoder: VectorEncoder) -> None:
    """Computed, kept and read they stay the same numbers."""
    texts = [*TEXTS, "corpus"]
    computed, read = np.array(encoder.encode_corpus(texts)), encoder.encode_corpus(texts)

    assert np.array_equal(computed, read)
    assert computed == pytest.approx(encoder.encode(texts), abs=1e-6)


def test_vectors_are_kept_once(encoder: VectorEncoder, folder: Path) -> None:
    """The second time nothing is written, and no temporary file stays."""
    path, vectors = keep(encoder, folder, [*TEXTS, "once"])
    files, written = sorted(folder.iterdir()), path.stat().st_mtime_ns

    assert np.array_equal(encoder.encode_corpus([*TEXTS, "once"]), vectors)
    assert sorted(folder.iterdir()) == files
    assert path.stat().st_mtime_ns == written
    assert path.suffix == ".npy"
    assert not list(folder.glob("*.tmp"))


def test_vectors_are_read_where_they_were_kept(encoder: VectorEncoder, folder: Path) -> None:
    """What stands in the file is what comes back, also to an encoder that never loaded a model."""
    path, vectors = keep(encoder, folder, [*TEXTS, "read"])
    path.write_bytes(saved(-vectors))

    assert np.array_equal(VectorEncoder(folder).encode_corpus([*TEXTS, "read"]), -vectors)


def test_other_texts_have_another_file(encoder: VectorEncoder, folder: Path) -> None:
    """Their order and their borders count."""
    paths = {keep(encoder, folder, texts)[0] for texts in (["ab", "c"], ["a", "bc"], ["c", "ab"])}

    assert len(paths) == 3


PICKLED = io.BytesIO()
np.save(PICKLED, np.array([{}], object), allow_pickle=True)
ZIPPED = io.BytesIO()
np.savez(ZIPPED, vectors=np.zeros((3, DIMENSIONS), np.float32))
WHOLE = saved(np.zeros((3, DIMENSIONS), np.float32))


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not vectors at all", id="foreign"),
        pytest.param(WHOLE[:5], id="cut in its magic"),
        pytest.param(WHOLE[:60], id="cut in its header"),
        pytest.param(WHOLE[:-1], id="cut at its end"),
        pytest.param(saved(np.zeros((2, DIMENSIONS), np.float32)), id="too few"),
        pytest.param(saved(np.zeros((3, 8), np.float32)), id="too narrow"),
        pytest.param(saved(np.zeros((3, DIMENSIONS))), id="too precise"),
        pytest.param(PICKLED.getvalue(), id="pickled"),
        pytest.param(ZIPPED.getvalue(), id="zipped"),
        pytest.param(b"PK\x03\x04 no zip", id="seemingly zipped"),
        pytest.param(WHOLE.replace(b"}", b"("), id="broken header"),
        pytest.param(WHOLE.replace(b" 'shape'", b"b'shape'"), id="odd header"),
    ],
)
def test_a_damaged_file_is_not_trusted(
    encoder: VectorEncoder, folder: Path, damaged: bytes
) -> None:
    """The vectors are computed again, and the file is whole again."""
    texts = ["damaged", *TEXTS[:2]]
    vectors = np.array(encoder.encode_corpus(texts))
    (path,) = [each for each in folder.iterdir() if each.read_bytes() == saved(vectors)]
    path.write_bytes(damaged)

    try:
        assert np.array_equal(encoder.encode_corpus(texts), vectors)
        assert path.read_bytes() == saved(vectors)
    finally:
        path.unlink()


def test_a_folder_that_cannot_be_used_only_costs_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """One warning says why; everything works."""
    (tmp_path / "file").write_text("in the way")
    encoder = VectorEncoder(tmp_path / "file" / "cache")

    with caplog.at_level(logging.WARNING):
        assert encoder.encode_corpus(["Hund"]).shape == (1, DIMENSIONS)
        assert encoder.encode_corpus(["Katze"]).shape == (1, DIMENSIONS)

    (told,) = caplog.messages
    assert str(tmp_path / "file" / "cache") in told


def test_a_file_that_cannot_be_replaced_leaves_nothing_behind(
    encoder: VectorEncoder, folder: Path
) -> None:
    """Where a folder stands in its place, the temporary file goes away again."""
    path, vectors = keep(encoder, folder, [*TEXTS, "folder"])
    path.unlink()
    path.mkdir()

    assert np.array_equal(encoder.encode_corpus([*TEXTS, "folder"]), vectors)
    assert not list(folder.glob("*.tmp"))


def test_without_a_folder_nothing_is_kept(encoder: VectorEncoder, folder: Path) -> None:
    """The vectors are the same, and nothing was on disk before."""
    path, vectors = keep(encoder, folder, ["Zug"])

    assert np.array_equal(VectorEncoder().encode_corpus(["Zug"]), vectors)
    assert path.exists()


def test_progress_is_told_by_batches() -> None:
    """So that somebody who waits can see it."""
    told: list[tuple[int, int]] = []

    VectorEncoder(progress=lambda *now: told.append(now)).encode_corpus(["a"] * (BATCH + 1))

    assert told == [(BATCH, BATCH + 1), (BATCH + 1, BATCH + 1)]
