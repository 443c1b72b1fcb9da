"""What people did, and whether each of them got exactly one reply."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable


@dataclass(frozen=True, eq=False)
class Act:
    """Something that somebody did, to which there is to be one reply.

    A reply stands under `key`, or where the bot could not put it there, in one of the `places`.
    What is `done` otherwise, as a window that opens, needs none. Acts with the same `key` are done
    one after the other. Only what the platform brought to the bot, as far as it knows, was `heard`.
    """

    kind: str
    key: Hashable
    places: tuple[Hashable, ...]
    heard: Callable[[], bool]
    done: Callable[[], bool] | None = None
    question: bool = True
    at: float = field(default_factory=time.monotonic)


@dataclass(frozen=True)
class Verdict:
    """What became of acts: those that don't have one reply under their key.

    `unheard` were never brought to the bot, or in vain; `unanswered` are no questions, but buttons,
    say. `elsewhere` have their reply in one of their places. `doubled` is where there are more
    replies than acts, or some to nothing.
    """

    lost: tuple[Act, ...]
    unanswered: tuple[Act, ...]
    unheard: tuple[Act, ...]
    elsewhere: tuple[Act, ...]
    doubled: tuple[Hashable, ...]

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing left to wait for."""
        return not self.lost


def judge(acts: Iterable[Act], replies: Counter[Hashable]) -> Verdict:
    """Compare what was done with the `replies` that stand there: how many, by key or place."""
    left = Counter(replies)
    without = [act for act in acts if not (_take(left, (act.key,)) or (act.done and act.done()))]
    heard = [act for act in without if act.heard()]
    unheard = [act for act in without if act not in heard]
    elsewhere = [act for act in (*heard, *unheard) if _take(left, act.places)]
    return Verdict(
        lost=tuple(act for act in heard if act not in elsewhere and act.question),
        unanswered=tuple(act for act in heard if act not in elsewhere and not act.question),
        unheard=tuple(act for act in unheard if act not in elsewhere),
        elsewhere=tuple(elsewhere),
        doubled=tuple((+left).elements()),
    )


def _take(left: Counter[Hashable], places: Iterable[Hashable]) -> bool:
    """Take a reply that is `left` at the first of `places` that has one; whether one has."""
    place = next((place for place in places if left[place]), None)
    left[place] -= place is not None
    return place is not None
