"""A place means the sentences that it covers any of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.misses.places import Places, overlap
from tests.answering.small_library import article

TEXT = "Der Zug hält in Celle. Er ist rot. Er kommt nie an."
PLACES = Places([article(TEXT, key="train")])


def place(words: str, doc_id: str = "train") -> dict[str, object]:
    """Return the place of some words of the text."""
    start = TEXT.index(words)
    return {"doc_id": doc_id, "start": start, "end": start + len(words)}


def test_a_word_means_its_whole_sentence() -> None:
    """An answer may be a date only."""
    assert PLACES.meant(place("rot")) == [1]
    assert PLACES.words(place("rot")) == "Er ist rot."
    assert PLACES.words(place("Celle. Er")) == "Der Zug hält in Celle. Er ist rot."


def test_an_unknown_text_has_no_sentences() -> None:
    """Nor has a place in it words."""
    lost = place("rot", "lost")

    assert PLACES.sentences(lost) == []
    assert PLACES.meant(lost) == []
    assert PLACES.words(lost) is None


@given(st.lists(st.integers(0, 20), min_size=4, max_size=4))
def test_places_overlap_where_they_share_a_character(ends: list[int]) -> None:
    """Of the same text only."""
    one, other = sorted(ends[:2]), sorted(ends[2:])
    shared = set(range(*one)) & set(range(*other))
    here = {"doc_id": "a", "start": one[0], "end": one[1]}
    there = {"doc_id": "a", "start": other[0], "end": other[1]}

    if one[0] < one[1] and other[0] < other[1]:
        assert overlap(here, there) == overlap(there, here) == bool(shared)
    assert not overlap(here, there | {"doc_id": "b"})
