"""What is asked: in many languages, in vain and well, nothing at all, and never quite the same."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from tests.answering.questions import QUESTIONS

if TYPE_CHECKING:
    from random import Random

FOLLOWING = ("And in Mexico?", "Und in Europa?", "¿Y por qué?", "Et quand ?", "why?", "hi")
NOTHING = 30
"""One message in so many asks nothing."""
LONG = 50
"""One in so many goes on and on."""


class Questions:
    """Words to ask with, as `dice` fall."""

    def __init__(self, dice: Random) -> None:
        """Begin with the first."""
        self._dice = dice
        self._number = count(1)

    def another(self) -> str:
        """Return a question; every other one holds a word that was never asked before.

        What is kept by the words of questions is to be seen growing.
        """
        text = self._dice.choice((*QUESTIONS, *FOLLOWING))
        if not self._dice.randrange(LONG):
            text += " and why" * 40
        number = next(self._number)
        return f"{text} q{number}" if number % 2 else text

    def perhaps(self) -> str:
        """Return a question or, seldom, nothing."""
        return self.another() if self._dice.randrange(NOTHING) else ""
