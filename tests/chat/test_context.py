"""The sentences around a quote are its neighbours in the article, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.models import Kind
from bot.answering.units import KINDS
from bot.chat.context import around

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.models import Quote
    from bot.answering.units import Units


def bodies(units: Units) -> list[list[Quote]]:
    """Return the body sentences of each article, in reading order."""
    body = KINDS.index(Kind.BODY)
    return [
        [
            units.quote(row)
            for row in range(len(units))
            if units.article_of[row] == number and units.kinds[row] == body
        ]
        for number in range(len(units.articles))
    ]


def test_each_sentence_stands_between_its_neighbours(shipped: Answerer) -> None:
    """The first has none before it, the last none after; headings are stepped over."""
    for sentences in bodies(shipped.units):
        befores, afters = [None, *sentences[:-1]], [*sentences[1:], None]
        for sentence, before, after in zip(sentences, befores, afters, strict=True):
            assert around(shipped.units, sentence) == (before, after)
