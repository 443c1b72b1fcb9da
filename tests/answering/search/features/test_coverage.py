"""A sentence covers asked words by its own words, those around it, and its article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.index.growth import collect
from bot.answering.search.expansion import QueryTerm
from bot.answering.search.features.coverage import (
    FLOOR,
    NAME_FLOOR,
    Coverage,
    gather,
    likeness,
    ranges,
    terms_around,
)
from tests.answering.small_library import article, libraries

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.index.sentences import Sentences
    from bot.answering.models import Article

DAY = "Der Bauer pflügt. Die Magd melkt. Der Hund bellt. Die Katze schläft."
"""Four sentences with nothing in common, in one passage."""


def term(*group: tuple[int, float]) -> QueryTerm:
    """Return an asked word with a group of corpus terms."""
    return QueryTerm("?", is_name=False, group=group, vectors=np.zeros((0, 512), np.float32))


def cover(corpus: Sentences, at: list[int], *asked: str) -> Coverage:
    """Return how the sentences `at` cover `asked` terms, each like nothing but itself."""
    numbers = [corpus.vocabulary.number_of.get(each) for each in asked]
    like = np.zeros((len(asked), len(corpus.vocabulary)))
    for row, number in zip(like, numbers, strict=True):
        if number is not None:
            row[number] = 1.0
    terms = [term() if number is None else term((number, 1.0)) for number in numbers]
    return covering(corpus, like, at, terms)


def covering(
    corpus: Sentences, like: NDArray[np.float64], at: list[int], terms: list[QueryTerm]
) -> Coverage:
    """Return how the sentences `at` cover `terms`, by the likeness given; firsts are leads."""
    places = np.array(at, np.int64)
    return Coverage(corpus, like, places, corpus.article_bounds[corpus.article_of[places]], terms)


# ---- covers


def test_a_sentence_covers_its_own_words() -> None:
    """And no other's."""
    found = cover(collect([article(DAY)]), [0, 1, 2, 3], "hund", "magd")

    assert found.sentence.tolist() == [[0, 0, 1, 0], [0, 1, 0, 0]]


def test_a_sentence_inherits_from_the_two_before_it() -> None:
    """From the last one all, from the one before that a little less, from further off nothing."""
    found = cover(collect([article(DAY)]), [0, 1, 2, 3], "bau")

    assert found.before.tolist() == [[0, 1, 0.8, 0]]


def test_the_nearer_of_two_mentions_counts() -> None:
    """Said twice is not inherited less."""
    corpus = collect([article("Der Hund kam. Der Hund lag. Der Regen fiel.")])

    assert cover(corpus, [2], "hund").before.tolist() == [[1]]


def test_a_sentence_is_told_what_the_one_after_has() -> None:
    """An announcement is made good by the next sentence, not by the one after that."""
    found = cover(collect([article(DAY)]), [0, 1, 2, 3], "hund")

    assert found.after.tolist() == [[0, 1, 0, 0]]


def test_nothing_is_inherited_across_articles() -> None:
    """The end of one is not the beginning of the other."""
    corpus = collect([article("Der Hund kam.", key="a"), article("Es fiel Regen.", key="b")])

    assert not cover(corpus, [1], "hund").before.any()
    assert not cover(corpus, [0], "reg").after.any()


def test_a_passage_covers_what_any_sentence_of_it_has() -> None:
    """Other passages of the article don't."""
    corpus = collect([article(f"{DAY}\n\nAbends fällt Regen. Es wird still.")])

    found = cover(corpus, list(range(len(corpus))), "hund")

    assert found.passage.tolist() == [[1, 1, 1, 1, 0, 0]]


def test_an_article_covers_by_all_its_sentences_and_by_its_title() -> None:
    """As well as the term in the title stands for what is asked."""
    corpus = collect(
        [
            article(DAY, key="a"),
            article("Es fällt Regen.", key="b", title="Hund"),
            article("Es wird still.", key="c"),
        ]
    )
    everywhere = list(range(len(corpus)))

    assert cover(corpus, everywhere, "hund").article.tolist() == [[1, 1, 1, 1, 1, 0]]


def test_a_faint_likeness_in_the_title_covers_faintly() -> None:
    """By the weight of the group."""
    corpus = collect([article("Es fällt Regen.", title="Hund")])
    like = np.zeros((1, len(corpus.vocabulary)))

    found = covering(corpus, like, [0], [term((corpus.vocabulary.number_of["hund"], 0.4))])

    assert found.article.tolist() == [[0.4]]
    assert found.sentence.tolist() == [[0]]


def test_common_is_what_many_sentences_of_the_article_have() -> None:
    """Such a word chooses the article, not the sentence."""
    corpus = collect([article("Der Hund kam. Der Hund lag. Regen fiel. Es war still.")])

    assert cover(corpus, [0, 3], "hund").commonness.tolist() == [[0.5, 0.5]]


def test_a_word_found_nowhere_is_covered_nowhere() -> None:
    """By anything."""
    corpus = collect([article(DAY)])
    found = cover(corpus, [0, 1, 2, 3], "tiger")

    for each in (found.sentence, found.before, found.after, found.passage, found.article):
        assert not each.any()


