"""What the service says is drawn, or said in a sentence of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.models import Answer
from bot.chat.presenting.replies import Replies
from bot.chat.service import Answered, Trouble, Wait
from bot.chat.terminal import render
from bot.chat.terminal.rendering import draw
from bot.chat.texts import LANGUAGES, Texts
from tests.chat.terminal.drawing import drawn

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer

ENGLISH = Texts.of("en-GB")
WIDTH = 500
LEAD = "when will Xiaomi sell phones in the US?"


def told(said: Answered | Wait | Trouble) -> str:
    """Return what a wide terminal shows of `said`."""
    return drawn(draw(Replies(ENGLISH).reply(said)), WIDTH)


def test_every_trouble_has_a_sentence_of_its_own() -> None:
    """In every language."""
    for language in LANGUAGES:
        told = {Replies(Texts.of(language)).sentence(trouble) for trouble in Trouble}
        assert len(told) == len(Trouble)


def test_who_must_wait_is_told_how_long() -> None:
    """In seconds."""
    assert "try again in 12 s" in told(Wait(12))


def test_the_newest_article_is_named_where_no_quote_shows_it(shipped: Answerer) -> None:
    """One that is quoted stands there already."""
    outcome = shipped.answer(LEAD)
    assert isinstance(outcome, Answer)
    alone = Answer(
        question=LEAD,
        language="en",
        confidence=1.0,
        quotes=outcome.quotes[1:],
        missing=(),
        index=outcome.index,
    )
    newest = outcome.quotes[0].article

    named = told(Answered(outcome=alone, newest=newest))
    assert named.splitlines()[-1] == (
        "Newest article on this: pressetext — Xiaomi schleicht über Mexiko nach Nordamerika"
        " · 11 May 2017"
    )
    quoted = told(Answered(outcome=outcome, newest=newest))
    assert quoted == drawn(render(outcome, texts=ENGLISH), WIDTH)


def test_carried_words_stand_above_the_answer_and_are_harmless(shipped: Answerer) -> None:
    """They were typed by somebody."""
    said = Answered(outcome=shipped.answer(LEAD), carried=("phones", "\x1b[31m"))

    assert told(said).startswith("From the question before: phones, ␛[31m\n┃ ")
