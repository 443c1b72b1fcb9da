"""Everybody sees what is stored of them, takes it along, and is forgotten."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from bot.chat.connection.presence import Presence
from bot.chat.discord.client import Client
from bot.chat.discord.commands.privacy import exported
from tests.chat.discord.reading import LEAD, VAIN, labels, shown, words

if TYPE_CHECKING:
    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle

    from bot.chat.service import ChatService
    from bot.storage import Storage


async def test_privacy_says_what_is_stored_and_for_how_long(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """To whoever asks alone; where nothing is stored there is nothing to press."""
    result = await alice.slash(channel, "privacy")
    told = shown(result)

    assert told.ephemeral
    assert "only as a hash" in words(told)
    assert "after 90 days" in words(told)
    assert "Right now I store nothing about you." in words(told)
    assert labels(told) == []


async def test_privacy_counts_what_is_stored(
    alice: MemberActor, bob: MemberActor, channel: ChannelHandle
) -> None:
    """Of them alone."""
    answer = shown(await alice.slash(channel, "ask", question=LEAD))
    await alice.slash(channel, "ask", question=VAIN)
    await alice.click(answer, custom_id="answer:good:1")

    mine = words(shown(await alice.slash(channel, "privacy")))
    theirs = words(shown(await bob.slash(channel, "privacy")))

    assert "Right now: 2 questions, one vote." in mine
    assert "Right now I store nothing about you." in theirs


async def test_everything_is_exported_as_json(
    alice: MemberActor, bob: MemberActor, channel: ChannelHandle
) -> None:
    """In a file only they get, with nothing of others."""
    await alice.slash(channel, "ask", question=LEAD)
    await bob.slash(channel, "ask", question="Wie heißt der Gründer?")
    told = shown(await alice.slash(channel, "privacy"))

    export = shown(await alice.click(told, label="Export"))
    (file,) = export.attachments
    everything = json.loads(await file.read())

    assert export.ephemeral
    assert file.filename == "fundstelle.json"
    assert [one["text"] for one in everything["questions"]] == [LEAD]
    assert "heißt" not in (await file.read()).decode()


async def test_somebody_is_forgotten_when_they_say_so_twice(
    alice: MemberActor, bob: MemberActor, channel: ChannelHandle
) -> None:
    """In the meantime nothing is lost; others stay."""
    for person in (alice, bob):
        await person.slash(channel, "ask", question=LEAD)
    told = shown(await alice.slash(channel, "privacy"))

    await alice.click(told, label="Forget me")
    assert "Really forget you?" in words(told)
    await alice.click(told, label="No, keep it")
    assert "one question" in words(told)
    await alice.click(told, label="Forget me")
    await alice.click(told, label="Yes, forget me")

    assert "I have forgotten you" in words(told)
    assert labels(told) == []
    assert "I store nothing" in words(shown(await alice.slash(channel, "privacy")))
    assert "one question" in words(shown(await bob.slash(channel, "privacy")))


async def test_the_buttons_outlive_a_restart(
    simcord_env: Env,
    service: ChatService,
    storage: Storage,
    alice: MemberActor,
    channel: ChannelHandle,
) -> None:
    """Each step of them."""
    await alice.slash(channel, "ask", question=LEAD)
    told = shown(await alice.slash(channel, "privacy"))

    for label in ("Forget me", "Yes, forget me"):
        await simcord_env.restart_bot(Client(service, storage, Presence("discord"), shard_count=1))
        await alice.click(told, label=label)

    assert "I have forgotten you" in words(told)


@pytest.mark.usefixtures("german")
async def test_privacy_speaks_german_in_direct_messages(simcord_env: Env) -> None:
    """For all places of Discord at once."""
    carol = simcord_env.create_user("carol")
    await carol.send_dm(LEAD)

    told = shown(await carol.slash("privacy"))
    assert "eine Frage" in words(told)
    await carol.click(told, label="Vergiss mich")
    await carol.click(told, label="Ja, vergiss mich")

    assert "Ich habe dich vergessen" in words(told)


async def test_what_was_forgotten_meanwhile_is_told(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """An old button exports nothing, and forgets nothing."""
    await alice.slash(channel, "ask", question=LEAD)
    old, told = [shown(await alice.slash(channel, "privacy")) for _ in range(2)]
    await alice.click(told, label="Forget me")
    await alice.click(told, label="Yes, forget me")

    assert "I store nothing" in words(shown(await alice.click(old, label="Export")))
    await alice.click(old, label="Forget me")
    await alice.click(old, label="Yes, forget me")
    assert "I store nothing" in words(old)


def test_a_large_export_is_packed_and_a_larger_one_refused() -> None:
    """It is never cut."""
    everything = {"questions": [{"text": "Wie groß? " * 20}] * 50}
    written = json.dumps(everything, ensure_ascii=False, indent=2).encode()

    plain = exported(everything, len(written))
    packed = exported(everything, len(written) - 1)

    assert plain is not None
    assert plain.fp.read() == written
    assert packed is not None
    assert packed.filename == "fundstelle.json.zip"
    with zipfile.ZipFile(packed.fp) as archive:
        assert archive.read("fundstelle.json") == written
    assert exported(everything, 100) is None
