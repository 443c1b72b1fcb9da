"""Chains of follow-ups: what the next one takes the place of, and what it is added to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from bot.chat.follow_ups.dependence import Lack, frame_of
from bot.chat.follow_ups.slots import Sort

if TYPE_CHECKING:
    from bot.chat.follow_ups.reading import Reading


class Own(IntEnum):
    """What a follow-up says itself, beside names, places and times, which replace their like."""

    NOTHING = 0
    """*and in Europe?*, *why?*"""
    THING = 1
    """*and tablets?*"""
    QUESTION = 2
    """*who paid?*"""
    OF_SOMEBODY = 3
    """*where did he work?*"""
    OF_WHAT_WAS_SAID = 4
    """*who said that?*"""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question that can be asked by itself, and the words it took from the one before.

    `carried` are the question words and content words among them, as they were typed there; what
    served only grammar there may stand in `question` too. Nothing carried: the question as it was.
    `own` is what was said last in its chain, `base` the whole question without that.
    """

    question: str
    carried: tuple[str, ...] = ()
    base: str = ""
    own: Own = Own.NOTHING


def own_of(reading: Reading, lacking: Lack) -> Own:
    """Return what a question that is `lacking` something says itself.

    What is only taken for a name, typed in small letters, may be any word.
    """
    if lacking is Lack.SAID:
        return Own.OF_WHAT_WAS_SAID
    if lacking in {Lack.MATTER, Lack.ANTECEDENT}:
        return Own.OF_SOMEBODY
    in_slots = {
        word.start
        for slot in reading.slots
        for word in slot.words
        if slot.sort is not Sort.NAME or not word.surface[0].islower()
    }
    if all(word.start in in_slots | frame_of(reading) for word in reading.content):
        return Own.NOTHING
    return Own.QUESTION if reading.asks else Own.THING


def followed(own: Own, previous: FollowUp) -> str:
    """Return the whole question that a follow-up with such an `own` completes itself from.

    After *and tablets?*, *and headphones?* asks of headphones instead. *Who paid?* lets go of *who
    said that?* and *where did he work?*; so does a second question about *him*, or about *that*.
    But *he* may be whom *who paid?* asked about, and *that* all that was asked before.
    """
    takes_its_place = previous.own is Own.THING if own is Own.THING else previous.own >= own > 0
    return previous.base if takes_its_place else previous.question
