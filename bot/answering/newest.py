"""Which article is the newest on what was asked, be it quoted or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.models import Answer
from bot.language.words import words

if TYPE_CHECKING:
    from bot.answering.models import Article, Search

NEAR_THE_TOP = 5
"""An article that isn't quoted must have a sentence ranked among so many."""


def newest_on_this(found: Search) -> Article | None:
    """Return the newest article on what was answered, or None where nothing surely was.

    Those are on it that are quoted, or near the top and hold all names asked about that the
    answering article holds: where it holds none, what else is ranked may be on anything. It is the
    one whose last possible day is the latest, of equals the best ranked; without a date none.
    """
    if not isinstance(found.outcome, Answer):
        return None
    quoted = [quote.article for quote in found.outcome.quotes]
    names = _names(found.outcome)
    near = (quote.article for quote in found.ranking[:NEAR_THE_TOP] if names)
    on_this = (*quoted, *(one for one in near if all(_written(name, one) for name in names)))
    return max(
        (one for one in on_this if one.published), key=lambda one: one.last_day, default=None
    )


def _names(answer: Answer) -> list[str]:
    """Return the asked words that the answering article writes with a capital: *US*, not *us*.

    In German also nouns that are no names: rather is nothing called newest than something else.
    """
    article = answer.quotes[0].article
    asked = [word.surface for word in words(answer.question, answer.language) if word.terms]
    lettered = dict.fromkeys(word for word in asked if word[0].isalpha())
    return [word for word in lettered if any(one[:1].isupper() for one in _written(word, article))]


def _written(word: str, article: Article) -> list[str]:
    """Return how `article` writes what begins with `word`: "Xiaomis" begins with a name as well.

    What is all capitals has to be so: "usually" does not begin with the US.
    """
    case = re.NOFLAG if word.isupper() else re.IGNORECASE
    text = f"{article.title}\n{article.text}"
    return re.findall(rf"\b{re.escape(word)}", text, case)
