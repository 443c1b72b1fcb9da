"""Every kind of reply as Discord gets it: whole, within its limits, and nothing but text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import discord
import pytest
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.models import Article, Match, NoAnswer, Quote
from bot.chat.discord.limits import MOST_COMPONENTS, MOST_TEXT, Room, length
from bot.chat.discord.rendering import COLOURS, FILE, render
from bot.chat.links import translation_link
from bot.chat.presenting import Accent, Cited, Line, Note, Quoted, Tone
from bot.chat.presenting.replies import Replies
from bot.chat.safe import visible
from bot.chat.service import Answered, Trouble, Wait
from bot.chat.service.replies import Around, Context, More, Page, Source, Why
from bot.chat.texts import LANGUAGES, Texts
from bot.library import parse_date
from tests.chat.articles import answer, leaning, no_answer, quote
from tests.chat.discord.hostile import ENDLESS, HOSTILE
from tests.chat.discord.markup_reading import components, displays, drawn, sent, shown, stray

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.answerer import Answerer
    from bot.chat.discord.rendering import Rendered
    from bot.chat.presenting import Block

ENGLISH = Texts.of("en-GB")
REPLIES = Replies(ENGLISH)
PAGE = "https://dawn.example/1"
ROSE = quote(
    "It rose.",
    outlet="The Dawn",
    title="Sunrise",
    author="A. Sun",
    agency="dpa",
    url=PAGE,
    published=parse_date("2017-05-11"),
)
FILLING = quote("Word " * 700)
"""A quote that two of don't fit into a message."""


def rendered(blocks: Iterable[Block], rows: int = 0) -> Rendered:
    """Return a message in English with `rows` of five buttons."""
    return render(blocks, [buttons(row) for row in range(rows)], texts=ENGLISH)


def buttons(row: int) -> ui.ActionRow[ui.LayoutView]:
    """Return a full row of buttons."""
    return ui.ActionRow(
        *(ui.Button(label=f"{row}.{number}", custom_id=f"{row}.{number}") for number in range(5))
    )


def content(file: discord.File) -> str:
    """Return what is in an attached file."""
    return file.fp.read().decode("utf-8")


def test_an_answer_is_the_quote_and_under_it_where_it_stands() -> None:
    """Then other reports, less loudly, and what was found nowhere."""
    other = quote("Sie ging auf.", title="Vorher", language="de", published=parse_date("2016-08~"))
    said = Answered(outcome=answer(ROSE, other, missing=("moon",)))

    assert drawn(rendered(REPLIES.reply(said))) == "\n".join(
        (
            "> **It rose.**",
            "-# **The Dawn — Sunrise**",
            f"-# 11 May 2017 · A. Sun · dpa · [Read in the article]({PAGE}#:~:text=It%20rose.)",
            "――――",
            "### Other reports, newest first",
            "> Sie ging auf.",
            "-# **Vorher**",
            f"-# around August 2016 (inferred) · [Translate]({translation_link(other, 'en')})",
            "――――",
            r"-# Found nowhere\: moon",
        )
    )


def test_reports_stand_apart() -> None:
    """A line is between them."""
    said = Answered(outcome=answer(*[quote("It rose.")] * 3))

    assert drawn(rendered(REPLIES.reply(said))).splitlines()[3:] == [
        "――――",
        "### Other reports, newest first",
        "> It rose.",
        "-# **Dawn**",
        "-# date unknown",
        "――――",
        "> It rose.",
        "-# **Dawn**",
        "-# date unknown",
    ]


def test_above_an_answer_stands_what_was_carried_over_and_in_it_what_it_leans_on() -> None:
    """Both small; relative dates are told at the end."""
    one = leaning("The sun rose in June.", "It was red last year.")
    article = replace(one.article, published=parse_date("2017-05-11"))
    said = Answered(outcome=answer(replace(one, article=article)), carried=("sun", "*moon*"))

    assert drawn(rendered(REPLIES.reply(said))).splitlines() == [
        r"-# From the question before\: sun, \*moon\*",
        "> -# The sun rose in June.",
        "> **It was red last year.**",
        "-# **Dawn**",
        "-# 11 May 2017",
        r"-# “last year”\: 2016",
    ]


