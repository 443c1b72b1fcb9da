"""The pages that a record becomes: docs/evaluation.md, its diagram, and what the README says of it.

A test holds the committed pages against the committed record: nobody edits them by hand.
"""

from __future__ import annotations

import re
from importlib.resources import files
from textwrap import fill
from typing import TYPE_CHECKING

from bot.evaluation.figures import FIGURES, RESAMPLES
from bot.evaluation.reporting import rows
from bot.evaluation.reporting.cells import share, table
from bot.evaluation.reporting.diagram import draw
from bot.evaluation.reporting.record import written
from bot.evaluation.runs import folder_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.evaluation.figures import Estimate
    from bot.evaluation.reporting.record import Measured, Record

KEPT = "evaluation.json"
README_BLOCK = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)
_WIDTH = 105


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
    curves = [curve.name for curve in record.curves]
    described = ["set", "asked", "role", "left out", "questions", "groups", "index"]
    words = files("bot.evaluation").joinpath("data/evaluation.md").read_text(encoding="utf-8")
    return words.format(
        figures=table(["set", *names, "plain hit@1", "plain MRR@10"], map(rows.run, record.runs)),
        meanings="\n".join(f"- **{figure.name}**: {figure.meaning}." for figure in FIGURES),
        resamples=RESAMPLES,
        sets=table(described, map(rows.described, record.runs)),
        came_out=table(rows.CAME_OUT, rows.came_out(record.runs)),
        parts=_parts(record.runs),
        kinds=table(*rows.misses(record.runs, "kind")),
        stands=table(*rows.misses(record.runs, "stands")),
        listed=table(*rows.misses(record.runs, "listed")),
        removed=table(rows.REMOVED, map(rows.removed, record.removed)),
        error=share(record.calibration_error),
        bins=table(
            ["confidence", "questions", "stated", "right"], map(rows.confidence, record.bins)
        ),
        levels=table(["from", *curves, "average"], rows.levels(record.curves)),
    )


def readme_block(record: Record) -> str:
    """Return what the README says of the figures: the worst run and the best, in its words.

    Of runs that only check; what was learned from is no headline, it is only named.
    """
    checked = [run for run in record.runs if not run.learned]
    learned = [run for run in record.runs if run.learned]
    if not checked:
        return "No question set that nothing was learned from has been asked yet.\n"
    right = _of_100(run.figures.get("hit1") for run in checked)
    plain = _of_100(run.plain.get("hit1") for run in checked)
    kept = _of_100(run.figures.get("precision") for run in checked)
    said = (
        f"Over {len(checked)} question sets that nothing was learned from"
        f" ({_sets(checked)}), the sentence it puts first answers {right} of 100 questions"
        f" that the articles answer (plain BM25: {plain}), and {kept} of 100 answers it gives are"
        f" right. Its weights were learned from other sets ({_sets(learned)}), whose figures"
        " promise nothing."
    )
    return fill(said, _WIDTH, break_on_hyphens=False) + "\n"


def _sets(runs: Iterable[Measured]) -> str:
    """Return the names of the sets that are asked in `runs`."""
    return ", ".join(dict.fromkeys(folder_of(run.name) for run in runs))


def _parts(runs: Iterable[Measured]) -> str:
    """Return a table for each set that tells its questions apart."""
    told = [run for run in runs if run.parts]
    return "\n".join(
        f"### {run.name}\n\n{table(rows.PARTS, map(rows.part, run.parts))}" for run in told
    )


def _of_100(figures: Iterable[Estimate | None]) -> str:
    """Return the least and the greatest of some shares: `60 to 95`."""
    each = [100 * one.value for one in figures if one]
    return f"{min(each):.0f} to {max(each):.0f}"
