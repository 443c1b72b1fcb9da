"""The values of answering cannot be made wrong."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.models import Article, Quote
from bot.language.structure import Kind, Sentence

ARTICLE = Article(id="a", title="Dawn", text="The sun rose. It was red.", language="en")


def test_a_quote_is_a_slice_of_its_article() -> None:
    """The text is never stored, so it can't differ."""
    assert Quote(ARTICLE, 14, 25).text == "It was red."


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 4), (-1, 3), (0, 26), (25, 26), (-5, -1)])
def test_a_quote_outside_its_article_is_refused(start: int, end: int) -> None:
    """The message names the place and the article."""
    with pytest.raises(ValueError, match=rf"no place \[{start}, {end}\) in article 'a'"):
        Quote(ARTICLE, start, end)


@given(st.integers(-3, 30), st.integers(-3, 30))
def test_whatever_place_is_quoted_stands_in_the_article(start: int, end: int) -> None:
    """A quote that can be made is never empty and word for word."""
    try:
        text = Quote(ARTICLE, start, end).text
    except ValueError:
        assert not 0 <= start < end <= len(ARTICLE.text)
    else:
        assert text
        assert text == ARTICLE.text[start:end]


def test_what_a_quote_leans_on_is_a_slice_too() -> None:
    """Nothing, or the words of the place before, exactly as they stand."""
    assert Quote(ARTICLE, 14, 25).context is None
    assert Quote(ARTICLE, 14, 25, leans_on=(0, 13)).context == "The sun rose."


@pytest.mark.parametrize("leans_on", [(90, 99), (5, 5), (-8, -1), (14, 25)])
def test_a_quote_that_leans_on_no_place_before_it_is_refused(leans_on: tuple[int, int]) -> None:
    """What is shown beside a quote must stand before it in the article."""
    with pytest.raises(ValueError, match="lean on"):
        Quote(ARTICLE, 14, 25, leans_on=leans_on)


@pytest.mark.parametrize(("id_", "text"), [("", "Text."), ("a", ""), ("a", " \n\t\xa0")])
def test_an_article_without_id_or_text_is_refused(id_: str, text: str) -> None:
    """Nobody could find it again or quote from it."""
    with pytest.raises(ValueError, match="an article needs an id and a text") as refused:
        Article(id=id_, title="", text=text, language="de")

    assert repr(id_) in str(refused.value)


def test_a_refused_article_is_shown_in_short() -> None:
    """A message is no place for a whole text."""
    with pytest.raises(ValueError, match="needs an id") as refused:
        Article(id="", title="", text="x" * 10_000, language="de")

    assert len(str(refused.value)) < 200


def test_an_article_needs_no_more_than_its_text() -> None:
    """What isn't known is None, not made up."""
    assert (ARTICLE.outlet, ARTICLE.author, ARTICLE.published, ARTICLE.url) == (None,) * 4
    assert not ARTICLE.sentences
    assert not ARTICLE.cites


def test_values_cannot_be_changed() -> None:
    """What has been said stays said."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        ARTICLE.text = "Other."  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        Quote(ARTICLE, 0, 3).end = 4  # type: ignore[misc]


def test_equal_values_are_equal() -> None:
    """They can be compared and be keys."""
    again = dataclasses.replace(ARTICLE)

    assert {Quote(ARTICLE, 0, 3), Quote(again, 0, 3)} == {Quote(again, 0, 3)}


def test_a_sentence_is_body_unless_said_otherwise() -> None:
    """Kinds are told by their names."""
    assert Sentence(0, 3).kind is Kind.BODY
    assert [str(kind) for kind in Kind] == ["body", "heading", "title"]
