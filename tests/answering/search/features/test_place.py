"""Where sentences stand in their articles."""

from __future__ import annotations

import numpy as np

from bot.answering.index.growth import collect
from bot.answering.search.features.place import Places
from tests.answering.small_library import MUSEUM, article

LONG = "Eins kam. Zwei kam.\n\nDrei kam. Vier kam. Fünf kam."


def test_the_lead_is_the_first_sentence_of_the_body() -> None:
    """A heading above it announces."""
    corpus = collect([article(MUSEUM)])
    heading, lead = 0, 1
    assert corpus.text(heading) == "Das Uhrenmuseum in Lindheim"

    leads = Places(corpus).leads(np.arange(len(corpus)))

    assert set(leads.tolist()) == {lead}


def test_each_article_has_its_own_lead() -> None:
    """Wherever it is among the others."""
    corpus = collect([article(LONG, key="a"), article(LONG, key="b")])

    assert Places(corpus).leads(np.arange(10)).tolist() == [0] * 5 + [5] * 5


def test_sentences_beside_are_those_of_the_same_article() -> None:
    """Before the first there is none, and after the last."""
    corpus = collect([article(LONG, key="a"), article(LONG, key="b")])
    places = Places(corpus)

    assert places.beside(np.array([0, 4, 5]), -1).tolist() == [-1, 3, -1]
    assert places.beside(np.array([0, 4, 9]), 1).tolist() == [1, -1, -1]


def test_a_later_sentence_stands_deeper() -> None:
    """And only the second is the second."""
    corpus = collect([article(LONG)])
    columns = Places(corpus).columns(np.arange(5), asks=True)

    assert np.all(np.diff(columns["position"]) > 0)
    assert columns["is_second"].tolist() == [0, 1, 0, 0, 0]


def test_a_text_of_one_passage_has_no_places() -> None:
    """In a note of a few lines any of them may answer."""
    corpus = collect([article("Eins kam. Zwei kam. Drei kam.")])

    columns = Places(corpus).columns(np.arange(3), asks=False)

    assert not any(column.any() for column in columns.values())


def test_keywords_without_a_question_ask_for_the_lead() -> None:
    """A headline is what the lead says."""
    corpus = collect([article(LONG)])

    assert Places(corpus).columns(np.arange(5), asks=False)["lead_of_keywords"].tolist() == [
        1,
        0,
        0,
        0,
        0,
    ]
    assert not Places(corpus).columns(np.arange(5), asks=True)["lead_of_keywords"].any()
