"""What an evaluation found as a terminal shows it: figures, thresholds, misses."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from rich.box import SIMPLE
from rich.console import Group
from rich.table import Column, Table
from rich.text import Text

from bot.evaluation.figures import FIGURES
from bot.evaluation.misses import ListPlace, MissKind
from bot.evaluation.reporting import report
from bot.evaluation.reporting.record import NEVER_MORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from bot.evaluation.figures import Estimate
    from bot.evaluation.misses import Miss
    from bot.evaluation.reporting.record import Curve, Record

EXAMPLES = 5
"""Of each kind so many misses are shown, the surest first; the JSON has all."""
LONGEST = 300
"""Characters of a text that are shown."""
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


def parts(record: Record) -> Table:
    """Return one table: what became of the questions of each type and style, by set."""
    table = Table("set", "asked", "questions", "hit@1", "right in all", "precision", box=SIMPLE)
    for run in record.runs:
        for part in run.parts:
            shares = (part.hit1, part.right, part.precision)
            cells = ("–" if x is None else report.share(x) for x in shares)
            table.add_row(run.name, part.name, str(part.questions), *cells)
    return table


def levels(curves: Sequence[Curve]) -> Table:
    """Return what answering from each threshold on would bring."""
    title = "precision of what is answered / answered of what is there / refused of what is not"
    table = Table("from", *(curve.name for curve in curves), "average", title=title)
    for cells in report.levels(curves):
        table.add_row(*cells)
    return table


def misses(found: Sequence[Miss]) -> Group:
    """Return the counts by kind, and some misses of each."""
    title = "What went wrong, and where in the list the right sentence stood"
    columns = (Column(name, no_wrap=True) for name in ("kind", "all", *ListPlace))
    table = Table(*columns, title=title, box=SIMPLE, padding=(0, 1, 0, 0))
    counts = Counter((miss.kind, miss.right_sentence) for miss in found)
    kinds = list(dict.fromkeys(miss.kind for miss in found))
    for kind in kinds:
        row = [counts[kind, place] for place in ListPlace]
        table.add_row(kind, str(sum(row)), *(str(count or "") for count in row))
    return Group(table, *(part for kind in kinds for part in _section(kind, found)))


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


def _section(kind: MissKind, found: Sequence[Miss]) -> Iterator[RenderableType]:
    members = [miss for miss in found if miss.kind is kind]
    yield Text(f"\n{kind}: {len(members)}\n", "bold")
    for miss in members[:EXAMPLES]:
        yield _example(miss)
    if len(members) > EXAMPLES:
        yield Text(f"  … and {len(members) - EXAMPLES} more; --json has them all.", "dim")


def _example(miss: Miss) -> Table:
    grid = Table.grid(padding=(0, 1))
    state = f"{miss.id}, confidence {miss.confidence:.2f}, right sentence {miss.right_sentence}"
    quoted = "nearest" if miss.kind is MissKind.REFUSED else "quoted"
    rows = {"asked": miss.question, quoted: miss.quoted, "expected": miss.expected, "": state}
    if miss.expected == miss.quoted:
        del rows["expected"]
    for label, text in rows.items():
        if text:
            grid.add_row(f"  {label}", Text(_shown(text), "" if label else "dim"))
    grid.add_row()
    return grid


def _shown(text: str) -> str:
    """Return `text` on one line, shortened, with nothing in it that commands a terminal."""
    line = textwrap.shorten(text, LONGEST, placeholder=" …")
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)
