"""Interactions have their rules: one response, in time, of a kind that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import pytest
from discord.http import Route

if TYPE_CHECKING:
    from .bot import EchoBot
    from .discord import Asked, FakeDiscord


async def respond(bot: EchoBot, asked: Asked, kind: int, **data: object) -> None:
    """Respond to an interaction by hand."""
    path = "/interactions/{interaction_id}/{webhook_token}/callback"
    record = asked.record
    route = Route("POST", path, interaction_id=record.id, webhook_token=record.token)
    await bot.http.request(route, json={"type": kind, "data": data})


async def follow_up(bot: EchoBot, asked: Asked, **body: object) -> None:
    """Send a follow-up by hand."""
    path = "/webhooks/{webhook_id}/{webhook_token}"
    token = asked.record.token
    route = Route("POST", path, webhook_id=bot.application_id, webhook_token=token)
    await bot.http.request(route, json=body)


async def refused(doing: Any) -> tuple[int, int, str]:  # noqa: ANN401  any call of discord.py
    """Return the status, the code and the words of a refusal."""
    with pytest.raises(discord.HTTPException) as error:
        await doing
    return error.value.status, error.value.code, error.value.text


@pytest.fixture
async def deaf(fake: FakeDiscord, monkeypatch: pytest.MonkeyPatch, bot: EchoBot) -> EchoBot:
    """Connect a bot that leaves interactions to the test."""
    await fake.until(lambda: fake.commands)
    monkeypatch.setattr(bot.tree, "_from_interaction", lambda _: None)
    return bot


async def test_a_second_response_is_refused(fake: FakeDiscord, bot: EchoBot) -> None:
    """discord.py learns that it has responded already."""
    ada = fake.user()
    asked = fake.slash(ada, fake.dm(ada), "twice")
    error = (await fake.until(lambda: bot.errors))[0]
    assert isinstance(error, discord.HTTPException)
    assert (error.status, error.code) == (400, 40060)
    assert (await asked.message()).content == "once"


async def test_a_response_after_three_seconds_is_refused(fake: FakeDiscord, deaf: EchoBot) -> None:
    """So is a follow-up, before and after; a deferred one has fifteen minutes."""
    ada = fake.user()
    late, deferred = (fake.slash(ada, fake.dm(ada), "slow") for _ in range(2))
    assert (await refused(follow_up(deaf, late, content="x")))[:2] == (404, 10015)
    await respond(deaf, deferred, 5)
    fake.advance(3)
    assert (await refused(respond(deaf, late, 5)))[:2] == (404, 10062)
    fake.advance(890)
    await follow_up(deaf, deferred, content="x")
    fake.advance(8)
    assert (await refused(follow_up(deaf, deferred, content="y")))[:2] == (401, 50027)
    assert [message.content for message in fake.sent] == ["x"]


async def test_the_kind_of_a_response_must_fit(fake: FakeDiscord, deaf: EchoBot) -> None:
    """A command cannot be updated, autocomplete only suggests, no modal answers a modal."""
    ada = fake.user()
    command = fake.slash(ada, fake.dm(ada), "slow")
    typing = fake.autocomplete(ada, fake.dm(ada), "ask", {"question": "a"})
    for asked, kind in ((command, 6), (command, 7), (command, 8), (typing, 4), (typing, 5)):
        assert "Value must be one of" in (await refused(respond(deaf, asked, kind)))[2]
    box = {"type": 4, "custom_id": "b", "style": 1, "label": "B"}
    modal = {"title": "T", "custom_id": "m", "components": [{"type": 1, "components": [box]}]}
    await respond(deaf, command, 9, **modal)
    submitted = fake.submit(ada, command, {"b": "x"})
    assert "Value must be one of" in (await refused(respond(deaf, submitted, 9, **modal)))[2]


async def test_what_is_refused_does_not_use_up_the_response(
    fake: FakeDiscord, deaf: EchoBot
) -> None:
    """A message too long, a modal or choices out of bounds name their field."""
    ada = fake.user()
    command = fake.slash(ada, fake.dm(ada), "slow")
    typing = fake.autocomplete(ada, fake.dm(ada), "ask", {"question": "a"})
    long = await refused(respond(deaf, command, 4, content="x" * 2001))
    assert "In data.content: " in long[2]
    assert (await refused(respond(deaf, command, 4, content="")))[1] == 50006
    titled = await refused(respond(deaf, command, 9, title="x" * 46, custom_id="m", components=[]))
    assert "In data.title: " in titled[2]
    rows = [{"type": 1, "components": [{"type": 4, "custom_id": f"{n}"}]} for n in range(6)]
    full = await refused(respond(deaf, command, 9, title="x", custom_id="m", components=rows))
    assert "In data.components: " in full[2]
    choice = {"name": "a", "value": "a"}
    many = await refused(respond(deaf, typing, 8, choices=[choice] * 26))
    assert "In data.choices: " in many[2]
    named = await refused(respond(deaf, typing, 8, choices=[choice, {**choice, "name": "x" * 101}]))
    assert "In data.choices.1.name: " in named[2]
    await respond(deaf, command, 4, content="x")
    await respond(deaf, typing, 8, choices=[choice] * 25)


async def test_what_is_gone_cannot_be_answered(fake: FakeDiscord, deaf: EchoBot) -> None:
    """A message deleted after its button was pressed, a channel deleted after a question."""
    guild = fake.guild()
    ada, channel = fake.user("Ada", guild), fake.channel(guild)
    asked = fake.slash(ada, channel, "slow")
    button = {"type": 2, "style": 1, "label": "A", "custom_id": "a"}
    await respond(deaf, asked, 4, components=[{"type": 1, "components": [button]}])
    message = await asked.message()
    pressed, late = fake.press(ada, message, "a"), fake.slash(ada, channel, "slow")
    fake.delete(message)
    assert (await refused(respond(deaf, pressed, 7, content="x")))[:2] == (404, 10008)
    fake.delete_channel(channel)
    assert (await refused(respond(deaf, late, 4, content="x")))[:2] == (404, 10003)


async def test_deferral_decides_who_sees_the_answer(fake: FakeDiscord, deaf: EchoBot) -> None:
    """The first follow-up fills in a private deferral, and is private whatever it says."""
    ada = fake.user()
    asked = fake.slash(ada, fake.dm(ada), "slow")
    await respond(deaf, asked, 5, flags=64)
    await follow_up(deaf, asked, content="x")
    message = await asked.message()
    assert message.is_ephemeral
    assert message.content == "x"
    assert not asked.follow_ups
    await follow_up(deaf, asked, content="y", flags=64)
    assert [more.is_ephemeral for more in asked.follow_ups] == [True]
    here = deaf.get_partial_messageable(message.channel_id)
    assert (await refused(here.fetch_message(message.id)))[:2] == (404, 10008)


@pytest.mark.parametrize(
    ("path", "command"),
    {
        "0.name": {"name": "Ask", "description": "d"},
        "0.name ": {"name": "a b", "description": "d"},
        "0.name  ": {"name": "a" * 33, "description": "d"},
        "0.description": {"name": "a", "description": "d" * 101},
        "0.description ": {"name": "a", "description": ""},
        "0.name_localizations.xx": {
            "name": "a",
            "description": "d",
            "name_localizations": {"xx": "a"},
        },
        "0.name_localizations.de": {
            "name": "a",
            "description": "d",
            "name_localizations": {"de": "Groß"},
        },
        "0.description_localizations.de": {
            "name": "a",
            "description": "d",
            "description_localizations": {"de": "d" * 101},
        },
        "0.contexts": {"name": "a", "description": "d", "contexts": [3]},
        "0.options.1": {
            "name": "a",
            "description": "d",
            "options": [
                {"type": 3, "name": "a", "description": "d"},
                {"type": 3, "name": "b", "description": "d", "required": True},
            ],
        },
        "0.options.1.name": {
            "name": "a",
            "description": "d",
            "options": [{"type": 3, "name": "a", "description": "d"}] * 2,
        },
        "0.options": {
            "name": "a",
            "description": "d",
            "options": [
                {"type": 3, "name": f"o{n}", "description": "d", "required": True}
                for n in range(26)
            ],
        },
        "0.options.0.choices": {
            "name": "a",
            "description": "d",
            "options": [
                {
                    "type": 3,
                    "name": "a",
                    "description": "d",
                    "choices": [{"name": f"{n}", "value": f"{n}"} for n in range(26)],
                }
            ],
        },
        "0.description  ": {"name": "A menu", "type": 3, "description": "d"},
    }.items(),
)
async def test_commands_out_of_bounds_are_refused(
    fake: FakeDiscord, bot: EchoBot, path: str, command: dict[str, Any]
) -> None:
    """The error names the field; the commands there were stay."""
    assert bot.application_id is not None
    error = await refused(bot.http.bulk_upsert_global_commands(bot.application_id, [command]))
    assert f"In {path.strip()}: " in error[2]
    assert {known["name"] for known in fake.commands} >= {"ask", "Find in articles"}


async def test_commands_in_any_script_are_taken(fake: FakeDiscord, bot: EchoBot) -> None:
    """Letters without case, and menus with blanks and capitals."""
    assert bot.application_id is not None
    names = {"de": "größe", "ja": "質問", "th": "ค้นหา", "hi": "पूछें"}
    slash = {"name": "ask", "description": "d", "name_localizations": names}
    menu = {"name": "Find It", "type": 3}
    await bot.http.bulk_upsert_global_commands(bot.application_id, [slash, menu])
    assert [command["name"] for command in fake.commands] == ["ask", "Find It"]
