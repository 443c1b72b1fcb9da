"""How near sentences are in meaning, alone and with others; the sums are exact."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.search.features.describing import NAMES
from tests.answering.small_library import SENTENCES, article, over, small_library

CONTEXTS = ("sentence_vector", "context_vector", "after_vector", "lead_vector", "own_vector")


def table(question: str, *texts: str) -> dict[str, np.ndarray]:
    """Return the columns of meaning of all sentences of `texts`, by article."""
    found = over(*(article(text, key=str(n)) for n, text in enumerate(texts))).find(question)
    return {name: found.features.table[:, NAMES.index(name)] for name in CONTEXTS}


def test_a_sentence_before_gives_meaning() -> None:
    """*He* stands for the painter of the sentence before."""
    text = "The painter came to Milton in spring. He loved it.\n\nIt rained. The bus was late."
    columns = table("Did the painter of Milton like spring?", text)

    assert columns["context_vector"][1] > columns["sentence_vector"][1]


def test_the_lead_lends_its_topic_to_every_sentence() -> None:
    """But not to itself: together with itself it says what it says alone."""
    text = "The painter came to Milton in spring.\n\nHe loved it. It rained."
    columns = table("Did the painter of Milton like spring?", text)

    assert columns["lead_vector"][0] == pytest.approx(0, abs=0.001)
    assert columns["lead_vector"][1] > 0


@settings(max_examples=20, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_what_other_articles_say_changes_no_meaning(others: list[str]) -> None:
    """To the last bit, whatever else is looked at."""
    question = "Warum blieb das Museum geschlossen?"
    alone = over(small_library()[0]).find(question)
    beside = over(small_library()[0], article(" ".join(others), key="zz")).find(question)

    columns = [NAMES.index(name) for name in CONTEXTS]
    mine = {
        int(sentence): row
        for sentence, row in zip(
            alone.candidates.sentences, alone.features.table[:, columns].tolist(), strict=True
        )
    }
    same = [
        row == mine[int(sentence)]
        for sentence, row in zip(
            beside.candidates.sentences, beside.features.table[:, columns].tolist(), strict=True
        )
        if int(sentence) in mine and beside.corpus.quote(int(sentence)).article.id != "zz"
    ]
    assert all(same)


@settings(max_examples=20, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_likeness_is_a_cosine(sentences: list[str]) -> None:
    """However few there are, and with no neighbours."""
    for name, column in table("Was ist das?", " ".join(sentences)).items():
        assert np.all(np.abs(column) <= (2 if name == "lead_vector" else 1.01))
