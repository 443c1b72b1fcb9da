"""What Slack demands of the elements of a `rich_text` block.

Source: docs.slack.dev/reference/block-kit/blocks/rich-text-block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .schema import boolean, enum, fields, listing, number, string, typed, url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .schema import Check

MOST = 1000
style = fields({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline"), boolean))
name = string(255)
LEAVES: Mapping[str, Check] = {
    "text": fields({"text": string(10_000)}, {"style": style}),
    "link": fields({"url": url}, {"text": string(10_000), "unsafe": boolean, "style": style}),
    "emoji": fields({"name": name}, {"unicode": name, "style": style}),
    "user": fields({"user_id": name}, {"style": style}),
    "usergroup": fields({"usergroup_id": name}, {"style": style}),
    "channel": fields({"channel_id": name}, {"style": style}),
    "broadcast": fields({"range": enum("here", "channel", "everyone")}, {"style": style}),
}
leaves = listing(typed(LEAVES), MOST, 0)
section = fields({"elements": leaves}, {})
bordered = fields({"elements": leaves}, {"border": number(0, 1)})
ELEMENTS: Mapping[str, Check] = {
    "rich_text_section": section,
    "rich_text_quote": bordered,
    "rich_text_preformatted": bordered,
    "rich_text_list": fields(
        {
            "style": enum("bullet", "ordered"),
            "elements": listing(typed({"rich_text_section": section}), MOST),
        },
        {"indent": number(0, 8), "offset": number(0, MOST), "border": number(0, 1)},
    ),
}
