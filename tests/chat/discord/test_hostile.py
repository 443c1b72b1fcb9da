"""Whatever articles and people write, Discord takes it, and reads it as nothing but text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.models import Article, Match, NoAnswer, Quote
from bot.chat.discord.drawing.limits import MOST_COMPONENTS, MOST_TEXT, length
from bot.chat.discord.drawing.rendering import render
from bot.chat.presenting import Quoted
from bot.chat.presenting.replies import Replies
from bot.chat.presenting.safe_text import visible
from bot.chat.service import Answered
from bot.chat.service.replies import Page, Source, Why
from bot.chat.texts import LANGUAGES, Texts
from bot.library import parse_date
from tests.chat.articles import answer, no_answer
from tests.chat.discord.hostile import ENDLESS, HOSTILE
from tests.chat.discord.markup_reading import components, displays, shown, stray
from tests.chat.discord.messages import PAGE, REPLIES, content, further, rendered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.answerer import Answerer
    from bot.chat.discord.drawing.rendering import Rendered
    from bot.chat.presenting import Block

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
