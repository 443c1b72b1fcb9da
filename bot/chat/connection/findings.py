"""What the doctor finds: one thing looked at, how it is, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.errors import BotError


class State(StrEnum):
    """How a thing is; the value is how it is marked, which works without colours too."""

    WELL = "ok"
    NOTE = "note"
    STOPS = "STOP"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it is, in a sentence, and what to do, if anything."""

    subject: str
    state: State
    sentence: str
    remedy: str = ""


def well(subject: str, sentence: str, remedy: str = "") -> Finding:
    """Return that all is well."""
    return Finding(subject, State.WELL, sentence, remedy)


def note(subject: str, sentence: str, remedy: str = "") -> Finding:
    """Return what stops nothing, and yet should be known."""
    return Finding(subject, State.NOTE, sentence, remedy)


def stops(subject: str, sentence: str, remedy: str = "") -> Finding:
    """Return what would stop the bot, or keep it from answering."""
    return Finding(subject, State.STOPS, sentence, remedy)


def failed(subject: str, error: BotError) -> Finding:
    """Return that `error` would stop the bot; its one sentence says what to do as well."""
    sentence = str(error)
    return stops(subject, f"{sentence[:1].upper()}{sentence[1:]}.")
