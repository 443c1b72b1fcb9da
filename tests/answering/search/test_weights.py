"""The shipped weights are those of the figures there are, and speak as promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answering.search import evidence
from bot.answering.search.features import describing
from bot.answering.search.weights import THRESHOLDS, HowSure, Thresholds, Weights, load
from bot.evaluation.training.train import EITHER_WAY, NEVER_FOR

if TYPE_CHECKING:
    from collections.abc import Mapping


def test_the_file_weighs_exactly_the_features_there_are() -> None:
    """None is forgotten, none is left over from before, and they are in order."""
    assert tuple(load().ranking) == describing.NAMES


def test_the_file_weighs_exactly_the_figures_of_confidence() -> None:
    """The same for how sure an answer is."""
    assert tuple(load().confidence) == evidence.FIGURES


@pytest.mark.parametrize(
    "weights", [load().ranking, load().confidence], ids=["ranking", "confidence"]
)
def test_each_figure_speaks_its_way(weights: Mapping[str, float]) -> None:
    """For a sentence, except a question for a question and a missing kind of answer.

    What its place in the article says, the sets tell.
    """
    wrong = {
        name: weight
        for name, weight in weights.items()
        if name not in EITHER_WAY and weight * (-1) ** (name in NEVER_FOR) < 0
    }

    assert not wrong


def test_each_threshold_is_a_probability_higher_than_the_one_before() -> None:
    """At none is everything an answer, nor nothing; who wants to be surer gets fewer answers."""
    low, normal, high = (load().thresholds[how_sure] for how_sure in HowSure)

    assert 0 < low.answer < normal.answer < high.answer < 1
    assert 0 < low.perhaps < normal.perhaps < high.perhaps < 1


@pytest.mark.parametrize("enough", THRESHOLDS.values(), ids=THRESHOLDS)
def test_between_nothing_and_an_answer_there_is_room_for_perhaps(enough: Thresholds) -> None:
    """At each choice."""
    assert enough.perhaps < enough.answer


@pytest.mark.parametrize("perhaps", [0.5, -0.1])
def test_perhaps_comes_before_an_answer(perhaps: float) -> None:
    """Otherwise what is surer would be said less surely."""
    with pytest.raises(ValueError, match="comes before"):
        Thresholds(answer=0.4, perhaps=perhaps)


@pytest.mark.parametrize("word", ["low", "normal", "high"])
def test_how_sure_is_read_from_a_word(word: str) -> None:
    """As settings have it; the word itself finds the threshold too."""
    assert word == HowSure(word)
    assert load().thresholds[HowSure(word)] == THRESHOLDS[HowSure(word)]


def test_thresholds_cannot_be_changed() -> None:
    """They are those of all who share the weights."""
    with pytest.raises(TypeError):
        load().thresholds[HowSure.LOW] = THRESHOLDS[HowSure.LOW]  # type: ignore[index]


def test_columns_are_in_the_order_of_the_features() -> None:
    """A weight that is not given counts nothing."""
    weights = Weights(
        ranking={describing.NAMES[2]: 5.0, describing.NAMES[0]: 7.0},
        confidence={},
        intercept=0.0,
    )

    assert weights.columns()[:4].tolist() == [7.0, 0.0, 5.0, 0.0]
