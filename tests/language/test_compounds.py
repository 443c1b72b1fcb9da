"""What `bot.language.compounds` promises: German compounds fall into words, others stay whole."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import compounds

LINK = "(s|es|n|en|er|e|ens|nen)?"
WORDS = compounds.read("modifiers s 5 arbeit\nmodifiers  5 handy\nheads  5 markt tag\nsimple  0 x")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("handymarkt", ("handy", "markt")),
        ("smartphonehersteller", ("smartphone", "hersteller")),
        ("marktanteile", ("markt", "anteile")),
        ("patentverfahren", ("patent", "verfahren")),
        ("bahnhof", ("bahn", "hof")),
    ],
)
def test_a_compound_falls_into_its_words(word: str, parts: tuple[str, ...]) -> None:
    """Two nouns written as one are found again."""
    assert compounds.split(word) == parts


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("arbeitsplatz", ("arbeit", "platz")),
        ("todesopfer", ("tod", "opfer")),
        ("kindergarten", ("kind", "garten")),
        ("hilfspolizei", ("hilf", "polizei")),
        ("osterfest", ("oster", "fest")),
    ],
)
def test_linking_elements_are_dropped(word: str, parts: tuple[str, ...]) -> None:
    """What only joins the words is in none of them, unless it belongs to one."""
    assert compounds.split(word) == parts


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("arbeitsplaetze", "plaetze"),
        ("krankenhaeuser", "haeuser"),
        ("todesopfern", "opfern"),
        ("bundesamtes", "amtes"),
        ("fahrverboten", "verboten"),
    ],
)
def test_an_inflected_head_is_known(word: str, head: str) -> None:
    """Plurals, umlauts and cases do not hide the last word."""
    assert compounds.split(word)[-1] == head


@pytest.mark.parametrize(
    "word",
    [
        *["kommission", "minister", "ministerin", "unternehmen", "autonomen", "personen"],
        *["deutsche", "insgesamt", "beste", "verkaufen", "ankommen", "festhalten", "teilweise"],
        *["xiaomi", "amerika", "europa", "deutschland", "donnerstag"],
        *["spezifischen", "steigenden", "transformation", "abteilungen", "patentieren"],
    ],
)
def test_a_word_that_only_looks_like_two_stays_whole(word: str) -> None:
    """A wrong split costs more than a missed one."""
    assert compounds.split(word) == ()


def test_few_long_parts_are_preferred_and_can_be_split_again() -> None:
    """A compound in a compound stays together, so that both its word and its parts are at hand."""
    assert compounds.split("kinderbetreuungsplatz") == ("kinderbetreuung", "platz")
    assert compounds.split("kinderbetreuung") == ("kind", "betreuung")


def test_the_commoner_words_win() -> None:
    """`bundes-amt` is likelier than `bund-samt`, `film-schauspieler` than `filmschau-spieler`."""
    assert compounds.split("bundesamt") == ("bund", "amt")
    assert compounds.split("filmschauspieler") == ("film", "schauspieler")


def test_a_word_list_is_read_line_by_line() -> None:
    """Each line carries its kind, linking element, weight and words."""
    assert compounds.split_with("arbeitsmarkt", WORDS) == (("arbeit", "markt"), 10)
    assert compounds.split_with("arbeitmarkt", WORDS) == ((), 0)
    assert WORDS.simple == {"x"}


LIMITS = compounds.read(
    f"modifiers  5 ei see garten {'w' * 61} {'w' * 62}\n"
    "heads  5 kuchen ei tor ufer\n"
    "heads  3 markt baum\n"
    "heads  2 lauben"
)


@pytest.mark.parametrize(
    ("compound", "whole"),
    [
        ("seekuchen", "eikuchen"),
        ("gartentor", "gartenei"),
        ("seeufer", "seetor"),
        ("w" * 61 + "tor", "w" * 62 + "tor"),
        ("markttor", "baumtor"),
        ("markttor", "laubentor"),
    ],
    ids=["first part", "last part", "whole", "very long", "short head first", "rare head first"],
)
def test_short_words_and_rare_ones_make_no_compound(compound: str, whole: str) -> None:
    """Parts have three letters, words seven to 64; a head goes first with five, if it is common."""
    assert compounds.split_with(compound, LIMITS).parts
    assert not compounds.split_with(whole, LIMITS).parts


parts_of_words = st.sampled_from([*sorted(compounds.german().modifiers), "markt", "xq"])
joined = st.lists(parts_of_words, min_size=1, max_size=4).map("".join)


@given(st.one_of(joined, st.text(), st.text(alphabet="aenrst", max_size=30)))
def test_parts_and_links_make_the_word_again(word: str) -> None:
    """Nothing is lost or invented, whatever the text."""
    parts = compounds.split(word)
    assert len(parts) != 1
    assert not parts or re.fullmatch(LINK.join(map(re.escape, parts)), word)


def test_an_endless_word_takes_no_time() -> None:
    """Neither length nor ambiguity makes splitting slow."""
    started = time.perf_counter()
    compounds.split("arbeits" * 9)
    compounds.split("land" * 16)
    compounds.split("arbeits" * 100_000)
    assert time.perf_counter() - started < 1
