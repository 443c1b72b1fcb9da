"""Every way to ask in Slack leads to one reply, with the quote and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.service import Person
from bot.chat.texts import Texts
from bot.storage import Place
from tests.answering.small_library import doubtful
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN
from tests.chat.service.conversing import BAKERY, FOUNDED
from tests.chat.slack.waiting import until_so
from tests.fakes.slack import Installed, buttons, rings, words

if TYPE_CHECKING:
    from bot.chat.service import ChatService
    from bot.storage import Storage
    from tests.chat.slack.conftest import Present
    from tests.fakes.slack import Channel, FakeSlack, User


def mentioned(slack: FakeSlack, question: str = LEAD) -> str:
    """Return a message that asks the bot."""
    return f"{slack.bot.mention} {question}"


async def test_a_mention_is_answered_in_its_thread(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """For all to see, with the source under the quote; nobody is mentioned."""
    asked = slack.message(channel, alice, mentioned(slack))

    answer = await asked.answer()

    assert answer.thread_ts == asked.message.ts  # type: ignore[union-attr]
    assert answer.only_for is None
    assert SAID_2017 in words(answer)
    assert "Xiaomi schleicht über Mexiko nach Nordamerika" in words(answer)
    assert "2017" in words(answer)
    assert SAID_2017 in answer.text
    assert not rings(answer)
    assert answer.options["unfurl_links"] is False
    assert answer.options["unfurl_media"] is False
    assert await asked.acknowledged() < 3


async def test_what_perhaps_answers_is_shown_with_its_doubt(
    slack: FakeSlack, alice: User, channel: Channel, service: ChatService
) -> None:
    """In words above the quote and in notifications, with all buttons under it."""
    service.use(doubtful())

    answer = await slack.message(channel, alice, mentioned(slack, BAKERY)).answer()

    doubt = "I'm not sure this answers it:"
    assert words(answer).index(doubt) < words(answer).index(FOUNDED)
    assert answer.text.splitlines()[:2] == [doubt, f"“{FOUNDED}”"]
    actions = {one["action_id"] for one in buttons(answer)}
    assert {"answer:more", "answer:context", "answer:why"} <= actions
    thanks = await slack.feedback(alice, answer, "positive").answer()
    assert words(thanks) == Texts.of("en").vote_thanked()


async def test_a_direct_message_is_a_question(slack: FakeSlack, alice: User) -> None:
    """No mention is needed; the answer stands in its thread, as agents' do."""
    asked = slack.message(slack.dm(alice), alice, LEAD)

    assert SAID_2017 in words(await asked.answer())


async def test_the_agent_pane_is_answered_in_its_thread(slack: FakeSlack, alice: User) -> None:
    """What is written there comes as a direct message in a thread."""
    first = slack.message(slack.dm(alice), alice, LEAD)
    await first.answer()
    thread = first.message.ts  # type: ignore[union-attr]

    following = slack.message(slack.dm(alice), alice, "and in Mexico?", thread_ts=thread)
    answer = await following.answer()

    assert answer.thread_ts == thread
    assert "From the question before" in words(answer)


