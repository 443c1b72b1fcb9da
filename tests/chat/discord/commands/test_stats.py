"""Managers see how much was asked and what came of it, and what the articles don't say."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.answering.small_library import doubtful
from tests.chat.discord.reading import LEAD, VAIN, shown, words
from tests.chat.service.conversing import BAKERY

if TYPE_CHECKING:
    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle

    from bot.chat.service import ChatService


async def test_questions_are_counted_by_outcome_and_language(
    alice: MemberActor, bob: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Votes and how many asked, too; for the manager's eyes."""
    answer = shown(await alice.slash(channel, "ask", question=LEAD))
    await bob.slash(channel, "ask", question="Wann wurde Xiaomi gegründet?")
    await bob.slash(channel, "ask", question=VAIN)
    await bob.click(answer, custom_id="answer:good:1")

    told = shown(await boss.slash(channel, "stats", days=7))

    assert told.ephemeral
    assert "The last 7 days" in words(told)
    assert "3 questions, from 2 people" in words(told)
    assert "2 answered" in words(told)
    assert "1 not in the articles" in words(told)
    assert "By language: English 2, German 1" in words(told)
    assert "👍 1, 👎 0" in words(told)


async def test_what_another_server_asked_is_not_counted(
    simcord_env: Env, alice: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Nor what was asked in direct messages."""
    other = simcord_env.create_guild()
    elsewhere = other.add_member(alice.user)
    await elsewhere.slash(other.create_text_channel("there"), "ask", question=VAIN)
    await alice.send_dm(VAIN)

    assert "Nobody has asked anything" in words(shown(await boss.slash(channel, "stats")))
    unanswered = shown(await boss.slash(channel, "unanswered"))
    assert "No question was asked in vain" in words(unanswered)
    assert unanswered.attachments == []


async def test_unanswered_questions_come_as_a_table(
    alice: MemberActor, bob: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Those asked most often first; no cell is a formula."""
    formula = '=HYPERLINK("https://example.org";"Wer, wo?")'
    await alice.slash(channel, "ask", question=formula)
    for person in (alice, bob):
        await person.slash(channel, "ask", question=VAIN)
    await alice.slash(channel, "ask", question=LEAD)

    told = shown(await boss.slash(channel, "unanswered"))
    (file,) = told.attachments
    head, *rows = csv.reader(io.StringIO((await file.read()).decode("utf-8-sig"), newline=""))

    assert told.ephemeral
    assert words(told).index(f"2 × {VAIN}") < words(told).index("1 × =HYPERLINK")
    assert "The file has 2 questions." in words(told)
    assert file.filename == "unanswered.csv"
    assert head == ["Question", "Times asked", "Last asked (UTC)", "Outcome"]
    assert [row[:2] for row in rows] == [[VAIN, "2"], [f"'{formula}", "1"]]
    assert all(row[2].startswith("20") for row in rows)
    assert {row[3] for row in rows} == {"not in the articles"}


async def test_what_was_perhaps_answered_is_counted_and_listed_apart(
    alice: MemberActor,
    bob: MemberActor,
    boss: MemberActor,
    channel: ChannelHandle,
    service: ChatService,
) -> None:
    """Whoever looks after the articles can see whether they say it."""
    await alice.slash(channel, "ask", question=VAIN)
    service.use(doubtful())
    await bob.slash(channel, "ask", question=BAKERY)

    counted = words(shown(await boss.slash(channel, "stats")))
    told = shown(await boss.slash(channel, "unanswered"))
    (file,) = told.attachments

    assert "1 perhaps answered" in counted
    assert "1 not in the articles" in counted
    assert words(told).count("perhaps answered") == 1
    assert words(told).index(BAKERY) < words(told).index("perhaps answered")
    assert (await file.read()).decode("utf-8-sig").count(",perhaps answered\r\n") == 1


async def test_many_long_questions_fit_into_a_message(
    alice: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """All of them are in the table."""
    people = [boss, alice]
    for number in range(12):
        question = f"{number} " + "Wer gewann die Weltmeisterschaft *1954*? " * 10
        await people[number % 2].slash(channel, "ask", question=question)

    told = shown(await boss.slash(channel, "unanswered"))

    assert "The file has 12 questions." in words(told)
    assert len(words(told)) <= 4000


async def test_what_was_asked_in_private_is_counted_and_not_told(
    alice: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """And nobody is told that there was no such question."""
    await alice.slash(channel, "ask", question=VAIN, private=True)

    told = words(shown(await boss.slash(channel, "unanswered")))

    assert VAIN not in told
    assert "Questions asked in private are not listed." in told
    assert "1 not in the articles" in words(shown(await boss.slash(channel, "stats")))


@pytest.mark.usefixtures("german")
async def test_a_german_reads_the_counts_in_german(
    alice: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """The head of the table, too."""
    await alice.slash(channel, "ask", question=VAIN)

    stats = shown(await boss.slash(channel, "stats"))
    (file,) = shown(await boss.slash(channel, "unanswered")).attachments

    assert "Die letzten 30 Tage" in words(stats)
    assert "eine Frage, von einer Person" in words(stats)
    assert "Nach Sprache: Englisch 1" in words(stats)
    assert (await file.read()).decode("utf-8-sig").startswith("Frage,Wie oft gefragt")
