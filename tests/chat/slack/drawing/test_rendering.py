"""Every kind of reply as Slack gets it, and equal in its words to the terminal's and Discord's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answering.models import Article, Match, Quote
from bot.chat.discord.drawing.rendering import render as render_for_discord
from bot.chat.presenting import Line
from bot.chat.presenting.links import sentence_link, translation_link
from bot.chat.presenting.replies import Replies
from bot.chat.service import Answered, Trouble, Wait
from bot.chat.service.replies import Around, Context, More, Page, Source, Why
from bot.chat.slack.drawing.rendering import render
from bot.chat.terminal.rendering import draw
from bot.chat.texts import LANGUAGES, Texts
from bot.library import parse_date
from tests.chat.articles import DOUBTS, answer, leaning, no_answer, perhaps, quote
from tests.chat.discord.markup_reading import displays, shown
from tests.chat.discord.messages import ENGLISH, PAGE, REPLIES, ROSE, further
from tests.chat.slack.messages import drawn, rendered
from tests.chat.terminal.drawing import drawn as drawn_in_terminal

if TYPE_CHECKING:
    from bot.chat.presenting import Block

LINK = f"<{PAGE}#:~:text=It%20rose.|Read in the article>"


def test_an_answer_is_the_quote_and_under_it_where_it_stands() -> None:
    """Then other reports, less loudly, and what was found nowhere."""
    other = quote("Sie ging auf.", title="Vorher", language="de", published=parse_date("2016-08~"))
    said = Answered(outcome=answer(ROSE, other, missing=("moon",)))
    translation = (translation_link(other, "en") or "").replace("&", "&amp;")

    assert drawn(rendered(REPLIES.reply(said))).splitlines() == [
        "> **It rose.**",
        f"- The Dawn — Sunrise | 11 May 2017 · A. Sun · dpa | {LINK}",
        "# Other reports, newest first",
        "> Sie ging auf.",
        f"- Vorher | around August 2016 (inferred) | <{translation}|Translate>",
        "- Found nowhere: moon",
    ]


def test_reports_stand_apart() -> None:
    """A line is between them."""
    said = Answered(outcome=answer(*[quote("It rose.")] * 3))

    assert drawn(rendered(REPLIES.reply(said))).splitlines()[2:] == [
        "# Other reports, newest first",
        "> It rose.",
        "- Dawn | date unknown",
        "――――",
        "> It rose.",
        "- Dawn | date unknown",
    ]


def test_above_an_answer_stands_what_was_carried_over_and_in_it_what_it_leans_on() -> None:
    """Relative dates are told at the end."""
    one = leaning("The sun rose in June.", "It was red last year.")
    article = replace(one.article, published=parse_date("2017-05-11"))
    said = Answered(outcome=answer(replace(one, article=article)), carried=("sun", "*moon*"))

    assert drawn(rendered(REPLIES.reply(said))).splitlines() == [
        "- From the question before: sun, *moon*",
        "> _The sun rose in June._",
        "> **It was red last year.**",
        "- Dawn | 11 May 2017",
        "- “last year”: 2016",
    ]


def test_the_newest_article_is_named_last() -> None:
    """Where no quote is of it."""
    said = Answered(outcome=answer(quote("It rose.", id="b")), newest=ROSE.article)

    assert drawn(rendered(REPLIES.reply(said))).splitlines()[-1] == (
        "- Newest article on this: The Dawn — Sunrise · 11 May 2017"
    )


def test_a_refusal_says_so_first() -> None:
    """The nearest quote is marked as no answer, and isn't loud."""
    said = Answered(outcome=no_answer(ROSE, missing=("moon", "stars")))

    assert drawn(rendered(REPLIES.reply(said))).splitlines() == [
        "**The articles don't say.**",
        "- Searched 5 articles.",
        "# Nearest, but not an answer",
        "> It rose.",
        f"- The Dawn — Sunrise | 11 May 2017 · A. Sun · dpa | {LINK}",
        "- Found nowhere: moon, stars",
    ]


