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
from bot.evaluation.misses.kinds import ListPlace, MissKind
from bot.evaluation.misses.standing import Standing
from bot.evaluation.reporting import cells, rows
from bot.evaluation.reporting.record import NEVER_MORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from bot.evaluation.figures import Estimate
    from bot.evaluation.misses.kinds import Miss
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
    table = Table("set", *rows.PARTS, box=SIMPLE)
    for run in record.runs:
        for part in run.parts:
            table.add_row(run.name, *rows.part(part))
    return table


def came_out(record: Record) -> Table:
    """Return one table: how often each outcome was right, and how far off confidence was."""
    names, *others = rows.CAME_OUT
    table = Table(names, "role", "left out", *others, box=SIMPLE)
    told = {run.name: rows.described(run)[2:4] for run in record.runs}
    for name, *row in rows.came_out(record.runs):
        table.add_row(name, *told.get(name, ["", ""]), *row)
    return table


def what_went_wrong(record: Record) -> Group:
    """Return tables of the misses of each set: by kind, and by where the right sentence stood."""
    tables = []
    for counted in ("kind", "stands", "listed"):
        names, found = rows.misses(record.runs, counted)
        tables.append(Table(*names, box=SIMPLE, padding=(0, 1, 0, 0)))
        for row in found:
            tables[-1].add_row(*row)
    return Group(*tables)


def levels(curves: Sequence[Curve]) -> Table:
    """Return what answering from each threshold on would bring."""
    title = "precision of what is answered / answered of what is there / refused of what is not"
    table = Table("from", *(curve.name for curve in curves), "average", title=title)
    for row in rows.levels(curves):
        table.add_row(*row)
    return table


def misses(found: Sequence[Miss]) -> Group:
    """Return the counts by kind and by type of question, and some misses of each kind."""
    kinds = list(dict.fromkeys(miss.kind for miss in found))
    by_kind = _counts(
        "What went wrong, and where in the list the right sentence stood",
        ("kind", "all", *ListPlace),
        Counter((str(miss.kind), str(miss.right_sentence)) for miss in found),
    )
    wrong = [miss for miss in found if miss.stands]
    by_type = _counts(
        "Where the right sentence stands, seen from the wrong one that came first",
        ("type", "all", *Standing),
        Counter((name, str(one.stands)) for one in wrong for name in ("all", one.type) if name),
    )
    tables = [by_kind, by_type] if wrong else [by_kind]
    return Group(*tables, *(part for kind in kinds for part in _section(kind, found)))


def _counts(title: str, names: Sequence[str], counts: Counter[tuple[str, str]]) -> Table:
    """Return a table of how often each row meets each column, the commonest row first."""
    columns = (Column(name, no_wrap=True) for name in names)
    table = Table(*columns, title=title, box=SIMPLE, padding=(0, 1, 0, 0))
    all_of: Counter[str] = Counter()
    for (row, _), count in counts.items():
        all_of[row] += count
    for row, count in all_of.most_common():
        beside = (counts[row, name] for name in names[2:])
        table.add_row(row, str(count), *(str(one or "") for one in beside))
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
        beside.append(f"plain {cells.share(plain[key].value)}")
    return f"{cells.value(key, now[key])} {cells.interval(key, now[key])}\n{', '.join(beside)}"


def _change(key: str, now: Estimate, before: Estimate | None) -> str:
    if before is None:
        return "new"
    change = now.value - before.value
    if not change:
        return "="
    size = f"{abs(change):.0f}" if key == NEVER_MORE else cells.share(abs(change))
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
