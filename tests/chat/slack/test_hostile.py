"""Whatever articles and people write, Slack takes it, and reads it as nothing but text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.answering.models import NoAnswer
from bot.chat.presenting import Quoted
from bot.chat.presenting.replies import Replies
from bot.chat.presenting.safe_text import visible
from bot.chat.service import Answered, Reply
from bot.chat.slack.drawing.escaping import escaped, unescaped
from bot.chat.slack.drawing.limits import MOST_TEXT, length
from bot.chat.slack.drawing.rendering import render
from bot.chat.slack.pressing.buttons import under
from bot.chat.slack.typed import question_in
from bot.chat.texts import LANGUAGES, Texts
from tests.chat.discord.hostile import ENDLESS, HOSTILE
from tests.chat.discord.test_hostile import SAID
from tests.chat.slack.messages import drawn, quoted, rendered
from tests.fakes.slack.blocks import check_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answering.answerer import Answerer
    from bot.chat.presenting import Block
    from bot.chat.slack.drawing.rendering import Sheet

CONTROL = re.compile(r"[<>]|&(?!amp;|lt;|gt;)")
OWN_LINK = re.compile(r"<https?://[^<>|\s]+\|[\w ']+>")
PIECES = ["<!channel>", "<!here|here>", "<@U1>", "<#C1>", "<https://e.example|x>", "&amp;lt;", "*"]
TYPED = HOSTILE | st.builds("".join, st.lists(st.sampled_from(PIECES) | HOSTILE, max_size=6))


@settings(max_examples=200)
@given(blocks=SAID)
def test_whatever_is_said_slack_takes_it_and_reads_it_as_text(blocks: tuple[Block, ...]) -> None:
    """Within every limit, no mention fires, nothing is marked up, no quote altered."""
    sheets = rendered(blocks, foot=True)

    for sheet in sheets:
        assert check_blocks(list(sheet.blocks)) == []
        assert length(sheet.blocks) <= MOST_TEXT
        assert 0 < len(sheet.text) <= 3000
        assert [text for text in _markup(sheet) if CONTROL.search(OWN_LINK.sub("", text))] == []
    assert_quoted(sheets, blocks)


def assert_quoted(sheets: Iterable[Sheet], blocks: Iterable[Block]) -> None:
    """Assert that quotes are shown word for word, in their order, and the first one always."""
    whole = [
        "\n".join(
            line
            for part in (block.before, block.quote.text, block.after)
            if (line := visible(part or "").strip())
        )
        for block in blocks
        if isinstance(block, Quoted)
    ]
    told = quoted(sheets)
    beginnings = ["".join(whole[:number]) for number in range(len(whole) + 1)]
    assert told in beginnings
    assert told or not whole or not whole[0]


@given(TYPED)
def test_nothing_begins_in_text_and_it_is_the_text(text: str) -> None:
    """What Slack shows of what is escaped is what it was."""
    assert CONTROL.search(escaped(text)) is None
    assert unescaped(escaped(text)) == visible(text).strip()


@example("<!subteam^S1|@team> <!date^1^{date}|May> &amp;lt;")
@given(TYPED)
def test_whatever_is_typed_is_a_question(text: str) -> None:
    """In whichever form Slack delivers it."""
    question = question_in(text, "U1")

    assert "<@U1>" not in question or "&lt;" in text
    assert question == question.strip()


@settings(max_examples=30)
@given(question=HOSTILE | ENDLESS)
def test_any_question_to_the_shipped_articles_can_be_answered(
    shipped: Answerer, question: str
) -> None:
    """In every language, with every button."""
    outcome = shipped.answer(question)
    for language in LANGUAGES:
        texts = Texts.of(language)
        said = Answered(outcome=outcome)
        reply = Reply(said=said, question=1, locale=language, language=language, private=True)
        sheets = render(Replies(texts).reply(said), under(reply, texts), texts=texts)
        assert all(check_blocks(list(sheet.blocks)) == [] for sheet in sheets)
        if isinstance(outcome, NoAnswer):
            assert texts.no_answer() in drawn(sheets)


def _markup(value: object) -> Iterator[str]:
    """Yield all texts in which Slack looks for mentions: not those of rich text."""
    if isinstance(value, list | tuple):
        for each in value:
            yield from _markup(each)
    elif isinstance(value, dict):
        if value.get("type") in {"plain_text", "mrkdwn"}:
            yield value["text"]
        elif value.get("type") != "rich_text":
            yield from _markup(list(value.values()))
    elif hasattr(value, "blocks"):
        yield value.text  # type: ignore[attr-defined]
        yield from _markup(value.blocks)