@pytest.mark.parametrize(("language", "doubt"), DOUBTS)
def test_a_doubt_stands_above_what_perhaps_answers(language: str, doubt: str) -> None:
    """In words, in every language, for notifications and screen readers too; it isn't loud."""
    texts = Texts.of(language)
    said = Answered(outcome=perhaps(ROSE))

    (sheet,) = render(Replies(texts).reply(said), texts=texts)

    assert drawn((sheet,)).splitlines()[:2] == [f"**{doubt}**", "> It rose."]
    assert sheet.text.splitlines()[:2] == [doubt, "“It rose.”"]


def test_more_has_a_heading_and_the_further_sentences() -> None:
    """Or says that there are none."""
    more = further(ROSE)

    assert drawn(rendered(REPLIES.more(more))).splitlines()[:2] == [
        "# Further sentences found, not necessarily answers",
        "> It rose.",
    ]
    assert drawn(rendered(REPLIES.more(replace(more, further=())))) == "Nothing more was found."


def test_the_context_is_within_the_quotation_and_leans() -> None:
    """So that nobody takes it for the quote."""
    assert drawn(rendered(REPLIES.context(CONTEXT))).splitlines() == [
        "> _The sun rose._",
        "> **It was red.**",
        "> _Nobody looked._",
        "- Dawn | date unknown",
    ]


def test_why_lists_which_words_met() -> None:
    """With how closely, how sure that makes it, and how the date is known."""
    assert drawn(rendered(REPLIES.why(WHY))).splitlines() == [
        "> It rose.",
        "- Dawn | around August 2016 (inferred)",
        "- From the light.",
        "# Why this sentence",
        "_asked → found, and how closely (up to 1.00)_",
        "sun → **It** 0.71, **rose** 0.40",
        "_rose_ → **rose** 1.00",
        "_Confidence: 88%_",
        "- Found nowhere: moon",
    ]


def test_sources_are_a_list() -> None:
    """Each with its link, if there is a page."""
    assert drawn(rendered(REPLIES.sources(SOURCES))).splitlines() == [
        "**I quote from 2 articles**",
        "**The Dawn — Sunrise**",
        f"11 May 2017 · A. Sun · dpa · <{PAGE}|Read in the article>",
        "**Dawn**",
        "date unknown",
    ]


@pytest.mark.parametrize("said", [*Trouble, Wait(12)])
def test_trouble_is_a_sentence(said: Trouble | Wait) -> None:
    """And nothing else."""
    (block,) = REPLIES.reply(said)
    assert isinstance(block, Line)
    assert drawn(rendered(REPLIES.reply(said))) == block.words


def test_what_stands_for_the_blocks_where_they_are_not_shown_has_the_quote_and_its_source() -> None:
    """Such as in a notification; with Slack's own signs escaped, as they could mean something."""
    said = Answered(outcome=answer(quote("It & <!here> rose.")))

    (sheet,) = rendered(REPLIES.reply(said))

    assert sheet.text == "“It &amp; &lt;!here&gt; rose.”\nDawn · date unknown"


CONTEXT = Context(
    quotes=(
        Around(
            *(
                Quote(
                    Article(
                        text="The sun rose. It was red. Nobody looked.",
                        id="a",
                        title="Dawn",
                        language="en",
                    ),
                    *span,
                )
                for span in ((0, 13), (14, 25), (26, 40))
            )
        ),
    ),
    sure=True,
    changed=False,
)
WHY = Why(
    quote=quote(
        "It rose.",
        (Match("sun", (("It", 0.714), ("rose", 0.4))), Match("_rose_", (("rose", 1.0),))),
        published=parse_date("2016-08~"),
        published_note="From the light.",
    ),
    confidence=0.876,
    missing=("moon",),
    changed=False,
)
SOURCES = Page(
    sources=(Source(ROSE.article, 1), Source(quote().article, 3)), number=1, pages=1, found=2
)
OTHER = quote("Sie ging *auf*.", title="Vorher", language="de", published=parse_date("2016-08~"))
SAID: dict[str, list[Block]] = {
    "answer": [
        *REPLIES.reply(
            Answered(
                outcome=answer(ROSE, OTHER, missing=("moon",)),
                carried=("sun",),
                newest=quote("x", id="c").article,
            )
        )
    ],
    "refusal": [*REPLIES.reply(Answered(outcome=no_answer(ROSE, missing=("moon",))))],
    "unread": [*REPLIES.reply(Answered(outcome=answer(ROSE, language="ru")))],
    "more": [*REPLIES.more(further(ROSE, OTHER))],
    "nothing more": [*REPLIES.more(More(quotes=(), further=(), changed=False))],
    "context": [*REPLIES.context(CONTEXT)],
    "why": [*REPLIES.why(WHY)],
    "sources": [*REPLIES.sources(SOURCES)],
    **{trouble.value: [*REPLIES.reply(trouble)] for trouble in Trouble},
}


