"""Where a sentence leans on the one before it, that is shown with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from bot.answering.index.growth import collect
from bot.answering.index.sentences import KINDS
from bot.answering.search.context import leans_on
from bot.language.structure import Kind
from tests.answering.small_library import article, libraries

if TYPE_CHECKING:
    from bot.answering.models import Article


def test_a_sentence_leans_on_the_one_just_before() -> None:
    """Not on the first of all."""
    corpus = collect([article("Karla kam. Der Hund bellte. Er lag im Hof.")])

    span = leans_on(corpus, 2)

    assert span is not None
    assert corpus.articles[0].text[slice(*span)] == "Der Hund bellte."


def test_the_first_sentence_leans_on_nothing() -> None:
    """Neither of a library nor of an article: the one before it is about something else."""
    corpus = collect([article("Er kam früh.", key="a"), article("Sie kam spät.", key="b")])

    assert [leans_on(corpus, 0), leans_on(corpus, 1)] == [None, None]


def test_nothing_leans_on_a_heading() -> None:
    """It announces what comes; nor does a heading lean on the text above it."""
    body = "Der Hof liegt am Bach und ist alt."
    corpus = collect([article(f"Der Hof am Bach\n\nEr ist alt und groß.\n\nEr brennt\n\n{body}")])
    kinds = [KINDS[kind] for kind in corpus.kinds]

    assert kinds == [Kind.HEADING, Kind.BODY, Kind.HEADING, Kind.BODY]
    assert [leans_on(corpus, sentence) for sentence in range(len(corpus))] == [None] * 4


@settings(max_examples=50)
@given(libraries())
def test_what_is_leaned_on_is_the_sentence_before(articles: list[Article]) -> None:
    """A place in the same article, before the sentence, and a sentence itself."""
    corpus = collect(articles)
    for sentence in range(len(corpus)):
        span = leans_on(corpus, sentence)
        if span is not None:
            assert corpus.article_of[sentence - 1] == corpus.article_of[sentence]
            assert span == (corpus.starts[sentence - 1], corpus.ends[sentence - 1])
            assert span[1] <= corpus.starts[sentence]
