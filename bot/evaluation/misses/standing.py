"""Where the right sentence stands in its article, seen from the wrong one that came first."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.evaluation.misses.places import Places


class Standing(StrEnum):
    """The way from the sentence that came first to the nearest one that answers."""

    NEXT = "+1"
    SECOND = "+2"
    THIRD = "+3"
    AFTER = "farther after"
    BEFORE = "before"
    OVERLAPPING = "the same, in part"
    PART = "another part of the article"
    ASTRAY = "another article"


_STEPS = {0: Standing.OVERLAPPING, 1: Standing.NEXT, 2: Standing.SECOND, 3: Standing.THIRD}


def standing(
    places: Places,
    quoted: Mapping[str, Any] | None,
    gold: Sequence[Mapping[str, Any]],
    *,
    in_article: bool,
) -> Standing:
    """Return where the nearest of `gold` stands, seen from `quoted`; of two as near, the one after.

    `in_article` says whether `quoted` is in an article that the question is about: some sets cut
    one into several texts.
    """
    near = [one for one in gold if quoted and one["doc_id"] == quoted["doc_id"]]
    here = places.meant(quoted) if quoted else []
    steps = [there - place for one in near for there in places.meant(one) for place in here]
    if steps:
        step = min(steps, key=lambda each: (abs(each), -each))
        return Standing.BEFORE if step < 0 else _STEPS.get(step, Standing.AFTER)
    return Standing.PART if in_article else Standing.ASTRAY
