"""The pages that a record becomes: docs/evaluation.md, its diagram, and what the README says of it.

A test holds the committed pages against the committed record: nobody edits them by hand.
"""

from __future__ import annotations

import re
from importlib.resources import files
from textwrap import fill
from typing import TYPE_CHECKING

from bot.answering.search.weights import THRESHOLDS
from bot.evaluation.figures import FIGURES, RESAMPLES
from bot.evaluation.reliability import mean
from bot.evaluation.reporting.diagram import draw
from bot.evaluation.reporting.record import NEVER_MORE, written
from bot.evaluation.runs import RUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from bot.evaluation.figures import Estimate
    from bot.evaluation.parts import Part
    from bot.evaluation.reliability import Bin, Level
    from bot.evaluation.reporting.record import Curve, Measured, Record, Removed

KEPT = "evaluation.json"
README_BLOCK = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)
_REMOVED = ("set", "groups", "refused", "answered with it", "from", "refused from there")
_ABOUT = {run.name: run.about for run in RUNS}
_LEARNED = frozenset(run.name for run in RUNS if run.learned)


def save(record: Record, docs: Path) -> None:
    """Write `record` and the pages made of it to `docs`, and the README beside that folder."""
    docs.mkdir(exist_ok=True)
    for name, text in pages(record).items():
        (docs / name).write_text(text, encoding="utf-8")
    readme = docs.parent / "README.md"
    if readme.exists():
        old = readme.read_text(encoding="utf-8")
        readme.write_text(README_BLOCK.sub(lambda _: readme_block(record), old), encoding="utf-8")


def pages(record: Record) -> dict[str, str]:
    """Return the files of `docs` that come of `record`, by name."""
    return {
        KEPT: written(record),
        "evaluation.md": page(record),
        "reliability.svg": draw(record.bins, record.calibration_error),
    }


def page(record: Record) -> str:
    """Return docs/evaluation.md: the words of `data/evaluation.md` around the tables."""
    names = [figure.name for figure in FIGURES]
    words = files("bot.evaluation").joinpath("data/evaluation.md").read_text(encoding="utf-8")
    return words.format(
        figures=_table(["set", *names, "plain hit@1", "plain MRR@10"], map(_run, record.runs)),
        meanings="\n".join(f"- **{figure.name}**: {figure.meaning}." for figure in FIGURES),
        resamples=RESAMPLES,
        sets=_table(
            ["set", "asked", "role", "questions", "groups", "index"], map(_set, record.runs)
        ),
        parts=_parts(record.runs),
        removed=_table(_REMOVED, map(_removed, record.removed)),
        error=share(record.calibration_error),
        mean_error=share(sum(run.calibration_error for run in record.runs) / len(record.runs)),
        errors=", ".join(f"{run.name} {share(run.calibration_error)}" for run in record.runs),
        bins=_table(["confidence", "questions", "stated", "right"], map(_bin, record.bins)),
        levels=_table(
            ["from", *(curve.name for curve in record.curves), "average"], levels(record.curves)
        ),
    )


def readme_block(record: Record) -> str:
    """Return what the README says of the figures: the worst run and the best, in its words.

    Of runs that only check; what was learned from is no headline.
    """
    checked = [run for run in record.runs if run.name not in _LEARNED]
    right = _of_100(run.figures.get("hit1") for run in checked)
    plain = _of_100(run.plain.get("hit1") for run in checked)
    kept = _of_100(run.figures.get("precision") for run in checked)
    said = (
        f"Over {len(checked)} question sets that nothing was learned from, the sentence it puts"
        f" first answers {right} of 100 questions that the articles answer (plain BM25: {plain}),"
        f" and {kept} of 100 answers it gives are right."
    )
    return fill(said, 105) + "\n"


def levels(curves: Sequence[Curve]) -> Iterator[list[str]]:
    """Return a row of cells for each threshold: what it brings in each curve, and on average."""
    named = {enough.answer: f" ({level})" for level, enough in THRESHOLDS.items()}
    for row in zip(*(curve.levels for curve in curves), strict=True):
        threshold = row[0].threshold
        yield [f"{threshold:.2f}{named.get(threshold, '')}", *map(_level, row), _level(mean(row))]


def share(x: float) -> str:
    """Return a share as it is printed: `.747`."""
    return f"{x:.3f}".removeprefix("0")


def interval(key: str, one: Estimate) -> str:
    """Return the interval of the figure called `key`: `.71–.78`."""
    if key == NEVER_MORE:
        return f"{one.low:.0f}–{one.high:.0f}"
    return f"{_short(one.low)}–{_short(one.high)}"


def value(key: str, one: Estimate) -> str:
    """Return the figure called `key` as it is printed."""
    return f"{one.value:.0f}" if key == NEVER_MORE else share(one.value)


def _run(run: Measured) -> list[str]:
    cells = [_whole(figure.key, run.figures.get(figure.key)) for figure in FIGURES]
    return [run.name, *cells, *(_whole(key, run.plain.get(key)) for key in ("hit1", "mrr10"))]


def _set(run: Measured) -> list[str]:
    asked = _ABOUT.get(run.name, "")
    role = "learned from" if run.name in _LEARNED else "check"
    return [run.name, asked, role, str(run.questions), str(run.groups), f"`{run.index}`"]


def _parts(runs: Iterable[Measured]) -> str:
    """Return a table for each set that tells its questions apart."""
    names = ["asked", "questions", "hit@1", "right in all", "precision"]
    return "\n".join(
        f"### {run.name}\n\n{_table(names, map(_part, run.parts))}" for run in runs if run.parts
    )


def _part(part: Part) -> list[str]:
    shares = (part.hit1, part.right, part.precision)
    return [part.name, str(part.questions), *("–" if x is None else _short(x) for x in shares)]


def _removed(run: Removed) -> list[str]:
    refused, answered, at_90 = (
        _whole(key, run.figures.get(key)) for key in ("refused", "answered", "refused_at_90")
    )
    return [run.name, str(run.groups), refused, answered, _short(run.threshold_90), at_90]


def _bin(one: Bin) -> list[str]:
    edges = f"{one.low:.1f}–{one.high:.1f}"
    if not one.questions:
        return [edges, "0", "", ""]
    return [edges, str(one.questions), share(one.stated), share(one.right)]


def _of_100(figures: Iterable[Estimate | None]) -> str:
    """Return the least and the greatest of some shares: `60 to 95`."""
    each = [100 * one.value for one in figures if one]
    return f"{min(each):.0f} to {max(each):.0f}"


def _level(one: Level) -> str:
    precision = "–" if one.precision is None else _short(one.precision)
    return f"{precision} / {_short(one.answered)} / {_short(one.refused)}"


def _whole(key: str, one: Estimate | None) -> str:
    return f"{value(key, one)} ({interval(key, one)})" if one else ""


def _short(x: float) -> str:
    return f"{x:.2f}".removeprefix("0")


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [names, ["---"] * len(names), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
