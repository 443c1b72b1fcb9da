"""The buttons under an answer: what each does, for whom, and for how long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import discord
import pytest

from bot.chat.connection.presence import Presence
from bot.chat.discord.client import Client
from bot.chat.service import ChatService
from bot.storage import Place, Storage
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN, button, labels, shown, words
from tests.storage.asking import LONG_AGO, Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle, GuildHandle
    from simcord.results import ResponseMessage

    from bot.answering.answerer import Answerer


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
def bob(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    """Return another member of the server."""
    return guild.add_member(simcord_env.create_user("bob"))


@pytest.fixture
async def answer(alice: MemberActor, channel: ChannelHandle) -> ResponseMessage:
    """Return the answer to a question that alice asked."""
    return shown(await alice.slash(channel, "ask", question=LEAD))


async def tally(storage: Storage, channel: ChannelHandle) -> tuple[int, int]:
    """Return how many found the only answer helpful, and how many did not."""
    assert channel.guild
    place = Place(platform="discord", id=str(channel.guild.id))
    votes = (await storage.statistics.of(place, LONG_AGO)).votes
    return votes.helpful, votes.unhelpful


async def test_more_shows_further_sentences(answer: ResponseMessage, bob: MemberActor) -> None:
    """To whoever presses it, and to nobody else."""
    more = shown(await bob.click(answer, label="More"))

    assert more.ephemeral
    assert "Further sentences found" in words(more)


async def test_context_shows_the_sentences_around(
    answer: ResponseMessage, bob: MemberActor
) -> None:
    """The quote is still among them."""
    context = shown(await bob.click(answer, label="Context"))

    assert context.ephemeral
    assert SAID_2017 in words(context)
    assert len(words(context)) > len(SAID_2017) + 200


async def test_why_shows_what_met(answer: ResponseMessage, bob: MemberActor) -> None:
    """Asked word, found words, how sure."""
    why = shown(await bob.click(answer, label="Why"))

    assert "Xiaomi" in words(why)
    assert "Confidence" in words(why)


async def test_buttons_outlive_a_restart_and_ninety_days(  # noqa: PLR0913, PLR0917 - it takes the whole bot
    simcord_env: Env,
    storage: Storage,
    shipped: Answerer,
    clock: Clock,
    answer: ResponseMessage,
    bob: MemberActor,
) -> None:
    """Then the text is forgotten, so what would have to be asked again says so."""
    clock.pass_(days=89)
    await storage.expire()
    await simcord_env.restart_bot(
        Client(ChatService(storage, shipped), storage, Presence("discord"), shard_count=1)
    )
    assert "Further sentences found" in words(shown(await bob.click(answer, label="More")))

    clock.pass_(days=2)
    await storage.expire()
    assert "too old" in words(shown(await bob.click(answer, label="More")))
    assert SAID_2017 in words(shown(await bob.click(answer, label="Context")))


async def test_translate_opens_a_translator_with_the_quote(answer: ResponseMessage) -> None:
    """As a link, so nothing leaves the host unless somebody follows it."""
    link = re.search(r"\[Translate\]\((\S+)\)", words(answer))

    assert link
    assert SAID_2017 in parse_qs(urlsplit(link[1]).query)["text"][0]


async def test_votes_are_counted_once_a_person_and_can_be_changed(
    storage: Storage,
    channel: ChannelHandle,
    answer: ResponseMessage,
    alice: MemberActor,
    bob: MemberActor,
) -> None:
    """However often somebody presses."""
    for _ in range(2):
        await alice.click(answer, custom_id=button(answer, "👍"))
    await bob.click(answer, custom_id=button(answer, "👍"))
    assert await tally(storage, channel) == (2, 0)

    await bob.click(answer, custom_id=button(answer, "👎"))

    assert await tally(storage, channel) == (1, 1)


async def test_a_vote_against_takes_a_reason(
    storage: Storage, channel: ChannelHandle, answer: ResponseMessage, bob: MemberActor
) -> None:
    """In a window, which outlives a restart like all else."""
    window = await bob.click(answer, custom_id=button(answer, "👎"))
    assert window.modal
    field = window.modal["components"][0]["component"]["custom_id"]

    thanks = await bob.submit_modal(window, {field: "It was 2018."})

    assert "Thank you" in words(shown(thanks))
    assert await tally(storage, channel) == (0, 1)
    everything = await storage.askers.export(storage.askers.id_of("discord", str(bob.id)))
    assert [vote["reason"] for vote in everything["votes"]] == ["It was 2018."]


async def test_who_asked_may_delete_the_answer(
    channel: ChannelHandle, answer: ResponseMessage, alice: MemberActor, bob: MemberActor
) -> None:
    """Others may not."""
    (refused,) = (await bob.click(answer, custom_id=button(answer, "🗑️"))).followups
    assert "Only whoever asked, or a moderator" in words(refused)
    assert any(message.id == answer.id for message in channel.history())

    await alice.click(answer, custom_id=button(answer, "🗑️"))
    assert all(message.id != answer.id for message in channel.history())


async def test_a_moderator_may_delete_the_answer(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, answer: ResponseMessage
) -> None:
    """Who may manage messages there."""
    role = guild.create_role("mods", permissions=discord.Permissions(manage_messages=True))
    mod = guild.add_member(simcord_env.create_user("mod"), roles=[role])

    await mod.click(answer, custom_id=button(answer, "🗑️"))

    assert all(message.id != answer.id for message in channel.history())


async def test_ask_next_carries_on_from_a_command(
    answer: ResponseMessage, alice: MemberActor
) -> None:
    """Discord shows the bot no replies to what a command was answered with."""
    window = await alice.click(answer, label="Ask next")
    assert window.modal
    field = window.modal["components"][0]["component"]["custom_id"]

    following = shown(await alice.submit_modal(window, {field: "and in Mexico?"}))

    assert "From the question before" in words(following)


async def test_what_follows_a_private_answer_is_private(
    channel: ChannelHandle, alice: MemberActor
) -> None:
    """It takes words over from it."""
    private = shown(await alice.slash(channel, "ask", question=LEAD, private=True))
    window = await alice.click(private, label="Ask next")
    assert window.modal
    field = window.modal["components"][0]["component"]["custom_id"]

    following = shown(await alice.submit_modal(window, {field: "and in Mexico?"}))

    assert following.ephemeral
    assert "From the question before" in words(following)


async def test_a_refusal_has_buttons_for_its_nearest_quote(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """Its context and why can be looked into as well."""
    refusal = shown(await alice.slash(channel, "ask", question=VAIN))

    assert {"Context", "Why"} <= set(labels(refusal))
    assert words(shown(await alice.click(refusal, label="Context")))


async def test_the_age_of_an_answer_is_no_matter(
    storage: Storage, clock: Clock, answer: ResponseMessage, bob: MemberActor
) -> None:
    """A vote counts after a year too."""
    clock.pass_(days=365)
    await storage.expire()

    thanks = await bob.click(answer, custom_id=button(answer, "👍"))

    assert "Thank you" in words(shown(thanks))
