"""The fake Slack refuses what Slack refuses, in Slack's words, and a real slack-sdk is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .slack import FakeSlack, Installed
from .slack.installed import SCOPES
from .slack_bot import EchoApp, answer, home, refused, section, settings

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

    from .slack import Channel


async def test_a_message_must_be_neither_empty_nor_too_long(
    slack: FakeSlack, client: AsyncWebClient, place: Channel
) -> None:
    """40 000 characters of text, about 10 000 in blocks, 4000 in an update."""
    post = client.chat_postMessage
    empty = client.api_call("chat.postMessage", json={"channel": place.id, "text": " "})
    assert (await refused(empty))["error"] == "no_text"
    assert (await refused(post(channel=place.id, text="x" * 40_001)))["error"] == "msg_too_long"
    many = [section("x" * 2401) for _ in range(4)]
    long = await refused(post(channel=place.id, text="a", blocks=many))
    assert long["error"] == "msg_blocks_too_long"
    bad = await refused(post(channel=place.id, text="a", blocks='{"no": "list"}'))
    assert bad["error"] == "invalid_blocks_format"
    sent = await post(channel=place.id, text="x" * 40_000)
    longer = client.chat_update(channel=place.id, ts=str(sent["ts"]), text="x" * 4001)
    assert (await refused(longer))["error"] == "msg_too_long"
    await post(channel=place.id, text="a", blocks=[section("x" * 2400) for _ in range(4)])
    assert len(slack.sent) == 2


async def test_places_the_bot_cannot_write_in(slack: FakeSlack, client: AsyncWebClient) -> None:
    """Unknown, without it, archived, hidden, or another bot's."""
    ada = slack.user()
    archived = slack.channel("archived", ada)
    archived.archived = True
    places = {
        "C404": "channel_not_found",
        slack.channel("other", ada, bot=False).id: "not_in_channel",
        slack.channel("secret", ada, bot=False, private=True).id: "channel_not_found",
        archived.id: "is_archived",
        slack.user("robot", bot=True).id: "cannot_dm_bot",
        slack.bot.id: "cannot_dm_bot",
    }
    for channel_id, error in places.items():
        body = await refused(client.chat_postMessage(channel=channel_id, text="a"))
        assert body["error"] == error
    await client.chat_postMessage(channel=ada.id, text="a")
    assert [message.channel for message in slack.sent] == [slack.dm(ada)]


async def test_messages_that_cannot_be_touched(
    slack: FakeSlack, client: AsyncWebClient, place: Channel
) -> None:
    """Somebody else's, gone, private, or no parent of a thread."""
    ada = next(user for user in slack.users.values() if user.name == "ada")
    hers = slack.message(place, ada, "a").message
    assert hers is not None
    here: Any = {"channel": place.id, "ts": hers.ts}
    assert (await refused(client.chat_delete(**here)))["error"] == "cant_delete_message"
    changed = client.chat_update(**here, text="b")
    assert (await refused(changed))["error"] == "cant_update_message"
    sent = await client.chat_postMessage(channel=place.id, text="a", thread_ts=hers.ts)
    nested = client.chat_postMessage(channel=place.id, text="a", thread_ts=str(sent["ts"]))
    assert (await refused(nested))["error"] == "cannot_reply_to_message"
    await client.chat_delete(channel=place.id, ts=str(sent["ts"]))
    again = client.chat_delete(channel=place.id, ts=str(sent["ts"]))
    assert (await refused(again))["error"] == "message_not_found"
    private = await client.chat_postEphemeral(channel=place.id, user=ada.id, text="a")
    gone = client.chat_delete(channel=place.id, ts=str(private["message_ts"]))
    assert (await refused(gone))["error"] == "message_not_found"
    lost = client.chat_postMessage(channel=place.id, text="a", thread_ts="1.1")
    assert (await refused(lost))["error"] == "thread_not_found"
    bob = slack.user("bob")
    unseen = client.chat_postEphemeral(channel=place.id, user=bob.id, text="a")
    assert (await refused(unseen))["error"] == "user_not_in_channel"


