"""What can be done with an answer: buttons whose value says all, so they outlive restarts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.chat.presenting.links import sentence_link, translation_link
from bot.chat.service import Answered
from bot.chat.slack.drawing.limits import LONGEST_LABEL
from bot.chat.slack.drawing.markup import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.models import Quote
    from bot.chat.service import Reply
    from bot.chat.slack.drawing.limits import Json
    from bot.chat.texts import Texts

LONGEST_LINK = 3000
"""Characters of a button's URL: https://docs.slack.dev/reference/block-kit/block-elements/button-element"""
PREFIX = "answer:"
PRESSED = re.compile(rf"{PREFIX}\w+")
OPENED = re.compile(r"open:\w+")
"""Buttons that are links: Slack tells of these too, and wants to hear that this was heard."""


class AnswerAction(StrEnum):
    """What a button does."""

    MORE = "more"
    CONTEXT = "context"
    WHY = "why"
    SHARE = "share"
    DELETE = "delete"
    VOTE = "vote"


@dataclass(frozen=True, slots=True)
class Press:
    """A button under the answer to a `question`, in a `language`; a vote is for it or against."""

    question: int
    language: str
    vote: str = ""

    @property
    def value(self) -> str:
        """How a button carries it."""
        return " ".join(filter(None, (str(self.question), self.language, self.vote)))

    @classmethod
    def of(cls, value: str) -> Press:
        """Return what has that `value`; raises `ValueError` for what is none of ours."""
        question, language, *vote = value.split(" ")
        return cls(int(question), language, *vote)


GOOD, BAD = "good", "bad"


def under(reply: Reply, texts: Texts) -> tuple[Json, ...]:
    """Return the buttons under `reply`; there are none under trouble."""
    if not isinstance(reply.said, Answered) or reply.question is None:
        return ()
    shown = next(iter(reply.said.outcome.shown), None)
    press = Press(reply.question, texts.locale.language)
    looks = {AnswerAction.MORE: texts.more_label()}
    if shown:
        looks |= {AnswerAction.CONTEXT: texts.context_label(), AnswerAction.WHY: texts.why_label()}
    if reply.private:
        looks[AnswerAction.SHARE] = texts.share_label()
    buttons = [button(f"{PREFIX}{name}", label, press.value) for name, label in looks.items()]
    links = _links(shown, texts) if shown else ()
    return {"type": "actions", "elements": [*buttons, *links]}, _votes(press, texts)


def button(action: str, label: str, value: str = "", style: str = "") -> Json:
    """Return a button that does `action`."""
    made: Json = {"type": "button", "action_id": action, "text": plain(label, LONGEST_LABEL)}
    return made | ({"value": value} if value else {}) | ({"style": style} if style else {})


def _votes(press: Press, texts: Texts) -> Json:
    """Return thumbs up and down, and the way to take the answer away."""
    ways = {
        f"{way}_button": {
            "text": plain(label, LONGEST_LABEL),
            "value": Press(press.question, press.language, vote).value,
        }
        for way, vote, label in (
            ("positive", GOOD, texts.good_label()),
            ("negative", BAD, texts.bad_label()),
        )
    }
    votes = {"type": "feedback_buttons", "action_id": f"{PREFIX}{AnswerAction.VOTE}", **ways}
    delete = {
        "type": "icon_button",
        "icon": "trash",
        "action_id": f"{PREFIX}{AnswerAction.DELETE}",
        "text": plain(texts.delete_label(), LONGEST_LABEL),
        "value": press.value,
    }
    return {"type": "context_actions", "elements": [votes, delete]}


def _links(quote: Quote, texts: Texts) -> Iterator[Json]:
    """Yield the ways out: to where `quote` stands, and to a translation of it."""
    links = {
        "source": (texts.at_source(), sentence_link(quote)),
        "translate": (texts.translate(), translation_link(quote, texts.locale.language)),
    }
    for name, (label, url) in links.items():
        if url and len(url) <= LONGEST_LINK:
            yield button(f"open:{name}", label) | {"url": url}
