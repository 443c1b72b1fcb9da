"""The questions of a set apart: by what they ask for, how they are worded, and what came out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.models import Answer, NoAnswer, Perhaps
from bot.evaluation.figures import DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation.outcomes import JudgedOutcome

NAMES = (Answer.name, Perhaps.name, NoAnswer.name)
"""The three outcomes, the surest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What became of the questions of a set that have something in common, called `name`.

    Shares as in `figures.FIGURES`; `top5` is the share of the answerable with a sentence that
    answers among the first five, `given` the share of them answered rightly. None where there is
    nothing to take a share of.
    """

    name: str
    questions: int
    hit1: float | None
    right: float
    precision: float | None
    top5: float | None = None
    given: float | None = None


@dataclass(frozen=True, slots=True)
class CameOut:
    """How many questions had an `outcome`, and for how many that is right.

    An answer, and perhaps one, is right where the quote answers (to any grade of the set); that
    there is none is right where the articles don't answer.
    """

    outcome: str
    questions: int
    right: int


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


def came_out(outcomes: Sequence[JudgedOutcome]) -> list[CameOut]:
    """Return what came out, for each of the three outcomes."""
    right: dict[str, list[bool]] = {name: [] for name in NAMES}
    for one in outcomes:
        nothing = one.outcome == NoAnswer.name
        right[one.outcome].append(not one.answerable if nothing else one.right)
    return [CameOut(name, len(found), sum(found)) for name, found in right.items()]


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
        top5=_share([one.reciprocal >= 1 / 5 for one in answerable]),
        given=_share([one.answered and one.right for one in answerable]),
    )


def _share(right: Sequence[bool]) -> float | None:
    return round(sum(right) / len(right), DIGITS) if right else None