def test_no_candidates_have_no_covers() -> None:
    """The shapes stay."""
    found = cover(collect([article(DAY)]), [], "hund", "katz")

    assert found.sentence.shape == found.before.shape == found.article.shape == (2, 0)


@settings(max_examples=50)
@given(libraries(), st.data())
def test_covers_are_those_found_one_by_one(articles: list[Article], data: st.DataObject) -> None:
    """Columns side by side give what looking at each sentence gives."""
    corpus = collect(articles)
    places = st.integers(0, max(0, len(corpus) - 1))
    at = sorted(data.draw(st.sets(places, max_size=len(corpus)))) if len(corpus) else []
    dice = np.random.default_rng(data.draw(st.integers(0, 9)))
    like = dice.random((2, len(corpus.vocabulary))).round(2)

    found = covering(corpus, like, at, [term(), term()])

    for column, sentence in enumerate(at):
        mine = int(corpus.article_of[sentence])
        first, last = (int(bound) for bound in corpus.article_bounds[mine : mine + 2])
        run = range(first, last)
        same = [other for other in run if corpus.passage_of[other] == corpus.passage_of[sentence]]
        own = {other: best(corpus, like, other) for other in run}
        nothing = np.zeros(2)
        last_but_one = 0.8 * own.get(sentence - 2, nothing)
        expected = {
            "sentence": own[sentence],
            "before": np.maximum(own.get(sentence - 1, nothing), last_but_one),
            "after": own.get(sentence + 1, nothing),
            "passage": np.max([own[other] for other in same], axis=0),
            "article": np.max([own[other] for other in run], axis=0),
            "lead": own[first],
            "commonness": np.mean([own[other] for other in run], axis=0),
        }
        for name, values in expected.items():
            assert getattr(found, name)[:, column] == pytest.approx(values), name


def best(corpus: Sentences, like: NDArray[np.float64], sentence: int) -> NDArray[np.float64]:
    """Return the best likeness of any word of one sentence to each asked word."""
    terms = corpus.terms_between(sentence, sentence + 1)
    return np.asarray(like[:, terms].max(axis=1, initial=0.0))


# ---- likeness


def test_likeness_begins_at_the_floor() -> None:
    """Up to .35 it is chance; at 1 it is the word itself; half the way is half."""
    corpus = collect([article("Der Bauer pflügt.")])
    here = np.array([0, 1])
    cosines = np.array([[0.35, 1.0], [0.675, -1.0]], np.float32)

    rows = likeness(cosines, here, [term(), term()], corpus, FLOOR)

    assert rows == pytest.approx(np.array([[0, 1], [0.5, 0]]), abs=1e-6)


def test_what_a_group_says_counts_too() -> None:
    """A look-alike or a part of a compound has no near vector; the better of both holds."""
    corpus = collect([article("Der Bauer pflügt.")])
    cosines = np.array([[0.0, 0.9]], np.float32)

    (row,) = likeness(cosines, np.array([0, 1]), [term((0, 0.7), (1, 0.2))], corpus, FLOOR)

    assert row == pytest.approx([0.7, 0.55 / 0.65])


def test_for_names_only_the_vectors_count_and_must_be_nearer() -> None:
    """Mexico is like the US, and is not the US."""
    corpus = collect([article("Der Bauer pflügt.")])
    cosines = np.array([[0.6, 0.8]], np.float32)

    (row,) = likeness(cosines, np.array([0, 1]), [term((0, 0.7))], corpus, NAME_FLOOR)

    assert row == pytest.approx([0, 0.5], abs=1e-6)


# ---- places of terms


@settings(max_examples=50)
@given(libraries())
def test_terms_are_gathered_sentence_by_sentence(articles: list[Article]) -> None:
    """In whatever order the sentences are wanted."""
    corpus = collect(articles)
    wanted = np.arange(len(corpus))[::-1]

    terms, bounds = gather(corpus, wanted)

    assert bounds[0] == 0
    assert bounds[-1] == terms.size
    for place, sentence in enumerate(wanted):
        own = corpus.terms_between(sentence, sentence + 1).tolist()
        assert terms[bounds[place] : bounds[place + 1]].tolist() == own


@settings(max_examples=50)
@given(libraries())
def test_the_terms_around_are_all_those_of_the_articles(articles: list[Article]) -> None:
    """Of the whole article, each once, ascending."""
    corpus = collect(articles)
    for number in range(len(articles)):
        first, last = corpus.article_bounds[number : number + 2]
        expected = sorted(set(corpus.terms_between(first, last).tolist()))

        assert terms_around(corpus, np.array([last - 1])).tolist() == expected


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), max_size=6))
def test_ranges_are_counted_out(runs: list[tuple[int, int]]) -> None:
    """One after the other, empty ones left out."""
    firsts = np.array([first for first, _ in runs], np.int64)
    lasts = np.array([first + size for first, size in runs], np.int64)

    expected = [number for first, size in runs for number in range(first, first + size)]

    assert ranges(firsts, lasts).tolist() == expected
