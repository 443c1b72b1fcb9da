"""What people do on the fake Slack reaches a real slack-bolt, and what it answers reaches them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .slack import FakeSlack, ImpossibleError, Installed, buttons, words
from .slack.installed import EVENTS, SCOPES
from .slack_bot import EchoApp, button, settings

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient


async def test_a_mention_is_answered_in_its_thread(slack: FakeSlack, app: EchoApp) -> None:
    """Acknowledged in time, and only where the bot is a member."""
    ada = slack.user()
    asked = slack.message(slack.channel("general", ada), ada, f"{slack.bot.mention} why?")
    reply = await asked.answer()
    assert reply.text == f"mentioned: {slack.bot.mention} why?"
    assert asked.message is not None
    assert reply.thread_ts == asked.message.ts
    assert await asked.acknowledged() < 3
    assert [envelope.payload["event"]["type"] for envelope in asked.envelopes] == ["app_mention"]
    elsewhere = slack.message(slack.channel("other", ada, bot=False), ada, slack.bot.mention)
    assert not elsewhere.envelopes
    assert not slack.message(slack.channel("quiet", ada), ada, "nobody mentioned").envelopes
    assert len(app.seen) == 1


async def test_a_direct_message_is_answered_beside_it(slack: FakeSlack, app: EchoApp) -> None:
    """The bot's own answer comes back to it as an event, which bolt leaves alone."""
    ada = slack.user()
    asked = slack.message(slack.dm(ada), ada, "why?")
    assert words(await asked.answer()) == "heard: why?\nShare\nGo\ngood\nbad"
    events = await slack.until(lambda: slack.socket.envelopes[1:])
    assert events[0].payload["event"]["bot_id"] == slack.bot.bot_id
    await slack.until(lambda: events[0].acknowledged_after)
    assert len(app.seen) == 1


async def test_threads_and_edits_and_deletions_are_told(slack: FakeSlack, app: EchoApp) -> None:
    """As subtypes of message events, with what stood there before."""
    ada = slack.user()
    first = slack.message(slack.dm(ada), ada, "why?").message
    assert first is not None
    await slack.until(lambda: slack.sent)
    reply = slack.message(slack.dm(ada), ada, "and?", thread_ts=first.ts)
    assert reply.envelopes[0].payload["event"]["thread_ts"] == first.ts
    edited = slack.edit(first, "how?").envelopes[0].payload["event"]
    assert (edited["subtype"], edited["previous_message"]["text"]) == ("message_changed", "why?")
    assert (first.text, first.versions[0][0]) == ("how?", "why?")
    slack.delete(first)
    deleted = slack.socket.envelopes[-1].payload["event"]
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", first.ts)
    assert first in slack.deleted
    assert first not in slack.messages(slack.dm(ada))
    await slack.until(lambda: len(app.seen) == 4)


async def test_one_message_can_come_as_two_events(slack: FakeSlack) -> None:
    """`app_mention` and `message.channels`, each with an id of its own."""
    installed = Installed(SCOPES | {"channels:history"}, EVENTS | {"message.channels"})
    async with FakeSlack(installed) as both:
        app, ada = EchoApp(both), both.user()
        async with app.running(both):
            asked = both.message(both.channel("general", ada), ada, f"{both.bot.mention} why?")
            await asked.acknowledged()
            await both.until(lambda: len(app.seen) == 2)
    payloads = [envelope.payload for envelope in asked.envelopes]
    assert [each["event"]["type"] for each in payloads] == ["app_mention", "message"]
    assert len({each["event_id"] for each in payloads}) == 2
    assert len({each["event"]["ts"] for each in payloads}) == 1
    assert not slack.calls


async def test_a_message_can_be_delivered_again(slack: FakeSlack, app: EchoApp) -> None:
    """As a retry under its id, and as something new under another."""
    ada = slack.user()
    asked = slack.message(slack.dm(ada), ada, "why?")
    slack.redeliver(asked, retry=2)
    slack.redeliver(asked, retry=None, new_id=True)
    await slack.until(lambda: len(app.seen) == 3)
    assert [each["x-slack-retry-num"] for each in app.headers] == [["0"], ["2"], ["0"]]
    ids = [body["event_id"] for body in app.seen]
    assert ids[0] == ids[1] != ids[2]


async def test_a_command_is_answered_privately(slack: FakeSlack, app: EchoApp) -> None:
    """By its `response_url`, in any place, with the asker's own buttons."""
    ada = slack.user()
    channel = slack.channel("elsewhere", ada, bot=False)
    asked = slack.command(ada, channel, "/ask", "why?")
    assert await asked.acknowledged() < 3
    assert (await asked.posted())["text"] == "why?"
    reply = await asked.answer()
    assert reply.only_for == ada.id
    assert [part["action_id"] for part in buttons(reply)] == ["share", "go"]
    with pytest.raises(ImpossibleError):
        slack.press(slack.user("bob"), reply, "share")
    assert app.errors == []


