"""What the service says is drawn, or said in a sentence of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.models import Answer
from bot.chat.service import Answered, Trouble, Wait
from bot.chat.terminal import render
from bot.chat.terminal.replies import render_reply, sentence
from bot.chat.texts import LANGUAGES, Texts
from tests.chat.terminal.drawing import drawn

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer

ENGLISH = Texts.of("en-GB")
LEAD = "when will Xiaomi sell phones in the US?"


def test_every_trouble_has_a_sentence_of_its_own() -> None:
    """In every language."""
    for language in LANGUAGES:
        told = {sentence(trouble, Texts.of(language)) for trouble in Trouble}
        assert len(told) == len(Trouble)


def test_who_must_wait_is_told_how_long() -> None:
    """In seconds."""
    assert "try again in 12 s" in drawn(render_reply(Wait(12), ENGLISH))


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

    named = drawn(render_reply(Answered(outcome=alone, newest=newest), ENGLISH), 500)
    assert named.splitlines()[-1] == (
        "Newest article on this: pressetext — Xiaomi schleicht über Mexiko nach Nordamerika"
        " · 11 May 2017"
    )
    quoted = drawn(render_reply(Answered(outcome=outcome, newest=newest), ENGLISH), 500)
    assert quoted == drawn(render(outcome, texts=ENGLISH), 500)


def test_carried_words_stand_above_the_answer_and_are_harmless(shipped: Answerer) -> None:
    """They were typed by somebody."""
    said = Answered(outcome=shipped.answer(LEAD), carried=("phones", "\x1b[31m"))

    assert drawn(render_reply(said, ENGLISH)).startswith(
        "From the question before: phones, ␛[31m\n┃ "
    )
