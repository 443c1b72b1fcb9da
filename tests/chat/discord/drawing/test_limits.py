"""Whatever is too much for one message: it is cut, left out or filed, and a quote never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.models import Quote
from bot.chat.discord.drawing.limits import MOST_COMPONENTS, MOST_TEXT, Room, length
from bot.chat.discord.drawing.rendering import FILE
from bot.chat.presenting import Accent, Cited, Line, Note, Quoted, Tone
from bot.chat.service import Answered
from bot.chat.service.replies import Why
from tests.chat.articles import answer, leaning, quote
from tests.chat.discord.markup_reading import components, displays, drawn
from tests.chat.discord.messages import ENGLISH, PAGE, REPLIES, ROSE, content, further, rendered

if TYPE_CHECKING:
    from bot.chat.presenting import Block

FILLING = quote("Word " * 700)
"""A quote of which two don't fit into a message."""


def test_a_quote_too_long_for_a_message_is_in_a_file() -> None:
    """Every character of it, under its source; other reports still follow."""
    endless = quote("*Word* " * 1_500, title="Endless")
    message = rendered(REPLIES.reply(Answered(outcome=answer(endless, ROSE))), rows=2)

    told = drawn(message).splitlines()
    assert told[:4] == [
        "The sentence is too long for a message; it is in the file, word for word.",
        "-# **Endless**",
        "-# date unknown",
        f"[attachment://{FILE}]",
    ]
    assert "> It rose." in told
    (file,) = message.files
    assert file.filename == FILE
    assert content(file) == endless.text


def test_neighbours_too_long_for_a_message_are_in_the_file_with_the_quote() -> None:
    """They are somebody's words too, and aren't cut."""
    one = leaning("Long " * 1_000, "It was red.")

    (file,) = rendered(REPLIES.reply(Answered(outcome=answer(one)))).files
    assert content(file) == f"{one.context}\n\nIt was red."


def test_reports_that_do_not_fit_are_left_out_from_the_end() -> None:
    """Whole, and a heading that nothing stands under with them."""
    both = drawn(rendered(REPLIES.reply(Answered(outcome=answer(FILLING, ROSE, FILLING, ROSE)))))
    none = drawn(rendered(REPLIES.reply(Answered(outcome=answer(FILLING, FILLING, ROSE)))))

    assert both.count("> It rose.") == 1
    assert both.count("Word") == 700
    assert "Other reports" not in none
    assert none.count("Word") == 700


def test_links_go_before_quotes_do() -> None:
    """A report is worth more than an address."""
    page = f"{PAGE}?{'x' * 1_000}"
    wordy = [quote("Word " * number, url=page, language="de") for number in (100, 101, 102, 103)]

    told = drawn(rendered(REPLIES.reply(Answered(outcome=answer(*wordy)))))

    assert told.count("> ") == 4
    assert 0 < told.count("](") < 8


def test_so_many_reports_fit_as_there_may_be_components() -> None:
    """And no more."""
    many = [quote("It.", title="D")] * 40
    message = rendered(REPLIES.reply(Answered(outcome=answer(*many))), rows=2)

    assert MOST_COMPONENTS - 3 < len(components(message)) <= MOST_COMPONENTS


def test_names_and_lines_are_cut_and_quotes_are_not() -> None:
    """An ellipsis tells where."""
    one = quote("It rose.", title="T" * 999, author="A" * 999)
    told = drawn(rendered([Line("L" * 999), Note("N" * 999), *REPLIES.more(further(one))]))

    assert f"\n-# **{'T' * 249}…**\n" in told
    for letter in "LNA":
        assert f"{letter * 299}…" in told
        assert letter * 300 not in told


def test_the_longest_of_everything_fits_around_a_file() -> None:
    """Each cut, and every sign escaped."""
    stars = "*" * 999
    article = quote(stars * 10, outlet=stars, title=stars, author=stars, agency=stars).article
    source = Cited(article=article, name=stars, date="1 May", byline=(stars, stars), note=stars)
    whole = Quote(article, 0, len(article.text))
    quoted = Quoted(quote=whole, accent=Accent.ANSWER, source=source, meanings=(stars,) * 9)
    blocks: list[Block] = [
        Line(stars, Tone.FAINT),
        Line(ENGLISH.unread("ru") or ""),
        quoted,
        Note(stars),
    ]

    message = rendered(blocks, rows=2)

    assert sum(map(length, displays(message))) <= MOST_TEXT
    assert [content(file) for file in message.files] == [article.text]


def test_what_says_nothing_is_not_shown() -> None:
    """Discord refuses an empty text; where nothing is left, that is said."""
    why = Why(quote=None, confidence=0.0, missing=(), changed=False)
    blank = Quote(quote("  It rose.").article, 0, 2)

    assert drawn(rendered(REPLIES.why(why))) == "Nothing more was found."
    assert drawn(rendered([Line(" "), Note("\n")])) == "Nothing more was found."
    assert drawn(rendered(REPLIES.more(further(blank)))).splitlines()[1:] == [
        "-# **Dawn**",
        "-# date unknown",
    ]


def test_text_is_counted_as_discord_may_count_it() -> None:
    """An emoji is two; what is taken can't be taken again."""
    room = Room(text=5)

    assert length("a🙂") == 3
    assert not room.take(("abc", "abc"), 1)
    assert not room.take(("abc",), MOST_COMPONENTS + 1)
    assert room.take(("abc",), 1)
    assert not room.take(("abc",), 1)
    assert (room.text, room.components) == (2, MOST_COMPONENTS - 1)
