"""The newest article on what was asked is known by its date, whether it is quoted or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answering.models import Search
from bot.answering.newest import newest_on_this
from bot.library import parse_date
from tests.chat.articles import answer, no_answer, quote

if TYPE_CHECKING:
    from bot.answering.models import Quote

ASKED = "When did the mill in celle burn?"


def dated(id_: str, day: str | None, text: str = "In Celle a mill burned.") -> Quote:
    """Return a quote of an article of `day`."""
    return quote(text, id=id_, published=parse_date(day) if day else None)


def newest(quoted: Quote, *ranking: Quote, asked: str = ASKED) -> str | None:
    """Return the id of the newest article where `quoted` answers."""
    found = newest_on_this(Search(replace(answer(quoted), question=asked), ranking))
    return found.id if found else None


def test_it_need_not_be_the_one_quoted() -> None:
    """A date counts by the last day that it can mean."""
    assert newest(dated("a", "2017"), dated("b", "2017-05-11")) == "a"
    assert newest(dated("a", "2017-05-11"), dated("b", "2017")) == "b"


def test_of_equals_it_is_the_best_ranked() -> None:
    """The quote comes before all others."""
    assert newest(dated("a", "2017"), dated("b", "2017")) == "a"


def test_without_a_date_nothing_is_called_newest() -> None:
    """An unknown date is before all others."""
    assert newest(dated("a", None), dated("b", "2001")) == "b"
    assert newest(dated("a", None)) is None


def test_far_from_the_top_an_article_is_not_on_this() -> None:
    """It only shares a word or two."""
    near = [dated("a", "2001")] * 5

    assert newest(near[0], *near[1:], dated("b", "2017")) == "b"
    assert newest(near[0], *near, dated("b", "2017")) == "a"


@pytest.mark.parametrize(
    ("text", "named"),
    [("Celles Markt.", "b"), ("CELLE!", "b"), ("A mill burned.", "a"), ("Parcelles.", "a")],
)
def test_an_article_on_this_holds_the_names_asked_about(text: str, named: str) -> None:
    """However they are written; a name inside a word is none."""
    assert newest(dated("a", "2001"), dated("b", "2017", text)) == named


def test_without_a_name_only_what_is_quoted_is_on_this() -> None:
    """A word that merely begins a sentence is no name if it is a stop word."""
    later = dated("b", "2017")

    assert newest(dated("a", "2001"), later, asked="in which a mill burned?") == "a"


def test_a_name_that_is_also_a_small_word_is_a_name() -> None:
    """The country is no pronoun."""
    one = dated("a", "2001", "Xiaomi goes to the US.")
    other = dated("b", "2017", "Xiaomi usually goes to India.")

    assert newest(one, other, asked="When will Xiaomi go to the US?") == "a"
    assert newest(one, other, asked="When will Xiaomi go?") == "b"


def test_where_nothing_is_answered_there_is_no_this() -> None:
    """The nearest sentence is no answer."""
    one = dated("a", "2017")

    assert newest_on_this(Search(no_answer(one), (one,))) is None
