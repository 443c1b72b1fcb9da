"""What an answer is, on Discord as everywhere: verbatim, sourced, dated, honest, the same again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pytest_socket import disable_socket

from bot.answering.answerer import Answerer
from bot.answering.models import Answer, Article
from bot.chat.discord.drawing.rendering import render
from bot.chat.presenting.replies import Replies
from bot.chat.service import Answered, Trouble
from bot.chat.texts import LANGUAGES, Texts
from bot.library.encoder import VectorEncoder
from tests.answering.small_library import doubtful
from tests.chat.articles import no_answer
from tests.chat.discord.markup_reading import drawn
from tests.chat.discord.markup_reading import shown as plain
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN, button, labels, shown, words
from tests.chat.service.conversing import BAKERY, FOUNDED
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle

    from bot.chat.service import ChatService

BODIES = [
    " ".join(file.read_text("utf-8").split()) for file in (REPOSITORY / "corpus").glob("*/*.md")
]
QUOTE = re.compile(r"^> (?!-#)(?:\*\*)?(.+?)(?:\*\*)?$", re.MULTILINE)


async def answer_to(alice: MemberActor, channel: ChannelHandle, question: str) -> str:
    """Return what alice is shown."""
    return words(shown(await alice.slash(channel, "ask", question=question)))


async def test_every_quote_stands_word_for_word_in_an_article(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """All of them, reports too."""
    quotes = QUOTE.findall(await answer_to(alice, channel, LEAD))

    assert len(quotes) > 3
    for quote in quotes:
        assert any(" ".join(quote.split()) in body for body in BODIES)


async def test_every_quote_has_its_source_and_date(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """One that was inferred says so."""
    answer = await answer_to(alice, channel, LEAD)

    assert "pressetext — Xiaomi schleicht über Mexiko nach Nordamerika" in answer
    assert "May 11, 2017" in answer
    assert answer.count("(inferred)") == len(QUOTE.findall(answer)) - 1


def test_the_link_leads_to_the_very_sentence(shipped: Answerer) -> None:
    """Where the article has an address."""
    outcome = shipped.answer(LEAD)
    assert isinstance(outcome, Answer)
    linked = [
        replace(quote, article=replace(quote.article, url="https://news.example/1"))
        for quote in outcome.quotes
    ]
    said = Answered(outcome=replace(outcome, quotes=tuple(linked)))
    texts = Texts.of("en")

    assert "https://news.example/1#:~:text=Erst%20Ende%20April" in drawn(
        render(Replies(texts).reply(said), texts=texts)
    )


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(LEAD, id="a4_english"),
        pytest.param("Wann wird Xiaomi Handys in den USA verkaufen?", id="a5_german"),
        pytest.param("¿Cuándo venderá Xiaomi teléfonos en Estados Unidos?", id="a5_spanish"),
        pytest.param("Quand Xiaomi vendra-t-il des téléphones aux États-Unis ?", id="a5_french"),
        pytest.param("Wann wird Xiaomi Handys in den U.S.A. verkaufen?", id="a6_spelling"),
        pytest.param("wen will Xiaomi sel phones in the US?", id="a7_typos"),
    ],
)
async def test_the_answer_is_found_however_it_is_asked(
    alice: MemberActor, channel: ChannelHandle, question: str
) -> None:
    """In whatever language, spelling, or haste."""
    assert SAID_2017 in await answer_to(alice, channel, question)


async def test_when_is_answered_with_a_time(alice: MemberActor, channel: ChannelHandle) -> None:
    """And how many with a number."""
    assert "2010" in QUOTE.findall(await answer_to(alice, channel, "When was Xiaomi founded?"))[0]
    count = await answer_to(alice, channel, "How many Microsoft patents did Xiaomi buy?")
    assert "1500" in QUOTE.findall(count)[0]


async def test_reports_follow_newest_first(alice: MemberActor, channel: ChannelHandle) -> None:
    """2017, 2016, 2015, one quote an article."""
    answer = await answer_to(alice, channel, LEAD)
    years = re.findall(r"^-# .*?(201[567])", answer, re.MULTILINE)

    assert years == sorted(years, reverse=True)
    assert {"2017", "2016", "2015"} <= set(years)


async def test_a_relative_date_is_told_beside_the_quote(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """And never inside it."""
    assert "“Ende April”: late April 2017" in await answer_to(alice, channel, LEAD)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_refusal_language_trouble_and_error_are_three_texts(language: str) -> None:
    """Each in every language."""
    texts = Texts.of(language)
    refusal = Answerer((), VectorEncoder()).answer(VAIN)
    foreign = replace(refusal, language="ru")
    told = [
        plain(drawn(render(Replies(texts).reply(said), texts=texts)))
        for said in (Answered(outcome=refusal), Answered(outcome=foreign), Trouble.FAILED)
    ]

    unread = texts.unread("ru")
    assert unread
    assert [unread in one for one in told] == [False, True, False]
    assert [texts.no_answer() in one for one in told] == [True, True, False]
    assert texts.failed() in told[2]


async def test_what_perhaps_answers_is_shown_with_its_doubt(
    alice: MemberActor, channel: ChannelHandle, service: ChatService
) -> None:
    """In words above the quote, with all buttons under it: votes on it tell most."""
    service.use(doubtful())

    told = shown(await alice.slash(channel, "ask", question=BAKERY))

    assert words(told).splitlines()[1] == "**I'm not sure this answers it:**"
    assert QUOTE.findall(words(told)) == [FOUNDED]
    assert f"**{FOUNDED}**" not in words(told)
    assert {"More", "Context", "Why", "👍", "👎"} <= set(labels(told))
    thanks = shown(await alice.click(told, custom_id=button(told, "👍")))
    assert words(thanks) == Texts.of("en").vote_thanked()


async def test_the_same_question_gets_the_same_message(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """To the letter."""
    assert await answer_to(alice, channel, LEAD) == await answer_to(alice, channel, LEAD)


async def test_nothing_is_asked_of_anybody_else(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    """With all sockets blocked, the answer is the same."""
    disable_socket(allow_unix_socket=True)

    assert SAID_2017 in await answer_to(alice, channel, LEAD)
    assert simcord_env.errors == []


def test_no_words_of_strangers_become_markup_or_mentions() -> None:
    """The fuzzing in `test_hostile` tries all of them; this is what it looks like."""
    evil = "@everyone <@1> **b** [x](https://y.example)"
    article = Article(id="e", title=evil, text=evil, language="en")
    answerer = Answerer((article,), VectorEncoder())
    nearest = answerer.corpus.quote(0)
    refusal = no_answer(nearest)
    texts = Texts.of("en")

    message = drawn(render(Replies(texts).reply(Answered(outcome=refusal)), texts=texts))

    assert evil in plain(message)
    assert not re.search(r"@everyone|<@1>|\*\*b\*\*|\]\(https://y", message)
