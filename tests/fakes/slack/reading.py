"""Reading a message or a view as a person sees it: its words, its buttons, whom it rings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from .blocks import parts
from .world import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .schema import JSON
    from .views import View

Shown: TypeAlias = "Message | View"
FIRING = re.compile(
    r"<!(?:channel|here|everyone)(?:\|[^<>]*)?>|<@[UW]\w*[^<>]*>|<!subteam\^[^<>]*>"
)
BARE = re.compile(r"@(?:channel|here|everyone)\b")
MARKED = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")
ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
BUTTONS = {"button", "icon_button"}


def words(shown: Shown) -> str:
    """Everything shown, a line each, as people read it: a link by its words, `&lt;` as `<`.

    The text of a message with blocks is not shown, so it does not count; markup such as `*` stays.
    """
    return "\n".join(_read(text) for text, _ in _texts(shown, fallback=False) if text)


def buttons(shown: Shown) -> list[JSON]:
    """List its buttons in the order they stand, links included, feedback buttons not."""
    whole = [part for block in shown.blocks for part in parts(block)]
    return [part for part in whole if part["type"] in BUTTONS]


def rings(shown: Shown) -> set[str]:
    """Collect the mentions that would fire, in the fallback text too.

    What plain text, code or an ephemeral message would hold back still counts, and so does
    somebody mentioned who does not exist: nothing but the absence of a mention is trusted. With
    `link_names` or `parse`, a bare `@here` fires as well.
    """
    options: Mapping[str, Any] = shown.options if isinstance(shown, Message) else {}
    patterns = [FIRING]
    if options.get("link_names") or options.get("parse") not in {None, "none"}:
        patterns.append(BARE)
    texts = list(_texts(shown, fallback=True))
    found = {hit for text, _ in texts for pattern in patterns for hit in pattern.findall(text)}
    return found | {mention for _, mention in texts if mention}


def _texts(shown: Shown, *, fallback: bool) -> Iterator[tuple[str, str]]:
    """Yield every text with, in rich text, the mention that stands in its place."""
    if isinstance(shown, Message):
        if fallback or not shown.blocks:
            yield shown.text, ""
    else:
        heads = [shown.body.get(name) for name in ("title", "close", "submit")]
        yield from ((head["text"], "") for head in heads if head)
    for block in shown.blocks:
        yield from _inside(block)


def _inside(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for each in value:
            yield from _inside(each)
    elif isinstance(value, dict):
        match value:
            case {"type": "broadcast", "range": name}:
                yield f"@{name}", f"<!{name}>"
            case {"type": "user", "user_id": name}:
                yield f"@{name}", f"<@{name}>"
            case {"type": "usergroup", "usergroup_id": name}:
                yield f"@{name}", f"<!subteam^{name}>"
            case {"text": str(text)}:
                yield text, ""
            case {"type": "link", "url": address}:
                yield address, ""
            case _:
                for each in value.values():
                    yield from _inside(each)


def _read(text: str) -> str:
    plain = MARKED.sub(lambda found: found[2] or found[1], text)
    return re.sub("|".join(ENTITIES), lambda found: ENTITIES[found[0]], plain)
