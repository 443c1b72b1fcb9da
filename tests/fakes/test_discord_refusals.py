"""The fake Discord refuses what Discord refuses, in its words, and a real discord.py hears it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import pytest
from discord import ui
from discord.http import Route

from .discord import pings

if TYPE_CHECKING:
    from simcord.backend.models import Channel

    from .bot import EchoBot
    from .discord import FakeDiscord

V2 = 1 << 15


def row(*parts: dict[str, Any]) -> dict[str, Any]:
    """Put components in a row."""
    return {"type": 1, "components": list(parts)}


def button(custom_id: str = "a", **more: object) -> dict[str, Any]:
    """Make a button."""
    return {"type": 2, "style": 1, "label": "A", "custom_id": custom_id, **more}


def link(url: str) -> dict[str, Any]:
    """Make a button that leads somewhere."""
    return {"type": 2, "style": 5, "label": "A", "url": url}


def text(content: str) -> dict[str, Any]:
    """Make a text display."""
    return {"type": 10, "content": content}


def menu(**more: object) -> dict[str, Any]:
    """Make a menu."""
    options = [{"label": "A", "value": "a"}]
    return {"type": 3, "custom_id": "m", "options": options, **more}


async def post(bot: EchoBot, channel: Channel, body: dict[str, Any]) -> dict[str, Any]:
    """Send a message as it is, past the checks of discord.py."""
    route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id)
    sent: dict[str, Any] = await bot.http.request(route, json=body)
    return sent


FORMS = {
    "content": {"content": "x" * 2001},
    "nonce": {"content": "x", "nonce": "n" * 26},
    "embeds.0.description": {"embeds": [{"description": "x" * 4097}]},
    "embeds.0.title": {"embeds": [{"title": "x" * 257}]},
    "embeds.0.fields": {"embeds": [{"fields": [{"name": "n", "value": "v"}] * 26}]},
    "embeds.0.fields.0.value": {"embeds": [{"fields": [{"name": "n", "value": " "}]}]},
    "embeds.0.footer.text": {"embeds": [{"footer": {"text": "x" * 2049}}]},
    "embeds.0.url": {"embeds": [{"title": "x", "url": "ftp://example.org"}]},
    "embeds": {"embeds": [{"description": "x" * 3001}, {"description": "y" * 3000}]},
    "components.0": {"components": [row(*[button(str(n)) for n in range(6)])]},
    "components": {"components": [row(button(str(n))) for n in range(6)]},
    "components.0.components.0.label": {"components": [row(button(label="x" * 81))]},
    "components.0.components.0.custom_id": {"components": [row(button("x" * 101))]},
    "components.0.components.1": {"components": [row(button(), button())]},
    "components.0.components.0": {"components": [row(button(label=""))]},
    "components.0.components.0.emoji.name": {"components": [row(button(emoji={"name": "ok"}))]},
    "components.0.components.0.url": {"components": [row(link("x:y"))]},
    "components.0.components.0.placeholder": {"components": [row(menu(placeholder="x" * 151))]},
    "components.0.components.0 ": {"components": [row(menu(options=[]))]},
    "components.0.components.0  ": {"components": [row(menu(max_values=26))]},
    "components.0.content": {"components": [text("x" * 4001)], "flags": V2},
    "components.1": {"components": [text("x" * 2001), text("x" * 2000)], "flags": V2},
    "components ": {"components": [text("x")] * 41, "flags": V2},
    "components  ": {"components": [text("x")]},
    "components.0.components": {"components": [{"type": 17, "components": []}], "flags": V2},
    "content ": {"content": "x", "components": [text("x")], "flags": V2},
    "embeds ": {"embeds": [{"title": "x"}], "components": [text("x")], "flags": V2},
}
"""A message each that is refused, by the path of its fault; blanks only tell keys apart."""


@pytest.mark.parametrize(("path", "body"), FORMS.items())
async def test_messages_out_of_bounds(
    fake: FakeDiscord, bot: EchoBot, path: str, body: dict[str, Any]
) -> None:
    """The error names the field; nothing was sent."""
    channel = fake.channel(fake.guild())
    with pytest.raises(discord.HTTPException, match=f"In {path.strip()}: ") as refused:
        await post(bot, channel, body)
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert not fake.sent


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2000, "nonce": "n" * 25},
        {"embeds": [{"description": "x" * 4096}, {"description": "y" * 1904}]},
        {"components": [row(*[button(f"{r}{n}" * 25) for n in range(5)]) for r in range(5)]},
        {"components": [text("x" * 100)] * 40, "flags": V2},
        {"components": [row(button(label="", emoji={"name": "👍"}), link("https://e.org/" * 30))]},
    ],
)
async def test_messages_up_to_their_bounds_are_sent(
    fake: FakeDiscord, bot: EchoBot, body: dict[str, Any]
) -> None:
    """Exactly as much as Discord takes."""
    await post(bot, fake.channel(fake.guild()), body)
    assert len(fake.sent) == 1


@pytest.mark.parametrize("body", [{}, {"content": " \n"}, {"embeds": [], "components": []}])
async def test_empty_messages(fake: FakeDiscord, bot: EchoBot, body: dict[str, Any]) -> None:
    """They have a code of their own, also when an edit leaves nothing."""
    channel = fake.channel(fake.guild())
    with pytest.raises(discord.HTTPException) as refused:
        await post(bot, channel, body)
    assert (refused.value.status, refused.value.code) == (400, 50006)
    message = await bot.get_partial_messageable(channel.id).send("x")
    with pytest.raises(discord.HTTPException) as refused:
        await message.edit(content="")
    assert refused.value.code == 50006
    assert fake.sent[0].content == "x"


async def test_layouts_of_too_many_bytes_break_discord(fake: FakeDiscord, bot: EchoBot) -> None:
    """Within 4000 characters, beyond 10 170 bytes: 500, whatever one does."""
    channel = fake.channel(fake.guild())
    await post(bot, channel, {"components": [text("語" * 3386)], "flags": V2})
    with pytest.raises(discord.DiscordServerError):
        await with_patience(bot, channel, {"components": [text("語" * 3387)], "flags": V2})


async def with_patience(bot: EchoBot, channel: Channel, body: dict[str, Any]) -> None:
    """Send, without the pauses of discord.py between its five tries."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("discord.http.asyncio.sleep", _at_once)
        await post(bot, channel, body)


