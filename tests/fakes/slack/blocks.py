"""What Slack demands of blocks and views, and how it completes them.

Source: docs.slack.dev/reference/block-kit/blocks and /reference/views. The words of a refusal and
its JSON pointer are Slack's where they are known from reports of it.
"""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from .elements import FEEDBACK, INPUTS, INTERACTIVE, MENUS, NAME, UNMODELLED, plain, text
from .rich_text import ELEMENTS
from .schema import boolean, both, enum, fields, listing, problem, string, typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .schema import JSON, Check

Surface = Literal["message", "modal", "home"]
MOST: Mapping[Surface, int] = {"message": 50, "modal": 100, "home": 100}
IN_ALL = 9600
"""Characters in the blocks of a message. The limit is not documented; slackapi/bolt-js#2867 tells
of 9597 that went through and 11341 that did not, so more than that is not to be relied on."""
OTHERS = frozenset(
    {
        *("image", "video", "file", "markdown", "table", "call", "alert", "card", "carousel"),
        *("plan", "task_card", "container", "data_table"),
    }
)
"""Blocks that Slack has and this fake does not model."""
_made = count(1)


def text_or_fields(value: JSON, where: str) -> Iterator[str]:
    """Demand that a section says something."""
    if not value.get("text") and not value.get("fields"):
        yield problem("must define either `text` or `fields`", where)


def block(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """Demand these fields of a block; any can have an id."""
    return fields(required, {"block_id": string(NAME), **optional})


BLOCKS: Mapping[str, Check] = {
    "section": both(
        block(
            {},
            {
                "text": text(3000),
                "fields": listing(text(2000), 10),
                "accessory": typed(INTERACTIVE, UNMODELLED),
                "expand": boolean,
            },
        ),
        text_or_fields,
    ),
    "context": block({"elements": listing(text(), 10)}, {}),
    "actions": block({"elements": listing(typed(INTERACTIVE, UNMODELLED), 25)}, {}),
    "header": block({"text": plain(150)}, {}),
    "divider": block({}, {}),
    "rich_text": block({"elements": listing(typed(ELEMENTS), 1000)}, {}),
    "context_actions": block({"elements": listing(typed(FEEDBACK), 5)}, {}),
    "input": block(
        {"label": plain(2000), "element": typed({**INPUTS, **MENUS}, UNMODELLED)},
        {"hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    ),
}
MESSAGES_ONLY = {"context_actions"}
PRIVATE: Mapping[str, Check] = {
    "private_metadata": string(3000, 0),
    "callback_id": string(NAME, 0),
    "external_id": string(NAME, 0),
}
MODAL: Mapping[str, Check] = {
    **PRIVATE,
    "close": plain(24),
    "submit": plain(24),
    "clear_on_close": boolean,
    "notify_on_close": boolean,
    "submit_disabled": boolean,
}


def check_blocks(blocks: Any, surface: Surface = "message", where: str = "/blocks") -> list[str]:  # noqa: ANN401  whatever came
    """List what Slack would refuse in blocks; nothing when they are well."""
    known = {kind: each for kind, each in BLOCKS.items() if _fits(kind, surface)}
    least = 0 if surface == "message" else 1
    wrong = list(listing(typed(known, OTHERS), MOST[surface], least)(blocks, where))
    if not wrong:
        ids = [each["block_id"] for each in blocks if "block_id" in each]
        if len(set(ids)) < len(ids):
            wrong.append(problem("block_id needs to be unique", where))
        for place, each in enumerate(blocks):
            names = Counter(part["action_id"] for part in parts(each) if "action_id" in part)
            if any(often > 1 for often in names.values()):
                wrong.append(problem("action_id needs to be unique", f"{where}/{place}"))
    return wrong


def check_view(view: Any, kind: Literal["modal", "home"]) -> list[str]:  # noqa: ANN401  whatever came
    """List what Slack would refuse in a view; nothing when it is well."""

    def blocks(value: object, where: str) -> Iterator[str]:
        yield from check_blocks(value, kind, where)

    type_ = enum(kind)
    shape = {
        "modal": fields({"type": type_, "title": plain(24), "blocks": blocks}, MODAL),
        "home": fields({"type": type_, "blocks": blocks}, PRIVATE),
    }[kind]
    wrong = list(shape(view, "/view"))
    inputs = not wrong and any(each["type"] == "input" for each in view["blocks"])
    if inputs and kind == "modal" and "submit" not in view:
        wrong.append(problem("missing required field: submit", "/view"))
    return wrong


def length(blocks: Sequence[JSON]) -> int:
    """Count the characters of all texts in blocks."""
    return sum(len(each) for each in _texts(list(blocks)))


def completed(blocks: Sequence[JSON]) -> list[JSON]:
    """Give blocks and their actions the ids that were left out, as Slack does."""
    whole = deepcopy(list(blocks))
    for each in whole:
        each.setdefault("block_id", f"made{next(_made)}")
        for part in parts(each):
            part.setdefault("action_id", f"made{next(_made)}")
    return whole


def parts(each: JSON) -> list[JSON]:
    """List the parts of a block that people can use."""
    if each["type"] in {"actions", "context_actions"}:
        return list(each["elements"])
    return [each[name] for name in ("accessory", "element") if name in each]


def _fits(kind: str, surface: Surface) -> bool:
    return surface == "message" or kind not in MESSAGES_ONLY


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name == "text" and isinstance(each, str):
                yield each
            else:
                yield from _texts(each)
