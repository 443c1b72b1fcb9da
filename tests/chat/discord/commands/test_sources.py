"""The articles are listed in pages, found by words, and told in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.connection.presence import Presence
from bot.chat.discord.client import Client
from bot.chat.discord.commands.sources import LONGEST_WORDS
from tests.answering.small_library import article, over
from tests.chat.discord.reading import button, choices, labels, shown, words, works

if TYPE_CHECKING:
    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle

    from bot.chat.service import ChatService
    from bot.storage import Storage

MEXICO = "Xiaomi schleicht über Mexiko nach Nordamerika"
LONG = "Ein sehr langer Titel über " + "Schnee und Eis " * 20


@pytest.fixture
def many(service: ChatService) -> None:
    """Fill the library with 23 articles, one a year."""
    dated = [
        article("Ein Satz. Noch einer.", key=f"a{year}", title=f"Jahr {year}", published=str(year))
        for year in range(1999, 2022)
    ]
    service.use(over(*dated))


async def test_the_list_is_for_whoever_asks_and_deferred(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """Title, outlet, date, author."""
    result = await alice.slash(channel, "sources")
    listed = shown(result)

    assert listed.ephemeral
    assert "I quote from 5 articles" in words(listed)
    assert f"pressetext — {MEXICO}" in words(listed)
    assert "May 11, 2017 · Markus Steiner" in words(listed)
    assert labels(listed) == []


async def test_words_find_articles(alice: MemberActor, channel: ChannelHandle) -> None:
    """One alone is told in detail: how its date is known, its language, its sentences."""
    found = shown(await alice.slash(channel, "sources", search="silicon"))

    assert "One article matches “silicon”" in words(found)
    assert "The article states no date" in words(found)
    assert "German · 19 sentences" in words(found)
    await alice.click(found, label="All articles")
    assert "I quote from 5 articles" in words(found)


async def test_that_no_article_is_found_is_said(alice: MemberActor, channel: ChannelHandle) -> None:
    """And leads to all of them."""
    found = shown(await alice.slash(channel, "sources", search="qqqqqq"))

    assert "No article matches “qqqqqq”" in words(found)
    assert labels(found) == ["All articles"]


async def test_one_article_is_shown_in_detail(alice: MemberActor, channel: ChannelHandle) -> None:
    """In the same message, from which a button leads back."""
    listed = shown(await alice.slash(channel, "sources"))
    value = choices(listed, "source:1:")[MEXICO]

    await alice.select(listed, [value], custom_id="source:1:")

    assert MEXICO in words(listed)
    assert "Stated in the dateline" in words(listed)
    assert "German · 18 sentences" in words(listed)
    await alice.click(listed, label="Back to the list")
    assert "I quote from 5 articles" in words(listed)


async def test_titles_are_offered_and_lead_to_their_article(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """Though others are like it."""
    offered = await alice.autocomplete(channel, "sources", "search", "mexiko")
    title = str(offered[0]["value"])
    found = shown(await alice.slash(channel, "sources", search=title))

    assert title == MEXICO
    assert "Stated in the dateline" in words(found)


@pytest.mark.usefixtures("many")
async def test_pages_are_turned_back_and_forth(alice: MemberActor, channel: ChannelHandle) -> None:
    """As far as there are any."""
    listed = shown(await alice.slash(channel, "sources"))
    assert "Page 1 of 3" in words(listed)
    assert "Jahr 2021" in words(listed)
    assert (works(listed, "Back"), works(listed, "Next")) == (False, True)

    await alice.click(listed, label="Next")
    await alice.click(listed, label="Next")

    assert "Page 3 of 3" in words(listed)
    assert "Jahr 1999" in words(listed)
    assert (works(listed, "Back"), works(listed, "Next")) == (True, False)
    await alice.click(listed, label="Back")
    assert "Page 2 of 3" in words(listed)


@pytest.mark.usefixtures("many")
async def test_pages_are_turned_after_a_restart(
    simcord_env: Env,
    service: ChatService,
    storage: Storage,
    alice: MemberActor,
    channel: ChannelHandle,
) -> None:
    """With the words searched for: the button knows them."""
    listed = shown(await alice.slash(channel, "sources", search="Jahr"))
    assert button(listed, "Next") == "sources:2:Jahr"

    await simcord_env.restart_bot(Client(service, storage, Presence("discord"), shard_count=1))
    await alice.click(listed, label="Next")

    assert "23 articles match “Jahr”" in words(listed)
    assert "Page 2 of 3" in words(listed)
    value = choices(listed, "source:2:Jahr")["Jahr 2011"]
    await alice.select(listed, [value], custom_id="source:2:Jahr")
    assert "2 sentences" in words(listed)
    await alice.click(listed, label="Back to the list")
    assert "Page 2 of 3" in words(listed)


async def test_long_words_are_cut_to_what_a_button_holds(
    alice: MemberActor, channel: ChannelHandle, service: ChatService
) -> None:
    """Titles too, and ids of articles; line breaks are spaces."""
    keys = [f"{number:02}" + "k" * 150 for number in range(12)]
    service.use(over(*(article("Ein Satz.", key=key, title=f"{LONG}{key}") for key in keys)))

    listed = shown(await alice.slash(channel, "sources", search=LONG.replace(" und ", "\n") * 3))
    found = shown(await alice.slash(channel, "sources", search=" ".join(LONG.split()[:8])))

    assert len(button(listed, "All articles")) <= 100
    assert "12 articles match" in words(found)
    assert len(button(found, "Next")) <= 9 + 10 + LONGEST_WORDS
    options = choices(found, button(found, "Back").replace("sources:0", "source:1"))
    assert all(len(label) <= 100 for label in options)
    await alice.select(
        found, [keys[0][:100]], custom_id=button(found, "Back").replace("sources:0", "source:1")
    )
    assert "one sentence" in words(found)


async def test_an_article_that_is_gone_is_told(
    alice: MemberActor, channel: ChannelHandle, service: ChatService
) -> None:
    """With those that are there now."""
    listed = shown(await alice.slash(channel, "sources"))
    value = choices(listed, "source:1:")[MEXICO]
    service.use(over(article("Ein Satz.", key="new", title="Neu")))

    await alice.select(listed, [value], custom_id="source:1:")

    assert "that one is gone" in words(listed)
    assert "Neu" in words(listed)


@pytest.mark.usefixtures("german")
async def test_a_german_reads_the_list_in_german(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """Dates, languages and buttons, too."""
    found = shown(await alice.slash(channel, "sources", search="silicon"))

    assert "Ein Artikel passt zu „silicon“" in words(found)
    assert "Deutsch · 19 Sätze" in words(found)
    assert labels(found) == ["Alle Artikel"]


async def test_the_list_is_there_in_direct_messages(simcord_env: Env) -> None:
    """The same."""
    carol = simcord_env.create_user("carol")

    assert "I quote from 5 articles" in words(shown(await carol.slash("sources")))
