"""Which answer a button or a window is about: its question and, if it stands elsewhere, its place.

An answer that can't be shown where it was asked is sent to its asker. Nothing of one place is seen
from another, so what stands under it there has to say where it belongs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from bot.chat.discord.names import PLATFORM
from bot.storage import Place

if TYPE_CHECKING:
    from bot.chat.service import Person

PATTERN = r"(\d{1,18}(?::(?:channel-)?\d{1,20}:\d{0,20})?)"
"""How it stands in a custom id: at most 69 of its 100 characters."""


@dataclass(frozen=True, slots=True)
class AnswerId:
    """The answer to a `question`, by its id, in a `place` other than the one it is seen in."""

    question: int
    place: Place | None = None

    def __str__(self) -> str:
        """Return it as it stands in a custom id."""
        if self.place is None:
            return str(self.question)
        return f"{self.question}:{self.place.id}:{self.place.channel}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return what `PATTERN` found."""
        question, *where = text.split(":")
        place = Place(platform=PLATFORM, id=where[0], channel=where[1]) if where else None
        return cls(int(question), place)

    def seen_by(self, person: Person) -> Person:
        """Return `person` where the answer belongs; only its asker is sent one from elsewhere.

        Whoever writes an id can name any place in it, so nobody is there, or manages it, by that.
        """
        if not self.place:
            return person
        gone = replace(person, roles=frozenset(), manages=False, away=True, thread="")
        return replace(gone, place=self.place)
