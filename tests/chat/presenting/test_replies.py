"""What the service says is drawn, or said in a sentence of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answering.models import Answer
from bot.chat.presenting import Line, Note, Tone
from bot.chat.presenting.replies import Replies
from bot.chat.service import Answered, Reply, Trouble, Wait
from bot.chat.terminal import render
from bot.chat.terminal.rendering import draw
from bot.chat.texts import LANGUAGES, Texts
from bot.storage import Tally
from tests.chat.terminal.drawing import drawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.answering.answerer import Answerer
    from bot.chat.presenting import Block

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


@pytest.mark.parametrize(
    "present",
    [Replies.more, Replies.context, Replies.why, Replies.voted, Replies.forgotten],
)
def test_trouble_is_a_sentence_in_the_place_of_whatever_was_wanted(
    present: Callable[[Replies, Trouble], Iterator[Block]],
) -> None:
    """It is the same for all of them, and for all platforms."""
    assert [*present(Replies(ENGLISH), Trouble.EXPIRED)] == [
        Line(Replies(ENGLISH).sentence(Trouble.EXPIRED))
    ]


def test_a_vote_is_thanked_for_and_a_changed_one_is_told() -> None:
    """How all have voted isn't said."""
    (thanked,) = Replies(ENGLISH).voted(Tally(helpful=7, unhelpful=3))
    (changed,) = Replies(ENGLISH).voted(Tally(helpful=7, unhelpful=3), changed=True)

    assert thanked == Line(ENGLISH.vote_thanked())
    assert changed == Line(ENGLISH.vote_changed())


def test_nothing_is_said_of_an_answer_that_may_be_deleted() -> None:
    """Else why it stays."""
    replies = Replies(ENGLISH)

    assert [*replies.undeletable(allowed=True)] == []
    assert [*replies.undeletable(allowed=False)] == [Line(ENGLISH.may_not_delete())]
    assert [*replies.undeletable(Trouble.UNKNOWN)] == [Line(replies.sentence(Trouble.UNKNOWN))]


def test_what_is_shared_stands_under_its_question_in_its_own_words(shipped: Answerer) -> None:
    """In those of the place, whoever shares it; their name is under it."""
    said = Answered(outcome=shipped.answer(LEAD))
    reply = Reply(said=said, question=1, locale="de", language="en", private=False)
    first, *_, last = Replies.to(reply).shared(reply, "Ada")

    assert first == Line(LEAD, Tone.FAINT)
    assert last == Note(Texts.of("de").shared_by("Ada"))


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
