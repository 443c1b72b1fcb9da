"""The table of what each mechanism brings names what there is, and is about the right questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.search.evidence import FIGURES
from bot.answering.search.features.describing import NAMES
from bot.evaluation.training.ablation import MECHANISMS, ablate, main
from bot.evaluation.training.samples import Sample
from tests.answering.small_library import over, small_library

if TYPE_CHECKING:
    import pytest

QUESTIONS = (
    ("When did the museum in Lindheim open?", "1911"),
    ("Was kostet der Eintritt ins Museum in Lindheim?", "vier Euro"),
    ("How much does a loaf of bread cost?", "Brot"),
    ("Wann wird die Brücke in Altdorf fertig?", "2031"),
    ("Wann ist das Schwimmbad in Neustadt fertig?", "2032"),
)


def samples() -> list[Sample]:
    """Return samples over the small library: a sentence with certain words is right."""
    answerer = over(*small_library())
    found = [(answerer.find(question), words) for question, words in QUESTIONS]
    return [
        Sample(
            one,
            np.array([words in one.corpus.text(int(s)) for s in one.candidates.sentences]),
            answerable=True,
            about=words,
        )
        for one, words in found
    ]


def test_all_that_can_be_left_out_exists() -> None:
    """A column of the ranking, or a figure of the evidence."""
    assert {name for names in MECHANISMS.values() for name in names} <= {*NAMES, *FIGURES}


def test_each_mechanism_has_a_gain_within_its_interval() -> None:
    """In hit@1 and in right: the share that it adds, at most everything."""
    learned = {"newstrain-dev": samples()}

    for _, gains in ablate(learned, {"check": samples()}):
        assert gains.shape == (2, 3)
        assert np.abs(gains).max() <= 1
        assert (gains[:, 1] <= gains[:, 0]).all()
        assert (gains[:, 0] <= gains[:, 2]).all()


def test_it_needs_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """And says so."""
    assert main([]) == 2
    assert "SETS" in capsys.readouterr().err
