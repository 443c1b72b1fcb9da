"""The sentences around a quote are its neighbours in the article, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.index.sentences import KINDS
from bot.language.structure import Kind

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.index.sentences import Sentences
    from bot.answering.models import Quote


def bodies(corpus: Sentences) -> list[list[Quote]]:
    """Return the body sentences of each article, in reading order."""
    body = KINDS.index(Kind.BODY)
    return [
        [
            corpus.quote(row)
            for row in range(len(corpus))
            if corpus.article_of[row] == number and corpus.kinds[row] == body
        ]
        for number in range(len(corpus.articles))
    ]


def test_each_sentence_stands_between_its_neighbours(shipped: Answerer) -> None:
    """The first has none before it, the last none after; headings are stepped over."""
    for sentences in bodies(shipped.corpus):
        befores, afters = [None, *sentences[:-1]], [*sentences[1:], None]
        for sentence, before, after in zip(sentences, befores, afters, strict=True):
            assert shipped.around(sentence) == (before, after)