def test_the_newest_article_is_named_last() -> None:
    """Where no quote is of it."""
    said = Answered(outcome=answer(quote("It rose.", id="b")), newest=ROSE.article)

    assert drawn(rendered(REPLIES.reply(said))).splitlines()[-2:] == [
        "――――",
        r"-# Newest article on this\: The Dawn — Sunrise · 11 May 2017",
    ]


def test_a_refusal_says_so_first() -> None:
    """The nearest quote is marked as no answer, and isn't loud."""
    said = Answered(outcome=no_answer(ROSE, missing=("moon", "stars")))

    assert drawn(rendered(REPLIES.reply(said))).splitlines() == [
        "**The articles don't say.**",
        "-# Searched 5 articles.",
        "――――",
        "### Nearest, but not an answer",
        "> It rose.",
        "-# **The Dawn — Sunrise**",
        f"-# 11 May 2017 · A. Sun · dpa · [Read in the article]({PAGE}#:~:text=It%20rose.)",
        "――――",
        r"-# Found nowhere\: moon, stars",
    ]


def test_more_has_a_heading_and_the_further_sentences() -> None:
    """Or says that there are none."""
    more = More(quotes=(), further=(ROSE,), changed=False)

    assert drawn(rendered(REPLIES.more(more))).splitlines()[:2] == [
        "### Further sentences found, not necessarily answers",
        "> It rose.",
    ]
    assert drawn(rendered(REPLIES.more(replace(more, further=())))) == "Nothing more was found."


def test_the_context_is_within_the_quotation_and_smaller() -> None:
    """So that nobody takes it for the quote."""
    text = "The sun rose. It was red. Nobody looked."
    article = Article(text=text, id="a", title="Dawn", language="en")
    before, here, after = (Quote(article, *span) for span in ((0, 13), (14, 25), (26, 40)))
    context = Context(quotes=(Around(before, here, after),), changed=False)

    assert drawn(rendered(REPLIES.context(context))).splitlines() == [
        "> -# The sun rose.",
        "> **It was red.**",
        "> -# Nobody looked.",
        "-# **Dawn**",
        "-# date unknown",
    ]


def test_why_lists_which_words_met() -> None:
    """With how closely, how sure that makes it, and how the date is known."""
    one = quote(
        "It rose.",
        (Match("sun", (("It", 0.714), ("rose", 0.4))), Match("_rose_", (("rose", 1.0),))),
        published=parse_date("2016-08~"),
        published_note="From the light.",
    )
    why = Why(quote=one, confidence=0.876, missing=("moon",), changed=False)

    assert drawn(rendered(REPLIES.why(why))).splitlines() == [
        "> It rose.",
        "-# **Dawn**",
        "-# around August 2016 (inferred)",
        "-# From the light.",
        "――――",
        "### Why this sentence",
        "-# asked → found, and how closely (up to 1.00)",
        "sun → **It** 0.71, **rose** 0.40",
        r"\_rose\_ → **rose** 1.00",
        r"-# Confidence\: 88%",
        "――――",
        r"-# Found nowhere\: moon",
    ]


def test_sources_are_a_list_with_room_between() -> None:
    """Each with its link, if there is a page."""
    page = Page(
        sources=(Source(ROSE.article, 1), Source(quote().article, 3)), number=1, pages=1, found=2
    )

    assert drawn(rendered(REPLIES.sources(page))).splitlines() == [
        "**I quote from 2 articles**",
        "",
        "**The Dawn — Sunrise**",
        f"-# 11 May 2017 · A. Sun · dpa · [Read in the article]({PAGE})",
        "",
        "**Dawn**",
        "-# date unknown",
    ]


