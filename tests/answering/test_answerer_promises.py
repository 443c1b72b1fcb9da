"""Whatever is asked and of whatever articles, every quote is a slice and every figure sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.answering.answerer import DEPTH
from bot.answering.models import Answer, NoAnswer, Perhaps
from bot.answering.search.weights import HowSure
from tests.answering.questions import QUESTIONS
from tests.answering.small_library import SENTENCES, article, libraries, over
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.models import Article, Search


SURENESS = [one.name for one in (Answer, Perhaps, NoAnswer)]
"""The names of outcomes, from the one that must be surest on."""


def check(search: Search) -> None:
    """Hold a search against what is promised of all of them."""
    outcome, ranking = search.outcome, search.ranking
    assert 0 <= outcome.confidence <= 1
    for quote in (*outcome.shown, *ranking):
        assert quote.text
        assert quote.text == quote.article.text[quote.start : quote.end]
    places = [(quote.article.id, quote.start) for quote in ranking]
    assert len(places) == len(set(places)) <= DEPTH
    if outcome.shown:
        first = outcome.shown[0]
        assert places[0] == (first.article.id, first.start)
    for quote in outcome.shown:
        if quote.leans_on is not None:
            start, end = quote.leans_on
            assert 0 <= start < end <= quote.start
            assert quote.context == quote.article.text[start:end]
        assert all(0 < weight <= 1 for match in quote.matched for _, weight in match.found)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_quote_stands_in_its_corpus_file(shipped: Answerer, question: str) -> None:
    """Word for word, in the file the article came from."""
    search = shipped.search(question)

    check(search)
    for quote in (*search.outcome.shown, *search.ranking):
        file = REPOSITORY / "corpus" / f"{quote.article.id}.md"
        assert quote.text in file.read_text(encoding="utf-8")


ASKED_WORDS = st.lists(st.sampled_from(" ".join(QUESTIONS).split()), min_size=1, max_size=8).map(
    " ".join
)


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=[]), max_size=80) | ASKED_WORDS)
@example("\0")
@example("\ud800")
@example("?" * 10_000)
@example("Xiaomi " * 2_000)
@example("\u202eXiaomi [b](http://x) <@1> *US*")
def test_no_question_breaks_a_promise(shipped: Answerer, question: str) -> None:
    """Whatever is typed, there is an outcome, and its quotes are slices of articles."""
    check(shipped.search(question))


@settings(max_examples=40)
@given(libraries(), SENTENCES)
def test_no_library_breaks_a_promise(articles: list[Article], question: str) -> None:
    """Whatever the articles, dated or not, headed or not, the same holds."""
    search = over(*articles).search(question)

    check(search)
    assert all(quote.article in articles for quote in search.ranking)


STRANGE = st.builds(
    article,
    st.text(max_size=200).filter(str.strip),
    key=st.uuids().map(str),
    language=st.sampled_from(["de", "en", "es", "fr", "it", "und"]),
    title=st.text(max_size=20),
    published=st.sampled_from(["", "2015~", "2029-05-11"]),
)


@settings(max_examples=60)
@given(st.lists(STRANGE, max_size=3), st.data())
def test_no_strange_article_breaks_a_promise(articles: list[Article], data: st.DataObject) -> None:
    """Signs of any script, few of them words, asked for by themselves or by anything."""
    asked = st.text(max_size=40)
    if articles:
        asked |= st.sampled_from([one.text for one in articles])

    search = over(*articles).search(data.draw(asked))

    check(search)
    assert all(quote.article in articles for quote in search.ranking)


@settings(max_examples=40)
@given(libraries(), SENTENCES)
def test_to_be_surer_never_brings_an_answer(articles: list[Article], question: str) -> None:
    """What is refused is refused at each higher level; what is answered at each lower one.

    What is perhaps an answer is at the levels between.
    """
    answerer = over(*articles)
    searches = [answerer.search(question, how_sure) for how_sure in HowSure]

    for search in searches:
        check(search)
    names = [search.outcome.name for search in searches]
    assert names == sorted(names, key=SURENESS.index)


@settings(max_examples=40)
@given(ASKED_WORDS)
def test_nor_over_the_shipped_corpus(shipped: Answerer, question: str) -> None:
    """A heading that stands in for an unsure sentence has to be as sure."""
    names = [shipped.answer(question, how_sure).name for how_sure in HowSure]

    assert names == sorted(names, key=SURENESS.index)
