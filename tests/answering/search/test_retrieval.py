"""The first stage takes every sentence worth a look along, and no more than a bounded number."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from rank_bm25 import BM25Okapi

from bot.answering.index.growth import collect
from bot.answering.search.expansion import QueryTerm
from bot.answering.search.query import Query
from bot.answering.search.retrieval import Retriever
from bot.language.kinds import AnswerKind
from tests.answering.small_library import SENTENCES, article, libraries, over, small_library

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.answerer import Answerer
    from bot.answering.index.sentences import Sentences
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


def test_the_best_sentences_come_from_anywhere_and_an_article_s_from_its_beginning() -> None:
    """Sixty and eighty: what a question costs doesn't grow with the corpus."""
    text = "Es regnet in Bonn.\n" * 100 + "Der Zug hält.\n" * 100

    found = over(article(text)).find("Zug").candidates

    assert found.sentences.tolist() == [*range(80), *range(100, 160)]


def test_all_sentences_of_the_five_best_articles_are_candidates() -> None:
    """Of others only those that have an asked word; of equally good ones the first are best."""
    many = [article("Es regnet in Bonn. Der Zug hält.", key=f"{n}") for n in range(7)]

    found = over(*many).find("Zug").candidates

    assert found.sentences.tolist() == [*range(10), 11, 13]


@pytest.mark.parametrize("seed", range(4))
def test_a_sentence_is_chosen_by_its_own_score_and_half_its_passage_s(seed: int) -> None:
    """Both as rank_bm25 has them; it saturates sooner, and length matters less, for sentences."""
    corpus = collect(at_random(seed))
    asked = [corpus.vocabulary.number_of[word] for word in ("ba", "ce", "di")]

    found = Retriever.of(corpus).find(query(*asked))

    own = okapi(corpus, np.arange(len(corpus) + 1), asked, k1=0.6, b=0.3)
    passages = okapi(corpus, corpus.passage_bounds, asked, k1=1.2, b=0.5)[:, corpus.passage_of]
    assert found.by_sentence == pytest.approx(own[:, found.sentences])
    assert found.by_passage == pytest.approx(passages[:, found.sentences])
    total = np.where(own.any(axis=0), (own + 0.5 * passages).sum(axis=0), 0)
    best = np.argsort(-total, kind="stable")[:60]
    of_articles = np.maximum.reduceat(own, corpus.article_bounds[:-1], axis=1).sum(axis=0)
    others = np.argsort(-of_articles, kind="stable")[5:]
    chosen = found.sentences[np.isin(corpus.article_of[found.sentences], others)]
    assert chosen.tolist() == sorted(best[np.isin(corpus.article_of[best], others)].tolist())


def at_random(seed: int) -> list[Article]:
    """Return articles of sentences of one to twelve words, commoner and rarer ones."""
    dice = np.random.default_rng(seed)
    words = np.array([f"{first}{second}" for second in "aeiou" for first in "bcdfghjklmnprstvwz"])
    share = 1 / np.arange(5, 5 + len(words))

    def sentence() -> str:
        return " ".join(dice.choice(words, dice.integers(1, 13), p=share / share.sum())) + "!"

    def passage() -> str:
        return " ".join(sentence().capitalize() for _ in range(dice.integers(1, 6)))

    return [
        article("\n".join(passage() for _ in range(4)), key=f"{n:02}", language="und")
        for n in range(40)
    ]


def query(*asked: int) -> Query:
    """Return a query for some terms of the vocabulary."""
    nothing = np.zeros((0, 512), np.float32)
    terms = tuple(QueryTerm("?", False, ((number, 1.0),), nothing) for number in asked)  # noqa: FBT003 - is no name
    return Query("", "und", terms, AnswerKind.NONE, None, np.zeros(512, np.float32), asks=True)


def okapi(
    corpus: Sentences, bounds: NDArray[np.int64], asked: list[int], **parameters: float
) -> NDArray[np.float64]:
    """Return rank_bm25's scores of some units of `corpus`, a row a term."""
    units = [corpus.terms_between(*pair).tolist() for pair in pairwise(bounds)]
    index = BM25Okapi(units, **parameters)
    return np.array([index.get_scores([number]) for number in asked])


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
