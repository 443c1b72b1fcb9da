"""A mistyped word is read as the known word it was meant to be."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.spelling import Speller

SPELLER = Speller(["Xiaomi", "gegründet", "Smartphones", "2016", "US"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Xiami", "Xiaomi"),
        ("xioami", "Xiaomi"),
        ("Smartpohnse", "Smartphones"),
        ("gegruendt", "gegründet"),
        ("foundd", "founded"),
        ("brigde", "bridge"),
    ],
)
def test_a_slip_of_the_finger_is_put_right(typed: str, meant: str) -> None:
    """A letter too many, too few, wrong, or in its neighbour's place; two in a long word."""
    assert meant in SPELLER.meant(typed)


@pytest.mark.parametrize("word", ["Xiaomi", "bridge", "gegruendet", "gegründet", "Handy", "house"])
def test_a_known_word_is_meant_as_it_stands(word: str) -> None:
    """Whether an article has it or a language."""
    assert SPELLER.meant(word) == ()


@pytest.mark.parametrize("word", ["cqt", "x", "", "2017", "39-jährig", "qqqqqqqqqq"])
def test_what_cannot_be_told_is_left_alone(word: str) -> None:
    """Short words have too many neighbours, numbers no spelling, and gibberish no neighbour."""
    assert SPELLER.meant(word) == ()


@pytest.mark.parametrize(
    ("known", "typed", "meant"),
    [
        ("Quorp", "qorp", ("Quorp",)),
        ("Quor", "qour", ("Quor",)),
        ("Quor", "quoz", ()),
        ("Quo", "quoo", ()),
        ("Quorp", "quors", ("Quorp",)),
        ("Brakelsen", "brkelsne", ("Brakelsen",)),
        ("Brakelse", "brkeles", ()),
    ],
)
def test_how_many_slips_a_word_may_have_goes_by_its_length(
    known: str, typed: str, meant: tuple[str, ...]
) -> None:
    """One from four letters on, but no other letter in one of four; two from eight."""
    assert Speller([known]).meant(typed) == meant


def test_the_words_of_the_corpus_are_meant_before_common_ones() -> None:
    """In its own language; they may have another ending than in the language asked in."""
    assert Speller(["Brigge"]).meant("brigde", "de", ["de"]) == ("Brigge",)
    assert {"Brigge", "bridge"} <= set(Speller(["Brigge"]).meant("brigde", "en", ["de"]))
    assert "Patente" in Speller(["Patente"]).meant("patnts", "en", ["de"])


def test_an_inflected_word_is_not_mistyped() -> None:
    """A common word has its stem."""
    assert Speller(["Vende"]).meant("venderá", "es", ["de"]) == ()


def test_the_accent_tells_of_words_that_are_equal_otherwise() -> None:
    """*Fonde* and *fondé* are both known."""
    assert "fondé" in Speller([]).meant("foondé", "fr")


def test_a_word_is_written_as_the_corpus_does() -> None:
    """Whatever the capitals and accents it is typed with."""
    assert SPELLER.written("XIAOMI") == ("Xiaomi",)
    assert SPELLER.written("us") == ("US",)
    assert SPELLER.written("nowhere") == ()


def test_a_word_written_in_two_ways_is_known_while_either_is_there() -> None:
    """In the way that is left; then no more."""
    both = Speller(["Qörps", "Qoerps"])
    one = both.changed(more=[], less=["Qoerps"])

    assert both.meant("qoerpx") == ("Qoerps",)
    assert one.meant("qoerpx") == ("Qörps",)
    assert one.changed(more=[], less=["Qörps"]).meant("qoerpx") == ()
    assert one.changed(more=["Qoerps"], less=[]).meant("qoerpx") == ("Qoerps",)


def test_of_many_words_equally_near_three_are_meant() -> None:
    """The first by their letters."""
    assert Speller([]).meant("planx") == ("plan", "plana", "plane")


def test_of_words_equally_near_every_process_takes_the_same() -> None:
    """Seven known words are one slip from this one, and only three are taken."""
    code = "from bot.language.spelling import Speller; print(Speller([]).meant('planx'))"
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


@given(st.text(max_size=60))
def test_any_word_can_be_looked_up(word: str) -> None:
    """The result is always a few other words."""
    meant = SPELLER.meant(word)
    assert len(meant) <= 6
    assert word not in meant
