"""A message in the fake Slack is read as people read it, and trusted as little as it deserves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .slack import buttons, rings, words
from .slack_bot import answer, home, section

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

    from .slack import Channel, FakeSlack


@pytest.mark.parametrize(
    ("text", "read", "fired"),
    [
        ("a &amp; b &lt;c&gt; &amp;lt;", "a & b <c> &lt;", set()),
        ("<https://a.b|the words>, <https://a.b>", "the words, https://a.b", set()),
        ("<!channel> <!here|here>", "!channel here", {"<!channel>", "<!here|here>"}),
        ("<!everyone> &lt;!here&gt;", "!everyone <!here>", {"<!everyone>"}),
        ("<@U1> <@W2|ada>", "@U1 ada", {"<@U1>", "<@W2|ada>"}),
        ("<!subteam^S1|team>", "team", {"<!subteam^S1|team>"}),
        ("<!date^1^{date}|today> <#C1|general> @here", "today general @here", set()),
    ],
)
async def test_texts(
    slack: FakeSlack, place: Channel, text: str, read: str, fired: set[str]
) -> None:
    """Links by their words, entities decoded, mentions as Slack knows them."""
    plain = slack.post(place, slack.bot, text)
    marked = slack.post(place, slack.bot, "fallback", [section(text)])
    assert [words(plain), words(marked)] == [read, read]
    assert [rings(plain), rings(marked)] == [fired, fired]


async def test_what_is_not_shown_can_still_ring(slack: FakeSlack, place: Channel) -> None:
    """The fallback text, and bare names when Slack is asked to look for them."""
    message = slack.post(place, slack.bot, "<!here>", answer("shown"))
    assert (words(message), rings(message)) == ("shown\nShare\nGo\ngood\nbad", {"<!here>"})
    bare = slack.post(place, slack.bot, "@here", options={"link_names": True})
    assert rings(bare) == {"@here"}


async def test_rich_text(slack: FakeSlack, place: Channel) -> None:
    """Its mentions ring, its markup does not."""
    leaves = [
        {"type": "text", "text": "<!here> &amp;"},
        {"type": "broadcast", "range": "channel"},
        {"type": "user", "user_id": "U1"},
        {"type": "link", "url": "https://a.b", "text": "there"},
    ]
    quote = {"type": "rich_text_quote", "elements": leaves}
    message = slack.post(place, slack.bot, "", [{"type": "rich_text", "elements": [quote]}])
    assert {"<!channel>", "<@U1>"} <= rings(message)
    assert words(message).splitlines()[1:] == ["@channel", "@U1", "there"]


async def test_buttons_and_views(slack: FakeSlack, client: AsyncWebClient) -> None:
    """Views are read like messages."""
    ada = slack.user()
    await client.views_publish(user_id=ada.id, view=home("&lt;Welcome&gt;"))
    view = slack.home(ada)
    assert view is not None
    assert (words(view), rings(view)) == ("<Welcome>\nMore", set())
    assert [part["action_id"] for part in buttons(view)] == ["more"]
