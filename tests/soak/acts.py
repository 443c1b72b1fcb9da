"""What people did, and whether each of them got exactly one reply."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable


@dataclass(frozen=True, eq=False)
class Act:
    """Something that somebody did, to which there is to be one reply.

    A reply says by `key` what it answers, or else it stands in one of the `places`. What is `done`
    otherwise, as a window that opens, needs no message. Acts with the same `key` are done one after
    the other. Only what the platform brought to the bot, as far as it can tell, was `heard`.
    """

    kind: str
    key: Hashable
    places: tuple[Hashable, ...]
    heard: Callable[[], bool]
    done: Callable[[], bool] | None = None
    question: bool = True
    at: float = field(default_factory=time.monotonic)


@dataclass(frozen=True)
class Standing:
    """The bot's messages: by what they answer, and the places of those that don't say that."""

    replies: Counter[Hashable]
    astray: Counter[Hashable]


@dataclass(frozen=True)
class Verdict:
    """What became of acts: each is in one of these, but for those with one reply.

    `unheard` were never brought to the bot, or in vain; `unanswered` is no question, but something
    pressed, say. `doubled` names what has more than one reply, or a reply to nothing.
    """

    lost: tuple[Act, ...]
    unanswered: tuple[Act, ...]
    unheard: tuple[Act, ...]
    elsewhere: tuple[Act, ...]
    doubled: tuple[str, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is lost, and nothing said twice."""
        return not self.lost and not self.doubled


def judge(acts: Iterable[Act], standing: Standing) -> Verdict:
    """Compare what was done with what stands there."""
    by_key: defaultdict[Hashable, list[Act]] = defaultdict(list)
    for act in acts:
        by_key[act.key].append(act)
    missing: list[Act] = []
    doubled = ["nobody's" for key in standing.replies if key not in by_key]
    for key, group in by_key.items():
        there = standing.replies[key] + sum(1 for act in group if act.done and act.done())
        missing += group[there:]
        doubled += [group[-1].kind] * (there - len(group))
    elsewhere, missing, left = _found(missing, standing.astray)
    heard = [act for act in missing if act.heard()]
    return Verdict(
        lost=tuple(act for act in heard if act.question),
        unanswered=tuple(act for act in heard if not act.question),
        unheard=tuple(act for act in missing if act not in heard),
        elsewhere=tuple(elsewhere),
        doubled=(*doubled, *(f"nobody's, in {place}" for place in left.elements())),
    )


def _found(
    missing: Iterable[Act], astray: Counter[Hashable]
) -> tuple[list[Act], list[Act], Counter[Hashable]]:
    """Return which of the `missing` have a reply that doesn't say so, which not, and the rest."""
    left, found, none = Counter(astray), [], []
    for act in missing:
        place = next((place for place in act.places if left[place]), None)
        (none if place is None else found).append(act)
        left[place] -= place is not None
    return found, none, +left