async def test_what_is_not_to_the_bot_is_left_alone(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """Everybody, here, somebody else, ordinary talk, other bots, edits."""
    robot = slack.user("robot", bot=True)
    channel.members.add(robot.id)
    for text in (f"<!channel> {LEAD}", f"<!here> {LEAD}", f"<@U0NOBODY> {LEAD}", LEAD):
        slack.message(channel, alice, text)
    slack.message(channel, robot, mentioned(slack))
    edited = slack.message(channel, alice, "hello")
    slack.edit(edited.message, mentioned(slack))  # type: ignore[arg-type]

    last = slack.message(slack.dm(alice), alice, VAIN)
    await last.answer()

    assert [message.channel for message in slack.sent] == [slack.dm(alice)]


async def test_an_edited_direct_message_is_no_new_question(slack: FakeSlack, alice: User) -> None:
    """Nor is one that was deleted."""
    asked = slack.message(slack.dm(alice), alice, LEAD)
    await asked.answer()
    assert asked.message
    slack.edit(asked.message, VAIN)
    slack.delete(asked.message)

    await slack.message(slack.dm(alice), alice, VAIN).answer()

    assert len(slack.sent) == 2


async def test_the_command_answers_privately_and_can_be_shared(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """Also where the bot is no member; then it says who shared it."""
    channel.members.discard(slack.bot.id)
    asked = slack.command(alice, channel, "/ask", LEAD)
    answer = await asked.answer()
    assert answer.only_for == alice.id
    assert SAID_2017 in words(answer)
    assert LEAD in words(answer)

    shared = await slack.press(alice, answer, "Share").answer()

    assert shared.only_for is None
    assert SAID_2017 in words(shared)
    assert "Shared by alice" in words(shared)
    assert "answer:share" not in {one["action_id"] for one in buttons(shared)}


async def test_find_in_articles_takes_the_message_as_the_question(
    slack: FakeSlack, alice: User, bob: User, channel: Channel
) -> None:
    """Whoever wrote it; only who wanted to know sees the answer."""
    message = slack.message(channel, bob, LEAD).message
    assert message

    answer = await slack.shortcut(alice, "find_in_articles", message).answer()

    assert answer.only_for == alice.id
    assert SAID_2017 in words(answer)


async def test_a_message_without_text_is_told_so(
    slack: FakeSlack, alice: User, bob: User, channel: Channel
) -> None:
    """Nothing is looked for."""
    message = slack.message(channel, bob, "", blocks=[{"type": "divider"}]).message
    assert message

    answer = await slack.shortcut(alice, "find_in_articles", message).answer()

    assert "There is no text in that message" in words(answer)


@pytest.mark.parametrize("text", ["", "  "])
async def test_whoever_asks_nothing_is_greeted(
    slack: FakeSlack, alice: User, channel: Channel, text: str
) -> None:
    """With the ways to ask, and questions that work."""
    by_command = await slack.command(alice, channel, "/ask", text).answer()
    by_mention = await slack.message(channel, alice, mentioned(slack, text)).answer()

    for answer in (by_command, by_mention):
        assert "Questions that work here" in words(answer)
        assert answer.only_for == alice.id


async def test_what_slack_writes_in_its_own_form_is_read_as_typed(
    slack: FakeSlack, alice: User, channel: Channel, storage: Storage
) -> None:
    """Entities, links, channels, other people."""
    text = "&lt;Xiaomi&gt; &amp;amp; <https://mi.example|Mi> <#C1|phones> <@U0BOT> <!date^1^x|May>?"
    await slack.command(alice, channel, "/ask", text).answer()

    kept = await storage.askers.export(storage.askers.id_of("slack", alice.id))

    assert [one["text"] for one in kept["questions"]] == ["<Xiaomi> &amp; Mi #phones   May?"]


async def test_what_the_articles_do_not_say_is_refused(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """What was searched, and what is found nowhere."""
    answer = words(await slack.command(alice, channel, "/ask", VAIN).answer())

    assert "The articles don't say" in answer
    assert "5 articles" in answer


async def test_a_follow_up_in_a_thread_is_completed_and_says_so(
    slack: FakeSlack, alice: User, bob: User, channel: Channel
) -> None:
    """A thread is one conversation, whoever goes on with it; the channel beside it is another."""
    first = slack.message(channel, alice, mentioned(slack))
    await first.answer()
    thread = first.message.ts  # type: ignore[union-attr]

    following = slack.message(channel, bob, mentioned(slack, "and in Mexico?"), thread_ts=thread)
    beside = slack.message(channel, bob, mentioned(slack, "and in Mexico?"))

    assert "From the question before" in words(await following.answer())
    assert "From the question before" not in words(await beside.answer())


async def test_a_follow_up_to_a_command_is_another_command(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """For the same person in the same channel."""
    await slack.command(alice, channel, "/ask", LEAD).answer()

    answer = await slack.command(alice, channel, "/ask", "and in Mexico?").answer()

    assert "From the question before" in words(answer)


async def test_who_asks_too_fast_is_told_to_wait(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """In seconds, and nobody else sees it."""
    for _ in range(6):
        await slack.command(alice, channel, "/ask", VAIN).answer()

    answer = await slack.message(channel, alice, mentioned(slack)).answer()

    assert "try again in" in words(answer)
    assert answer.only_for == alice.id


async def test_a_workspace_that_is_private_answers_in_private(
    slack: FakeSlack, service: ChatService, alice: User, channel: Channel
) -> None:
    """A mention too: in its thread, for the asker's eyes."""
    whole = Place(platform="slack", id=slack.team_id)
    await service.places.change(Person(place=whole, id="boss", manages=True), private=True)

    answer = await slack.message(channel, alice, mentioned(slack)).answer()

    assert answer.only_for == alice.id
    assert SAID_2017 in words(answer)


async def test_where_it_may_not_speak_it_says_so_to_the_asker_alone(
    slack: FakeSlack, service: ChatService, alice: User, channel: Channel
) -> None:
    """The rest of the channel sees nothing."""
    whole = Place(platform="slack", id=slack.team_id)
    await service.places.change(Person(place=whole, id="boss", manages=True), channels=("C1",))

    answer = await slack.message(channel, alice, mentioned(slack)).answer()

    assert "not allowed to answer here" in words(answer)
    assert answer.only_for == alice.id


async def test_a_german_is_spoken_to_in_german(slack: FakeSlack, channel: Channel) -> None:
    """Words, dates and buttons; the quote is what it is."""
    carla = slack.user("carla", locale="de-DE")
    channel.members.add(carla.id)

    answer = await slack.command(carla, channel, "/ask", LEAD).answer()

    assert SAID_2017 in words(answer)
    assert "11. Mai 2017" in words(answer)
    assert "Kontext" in words(answer)


async def test_without_users_read_the_question_tells_the_language(
    fake: FakeSlack, present: Present
) -> None:
    """Slack is asked once, and then no more."""
    fake.installed = Installed()
    fake._api._installed = fake.installed  # noqa: SLF001 - it was told at its beginning
    carla = fake.user("carla", locale="fr-FR")
    async with present():
        await fake.connected()
        for _ in range(2):
            question = "Wann verkauft Xiaomi Smartphones in den USA?"
            answer = await fake.message(fake.dm(carla), carla, question).answer()

    assert "11. Mai 2017" in words(answer)
    assert len(fake.made("users.info")) <= 1


async def test_direct_messages_between_people_are_a_place_of_their_own(
    slack: FakeSlack, alice: User, bob: User, storage: Storage
) -> None:
    """Slack tells the bot nothing of those, not even that they exist."""
    theirs = slack.channel("directmessage", alice, bob, bot=False, private=True)
    theirs.id = "D0BETWEEN"

    answer = await slack.command(alice, theirs, "/ask", LEAD).answer()
    shared = await slack.press(alice, answer, "Share").answer()
    why = await slack.press(bob, shared, "Why").answer()

    assert "Confidence" in words(why)
    assert await storage.questions.find(Place(platform="slack", id="channel-D0BETWEEN"), 1)


async def test_every_question_asked_was_answered_and_sent(
    slack: FakeSlack, alice: User, channel: Channel, storage: Storage
) -> None:
    """Nothing is left for the next start."""
    await slack.command(alice, channel, "/ask", LEAD).answer()
    await slack.message(channel, alice, mentioned(slack, VAIN)).answer()

    async def all_sent() -> bool:
        return not await storage.questions.unfinished("slack")

    await until_so(all_sent)