async def test_an_ack_can_hold_the_answer(slack: FakeSlack, app: EchoApp) -> None:
    """A command's ack becomes a message; one that Slack would refuse is a failure."""
    ada = slack.user()
    channel = slack.channel("general", ada)
    asked = slack.command(ada, channel, "/now", "at once")
    assert (await asked.answer()).only_for is None
    assert (await asked.answer()).text == "at once"
    assert asked.failure is None
    long = slack.command(ada, channel, "/now", "x" * 40_001)
    assert "invalid_command_response: msg_too_long" in await slack.until(lambda: long.failure)
    assert app.errors == []


async def test_a_shortcut_knows_its_message(slack: FakeSlack, app: EchoApp) -> None:
    """Its answer is private to who used it."""
    ada, bob = slack.user(), slack.user("bob")
    message = slack.message(slack.channel("general", ada, bob), bob, "the words").message
    reply = await slack.shortcut(ada, "find", message).answer()
    assert (reply.text, reply.only_for) == ("found: the words", ada.id)
    assert app.errors == []


async def test_buttons_share_and_change(slack: FakeSlack, app: EchoApp) -> None:
    """A private answer is shared by its value, then replaced by its `response_url`."""
    ada = slack.user()
    channel = slack.channel("general", ada)
    reply = await slack.command(ada, channel, "/ask", "why?").answer()
    shared = slack.press(ada, reply, "Share")
    container = shared.envelopes[0].payload["container"]
    assert (container["is_ephemeral"], "message" in shared.envelopes[0].payload) == (True, False)
    public = await slack.until(lambda: [m for m in slack.sent if m.only_for is None])
    assert public[0].text == "why?"
    gone = slack.press(ada, reply, "go")
    await slack.until(lambda: reply.versions)
    assert (await gone.acknowledged(), reply.text, words(reply)) <= (3, "gone", "gone")
    assert app.errors == []


async def test_feedback_tells_which(slack: FakeSlack, app: EchoApp) -> None:
    """The value of the button pressed, with the message it stands on."""
    ada = slack.user()
    reply = await slack.message(slack.dm(ada), ada, "why?").answer()
    thanks = await slack.feedback(ada, reply, "negative").answer()
    assert thanks.text == "judged: bad"
    body = app.seen[-1]
    assert (body["message"]["ts"], body["container"]["message_ts"]) == (reply.ts, reply.ts)


async def test_a_modal_is_opened_and_submitted(slack: FakeSlack, app: EchoApp) -> None:
    """With what was typed and chosen, and what stood there from the start."""
    ada = slack.user()
    channel = slack.channel("general", ada)
    view = await slack.command(ada, channel, "/settings").view()
    assert words(view).splitlines()[:2] == ["Settings", "Save"]
    assert slack.views == [view]
    with pytest.raises(ImpossibleError):
        slack.submit(ada, view)
    with pytest.raises(ImpossibleError):
        slack.submit(ada, view, {"name/value": "x" * 21})
    saved = slack.submit(ada, view, {"name/value": "Ada", "where/value": [channel.id]})
    await saved.acknowledged()
    assert not slack.views
    assert app.seen[-1]["name"]["value"] == {"type": "plain_text_input", "value": "Ada"}
    assert app.seen[-1]["language"]["value"]["selected_option"]["value"] == "en"
    assert app.seen[-1]["where"]["value"]["selected_channels"] == [channel.id]


async def test_a_submission_can_be_answered(slack: FakeSlack, app: EchoApp) -> None:
    """With errors beside inputs, with another view, and with one that Slack refuses."""
    ada = slack.user()
    view = await slack.command(ada, slack.dm(ada), "/settings").view()
    await slack.submit(ada, view, {"name/value": "wrong"}).acknowledged()
    assert (view.errors, slack.views) == ({"name": "Another, please"}, [view])
    again = slack.submit(ada, view, {"name/value": "again", "language/value": "de"})
    assert words(await again.view()).startswith("Again")
    broken = slack.submit(ada, view, {"name/value": "broken"})
    assert "must be less than 25 characters" in await slack.until(lambda: broken.failure)
    assert slack.views == [view]
    slack.close(ada, view)
    assert not slack.views
    assert app.errors == []


async def test_menus_and_links_tell_what_was_chosen(slack: FakeSlack, app: EchoApp) -> None:
    """Only what they offer; an app that does not listen to one does not acknowledge it either."""
    ada = slack.user()
    options = [{"text": {"type": "plain_text", "text": n}, "value": n} for n in ("de", "en")]
    parts: list[dict[str, Any]] = [
        {"type": "static_select", "action_id": "language", "options": options},
        {"type": "overflow", "action_id": "more", "options": options},
        {"type": "checkboxes", "action_id": "several", "options": options},
        {"type": "conversations_select", "action_id": "where"},
        button("link", "Source", url="https://example.org"),
    ]
    blocks = [{"type": "actions", "elements": parts}]
    place = slack.channel("general", ada)
    message = slack.post(place, slack.bot, "settings", blocks)
    asked = [
        slack.choose(ada, message, "language", "de"),
        slack.choose(ada, message, "several", ["de", "en"]),
        slack.choose(ada, message, "where", place.id),
        slack.press(ada, message, "link"),
    ]
    told = [each.envelopes[0].payload["actions"][0] for each in asked]
    assert told[0]["selected_option"]["value"] == "de"
    assert [each["value"] for each in told[1]["selected_options"]] == ["de", "en"]
    assert told[2]["selected_conversation"] == place.id
    assert told[3]["text"]["text"] == "Source"
    for name, value in (("language", "fr"), ("nothing", "de")):
        with pytest.raises(ImpossibleError):
            slack.choose(ada, message, name, value)
    await slack.until(lambda: app.seen or slack.made("auth.test"))
    slack.advance(3)
    assert [each.failure for each in asked] == ["timeout"] * 4


