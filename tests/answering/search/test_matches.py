"""What a quote has of the asked words is told, and which of them stand nowhere."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bot.answering.search.expansion import QueryTerm
from bot.answering.search.matches import matches, met, missing
from tests.answering.small_library import article, over


def term(asked: str, *group: tuple[int, float]) -> QueryTerm:
    """Return a query term with a group of corpus terms."""
    return QueryTerm(asked, is_name=False, group=group, vectors=np.zeros((0, 512), np.float32))


def test_matches_tell_what_stands_for_each_asked_word() -> None:
    """The word as it is written in the quote, the best first, each with its weight."""
    corpus = over(article("Das Museum zeigt Uhren.")).corpus
    museum, clock = (corpus.vocabulary.number_of[word] for word in ("museum", "uhr"))

    found = matches(
        [term("show", (clock, 0.4), (museum, 0.9)), term("lion")], corpus.quote(0), corpus
    )

    assert [(match.asked, match.found) for match in found] == [
        ("show", (("Museum", 0.9), ("Uhren", 0.4)))
    ]


def test_a_faint_likeness_is_not_shown() -> None:
    """What hardly stands for a word would only puzzle people."""
    corpus = over(article("Das Museum zeigt Uhren.")).corpus
    museum = corpus.vocabulary.number_of["museum"]
    faint, faintest = term("house", (museum, 0.3)), term("house", (museum, 0.29))

    assert [match.asked for match in matches([faint], corpus.quote(0), corpus)] == ["house"]
    assert matches([faintest], corpus.quote(0), corpus) == ()


def test_a_word_found_nowhere_is_missing_once() -> None:
    """In the order asked, however often it was."""
    terms = [term("lion"), term("museum", (0, 1.0)), term("tiger", (0, 0.1)), term("lion")]

    assert missing(terms, np.zeros(4, np.float32)) == ("lion", "tiger")


def test_a_word_that_what_is_shown_has_in_another_form_is_not_missing() -> None:
    """Its vector is near enough; a name is nothing but itself."""
    steal, name = term("steal"), replace(term("Xiaomi"), is_name=True)

    near, farther = (np.array([cosine], np.float32) for cosine in (0.61, 0.59))

    assert missing([steal], near) == ()
    assert missing([steal], farther) == ("steal",)
    assert missing([name], near) == ("Xiaomi",)


def test_a_quote_meets_a_question_by_a_word_of_its_own_or_before_it() -> None:
    """What it leans on is read together with it."""
    text = "Karla Weber leitet das Museum. Sie eröffnete 1998 den Saal. Der Regen fiel."
    found = over(article(text)).find("Karla?")
    by_text = {found.corpus.text(int(s)): place for place, s in enumerate(found.ranking.sentences)}

    assert [met(found, by_text[sentence]) for sentence in sorted(by_text)] == [False, True, True]
