"""The rows of the tables that a record becomes, on a page or in a terminal."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING

from bot.answering.search.weights import THRESHOLDS
from bot.evaluation.figures import FIGURES
from bot.evaluation.misses.kinds import ListPlace, MissKind
from bot.evaluation.misses.standing import Standing
from bot.evaluation.reliability import mean
from bot.evaluation.reporting.cells import share, short, whole
from bot.evaluation.runs import RUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from enum import StrEnum

    from bot.evaluation.parts import CameOut, Part
    from bot.evaluation.reliability import Bin, Level
    from bot.evaluation.reporting.record import Curve, Measured, Removed

UNGATED = frozenset(run.name for run in RUNS if not run.gated)
PARTS = ("asked", "questions", "hit@1", "top 5", "right in all", "given", "precision")
CAME_OUT = ("set", "answered", "right", "perhaps", "right", "no answer", "truly unsaid", "ECE")
REMOVED = ("set", "groups", "refused", "answered with it", "from", "refused from there")
_WAYS: dict[str, type[StrEnum]] = {"kind": MissKind, "stands": Standing, "listed": ListPlace}
_ABOUT = {run.name: run.about for run in RUNS}


def run(one: Measured) -> list[str]:
    """Return the figures of a run, and what plain BM25 reaches."""
    cells = [whole(figure.key, one.figures.get(figure.key)) for figure in FIGURES]
    return [one.name, *cells, *(whole(key, one.plain.get(key)) for key in ("hit1", "mrr10"))]


def role(one: Measured) -> str:
    """Return what a run is for: learning, or only checking what was learned."""
    known = "learned from" if one.learned else "check"
    return f"{known}, not gated" if one.name in UNGATED else known


def described(one: Measured) -> list[str]:
    """Return what is asked over what in a run, and what hit@1 is where it was not learned from."""
    known = "" if one.left_out is None else share(one.left_out)
    asked = _ABOUT.get(one.name, "")
    return [
        one.name,
        asked,
        role(one),
        known,
        str(one.questions),
        str(one.groups),
        f"`{one.index}`",
    ]


def part(one: Part) -> list[str]:
    """Return what became of the questions of a type, of a style."""
    shares = (one.hit1, one.top5, one.right, one.given, one.precision)
    return [one.name, str(one.questions), *map(short, shares)]


def came_out(runs: Sequence[Measured]) -> Iterator[list[str]]:
    """Return how often each outcome was right, and by how much stated confidence was off.

    A row a run; two more have the mean error of the runs that only check, and of all.
    """
    for one in runs:
        cells = [cell for found in one.came_out for cell in _right(found)]
        yield [one.name, *(cells or [""] * 6), share(one.calibration_error)]
    checked = [one for one in runs if not one.learned]
    for name, some in (("mean of those that check", checked), ("mean of all", runs)):
        if some:
            off = fmean(one.calibration_error for one in some)
            yield [name, *[""] * 6, share(off)]


def misses(runs: Sequence[Measured], counted: str) -> tuple[list[str], list[list[str]]]:
    """Return the names and rows of how many misses there are, `counted` one way, in each run."""
    told = [one for one in runs if one.misses]
    found = [one.misses[counted] for one in told]
    there = {name for each in found for name in each}
    names = [str(name) for name in _WAYS[counted] if name in there]
    rows = [
        [one.name, str(sum(each.values())), *(str(each.get(name, "")) for name in names)]
        for one, each in zip(told, found, strict=True)
    ]
    return ["set", "all", *names], rows


def removed(one: Removed) -> list[str]:
    """Return what refusing brings where the article is taken away."""
    refused, answered, at_90 = (
        whole(key, one.figures.get(key)) for key in ("refused", "answered", "refused_at_90")
    )
    return [one.name, str(one.groups), refused, answered, short(one.threshold_90), at_90]


def confidence(one: Bin) -> list[str]:
    """Return what was stated in a bin and what was right."""
    edges = f"{one.low:.1f}–{one.high:.1f}"
    if not one.questions:
        return [edges, "0", "", ""]
    return [edges, str(one.questions), share(one.stated), share(one.right)]


def levels(curves: Sequence[Curve]) -> Iterator[list[str]]:
    """Return a row of cells for each threshold: what it brings in each curve, and on average."""
    named = {enough.answer: f" ({level})" for level, enough in THRESHOLDS.items()}
    for row in zip(*(curve.levels for curve in curves), strict=True):
        threshold = row[0].threshold
        yield [f"{threshold:.2f}{named.get(threshold, '')}", *map(_level, row), _level(mean(row))]


def _right(one: CameOut) -> list[str]:
    return [str(one.questions), short(one.right / one.questions if one.questions else None)]


def _level(one: Level) -> str:
    return f"{short(one.precision)} / {short(one.answered)} / {short(one.refused)}"