async def test_a_modal_that_is_closed_is_told_if_it_asks(slack: FakeSlack, app: EchoApp) -> None:
    """As `view_closed`, and not otherwise."""
    ada = slack.user()
    for notify in (True, False):
        trigger = slack.modals.trigger(ada).id
        view = {**settings(), "notify_on_close": notify}
        await app.client.views_open(trigger_id=trigger, view=view)
        closed = slack.close(ada, slack.views[0])
        assert [each.payload["type"] for each in closed.envelopes] == ["view_closed"] * notify
        assert not slack.views


async def test_the_home_tab_has_pages(slack: FakeSlack, app: EchoApp) -> None:
    """It is published when it is opened, and a button on it turns the page."""
    ada = slack.user()
    opened = slack.open_home(ada)
    first = await slack.until(lambda: slack.home(ada))
    assert words(first) == "Welcome\nMore"
    assert "view" not in opened.envelopes[0].payload["event"]
    slack.press(ada, first, "more")
    await slack.until(lambda: words(first) == "Page 2\nMore")
    assert slack.open_home(ada).envelopes[0].payload["event"]["view"]["id"] == first.id
    assert app.errors == []


async def test_the_messages_tab_suggests_prompts() -> None:
    """With the scope for it, at the top of the tab, without a thread."""
    async with FakeSlack(Installed(SCOPES | {"assistant:write"})) as slack:
        ada = slack.user()
        async with EchoApp(slack).running(slack):
            slack.open_home(ada, "messages")
            prompts = await slack.until(lambda: slack.assistant.prompts.get(slack.dm(ada).id))
    assert prompts == {"prompts": [{"title": "Why?", "message": "Why?"}]}


async def test_people_and_threads_can_be_looked_up() -> None:
    """Who somebody is, in which language, and what was said, each with its scope."""
    granted = SCOPES | {"users:read", "channels:read", "channels:history", "im:write"}
    async with FakeSlack(Installed(granted)) as slack:
        ada = slack.user("ada", locale="de-DE", admin=True)
        channel = slack.channel("general", ada)
        client: AsyncWebClient = EchoApp(slack).client
        found = (await client.users_info(user=ada.id, include_locale=True))["user"]
        assert (found["locale"], found["is_admin"]) == ("de-DE", True)
        assert "locale" not in (await client.users_info(user=ada.id))["user"]
        assert (await client.conversations_info(channel=channel.id))["channel"]["is_member"]
        assert ada.id in (await client.conversations_members(channel=channel.id))["members"]
        opened = await client.conversations_open(users=ada.id)
        assert opened["channel"]["id"] == slack.dm(ada).id
        first = slack.message(channel, ada, "one").message
        assert first is not None
        slack.message(channel, ada, "two", thread_ts=first.ts)
        replies = await client.conversations_replies(channel=channel.id, ts=first.ts)
        assert [each["text"] for each in replies["messages"]] == ["one", "two"]
        history = await client.conversations_history(channel=channel.id)
        assert [each["text"] for each in history["messages"]] == ["one"]
        link = await client.chat_getPermalink(channel=channel.id, message_ts=first.ts)
        assert link["permalink"].endswith(first.ts.replace(".", ""))


async def test_a_manifest_says_what_is_possible() -> None:
    """Its commands and shortcuts are all there are; an event needs its scope."""
    manifest: dict[str, Any] = {
        "oauth_config": {"scopes": {"bot": ["commands", "chat:write"]}},
        "features": {
            "slash_commands": [{"command": "/ask"}],
            "shortcuts": [{"callback_id": "find", "type": "message"}],
        },
        "settings": {"socket_mode_enabled": True, "interactivity": {"is_enabled": True}},
    }
    slack = FakeSlack(Installed.from_manifest(manifest))
    ada = slack.user()
    slack.command(ada, slack.dm(ada), "/ask")
    slack.shortcut(ada, "find")
    with pytest.raises(ImpossibleError):
        slack.command(ada, slack.dm(ada), "/settings")
    with pytest.raises(ImpossibleError):
        slack.shortcut(ada, "share")
    manifest["settings"]["event_subscriptions"] = {"bot_events": ["message.im"]}
    with pytest.raises(ValueError, match="im:history"):
        Installed.from_manifest(manifest)
    await slack.stop()
