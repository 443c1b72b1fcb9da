"""Where the right sentence stands is seen from the one that came first."""

from __future__ import annotations

import pytest

from bot.evaluation.misses.places import Places
from bot.evaluation.misses.standing import Standing, standing
from tests.answering.small_library import article

SENTENCES = [f"Der Zug hält in Ort {letter}." for letter in "ABCDEFG"]
TEXT = " ".join(SENTENCES)
PLACES = Places([article(TEXT, key="train"), article(TEXT, key="other")])


def place(number: int, doc_id: str = "train") -> dict[str, object]:
    """Return the place of a sentence."""
    start = TEXT.index(SENTENCES[number])
    return {"doc_id": doc_id, "start": start, "end": start + len(SENTENCES[number])}


@pytest.mark.parametrize(
    ("right", "way"),
    [
        (0, Standing.BEFORE),
        (1, Standing.BEFORE),
        (2, Standing.OVERLAPPING),
        (3, Standing.NEXT),
        (4, Standing.SECOND),
        (5, Standing.THIRD),
        (6, Standing.AFTER),
    ],
)
def test_the_way_is_counted_in_sentences(right: int, way: Standing) -> None:
    """From the third of seven."""
    assert standing(PLACES, place(2), [place(right)], in_article=True) is way


def test_the_nearest_of_several_counts() -> None:
    """Of two as near the one after; one in another text is far."""
    several = [place(6), place(1), place(3), place(2, "other")]

    assert standing(PLACES, place(2), several, in_article=True) is Standing.NEXT
    assert standing(PLACES, place(5), several, in_article=True) is Standing.NEXT


def test_another_text_is_part_of_the_article_or_not() -> None:
    """Some sets cut an article into texts of a paragraph."""
    right = [place(0, "other")]

    assert standing(PLACES, place(0), right, in_article=True) is Standing.PART
    assert standing(PLACES, place(0), right, in_article=False) is Standing.ASTRAY


def test_nothing_quoted_and_unknown_texts_are_astray() -> None:
    """There is no way to be counted."""
    assert standing(PLACES, None, [place(0)], in_article=False) is Standing.ASTRAY
    lost = place(0, "unknown")
    assert standing(PLACES, lost, [lost], in_article=False) is Standing.ASTRAY
