"""The fake Slack takes blocks and views as far as Slack does, and names every field at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .slack_bot import answer, button, home, refused, section, settings

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

    from .slack import Channel, FakeSlack

JSON = dict[str, Any]


def text(words: str, kind: str = "plain_text") -> JSON:
    """Make a text object."""
    return {"type": kind, "text": words}


def option(words: str = "a", value: str = "a", **more: object) -> JSON:
    """Make an option."""
    return {"text": text(words), "value": value, **more}


def actions(*elements: JSON, **more: object) -> JSON:
    """Make a block of actions."""
    return {"type": "actions", "elements": list(elements), **more}


def context(*elements: JSON) -> JSON:
    """Make a block of context."""
    return {"type": "context", "elements": list(elements)}


def select(**more: object) -> JSON:
    """Make a menu."""
    return {"type": "static_select", "action_id": "m", "options": [option()], **more}


def feedback(**more: object) -> JSON:
    """Make a block with feedback buttons."""
    which = {"text": text("a"), "value": "a"}
    buttons = {"type": "feedback_buttons", "positive_button": which, "negative_button": which}
    return {"type": "context_actions", "elements": [{**buttons, **more}]}


def rich(*leaves: JSON) -> JSON:
    """Make a rich text with a quotation."""
    quote = {"type": "rich_text_quote", "elements": list(leaves)}
    return {"type": "rich_text", "elements": [quote]}


TAKEN: list[list[JSON]] = [
    answer("a"),
    [section("x" * 3000)],
    [{"type": "section", "fields": [text("x" * 2000)] * 4, "block_id": "x" * 255}],
    [{**section("a"), "accessory": {"type": "overflow", "options": [option(url="https://a.b")]}}],
    [{"type": "divider"}] * 50,
    [{"type": "header", "text": text("x" * 150)}],
    [context(*[text("a", "mrkdwn")] * 10)],
    [actions(*(button(f"{n}", "x" * 75, value="x" * 2000) for n in range(4)))],
    [actions(*(button(f"{n}", "a") for n in range(25)))],
    [actions(button("x" * 255, "a", url="https://a.b/" + "x" * 2988, style="primary"))],
    [actions(button("a", "a")), actions(button("a", "b"))],
    [actions(select(initial_option=option(), placeholder=text("x" * 150)))],
    [actions({"type": "conversations_select", "filter": {"include": ["public"]}})],
    [
        rich(
            {"type": "text", "text": "a", "style": {"bold": True}},
            {"type": "user", "user_id": "U1"},
        )
    ],
]
REFUSED: list[tuple[str, str, list[JSON]]] = [
    ("/blocks", "no more than 50 items allowed", [{"type": "divider"}] * 51),
    ("/blocks/0/type", "unsupported type: quote", [{"type": "quote"}]),
    ("/blocks/0", "missing required field: type", [{}]),
    ("/blocks/0", "invalid additional property: text", [{"type": "divider", "text": text("a")}]),
    ("/blocks/0", "must define either `text` or `fields`", [{"type": "section"}]),
    ("/blocks/0/text/text", "must be less than 3001 characters", [section("x" * 3001)]),
    ("/blocks/0/text/text", "must be more than 0 characters", [section("")]),
    (
        "/blocks/0/text/type",
        "unsupported type: html",
        [{**section("a"), "text": text("a", "html")}],
    ),
    (
        "/blocks/0/text",
        "invalid additional property: emoji",
        [{"type": "section", "text": {**text("a", "mrkdwn"), "emoji": True}}],
    ),
    (
        "/blocks/1/text/text",
        "must be less than 151 characters",
        [section("a"), {"type": "header", "text": text("x" * 151)}],
    ),
    (
        "/blocks/0/text/type",
        "unsupported type: mrkdwn",
        [{"type": "header", "text": text("a", "mrkdwn")}],
    ),
    (
        "/blocks/0/block_id",
        "must be less than 256 characters",
        [{**section("a"), "block_id": "x" * 256}],
    ),
    ("/blocks", "block_id needs to be unique", [{**section("a"), "block_id": "a"}] * 2),
    ("/blocks/0/elements", "no more than 10 items allowed", [context(*[text("a")] * 11)]),
    ("/blocks/0/elements", "no less than 1 items allowed", [context()]),
    ("/blocks/0/elements/0/type", "unsupported type: button", [context(button("a", "a"))]),
    (
        "/blocks/0/elements",
        "no more than 25 items allowed",
        [actions(*(button(f"{n}", "a") for n in range(26)))],
    ),
    ("/blocks/0", "action_id needs to be unique", [actions(button("a", "a"), button("a", "b"))]),
    (
        "/blocks/0/elements/0/text/text",
        "must be less than 76 characters",
        [actions(button("a", "x" * 76))],
    ),
    (
        "/blocks/0/elements/0/value",
        "must be less than 2001 characters",
        [actions(button("a", "a", value="x" * 2001))],
    ),
    (
        "/blocks/0/elements/0/action_id",
        "must be less than 256 characters",
        [actions(button("x" * 256, "a"))],
    ),
    (
        "/blocks/0/elements/0/url",
        "must be less than 3001 characters",
        [actions(button("a", "a", url="https://a.b/" + "x" * 2989))],
    ),
    (
        "/blocks/0/elements/0/url",
        "must be a valid url",
        [actions(button("a", "a", url="example.org"))],
    ),
    (
        "/blocks/0/elements/0/style",
        "must be a valid enum value",
        [actions(button("a", "a", style="default"))],
    ),
    (
        "/blocks/0/elements/0",
        "invalid additional property: disabled",
        [actions(button("a", "a", disabled=True))],
    ),
    (
        "/blocks/0/elements/0/options",
        "no more than 100 items allowed",
        [actions(select(options=[option()] * 101))],
    ),
    (
        "/blocks/0/elements/0/options/0/text/text",
        "must be less than 76 characters",
        [actions(select(options=[option("x" * 76)]))],
    ),
    (
        "/blocks/0/elements/0/options/0/value",
        "must be less than 151 characters",
        [actions(select(options=[option("a", "x" * 151)]))],
    ),
    (
        "/blocks/0/elements/0/options/0",
        "invalid additional property: url",
        [actions(select(options=[option(url="https://a.b")]))],
    ),
    (
        "/blocks/0/elements/0",
        "initial option must match an option",
        [actions(select(initial_option=option("b")))],
    ),
    (
        "/blocks/0/elements/0",
        "must provide either `options` or `option_groups`",
        [actions({"type": "static_select"})],
    ),
    (
        "/blocks/0/accessory/options",
        "no more than 5 items allowed",
        [{**section("a"), "accessory": {"type": "overflow", "options": [option()] * 6}}],
    ),
    (
        "/blocks/0/elements/0",
        "missing required field: negative_button",
        [
            {
                "type": "context_actions",
                "elements": [{"type": "feedback_buttons", "positive_button": option()}],
            }
        ],
    ),
    (
        "/blocks/0/elements/0/positive_button/text/text",
        "must be less than 76 characters",
        [feedback(positive_button=option("x" * 76))],
    ),
    (
        "/blocks/0/elements/0/type",
        "unsupported type: button",
        [{"type": "context_actions", "elements": [button("a", "a")]}],
    ),
    (
        "/blocks/0/elements/0/elements/0/style",
        "invalid additional property: big",
        [rich({"type": "text", "text": "a", "style": {"big": True}})],
    ),
    (
        "/blocks/0/elements/0/elements/0/range",
        "must be a valid enum value",
        [rich({"type": "broadcast", "range": "all"})],
    ),
    (
        "/blocks/0/element/type",
        "unsupported type: button",
        [{"type": "input", "label": text("a"), "element": button("a", "a")}],
    ),
]


@pytest.mark.parametrize("blocks", TAKEN)
async def test_blocks_within_their_limits_are_taken(
    slack: FakeSlack, client: AsyncWebClient, place: Channel, blocks: list[JSON]
) -> None:
    """Up to the last character, and completed with ids."""
    await client.chat_postMessage(channel=place.id, text="a", blocks=blocks)
    assert all(block["block_id"] for block in slack.sent[0].blocks)


@pytest.mark.parametrize(("pointer", "words", "blocks"), REFUSED)
async def test_blocks_beyond_their_limits_are_refused(  # noqa: PLR0913, PLR0917  a case has three sides
    slack: FakeSlack,
    client: AsyncWebClient,
    place: Channel,
    pointer: str,
    words: str,
    blocks: list[JSON],
) -> None:
    """With every field at fault, by its JSON pointer."""
    body = await refused(client.chat_postMessage(channel=place.id, text="a", blocks=blocks))
    assert body["error"] == "invalid_blocks"
    problem = f"{words} [json-pointer:{pointer}]"
    assert problem in body["errors"]
    assert f"[ERROR] {problem}" in body["response_metadata"]["messages"]
    assert not slack.sent


VIEWS: list[tuple[str, str, JSON]] = [
    ("/view/title/text", "must be less than 25 characters", settings("x" * 25)),
    (
        "/view/submit/text",
        "must be less than 25 characters",
        {**settings(), "submit": text("x" * 25)},
    ),
    ("/view", "missing required field: blocks", {"type": "modal", "title": text("a")}),
    ("/view", "missing required field: submit", {**settings(), "submit": None}),
    ("/view", "invalid additional property: state", {**settings(), "state": {}}),
    (
        "/view/blocks",
        "no more than 100 items allowed",
        {**settings(), "blocks": [section("a")] * 101},
    ),
    (
        "/view/private_metadata",
        "must be less than 3001 characters",
        {**settings(), "private_metadata": "x" * 3001},
    ),
    (
        "/view/blocks/0/type",
        "unsupported type: context_actions",
        {**settings(), "blocks": [feedback()]},
    ),
    ("/view/type", "must be a valid enum value", home("a")),
]


@pytest.mark.parametrize(("pointer", "words", "view"), VIEWS)
async def test_views_beyond_their_limits_are_refused(
    slack: FakeSlack, client: AsyncWebClient, pointer: str, words: str, view: JSON
) -> None:
    """As `invalid_arguments`; the trigger is still good for a view that fits."""
    trigger = slack.modals.trigger(slack.user()).id
    shown = {name: part for name, part in view.items() if part is not None}
    body = await refused(client.views_open(trigger_id=trigger, view=shown))
    assert body["error"] == "invalid_arguments"
    assert f"[ERROR] {words} [json-pointer:{pointer}]" in body["response_metadata"]["messages"]
    await client.views_open(trigger_id=trigger, view=settings())
