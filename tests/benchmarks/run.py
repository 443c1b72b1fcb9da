"""One run of the benchmark: over which text, at which sizes, written where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from tests.benchmarks.texts import Source


@dataclass(frozen=True, slots=True)
class Run:
    """What every section is told."""

    source: Source
    sizes: tuple[int, ...]
    folder: Path
    console: Console
    sets: Path | None = None
