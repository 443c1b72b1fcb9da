"""The tables of an evaluation as a terminal shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from bot.evaluation import report
from bot.evaluation.figures import FIGURES
from bot.evaluation.record import NEVER_MORE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.evaluation.figures import Estimate
    from bot.evaluation.record import Curve, Record

LEGEND = (
    "Each figure with its 95 % interval; under it how far it is above (▲) or below (▼) the last "
    "committed one, and what plain BM25 reaches. docs/evaluation.md says what the figures mean."
)
_REMOVED = {"refused": "refused", "answered": "answered with", "refused_at_90": "refused at 90 %"}


def figures(record: Record, committed: Record | None) -> Table:
    """Return one table: runs and figures, beside the last committed ones and plain BM25."""
    before = committed.figures() if committed else {}
    names = (figure.name for figure in FIGURES)
    table = Table("set", *names, title="As the judge, score.py, sees it", show_lines=True)
    for run in record.runs:
        old = before.get(run.name, {})
        cells = [_cell(figure.key, run.figures, old, run.plain) for figure in FIGURES]
        table.add_row(f"{run.name}\n{run.questions} questions", *cells)
    for gone in record.removed:
        old = before.get(gone.name, {})
        cells = [f"{name}\n{_cell(key, gone.figures, old, {})}" for key, name in _REMOVED.items()]
        table.add_row(f"{gone.name}\n{gone.questions} questions", *cells)
    return table


def levels(curves: Sequence[Curve]) -> Table:
    """Return what answering from each threshold on would bring."""
    title = "precision of what is answered / answered of what is there / refused of what is not"
    table = Table("from", *(curve.name for curve in curves), "average", title=title)
    for cells in report.levels(curves):
        table.add_row(*cells)
    return table


def _cell(
    key: str,
    now: Mapping[str, Estimate],
    before: Mapping[str, Estimate],
    plain: Mapping[str, Estimate],
) -> str:
    if key not in now:
        return ""
    beside = [_change(key, now[key], before.get(key))]
    if key in plain:
        beside.append(f"plain {report.share(plain[key].value)}")
    return f"{report.value(key, now[key])} {report.interval(key, now[key])}\n{', '.join(beside)}"


def _change(key: str, now: Estimate, before: Estimate | None) -> str:
    if before is None:
        return "new"
    change = now.value - before.value
    if not change:
        return "="
    size = f"{abs(change):.0f}" if key == NEVER_MORE else report.share(abs(change))
    return f"{'▲' if change > 0 else '▼'}{size}"
