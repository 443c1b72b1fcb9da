"""What a soak has shown: a table, and whether that will do."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from rich.table import Table

from tests.soak.watching import growth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from tests.soak.soak import Soaked

MOST_GROWTH = 0.05
MIB = 2**20


def shortfalls(soaked: Soaked) -> list[str]:
    """Return what will not do: something lost, something said twice, memory that grows, a death."""
    found = []
    for verdict in soaked.verdicts:
        found += [f"{len(verdict.lost)} lost"] * bool(verdict.lost)
        found += [f"{len(verdict.doubled)} doubled"] * bool(verdict.doubled)
    if (grown := growth([one.rss for one in soaked.watching.samples])) >= MOST_GROWTH:
        found.append(f"memory has grown by {grown:.1%}")
    if soaked.exit_code != 0:
        found.append(f"the process ended with {soaked.exit_code}")
    return found


def show(soaked: Soaked, console: Console) -> None:
    """Print everything."""
    table = Table("what", "figures", title=f"seed {soaked.plan.seed}", show_lines=False)
    for what, figures in chain(_answers(soaked), _process(soaked), _counted(soaked)):
        table.add_row(what, figures)
    console.print(table)
    for verdict in soaked.verdicts:
        for what in ("lost", "unanswered"):
            for act in getattr(verdict, what):
                console.print(f"{what}: {act.kind}, at {act.at - soaked.began:.1f} s, {act.key}")
    for line in soaked.bot.log.errors:
        told = {key: _short(str(value)) for key, value in line.items() if key != "timestamp"}
        console.print(told, soft_wrap=True)


def _answers(soaked: Soaked) -> Iterator[tuple[str, str]]:
    verdicts = soaked.verdicts
    questions = [act for act in soaked.acts if act.question]
    unheard = [act for one in verdicts for act in one.unheard if act.question]
    lost = [act for one in verdicts for act in one.lost]
    yield "questions", str(len(questions))
    yield "answered", str(len(questions) - len(unheard) - len(lost))
    yield "LOST", _named(act.kind for act in lost)
    yield "DOUBLED", _named(str(where) for one in verdicts for where in one.doubled)
    yield "never brought to the bot", _named(act.kind for act in unheard)
    yield "answered elsewhere", _named(act.kind for one in verdicts for act in one.elsewhere)
    yield "presses, help and the like", str(len(soaked.acts) - len(questions))
    yield "  of them unanswered", _named(act.kind for one in verdicts for act in one.unanswered)
    others = (act.kind for one in verdicts for act in one.unheard if not act.question)
    yield "  never brought to the bot", _named(others)
    yield 'left "thinking" in Discord', str(soaked.thinking)
    if soaked.latencies:
        p50, p95, most = np.percentile(soaked.latencies, [50, 95, 100])
        yield "to the reply, p50 / p95 / most", f"{p50:.2f} / {p95:.2f} / {most:.1f} s"


def _process(soaked: Soaked) -> Iterator[tuple[str, str]]:
    samples, watching = soaked.watching.samples, soaked.watching
    yield "memory (RSS), MiB", _range([one.rss / MIB for one in samples])
    yield "MEMORY GROWTH", f"{growth([one.rss for one in samples]):+.1%}"
    yield "file descriptors", _range([one.fds for one in samples])
    yield "tasks", _range([one.tasks for one in samples])
    yield "threads", _range([one.threads for one in samples])
    yield "event loop late", f"at most {watching.lag_s} s, in the log {soaked.bot.log.latest_s} s"
    made = watching.counted("fundstelle_connections_total", "platform")
    yield "reconnects", ", ".join(f"{name} {number - 1}" for name, number in made.items())
    yield "exit code", str(soaked.exit_code)


def _counted(soaked: Soaked) -> Iterator[tuple[str, str]]:
    yield "faults", _listed(soaked.faults)
    yield "pages", _listed(soaked.watching.pages)
    warned = {
        f"{level}: {event}": number
        for (level, event), number in soaked.bot.log.events.items()
        if level not in {"debug", "info"}
    }
    yield "log", _listed(Counter(warned))
    yield "came to", _listed(soaked.watching.counted("fundstelle_questions_total", "outcome"))


def _short(told: str) -> str:
    """Return the first line and the last of a traceback."""
    first, *rest = told.splitlines() or [""]
    return " … ".join((first, *rest[-1:])) if rest else first


def _named(kinds: Iterable[str]) -> str:
    counted = Counter(kinds)
    return f"{counted.total()} ({_listed(counted, ', ')})" if counted else "0"


def _listed(counted: Counter[str], between: str = "\n") -> str:
    return between.join(f"{number} {name}" for name, number in counted.most_common())


def _range(values: Sequence[float]) -> str:
    """Show the first, the least, the most and the last of `values`."""
    if not values:
        return "none"
    first, last = values[0], values[-1]
    return f"{first:.0f} → {last:.0f}, {min(values):.0f} to {max(values):.0f}"
