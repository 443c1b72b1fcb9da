"""Where a sentence leans on the one before it, that is shown with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from bot.answering.index.growth import changed, collect
from bot.answering.index.sentences import KINDS
from bot.answering.models import Quote
from bot.answering.search.context import around, leans_on, quote_at, read_together
from bot.language.structure import Kind
from tests.answering.small_library import article, libraries

if TYPE_CHECKING:
    from bot.answering.index.sentences import Sentences
    from bot.answering.models import Article


def test_a_sentence_leans_on_the_one_just_before() -> None:
    """Not on the first of all."""
    corpus = collect([article("Karla kam. Der Hund bellte. Er lag im Hof.")])

    span = leans_on(corpus, 2)

    assert span is not None
    assert corpus.articles[0].text[slice(*span)] == "Der Hund bellte."


def test_a_sentence_is_read_behind_the_one_it_leans_on() -> None:
    """And by itself where it leans on none."""
    corpus = collect([article("Karla kam. Der Hund bellte. Er lag im Hof.")])

    assert [list(read_together(corpus, sentence)) for sentence in range(3)] == [[0], [1], [1, 2]]


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


# ---- what stands around

TEXT = "Er kam. Sie ging.\n\nDer Hof am Bach\n\nEs regnet. Es wird still."


def neighbours(corpus: Sentences, sentence: int) -> list[str | None]:
    """Return the words of what stands before and after a sentence."""
    return [quote.text if quote else None for quote in around(corpus, corpus.quote(sentence))]


def test_each_sentence_stands_between_its_neighbours() -> None:
    """Headings are stepped over; other articles are not near, whichever came first."""
    other = [article("Der Hund bellt.", key="c"), article("Die Katze schläft.", key="a")]
    corpus, _ = changed(collect(other), [article(TEXT, key="b")])

    assert [neighbours(corpus, sentence) for sentence in range(2, 7)] == [
        [None, "Sie ging."],
        ["Er kam.", "Es regnet."],
        ["Sie ging.", "Es regnet."],
        ["Sie ging.", "Es wird still."],
        ["Es regnet.", None],
    ]


def test_nothing_stands_around_what_is_in_no_article() -> None:
    """Its article is gone."""
    (gone,) = collect([article("Er kam.", key="gone")]).articles

    for others in ([], ["a"], ["z"]):
        corpus = collect([article("Er kam.", key=key) for key in others])
        with pytest.raises(ValueError, match="no article 'gone'"):
            around(corpus, Quote(gone, 0, 7))


def test_a_quote_is_found_again_where_it_stands() -> None:
    """Exactly there, in that article."""
    corpus = collect([article("Er kam.", key="a"), article(TEXT, key="b")])

    assert quote_at(corpus, "b", 8, 17) == Quote(corpus.articles[1], 8, 17)
    for elsewhere in (("a", 8, 17), ("c", 8, 17), ("b", 8, 16), ("b", 7, 17), ("b", 0, 17)):
        assert quote_at(corpus, *elsewhere) is None


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
