"""Dutch words of a sentence that tell which kinds of answer it can hold."""

from __future__ import annotations

from bot.language.shelf.language import Held

HELD = Held(
    name_particles="van | de | der",
)
