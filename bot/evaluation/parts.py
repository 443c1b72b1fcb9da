"""The questions of a set apart: by what they ask for, and by how they are worded."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.evaluation.figures import DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation.outcomes import JudgedOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What became of the questions of a set that have something in common, called `name`.

    Shares as in `figures.FIGURES`; None where there is nothing to take a share of.
    """

    name: str
    questions: int
    hit1: float | None
    right: float
    precision: float | None


def parts(outcomes: Sequence[JudgedOutcome]) -> list[Part]:
    """Return the parts that the set tells of, the largest first: by type, then by style."""
    by_type, by_style = defaultdict(list), defaultdict(list)
    for one in outcomes:
        if one.type:
            by_type[one.type].append(one)
        if one.style:
            by_style[one.style].append(one)
    return [
        _part(f"{kind} {name}", found)
        for kind, groups in (("type", by_type), ("style", by_style))
        for name, found in sorted(groups.items(), key=lambda each: (-len(each[1]), each[0]))
    ]


def _part(name: str, found: Sequence[JudgedOutcome]) -> Part:
    answerable = [one for one in found if one.answerable]
    answered = [one for one in found if one.answered]
    right = [one.right if one.answered else not one.answerable for one in found]
    return Part(
        name=name,
        questions=len(found),
        hit1=_share([one.right for one in answerable]),
        right=round(sum(right) / len(right), DIGITS),
        precision=_share([one.right for one in answered]),
    )


def _share(right: Sequence[bool]) -> float | None:
    return round(sum(right) / len(right), DIGITS) if right else None