def test_what_a_search_in_the_sources_repeats_is_harmless() -> None:
    """Somebody typed it."""
    page = Page(sources=(), number=1, pages=1, found=0)

    told = drawn(rendered(REPLIES.sources(page, "<@1> **")))
    assert told == r"**No article matches “\<@1\> \*\*”.**"


@pytest.mark.parametrize("said", [*Trouble, Wait(12)])
def test_trouble_is_a_sentence(said: Trouble | Wait) -> None:
    """Without a colour, since it is no answer of any kind."""
    message = rendered(REPLIES.reply(said))

    (block,) = REPLIES.reply(said)
    assert isinstance(block, Line)
    assert shown(drawn(message)) == block.words
    assert colour(message) is None


def test_the_colour_tells_what_a_reply_is() -> None:
    """An answer, something near it, further sentences, or why."""
    more = More(quotes=(), further=(ROSE,), changed=False)
    why = Why(quote=ROSE, confidence=1.0, missing=(), changed=False)

    assert colour(rendered(REPLIES.reply(Answered(outcome=answer(ROSE))))) == Accent.ANSWER
    assert colour(rendered(REPLIES.reply(Answered(outcome=no_answer(ROSE))))) == Accent.NEAREST
    assert colour(rendered(REPLIES.more(more))) == Accent.REPORT
    assert colour(rendered(REPLIES.why(why))) == Accent.EVIDENCE
    assert len(set(COLOURS.values())) == len(Accent)


def colour(message: Rendered) -> Accent | None:
    """Return what the colour of the container stands for."""
    container, *_ = components(message)
    named = {value: accent for accent, value in COLOURS.items()}
    return named[container["accent_color"]] if container.get("accent_color") else None


def test_buttons_stand_under_the_reply() -> None:
    """In the rows they come in; the message waits for them for ever."""
    message = rendered(REPLIES.reply(Answered(outcome=answer(ROSE))), rows=2)

    kinds = [part["type"] for part in sent(message)]
    assert kinds == [
        discord.ComponentType.container.value,
        discord.ComponentType.action_row.value,
        discord.ComponentType.action_row.value,
    ]
    assert drawn(message).endswith("(1.3)\n(1.4)")
    assert message.view.timeout is None
    assert message.files == ()


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


def further(*quotes: Quote) -> More:
    """Return `quotes` as further sentences."""
    return More(quotes=(), further=quotes, changed=False)


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


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_labels_of_links_have_nothing_to_escape(language: str) -> None:
    """Discord shows backslashes in them."""
    texts = Texts.of(language)

    for label in (texts.at_source(), texts.translate()):
        assert all(sign.isalpha() or sign in " '" for sign in label)


def test_text_is_counted_as_discord_may_count_it() -> None:
    """An emoji is two; what is taken can't be taken again."""
    room = Room(text=5)

    assert length("a🙂") == 3
    assert not room.take(("abc", "abc"), 1)
    assert not room.take(("abc",), MOST_COMPONENTS + 1)
    assert room.take(("abc",), 1)
    assert not room.take(("abc",), 1)
    assert (room.text, room.components) == (2, MOST_COMPONENTS - 1)


STRANGE = HOSTILE | ENDLESS
ARTICLES = st.builds(
    Article,
    id=st.just("a"),
    title=STRANGE,
    text=STRANGE.filter(str.strip),
    language=st.sampled_from(["en", "de", "und"]),
    outlet=st.none() | STRANGE,
    author=st.none() | STRANGE,
    agency=st.none() | STRANGE,
    published_note=st.none() | STRANGE,
    url=st.none() | STRANGE.map(lambda text: f"{PAGE}{text}") | STRANGE,
    published=st.sampled_from([None, parse_date("2017-05-11"), parse_date("2016-08~")]),
)


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    """Return any part of any article, with any words met."""
    article = draw(ARTICLES)
    start = draw(st.integers(0, len(article.text) - 1))
    end = draw(st.integers(start + 1, len(article.text)))
    found = st.lists(st.tuples(STRANGE, st.floats(0, 1)), min_size=1, max_size=6).map(tuple)
    matched = draw(st.lists(st.builds(Match, STRANGE, found), max_size=20).map(tuple))
    leans = draw(st.integers(0, start))
    return Quote(article, start, end, matched, (0, leans) if leans else None)


