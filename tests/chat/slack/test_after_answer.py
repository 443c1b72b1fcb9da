"""The buttons under an answer: what each does, for whom, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.storage import Place, Storage
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN
from tests.chat.slack.waiting import until_so
from tests.fakes.slack import buttons, words
from tests.storage.asking import LONG_AGO, Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.chat.slack.conftest import Present
    from tests.fakes.slack import Channel, FakeSlack, Message, User


@pytest.fixture
def clock() -> Clock:
    """Return the clock of `storage`, which tests set."""
    return Clock()


@pytest.fixture
async def storage(tmp_path: Path, clock: Clock) -> AsyncIterator[Storage]:
    """Give an empty storage."""
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}", now=clock) as opened:
        yield opened


@pytest.fixture
async def answer(slack: FakeSlack, alice: User, channel: Channel) -> Message:
    """Return the answer to a question that alice asked in a channel."""
    return await slack.message(channel, alice, f"{slack.bot.mention} {LEAD}").answer()


async def tally(storage: Storage, slack: FakeSlack) -> tuple[int, int]:
    """Return how many found the only answer helpful, and how many did not."""
    place = Place(platform="slack", id=slack.team_id)
    votes = (await storage.statistics.of(place, LONG_AGO)).votes
    return votes.helpful, votes.unhelpful


async def test_more_shows_further_sentences(slack: FakeSlack, answer: Message, bob: User) -> None:
    """To whoever presses it, in the same thread, and to nobody else."""
    more = await slack.press(bob, answer, "More").answer()

    assert more.only_for == bob.id
    assert more.thread_ts == answer.thread_ts
    assert "Further sentences found" in words(more)


async def test_context_shows_the_sentences_around(
    slack: FakeSlack, answer: Message, bob: User
) -> None:
    """The quote is still among them."""
    context = await slack.press(bob, answer, "Context").answer()

    assert context.only_for == bob.id
    assert SAID_2017 in words(context)
    assert len(words(context)) > len(SAID_2017) + 200


async def test_why_shows_what_met(slack: FakeSlack, answer: Message, bob: User) -> None:
    """Asked word, found words, how sure."""
    why = await slack.press(bob, answer, "Why").answer()

    assert "Xiaomi" in words(why)
    assert "Confidence" in words(why)


async def test_buttons_outlive_a_restart_and_ninety_days(  # noqa: PLR0913, PLR0917 - it takes the whole bot
    fake: FakeSlack,
    present: Present,
    storage: Storage,
    clock: Clock,
    alice: User,
    bob: User,
    channel: Channel,
) -> None:
    """Then the text is forgotten, so what would have to be asked again says so."""
    async with present():
        await fake.connected()
        answer = await fake.message(channel, alice, f"{fake.bot.mention} {LEAD}").answer()
    clock.pass_(days=89)
    await storage.expire()
    async with present():
        await fake.connected()
        more = await fake.press(bob, answer, "More").answer()
        assert "Further sentences found" in words(more)

        clock.pass_(days=2)
        await storage.expire()
        assert "too old" in words(await fake.press(bob, answer, "More").answer())
        assert SAID_2017 in words(await fake.press(bob, answer, "Context").answer())


async def test_a_translation_is_a_link(slack: FakeSlack, answer: Message, bob: User) -> None:
    """Nothing leaves the host unless somebody follows it; that this was done is acknowledged."""
    links = {one["action_id"]: one["url"] for one in buttons(answer) if "url" in one}
    assert links["open:translate"].startswith("https://translate.google.com/")

    followed = slack.press(bob, answer, "Translate")

    assert await followed.acknowledged() < 3
    assert followed.answers == []


async def test_votes_are_counted_once_a_person_and_can_be_changed(
    slack: FakeSlack, answer: Message, storage: Storage, alice: User, bob: User
) -> None:
    """However often somebody presses."""
    for somebody in (alice, alice, bob):
        await slack.feedback(somebody, answer, "positive").answer()
    assert await tally(storage, slack) == (2, 0)

    window = await slack.feedback(bob, answer, "negative").view()
    await slack.submit(bob, window).acknowledged()

    async def changed() -> bool:
        return await tally(storage, slack) == (1, 1)

    await until_so(changed)


async def test_a_vote_against_takes_a_reason(
    slack: FakeSlack, answer: Message, storage: Storage, bob: User
) -> None:
    """In a window, which outlives a restart like all else."""
    window = await slack.feedback(bob, answer, "negative").view()
    assert "What was wrong?" in words(window)
    before = len(slack.sent)

    slack.submit(bob, window, {"reason": "It was 2018."})
    thanks = await slack.until(lambda: slack.sent[before:])

    assert "Thank you" in words(thanks[0])
    assert thanks[0].only_for == bob.id
    assert await tally(storage, slack) == (0, 1)
    everything = await storage.askers.export(storage.askers.id_of("slack", bob.id))
    assert [vote["reason"] for vote in everything["votes"]] == ["It was 2018."]


async def test_who_asked_may_delete_the_answer(
    slack: FakeSlack, answer: Message, alice: User, bob: User
) -> None:
    """Others may not."""
    refused = await slack.press(bob, answer, "answer:delete").answer()
    assert "Only whoever asked, or a moderator" in words(refused)
    assert not answer.deleted

    slack.press(alice, answer, "answer:delete")
    await slack.until(lambda: answer.deleted)


async def test_an_admin_may_delete_the_answer(
    slack: FakeSlack, answer: Message, channel: Channel
) -> None:
    """If Slack may tell the bot who is one."""
    boss = slack.user("boss", admin=True)
    channel.members.add(boss.id)

    slack.press(boss, answer, "answer:delete")

    await slack.until(lambda: answer.deleted)


async def test_a_strangers_admin_may_not_delete_the_answer(
    slack: FakeSlack, answer: Message, channel: Channel
) -> None:
    """In a shared channel, whoever administers another company is one of many."""
    stranger = slack.user("stranger", admin=True)
    stranger.team_id = "T0OTHER"
    channel.members.add(stranger.id)

    refused = await slack.press(stranger, answer, "answer:delete").answer()

    assert "Only whoever asked, or a moderator" in words(refused)
    assert not answer.deleted


async def test_an_admin_of_the_organisation_may_delete_the_answer(
    slack: FakeSlack, answer: Message, channel: Channel
) -> None:
    """If this workspace is among theirs."""
    boss = slack.user("boss", admin=True)
    boss.team_id, boss.workspaces = "T0OTHER", ("T0OTHER", slack.team_id)
    channel.members.add(boss.id)

    slack.press(boss, answer, "answer:delete")

    await slack.until(lambda: answer.deleted)


async def test_a_private_answer_is_deleted_too(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """It can only be taken away by responding to it."""
    answer = await slack.command(alice, channel, "/ask", LEAD).answer()

    slack.press(alice, answer, "answer:delete")

    await slack.until(lambda: answer.deleted)


async def test_only_who_asked_shares_a_private_answer(
    slack: FakeSlack, alice: User, channel: Channel, bob: User
) -> None:
    """Should somebody else ever see the button, it knows of no such answer."""
    answer = await slack.command(alice, channel, "/ask", LEAD).answer()
    answer.only_for = bob.id  # as nobody's Slack would show it

    refused = await slack.press(bob, answer, "Share").answer()

    assert "I know nothing about that answer" in words(refused)


async def test_the_number_of_a_private_answer_shows_nothing_of_it(
    slack: FakeSlack, alice: User, channel: Channel, answer: Message, bob: User
) -> None:
    """A button that carries it is no permission."""
    private = await slack.command(alice, channel, "/ask", LEAD).answer()
    forged = slack.value(private, "answer:more")

    for action in ("more", "context", "why"):
        refused = await slack.press(bob, answer, f"answer:{action}", value=forged).answer()
        assert "I know nothing about that answer" in words(refused)


async def test_only_the_answer_that_was_checked_is_deleted(
    slack: FakeSlack, answer: Message, channel: Channel, bob: User
) -> None:
    """One's own question is no permission to delete another's answer."""
    own = await slack.message(channel, bob, f"{slack.bot.mention} {LEAD}").answer()
    forged = slack.value(own, "answer:delete")

    refused = await slack.press(bob, answer, "answer:delete", value=forged).answer()

    assert "I know nothing about that answer" in words(refused)
    assert not answer.deleted
    assert not own.deleted


async def test_a_refusal_has_buttons_for_its_nearest_quote(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """Its context and why can be looked into as well."""
    refusal = await slack.command(alice, channel, "/ask", VAIN).answer()

    assert words(await slack.press(alice, refusal, "Context").answer())
    assert "Confidence" in words(await slack.press(alice, refusal, "Why").answer())


async def test_buttons_speak_the_language_of_the_answer(
    slack: FakeSlack, channel: Channel, bob: User
) -> None:
    """Where Slack doesn't tell that of whoever presses."""
    carla = slack.user("carla", locale="de-DE")
    channel.members.add(carla.id)
    answer = await slack.message(channel, carla, f"{slack.bot.mention} {LEAD}").answer()
    slack.fail("users.info", "user_not_found", times=None)

    why = await slack.press(bob, answer, "Warum").answer()

    assert "Sicherheit: " in words(why)
