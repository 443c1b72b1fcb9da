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
    """Write `benchmark.md` and `benchmark.json` into `folder`.

    Sections that stand there and weren't measured this time stay as they are, and so does what is
    said of the machine, which is the same for all.
    """
    page, told = folder / "benchmark.md", folder / "benchmark.json"
    old = json.loads(told.read_text("utf-8")) if told.exists() else {}
    texts = _sections_of(page.read_text("utf-8")) if old else {}
    head = {"machine": _machine(), "corpus": corpus}
    if texts.keys() - {section.title for section in sections}:
        head = {name: old[name] for name in head}
    texts |= {section.title: _text(section) for section in sections}
    figures = {**old, **head, **{section.title: section.figures for section in sections}}
    opening = "\n\n".join(["# Benchmark", "`make bench` writes this page.", *head.values()])
    page.write_text("\n## ".join([opening + "\n", *texts.values()]), "utf-8")
    told.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _sections_of(page: str) -> dict[str, str]:
    """Return the sections of a page that `write` wrote, by their titles."""
    return {text.partition("\n")[0]: text for text in page.split("\n## ")[1:]}


def _text(section: Section) -> str:
    lines = [section.title]
    for picture in section.pictures:
        lines += ["", f"![{section.title}]({picture})"]
    for part in section.parts:
        lines += ["", f"### {part.title}", "", part.note, "", *_markdown(part)]
    return "\n".join(lines) + "\n"


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
