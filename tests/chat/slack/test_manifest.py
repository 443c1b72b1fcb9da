"""The manifest says what the code does, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import yaml

import bot.chat.slack
from bot.answering.search.query import LONGEST_QUESTION
from bot.chat.slack.manifest import creation_url, manifest, written
from bot.library import read_examples, verified
from tests.chat.discord.reading import LEAD
from tests.conftest import REPOSITORY
from tests.fakes.slack import Installed, words
from tests.fakes.slack.installed import NEEDS

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from tests.fakes.slack import Channel, FakeSlack, User

FILE = Path(bot.chat.slack.__file__).with_name("manifest.yaml")
SCOPES = {
    "auth.test": None,
    "apps.connections.open": None,  # the app's own token has connections:write
    "chat.delete": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.postMessage": "chat:write",
    "conversations.info": "im:read",
    "response_url": "commands",
    "socket": None,
    "users.info": "users:read",
    "views.open": None,
    "views.publish": None,
}
"""What each method needs (docs.slack.dev/reference/methods): the scope, or none."""


def test_the_file_is_what_is_generated(shipped: Answerer) -> None:
    """`fundstelle slack-manifest > bot/chat/slack/manifest.yaml` writes it anew."""
    examples = read_examples(REPOSITORY / "corpus").to("en")

    assert FILE.read_text("utf-8") == written(tuple(verified(shipped, examples)))


def test_it_is_within_slacks_limits() -> None:
    """Those of the schema in slackapi/manifest-schema."""
    made: dict[str, Any] = yaml.safe_load(written(["?" * 500] * 9))

    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    view = made["features"]["agent_view"]
    assert len(view["agent_description"]) <= 300
    assert len(view["suggested_prompts"]) == 4
    assert "assistant_view" not in made["features"]
    for shortcut in made["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150
    for command in made["features"]["slash_commands"]:
        assert len(command["command"]) <= 32
        assert len(command["usage_hint"]) <= 1000


def test_a_link_makes_the_app_from_it() -> None:
    """The whole manifest is in it, and it is no longer than servers and browsers take."""
    examples = ["Was heißt 50 % + 1 & mehr?"] * 4

    link = creation_url(examples)

    asked = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert asked == {"new_app": ["1"], "manifest_yaml": [written(examples)]}
    assert "+" not in link  # which not everything takes for a space
    assert creation_url(["?" * LONGEST_QUESTION] * 4) == creation_url(())
    assert len(creation_url(())) < 8000


async def test_the_code_uses_what_it_names_and_nothing_else(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """Every command, shortcut, event and scope: each is used here, and nothing beyond."""
    made = manifest(())
    installed = Installed.from_manifest(made)
    optional = set(made["oauth_config"]["scopes"]["bot_optional"])
    boss = slack.user("boss", admin=True)
    channel.members.add(boss.id)
    mention = slack.message(channel, alice, f"{slack.bot.mention} {LEAD}")
    direct = slack.message(slack.dm(alice), alice, LEAD)
    home = slack.open_home(boss)
    answers = [await mention.answer(), await direct.answer()]
    (command,) = installed.commands or frozenset({""})
    (shortcut,) = installed.shortcuts or frozenset({""})
    assert mention.message
    answers += [
        await slack.command(alice, channel, command, LEAD).answer(),
        await slack.shortcut(alice, shortcut, mention.message).answer(),
        await slack.command(alice, slack.dm(alice), command, LEAD).answer(),
    ]
    for label in ("More", "Context", "Why"):
        await slack.press(alice, answers[2], label).answer()
    await slack.feedback(alice, answers[0], "negative").view()
    slack.press(alice, answers[0], "answer:delete")
    view = await slack.until(lambda: slack.home(boss))
    await slack.press(boss, view, "home:settings").view()
    await slack.until(lambda: answers[0].deleted)

    assert all(words(answer) for answer in answers)
    assert await home.acknowledged() < 3
    called = {call.method for call in slack.calls}
    needed = {SCOPES[method] for method in called} | {NEEDS[event] for event in installed.events}
    assert needed - {None} | optional == installed.scopes
    heard = {one.payload["event"]["type"] for one in slack.socket.envelopes if _is_event(one)}
    assert heard == {event.partition(".")[0] for event in installed.events}


def _is_event(envelope: Any) -> bool:  # noqa: ANN401 - of the fake
    return bool(envelope.type == "events_api")
