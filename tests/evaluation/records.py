"""A small record of an evaluation."""

from __future__ import annotations

from dataclasses import replace

from bot.evaluation.figures import Estimate
from bot.evaluation.parts import CameOut, Part
from bot.evaluation.reliability import Bin, Level
from bot.evaluation.reporting.record import Curve, Measured, Record, Removed

RECORD = Record(
    runs=(
        Measured(
            name="some-dev",
            questions=10,
            groups=4,
            index="0123456789abcdef",
            figures={
                "hit1": Estimate(0.75, 0.7, 0.8),
                "mrr10": Estimate(0.8, 0.75, 0.9),
                "precision": Estimate(0.6, 0.5, 0.7),
                "right": Estimate(0.5, 0.4, 0.6),
                "misleading": Estimate(3, 1, 5),
            },
            plain={"hit1": Estimate(0.125, 0.1, 0.2), "mrr10": Estimate(0.2, 0.1, 0.3)},
            calibration_error=0.0625,
            parts=(
                Part(name="type who", questions=3, hit1=0.5, right=0.25, precision=None, top5=0.75),
                Part(
                    name="style caps", questions=2, hit1=None, right=1.0, precision=0.125, given=0.0
                ),
            ),
            learned=False,
            left_out=0.625,
            came_out=(
                CameOut("answer", 4, 3),
                CameOut("perhaps", 0, 0),
                CameOut("no_answer", 6, 3),
            ),
            misses={
                "kind": {"another article": 3},
                "stands": {"+1": 2, "before": 1},
                "listed": {"2-3": 3},
            },
        ),
    ),
    removed=(
        Removed(
            name="some-dev, its article removed",
            questions=8,
            groups=4,
            threshold_90=0.25,
            figures={
                "refused": Estimate(0.875, 0.8, 0.9),
                "answered": Estimate(0.5, 0.4, 0.6),
                "refused_at_90": Estimate(0.375, 0.3, 0.4),
            },
        ),
    ),
    bins=(Bin(0.0, 0.1, 0, 0.0, 0.0), Bin(0.8, 0.9, 10, 0.85, 0.75)),
    calibration_error=0.1,
    curves=(
        Curve("some-dev", (Level(0.5, 0.75, 0.5, 0.875), Level(0.95, None, 0.0, 1.0))),
        Curve("other-dev", (Level(0.5, 0.25, 0.25, 0.625), Level(0.95, 1.0, 0.5, 1.0))),
    ),
)


def with_figures(**figures: Estimate) -> Record:
    """Return the record with other figures of its run."""
    (run,) = RECORD.runs
    return replace(RECORD, runs=(replace(run, figures=figures),))
