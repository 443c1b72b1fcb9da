"""Figures as they stand in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.evaluation.reporting.record import NEVER_MORE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.evaluation.figures import Estimate


def share(x: float) -> str:
    """Return a share as it is printed: `.747`."""
    return f"{x:.3f}".removeprefix("0")


def short(x: float | None) -> str:
    """Return a share in two digits, `.75`; a dash where there is nothing to take a share of."""
    return "–" if x is None else f"{x:.2f}".removeprefix("0")


def interval(key: str, one: Estimate) -> str:
    """Return the interval of the figure called `key`: `.71–.78`."""
    if key == NEVER_MORE:
        return f"{one.low:.0f}–{one.high:.0f}"
    return f"{short(one.low)}–{short(one.high)}"


def value(key: str, one: Estimate) -> str:
    """Return the figure called `key` as it is printed."""
    return f"{one.value:.0f}" if key == NEVER_MORE else share(one.value)


def whole(key: str, one: Estimate | None) -> str:
    """Return the figure called `key` with its interval; nothing where there is none."""
    return f"{value(key, one)} ({interval(key, one)})" if one else ""


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [names, ["---"] * len(names), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
