"""Whatever is too much for one message: it is cut or left out, and a quote parted, never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.models import Quote
from bot.chat.presenting import Accent, Cited, Line, Note, Quoted, Tone
from bot.chat.service import Answered
from bot.chat.service.replies import Why
from bot.chat.slack.drawing.limits import MOST_BLOCKS, MOST_TEXT, Room, length
from tests.chat.articles import answer, leaning, quote
from tests.chat.discord.messages import ENGLISH, PAGE, REPLIES, ROSE, further
from tests.chat.slack.messages import drawn, quoted, rendered
from tests.fakes.slack.blocks import check_blocks

if TYPE_CHECKING:
    from bot.chat.presenting import Block

FILLING = quote("Word " * 1400)
"""A quote of which two don't fit into a message."""


def test_a_quote_too_long_for_a_message_goes_on_in_the_next() -> None:
    """Every character of it; its source and other reports follow, buttons stand under the last."""
    endless = quote("*Word* " * 3_000, title="Endless")
    sheets = rendered(REPLIES.reply(Answered(outcome=answer(endless, ROSE))), foot=True)

    assert quoted(sheets) == f"{endless.text.strip()}It rose."
    assert len(sheets) > 2
    assert [("(actions)" in drawn([sheet])) for sheet in sheets] == [
        *[False] * (len(sheets) - 1),
        True,
    ]
    assert all(check_blocks(list(sheet.blocks)) == [] for sheet in sheets)
    assert [sheet.text for sheet in sheets[1:]] == ["…"] * (len(sheets) - 1)


def test_it_is_parted_between_words() -> None:
    """Where there are any."""
    sheets = rendered(REPLIES.reply(Answered(outcome=answer(quote("abcdefghi " * 900)))))

    parts = [line for line in drawn(sheets).splitlines() if line.startswith("> ")]
    assert len(parts) > 1
    assert all(part.removeprefix("> ").strip("*").split()[-1] == "abcdefghi" for part in parts)


def test_neighbours_too_long_for_a_block_are_there_whole() -> None:
    """They are somebody's words too."""
    one = leaning("Long " * 1_000, "It was red.")

    sheets = rendered(REPLIES.reply(Answered(outcome=answer(one))))

    assert quoted(sheets) == f"{'Long ' * 1_000}".strip() + "\nIt was red."


def test_reports_that_do_not_fit_are_left_out_from_the_end() -> None:
    """Whole, and a heading that nothing stands under with them; they begin no other message."""
    both = rendered(REPLIES.reply(Answered(outcome=answer(FILLING, ROSE, FILLING, ROSE))))
    none = rendered(REPLIES.reply(Answered(outcome=answer(FILLING, FILLING, ROSE))))

    assert len(both) == len(none) == 1
    assert drawn(both).count("> It rose.") == 1
    assert drawn(both).count("Word") == 1400
    assert "Other reports" not in drawn(none)
    assert drawn(none).count("Word") == 1400


def test_links_go_before_quotes_do() -> None:
    """A report is worth more than an address."""
    page = f"{PAGE}?{'x' * 1_000}"
    wordy = [quote("Word " * number, url=page, language="de") for number in (250, 251, 252, 253)]

    told = drawn(rendered(REPLIES.reply(Answered(outcome=answer(*wordy)))))

    assert told.count("> ") == 4
    assert 0 < told.count("<https://") < 8


def test_so_many_reports_fit_as_there_may_be_blocks() -> None:
    """And no more."""
    many = [quote("It.", title="D")] * 40
    (sheet,) = rendered(REPLIES.reply(Answered(outcome=answer(*many))), foot=True)

    assert MOST_BLOCKS - 3 < len(sheet.blocks) <= MOST_BLOCKS


def test_names_and_lines_are_cut_and_quotes_are_not() -> None:
    """An ellipsis tells where."""
    one = quote("It rose.", title="T" * 999, author="A" * 999)
    told = drawn(rendered([Line("L" * 999), Note("N" * 999), *REPLIES.more(further(one))]))

    assert f"- {'T' * 249}… | " in told
    assert f"{'L' * 499}…" in told
    assert f"{'N' * 299}…" in told
    assert "A" * 300 not in told


def test_the_longest_of_everything_fits() -> None:
    """Each cut, and every sign escaped."""
    signs = "&" * 999
    article = quote(signs, outlet=signs, title=signs, author=signs, agency=signs).article
    source = Cited(article=article, name=signs, date="1 May", byline=(signs, signs), note=signs)
    whole = Quote(article, 0, len(article.text))
    one = Quoted(quote=whole, accent=Accent.ANSWER, source=source, meanings=(signs,) * 9)
    blocks: list[Block] = [
        Line(signs, Tone.FAINT),
        Line(ENGLISH.unread("ru") or ""),
        one,
        Note(signs),
    ]

    (sheet,) = rendered(blocks, foot=True)

    assert length(sheet.blocks) <= MOST_TEXT
    assert check_blocks(list(sheet.blocks)) == []


def test_what_says_nothing_is_not_shown() -> None:
    """Slack refuses an empty text; where nothing is left, that is said."""
    why = Why(quote=None, confidence=0.0, missing=(), changed=False)
    blank = Quote(quote("  It rose.").article, 0, 2)

    assert drawn(rendered(REPLIES.why(why))) == "Nothing more was found."
    assert drawn(rendered([Line(" "), Note("\n")])) == "Nothing more was found."
    assert drawn(rendered(REPLIES.more(further(blank)))).splitlines()[1:] == [
        "- Dawn | date unknown"
    ]


def test_room_is_taken_once() -> None:
    """An emoji is two; what is given back can be taken again."""
    room = Room(text=5, blocks=2)
    words = {"type": "header", "text": {"type": "plain_text", "text": "a🙂"}}

    assert length([words]) == 3
    assert not room.take([words, words])
    assert room.take([words])
    assert not room.take([words])
    room.give_back([words])
    assert room.take([words])
