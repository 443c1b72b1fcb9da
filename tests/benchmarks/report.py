"""What was measured, written down: on the terminal, in `docs/benchmark.md` and as JSON."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from rich.console import Console

_LIBRARIES = ("numpy", "rank-bm25", "bm25s", "numba", "tantivy")


@dataclass(frozen=True, slots=True)
class Part:
    """A table with a title, and a sentence that says how it was measured."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """All that one kind of measurement has to say."""

    title: str
    parts: tuple[Part, ...]
    figures: Sequence[Mapping[str, Any]]
    pictures: tuple[str, ...] = ()


def show(section: Section, console: Console) -> None:
    """Print the tables."""
    for part in section.parts:
        table = Table(title=f"{section.title}: {part.title}", caption=part.note)
        for number, column in enumerate(part.columns):
            table.add_column(column, justify="right" if number else "left")
        for row in part.rows:
            table.add_row(*row)
        console.print(table)


def write(sections: Sequence[Section], corpus: str, folder: Path) -> None:
    """Write `benchmark.md` and `benchmark.json` into `folder`."""
    lines = ["# Benchmark", "", "`make bench` writes this page.", "", _machine(), "", corpus]
    for section in sections:
        lines += ["", f"## {section.title}"]
        for picture in section.pictures:
            lines += ["", f"![{section.title}]({picture})"]
        for part in section.parts:
            lines += ["", f"### {part.title}", "", part.note, "", *_markdown(part)]
    (folder / "benchmark.md").write_text("\n".join(lines) + "\n", "utf-8")
    figures = {
        "machine": _machine(),
        "corpus": corpus,
        **{section.title: section.figures for section in sections},
    }
    text = json.dumps(figures, indent=1, ensure_ascii=False)
    (folder / "benchmark.json").write_text(text + "\n", "utf-8")


def milliseconds(value: float | None) -> str:
    """Return a time to three digits that count, a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:.3g}" if value < 100 else f"{value:,.0f}"


def _markdown(part: Part) -> list[str]:
    rule = ["---"] + ["--:"] * (len(part.columns) - 1)
    return ["| " + " | ".join(row) + " |" for row in (part.columns, rule, *part.rows)]


def _machine() -> str:
    libraries = [f"{name} {found}" for name in _LIBRARIES if (found := _version(name))]
    return (
        f"Measured on {platform.machine()} with {os.cpu_count()} cores, one thread each, "
        f"{platform.system()}, Python {platform.python_version()}, {', '.join(libraries)}, "
        f"SQLite {sqlite3.sqlite_version}."
    )


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None
