"""The first stage takes every sentence worth a look along, and no more than a bounded number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings

from bot.answering.search.retrieval import BEST_ARTICLES, BEST_SENTENCES, MOST_OF_AN_ARTICLE
from tests.answering.small_library import SENTENCES, article, libraries, over, small_library

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.models import Article
    from bot.answering.search.retrieval import Candidates


@pytest.fixture(scope="module")
def library() -> Answerer:
    """Return an answerer over the small library."""
    return over(*small_library())


def found_texts(answerer: Answerer, question: str) -> list[str]:
    """Return the words of the candidates for `question`."""
    found = answerer.find(question).candidates
    return [answerer.corpus.text(int(sentence)) for sentence in found.sentences]


def scores_of(found: Candidates) -> list[np.ndarray]:
    """Return the three tables of scores."""
    return [found.by_sentence, found.by_passage, found.by_article]


@pytest.mark.parametrize("question", ["", "?!", "and the of is", "4711 0815"])
def test_without_a_word_of_the_corpus_there_are_no_candidates(
    library: Answerer, question: str
) -> None:
    """No sentence is worth a look when no word of the question stands anywhere."""
    assert library.find(question).candidates.sentences.size == 0


def test_an_empty_corpus_has_no_candidates() -> None:
    """The tables keep their shapes: a row a term, no column."""
    found = over().find("When does the train leave?").candidates

    assert found.sentences.size == 0
    assert all(scores.shape == (found.idf.size, 0) for scores in scores_of(found))


def test_the_whole_article_comes_along(library: Answerer) -> None:
    """A sentence that shares no word with the question is looked at for its article's sake."""
    assert "Zwölf Millionen Euro gibt das Land dazu." in found_texts(library, "Brücke in Altdorf?")


def test_the_passage_s_words_count_for_its_sentences(library: Answerer) -> None:
    """A sentence without an asked word has the score of the paragraph it stands in."""
    found = library.find("Brücke")
    place = [library.corpus.text(int(i)) for i in found.candidates.sentences].index(
        "Zwölf Millionen Euro gibt das Land dazu."
    )

    assert found.candidates.by_sentence[:, place].sum() == 0
    assert found.candidates.by_passage[:, place].sum() > 0


def test_the_date_of_an_article_speaks_for_its_sentences() -> None:
    """A question names the year it asks about; the article need not."""
    same = "Der Chor von Linden singt im Rathaus."
    answerer = over(
        article(f"{same} Es war warm.", key="a", published="2016"),
        article(f"{same} Es war kalt.", key="b", published="2017"),
    )

    found = answerer.find("Wo sang der Chor 2017?").candidates

    owners = answerer.corpus.article_of[found.sentences]
    total = found.by_article.sum(axis=0)
    assert total[owners == 1].min() > total[owners == 0].max()


def test_the_title_of_an_article_speaks_for_its_sentences() -> None:
    """A headline beside the text says what the article is about."""
    answerer = over(
        article("Es gab Applaus und Blumen.", key="a"),
        article("Es gab Regen und Wind.", key="b", title="Das Konzert in Linden"),
    )

    found = answerer.find("Was gab es beim Konzert in Linden?").candidates

    owners = answerer.corpus.article_of[found.sentences]
    assert found.by_article[:, owners == 1].sum() > found.by_article[:, owners == 0].sum()


def test_a_sentence_without_words_is_no_candidate() -> None:
    """A rule between paragraphs or a lone sign has nothing to say."""
    answerer = over(article("Der Zug hält in Celle.\n\n* * *\n\n§\n\nEr fährt weiter."))

    assert found_texts(answerer, "Wo hält der Zug?") == [
        "Der Zug hält in Celle.",
        "Er fährt weiter.",
    ]


def test_a_large_corpus_gives_a_bounded_number() -> None:
    """What a question costs doesn't grow with the corpus."""
    words = ["rot", "blau", "grün", "gelb", "weiß", "schwarz", "grau", "braun", "rosa", "lila"]
    many = [
        article(" ".join(f"Der Zug ist {words[(n + i) % 10]}." for i in range(85)), key=f"{n}")
        for n in range(6)
    ]

    answerer = over(*many)
    found = answerer.find("Welche Farbe hat der Zug?").candidates

    assert len(answerer.corpus) > found.sentences.size
    assert found.sentences.size <= BEST_SENTENCES + BEST_ARTICLES * MOST_OF_AN_ARTICLE


@settings(max_examples=25)
@given(libraries(), SENTENCES)
def test_candidates_are_in_reading_order_with_a_score_a_term(
    articles: list[Article], question: str
) -> None:
    """Each sentence is there once; every table has a row a term and a column a candidate."""
    answerer = over(*articles)

    asked = answerer.find(question)

    found = asked.candidates
    assert (np.diff(found.sentences) > 0).all()
    shape = (len(asked.query.terms), found.sentences.size)
    assert all(scores.shape == shape for scores in scores_of(found))
    assert all((scores >= 0).all() for scores in scores_of(found))