async def test_an_update_keeps_blocks_that_it_does_not_name(
    slack: FakeSlack, client: AsyncWebClient, place: Channel
) -> None:
    """An empty list takes them away."""
    sent = await client.chat_postMessage(channel=place.id, text="a", blocks=answer("a"))
    here: Any = {"channel": place.id, "ts": str(sent["ts"])}
    await client.chat_update(**here, text="b")
    assert (slack.sent[0].text, len(slack.sent[0].blocks)) == ("b", 3)
    await client.chat_update(**here, text="b", blocks=[])
    assert (len(slack.sent[0].versions), slack.sent[0].blocks) == (2, [])


async def test_triggers_are_good_once_and_for_three_seconds(
    slack: FakeSlack, client: AsyncWebClient
) -> None:
    """Three views can lie on each other; a change must know what it changes."""
    ada = slack.user()
    first = slack.modals.trigger(ada).id
    opened = (await client.views_open(trigger_id=first, view=settings()))["view"]
    again = client.views_open(trigger_id=first, view=settings())
    assert (await refused(again))["error"] == "exchanged_trigger_id"
    wrong = client.views_open(trigger_id="1.2.3", view=settings())
    assert (await refused(wrong))["error"] == "invalid_trigger_id"
    for _ in range(2):
        await client.views_push(trigger_id=slack.modals.trigger(ada).id, view=settings())
    full = client.views_push(trigger_id=slack.modals.trigger(ada).id, view=settings())
    assert (await refused(full))["error"] == "push_limit_reached"
    late = slack.modals.trigger(ada).id
    slack.advance(3)
    body = await refused(client.views_open(trigger_id=late, view=settings()))
    assert body["error"] == "expired_trigger_id"
    here = {"view_id": opened["id"], "view": settings("Other")}
    await client.views_update(**here, hash=opened["hash"])
    stale = client.views_update(**here, hash=opened["hash"])
    assert (await refused(stale))["error"] == "hash_conflict"
    unknown = client.views_update(view_id="V404", view=settings())
    assert (await refused(unknown))["error"] == "not_found"
    nobody = client.views_publish(user_id="U404", view=home("a"))
    assert (await refused(nobody))["error"] == "user_not_found"


async def test_scopes_are_needed(client: AsyncWebClient, place: Channel) -> None:
    """The refusal tells which, and which the app has."""
    for doing in (
        client.users_info(user="U404"),
        client.conversations_info(channel=place.id),
        client.conversations_replies(channel=place.id, ts="1.1"),
        client.conversations_open(users="U404"),
        client.assistant_threads_setTitle(channel_id=place.id, thread_ts="1.1", title="a"),
    ):
        body = await refused(doing)
        assert body["error"] == "missing_scope"
        assert body["needed"] not in body["provided"].split(",")
    async with FakeSlack(Installed(SCOPES | {"users:read"})) as other:
        nobody = EchoApp(other).client.users_info(user="U404")
        assert (await refused(nobody))["error"] == "user_not_found"


async def test_tokens_are_checked(slack: FakeSlack, client: AsyncWebClient) -> None:
    """A wrong one, none, and one of the wrong kind."""
    wrong = EchoApp(slack, "xoxb-wrong").client
    assert (await refused(wrong.auth_test()))["error"] == "invalid_auth"
    connecting = client.apps_connections_open(app_token="xapp-wrong")  # noqa: S106  it is no secret
    assert (await refused(connecting))["error"] == "invalid_auth"
    swapped = client.apps_connections_open(app_token=slack.bot_token)
    assert (await refused(swapped))["error"] == "not_allowed_token_type"
    assert (await client.auth_test())["user_id"] == slack.bot.id
    assert slack.made("auth.test")[0].error == "invalid_auth"


async def test_what_is_not_modelled_is_an_error_at_the_end() -> None:
    """A method, an argument, a block that Slack has and this fake has not."""
    slack = FakeSlack()
    await slack.start()
    client, place = EchoApp(slack).client, slack.channel()
    image = {"type": "image", "image_url": "https://a.b", "alt_text": "a"}
    for doing in (
        client.reactions_add(channel=place.id, timestamp="1.1", name="eyes"),
        client.chat_postMessage(channel=place.id, text="a", agent="x"),
        client.chat_postMessage(channel=place.id, text="a", blocks=[image]),
    ):
        assert (await refused(doing))["error"] == "not_modelled"
    with pytest.raises(ExceptionGroup) as told:
        await slack.stop()
    assert len(told.value.exceptions) == 3
