"""With its article gone a question has no answer, and what is said then counts against refusing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answering.answerer import Answerer
from bot.evaluation.predictions import ask
from bot.evaluation.question_sets import QuestionSet, SetQuestion
from bot.evaluation.removed import (
    ask_without_article,
    keeping,
    outcomes_without_article,
    removal_figures,
)
from tests.answering.small_library import encoder, small_library
from tests.evaluation.sets import outcome

if TYPE_CHECKING:
    from pathlib import Path

    from bot.evaluation.predictions import Prediction

ASKED = (
    SetQuestion("pool", "en", "When will the pool in Neustadt be ready?", ({"doc_id": "pool"},)),
    SetQuestion("cup", "en", "Who won the world cup in 2018?", ()),
    SetQuestion("bread", "en", "When was the bakery in Milton founded?", ({"doc_id": "bakery"},)),
    SetQuestion("slide", "en", "How many pools does Neustadt get?", ({"doc_id": "pool"},)),
)


@pytest.fixture
def whole(tmp_path: Path) -> QuestionSet:
    """Return a set over the small library, in which pool and bridge are parts of one article."""
    part_of = {"pool": "towns", "bridge": "towns"}
    return QuestionSet(tmp_path, tuple(small_library()), ASKED, part_of)


def test_each_answerable_question_is_asked_without_its_whole_article(whole: QuestionSet) -> None:
    """In the order asked, of an ordinary answerer over what is left."""
    left = [a for a in small_library() if a.id not in {"pool", "bridge"}]
    of_towns = ask(Answerer(left, encoder()), [ASKED[0], ASKED[3]])
    no_bread = [a for a in small_library() if a.id != "bakery"]
    (of_bread,) = ask(Answerer(no_bread, encoder()), [ASKED[2]])

    found = ask_without_article(whole, Answerer(whole.articles, encoder()), articles_in=None)

    assert found == [of_towns[0], of_bread, of_towns[1]]


def came_to(name: str, confidence: float) -> Prediction:
    """Return as much of a prediction as is looked at."""
    return {"outcome": name, "answered": name == "answer", "confidence": confidence}


def test_without_the_article_nothing_is_right() -> None:
    """Only what is answerable has an article to lose."""
    present = [outcome(id="one"), outcome(id="two", answerable=False)]

    (gone,) = outcomes_without_article(present, [came_to("perhaps", 0.3)])

    assert (gone.id, gone.answerable, gone.right, gone.answered) == ("one", False, False, False)
    assert (gone.outcome, gone.confidence) == ("perhaps", 0.3)


def test_refusals_are_counted_at_both_thresholds() -> None:
    """Nine in ten reach .2 with their article; without it one of two stays below."""
    sure = [0.1, *[0.2 + n / 20 for n in range(9)]]
    present = [
        outcome(id=str(n), group=str(n), confidence=c, answered=c > 0.4) for n, c in enumerate(sure)
    ]
    left = [0.15, 0.25] * 5
    gone = outcomes_without_article(present, [came_to("no_answer", c) for c in left])

    figures = {key: one.value for key, one in removal_figures(present, gone).items()}

    assert figures == {"refused": 1.0, "answered": 0.4, "refused_at_90": 0.5}


@pytest.mark.parametrize(("share", "level"), [(0.9, 0.2), (0.91, 0.1), (1.0, 0.1), (0.1, 1.0)])
def test_at_least_the_share_wanted_is_kept(share: float, level: float) -> None:
    """Rather one more than one less."""
    assert keeping(share, [outcome(confidence=n / 10) for n in range(1, 11)]) == level
