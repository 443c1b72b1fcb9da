"""Every kind of reply as Discord gets it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import discord
import pytest

from bot.answering.models import Article, Match, Quote
from bot.chat.discord.drawing.rendering import COLOURS, render
from bot.chat.presenting import Accent, Line
from bot.chat.presenting.links import translation_link
from bot.chat.presenting.replies import Replies
from bot.chat.service import Answered, Trouble, Wait
from bot.chat.service.replies import Around, Context, More, Page, Source, Why
from bot.chat.texts import LANGUAGES, Texts
from bot.library import parse_date
from tests.chat.articles import DOUBTS, answer, leaning, no_answer, perhaps, quote
from tests.chat.discord.markup_reading import components, drawn, sent, shown
from tests.chat.discord.messages import PAGE, REPLIES, ROSE, rendered

if TYPE_CHECKING:
    from bot.chat.discord.drawing.rendering import Rendered


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


@pytest.mark.parametrize(("language", "doubt"), DOUBTS)
def test_a_doubt_stands_above_what_perhaps_answers(language: str, doubt: str) -> None:
    """In words, in every language; the quote isn't loud."""
    texts = Texts.of(language)
    said = Answered(outcome=perhaps(ROSE, missing=("moon",)))

    told = shown(drawn(render(Replies(texts).reply(said), texts=texts))).splitlines()

    assert told[:2] == [f"**{doubt}**", "> It rose."]
    assert told[-1] == f"-# {texts.missing('moon')}"


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
    context = Context(quotes=(Around(before, here, after),), sure=True, changed=False)

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


def test_an_article_without_a_link_of_its_own_is_read_on_our_page() -> None:
    """Its quote leads to the very place."""
    one = quote("It rose.", page="https://bot.example/a/dawn")
    listed = Page(sources=(Source(one.article, 1),), number=1, pages=1, found=1)

    assert "(https://bot.example/a/dawn)" in drawn(rendered(REPLIES.sources(listed)))
    told = drawn(rendered(REPLIES.reply(Answered(outcome=answer(one)))))
    assert "[Read in the article](https://bot.example/a/dawn?start=0&end=8#quote)" in told


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
    assert colour(rendered(REPLIES.reply(Answered(outcome=perhaps(ROSE))))) == Accent.PERHAPS
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


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_labels_of_links_have_nothing_to_escape(language: str) -> None:
    """Discord shows backslashes in them."""
    texts = Texts.of(language)

    for label in (texts.at_source(), texts.translate()):
        assert all(sign.isalpha() or sign in " '" for sign in label)
