"""Words look alike that share letter triples, whichever of them came first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.search.lookalikes import Lookalikes

WORDS = st.lists(st.text("abä", max_size=6), max_size=6)


@pytest.mark.parametrize(
    ("word", "dice"),
    [("abcdefg", [1]), ("abcdefx", [5 / 7]), ("abcduvw", [3 / 7]), ("abcduvwx", [])],
)
def test_words_look_alike_that_share_enough_of_their_triples(word: str, dice: list[float]) -> None:
    """Beginning and end count as letters; more than two fifths must be common (Dice)."""
    assert [share for _, share in Lookalikes(["abcdefg"]).alike(word)] == pytest.approx(dice)


def test_just_two_fifths_are_not_enough() -> None:
    """Of five triples each these share the first two."""
    assert Lookalikes(["abcde"]).alike("abcxy") == []


def test_terms_are_told_by_their_numbers() -> None:
    """In order, however alike; folded, as the word that is asked is."""
    assert [number for number, _ in Lookalikes(["Größe", "x", "groesser"]).alike("groesse")] == [
        0,
        2,
    ]


@given(WORDS, WORDS, st.text("abä", max_size=6))
def test_those_that_came_later_are_found_like_the_others(
    first: list[str], later: list[str], word: str
) -> None:
    """Growing gives what reading all at once would have."""
    assert Lookalikes(first).grown([*first, *later]).alike(word) == Lookalikes(
        [*first, *later]
    ).alike(word)