async def _at_once(_: float) -> None: ...


async def test_a_bots_place_and_permissions_count(fake: FakeDiscord, bot: EchoBot) -> None:
    """No access, no permission, no such channel or message, not its message, no DMs."""
    guild = fake.guild()
    channel, ada = fake.channel(guild), fake.user("Ada", guild)
    theirs = fake.message(channel, ada, "mine")
    here = bot.get_partial_messageable(channel.id)
    nowhere = bot.get_partial_messageable(1)
    fake.close_dms(ada)

    async def code(doing: Any) -> tuple[int, int]:  # noqa: ANN401  any call of discord.py
        with pytest.raises(discord.HTTPException) as refused:
            await doing
        return refused.value.status, refused.value.code

    assert await code(nowhere.send("x")) == (404, 10003)
    assert await code(here.fetch_message(1)) == (404, 10008)
    assert await code(here.get_partial_message(1).edit(content="x")) == (404, 10008)
    assert await code(here.get_partial_message(theirs.id).edit(content="x")) == (403, 50005)
    assert await code((await bot.fetch_user(ada.id)).send("x")) == (403, 50007)
    fake.forbid(channel, attach_files=True)
    assert await code(here.send(file=discord.File(__file__))) == (403, 50013)
    fake.forbid(channel, send_messages=True)
    assert await code(here.send("x")) == (403, 50013)
    fake.forbid(channel, view_channel=True)
    assert await code(here.send("x")) == (403, 50001)
    fake.forbid(channel)
    assert (await here.send("x")).content == "x"


async def test_replies_need_their_message(fake: FakeDiscord, bot: EchoBot) -> None:
    """One that is gone is refused unless the bot does not mind; so is one it may not read."""
    guild = fake.guild()
    channel = fake.channel(guild)
    theirs = fake.message(channel, fake.user("Ada", guild), "x")
    here = bot.get_partial_messageable(channel.id)
    target = here.get_partial_message(theirs.id)
    fake.forbid(channel, read_message_history=True)
    with pytest.raises(discord.HTTPException) as refused:
        await target.reply("y")
    assert refused.value.code == 160002
    fake.forbid(channel)
    fake.delete(theirs)
    with pytest.raises(discord.HTTPException, match="In message_reference: Unknown message"):
        await target.reply("y")
    await here.send("y", reference=target.to_reference(fail_if_not_exists=False))
    fake.delete_channel(channel)
    with pytest.raises(discord.NotFound):
        await here.send("z")


async def test_a_nonce_stands_for_its_first_message(fake: FakeDiscord, bot: EchoBot) -> None:
    """The same nonce gives the same message for some minutes, in its channel."""
    guild = fake.guild()
    here, there = (bot.get_partial_messageable(fake.channel(guild).id) for _ in range(2))
    first, second = await here.send("one", nonce=7), await here.send("two", nonce=7)
    assert (second.id, second.content) == (first.id, "one")
    assert (await there.send("three", nonce=7)).content == "three"
    fake.advance(301)
    assert (await here.send("four", nonce=7)).content == "four"


async def test_mentions_fire_as_allowed(fake: FakeDiscord, bot: EchoBot) -> None:
    """In content and in text displays; the client's own policy silences them all."""
    guild = fake.guild()
    channel, ada = fake.channel(guild), fake.user("Ada", guild)
    said = f"@everyone @here <@{ada.id}> <@&{guild.id}>"
    here = bot.get_partial_messageable(channel.id)
    await here.send(said)
    await here.send(said, allowed_mentions=discord.AllowedMentions.all())
    await here.send(said, allowed_mentions=discord.AllowedMentions(users=[ada], everyone=False))
    view = ui.LayoutView().add_item(ui.TextDisplay(said))
    await here.send(view=view, allowed_mentions=discord.AllowedMentions(roles=True))
    everything = {"@everyone", "@here", f"<@{ada.id}>", f"<@&{guild.id}>"}
    fired = [pings(message) for message in fake.sent]
    assert fired == [set(), everything, {f"<@{ada.id}>"}, {f"<@&{guild.id}>"}]
