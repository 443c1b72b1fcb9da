"""How fast questions may come: token buckets for a person, a channel, and all together.

Our own: of the libraries for it, none takes from three buckets either all or nothing and has a
clock that tests can set.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Name: TypeAlias = tuple[Hashable, ...]
"""What a bucket is for, in parts."""
MINUTE_S = 60.0
ROUNDING_S = 1e-6
"""So little time is an error of arithmetic, and nobody waits a second for it."""


@dataclass(frozen=True, slots=True)
class Rates:
    """How many questions a minute a channel may ask, and all together.

    How many a person may in a place, or in a channel of it, is a setting of that place.
    """

    channel: int = 60
    in_all: int = 600


RATES = Rates()


class Buckets:
    """Token buckets (Turner 1986): each holds a minute's worth and fills evenly.

    Whole minutes' worths may come at once; after that, one question for each token dripping in.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Tell time by `clock`, in seconds."""
        self._clock = clock
        self._held: OrderedDict[Name, tuple[float, float]] = OrderedDict()

    def take(self, wanted: Mapping[Name, int]) -> int:
        """Take a token from each bucket, named with its rate a minute, or none at all.

        Return 0, or after how many seconds all of them will have one.
        """
        now = self._clock()
        self._forget_full(now)
        held = {name: self._tokens(name, rate, now) for name, rate in wanted.items()}
        waits = [(1 - held[name]) * MINUTE_S / rate for name, rate in wanted.items()]
        if (longest := max(waits)) > ROUNDING_S:
            return ceil(longest - ROUNDING_S)
        for name, tokens in held.items():
            self._held[name] = tokens - 1, now
            self._held.move_to_end(name)
        return 0

    def forget(self, part: Hashable) -> None:
        """Leave no trace of the buckets that have `part` in their name."""
        for name in [name for name in self._held if part in name]:
            del self._held[name]

    def __len__(self) -> int:
        """Return how many buckets are held: those not full."""
        return len(self._held)

    def _tokens(self, name: Name, rate: int, now: float) -> float:
        tokens, since = self._held.get(name, (rate, now))
        return min(rate, tokens + (now - since) * rate / MINUTE_S)

    def _forget_full(self, now: float) -> None:
        """Drop the buckets nobody took from for a minute: they are full, as new ones are."""
        while self._held and now - next(iter(self._held.values()))[1] >= MINUTE_S:
            self._held.popitem(last=False)
