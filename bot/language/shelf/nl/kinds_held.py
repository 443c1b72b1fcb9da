"""Dutch words of a sentence that tell which kinds of answer it can hold."""

from __future__ import annotations

from bot.language.shelf.language import CuesHeld

HELD = CuesHeld(
    name_particles="van | de | der",
)