MISSING = st.lists(STRANGE, max_size=3).map(tuple)
ANSWERS = st.builds(
    lambda quotes, missing: answer(*quotes, missing=missing),
    st.lists(quotes(), min_size=1, max_size=6),
    MISSING,
)
REFUSALS = st.builds(
    lambda nearest, missing: no_answer(nearest, missing=missing), st.none() | quotes(), MISSING
)
SAID = st.one_of(
    st.builds(
        lambda outcome, carried, newest: tuple(
            REPLIES.reply(Answered(outcome=outcome, carried=carried, newest=newest))
        ),
        ANSWERS | REFUSALS,
        MISSING,
        st.none() | ARTICLES.map(lambda article: replace(article, id="b")),
    ),
    st.lists(quotes(), max_size=6).map(lambda found: tuple(REPLIES.more(further(*found)))),
    st.builds(
        lambda quote, missing: tuple(
            REPLIES.why(Why(quote=quote, confidence=0.5, missing=missing, changed=False))
        ),
        st.none() | quotes(),
        MISSING,
    ),
    st.builds(
        lambda articles, words: tuple(
            REPLIES.sources(
                Page(
                    sources=tuple(Source(article, 1) for article in articles),
                    number=1,
                    pages=1,
                    found=len(articles),
                ),
                words,
            )
        ),
        st.lists(ARTICLES, max_size=10),
        STRANGE,
    ),
)


@settings(max_examples=200)
@given(blocks=SAID, rows=st.integers(0, 2))
def test_whatever_is_said_discord_takes_it_and_reads_it_as_text(
    blocks: tuple[Block, ...], rows: int
) -> None:
    """Within every limit, no mention fires, no formatting is broken out of, no quote altered."""
    message = rendered(blocks, rows)

    texts = displays(message)
    assert texts
    assert all(text.strip() for text in texts)
    assert sum(map(length, texts)) <= MOST_TEXT
    assert len(components(message)) <= MOST_COMPONENTS
    assert [stray(text) for text in texts if stray(text)] == []
    assert_quoted(message, blocks)


def assert_quoted(message: Rendered, blocks: Iterable[Block]) -> None:
    """Assert that quotes are shown word for word, in their order, and the first one always."""
    expected = [
        [part for part in (block.before, block.quote.text, block.after) if part]
        for block in blocks
        if isinstance(block, Quoted)
    ]
    filed = [content(file) for file in message.files]
    if filed:
        words = "\n\n".join(expected.pop(0)).encode("utf-8", "replace").decode()
        assert filed == [words]
    lines = [
        shown(line.removeprefix("> ").removeprefix("-# ").removeprefix("**").removesuffix("**"))
        for text in displays(message)
        for line in text.splitlines()
        if line.startswith("> ")
    ]
    flat = [visible(part).strip() for parts in expected for part in parts]
    flat = [part.replace("\u200b", "") for part in flat if part]
    assert lines == flat[: len(lines)]
    assert lines or filed or not flat


@settings(max_examples=30)
@given(question=HOSTILE)
def test_any_question_to_the_shipped_articles_can_be_answered(
    shipped: Answerer, question: str
) -> None:
    """In every language."""
    outcome = shipped.answer(question)
    for language in LANGUAGES:
        texts = Texts.of(language)
        message = render(Replies(texts).reply(Answered(outcome=outcome)), texts=texts)
        assert [stray(text) for text in displays(message) if stray(text)] == []
        if isinstance(outcome, NoAnswer):
            assert texts.no_answer() in shown(displays(message)[0])
