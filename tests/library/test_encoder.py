"""Meaning as vectors: the same numbers, computed or read, and no disk stops it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library import columns
from bot.library.encoder import DIMENSIONS, VectorEncoder

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = ["Hund", "dog", "Xiaomi verkauft Handys."]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the encoder of this file is kept in."""
    return tmp_path_factory.mktemp("vectors")


@pytest.fixture(scope="module")
def encoder(folder: Path) -> VectorEncoder:
    """Return one encoder for this file: its model takes a second to load."""
    return VectorEncoder(folder)


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
    assert encoder.encode([]).shape == (0, DIMENSIONS)


@pytest.mark.parametrize("text", ["", " ", "\0", "a\0b", "\ud800", "a\udfffb", "🙂", "\n", "東京"])
def test_a_text_of_any_make_has_a_vector(encoder: VectorEncoder, text: str) -> None:
    """Neither lone surrogates nor NUL stop it."""
    assert np.linalg.norm(encoder.encode([text]), axis=1) == pytest.approx([1], abs=1e-5)


@settings(max_examples=15)
@given(text=st.text(st.characters(exclude_categories=[]), max_size=30))
def test_whatever_is_typed_has_a_vector(encoder: VectorEncoder, text: str) -> None:
    """And the same one each time."""
    once, again = encoder.encode([text, text])

    assert np.isfinite(once).all()
    assert np.array_equal(once, again)


# ---- what the disk remembers


@pytest.mark.parametrize("text", [*TEXTS, "", " ", "\0", "Straße — №5 ﬁ ½", "🙂", "東京", "\ud800"])
def test_a_kept_encoder_is_the_encoder(encoder: VectorEncoder, folder: Path, text: str) -> None:
    """To the last digit: the one that was unpacked, and the one mapped from where it was kept."""
    encoder.encode([text])
    assert (folder / "encoder.columns").exists()

    assert np.array_equal(
        VectorEncoder(folder).encode([text, "x"]), VectorEncoder().encode([text, "x"])
    )


@pytest.fixture(scope="module")
def kept(folder: Path) -> VectorEncoder:
    """Return an encoder read from where another one was kept."""
    return VectorEncoder(folder)


@settings(max_examples=40)
@given(text=st.text(st.characters(exclude_categories=[]), max_size=40))
def test_a_kept_encoder_reads_any_text_alike(
    encoder: VectorEncoder, kept: VectorEncoder, text: str
) -> None:
    """Its word pieces are the same ones."""
    assert np.array_equal(kept.encode([text]), encoder.encode([text]))


@pytest.mark.parametrize("damage", [b"", b"no encoder at all", None])
def test_a_damaged_file_is_not_trusted(
    tmp_path: Path, encoder: VectorEncoder, damage: bytes | None
) -> None:
    """The encoder is unpacked again, and kept again."""
    path = tmp_path / "encoder.columns"
    columns.keep(path, "another version", {"scores": np.zeros(3)})
    if damage is not None:
        path.write_bytes(damage)

    assert np.array_equal(VectorEncoder(tmp_path).encode(TEXTS), encoder.encode(TEXTS))
    assert path.stat().st_size > 10_000_000


def test_a_folder_that_cannot_be_used_only_costs_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """One warning says why; everything works."""
    (tmp_path / "file").write_text("in the way")
    encoder = VectorEncoder(tmp_path / "file" / "cache")

    with caplog.at_level(logging.WARNING):
        assert encoder.encode(["Hund"]).shape == (1, DIMENSIONS)
        assert encoder.encode(["Katze"]).shape == (1, DIMENSIONS)

    (told,) = caplog.messages
    assert str(tmp_path / "file" / "cache") in told