@pytest.mark.parametrize("kind", SAID)
def test_a_reply_has_the_same_words_in_slack_in_discord_and_in_the_terminal(kind: str) -> None:
    """However each sets them; addresses stand in the terminal and behind labels elsewhere."""
    blocks = SAID[kind]
    slack = "\n".join(_words(sheet.blocks) for sheet in render(blocks, texts=ENGLISH))
    message = render_for_discord(blocks, texts=ENGLISH)
    discord = "\n".join(shown(_unlinked(text)) for text in displays(message))
    terminal = drawn_in_terminal(draw(blocks), 500)

    assert _bag(slack) == _bag(discord) == _bag(terminal)
    assert _bag(slack)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_labels_of_links_have_nothing_that_means_anything(language: str) -> None:
    """They are the only words that are set in markup."""
    texts = Texts.of(language)

    for label in (texts.at_source(), texts.translate()):
        assert all(sign.isalpha() or sign in " '" for sign in label)


def _words(value: object) -> str:
    """Return all words that Slack shows, those of links by their labels left out."""
    if isinstance(value, list | tuple):
        return "\n".join(_words(each) for each in value)
    if not isinstance(value, dict):
        return ""
    if value.get("type") in {"mrkdwn", "link"}:
        return ""
    if isinstance(value.get("text"), str):
        text: str = value["text"]
        escaped = value["type"] == "plain_text"
        return re.sub("&(lt|gt|amp);", lambda one: _SIGNS[one[1]], text) if escaped else text
    return "\n".join(_words(each) for each in value.values())


_SIGNS = {"lt": "<", "gt": ">", "amp": "&"}
_NO_WORDS = {ENGLISH.at_source(), ENGLISH.translate()}


def _unlinked(markup: str) -> str:
    """Return Discord's markup without its own, and without labels of links."""
    plain = re.sub(r"\[[\w ']+\]\(https?://[^)]+\)", "", markup)
    plain = re.sub(r"^(?:> )?(?:-# |### )?", "", plain, flags=re.MULTILINE)
    return re.sub(r"(?<!\\)\*\*", "", plain)


def _bag(text: str) -> list[str]:
    """Return the words in their order of the alphabet: columns and lines are set otherwise."""
    without = re.sub(r"https?://\S+|[┃┊│·→,\n]|\bfound\b(?=$)", " ", text)
    return sorted(re.findall(r"[^\W_]+(?:[.'’-][^\W_]+)*", without))


def test_links_of_a_quote_are_those_of_discord() -> None:
    """Where it stands, and a translation."""
    both = replace(OTHER, article=replace(OTHER.article, url=PAGE))
    told = drawn(rendered(REPLIES.more(further(both))))

    assert str(sentence_link(both)) in told
    assert "translate.google.com" in told


def test_an_article_without_a_link_of_its_own_is_read_on_our_page() -> None:
    """Its quote leads to the very place."""
    one = quote("It rose.", page="https://bot.example/a/dawn")
    listed = Page(sources=(Source(one.article, 1),), number=1, pages=1, found=1)

    assert "<https://bot.example/a/dawn|" in drawn(rendered(REPLIES.sources(listed)))
    told = drawn(rendered(REPLIES.reply(Answered(outcome=answer(one)))))
    assert "<https://bot.example/a/dawn?start=0&amp;end=8#quote|Read in the article>" in told
