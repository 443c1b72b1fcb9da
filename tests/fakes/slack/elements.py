"""What Slack demands of the parts of blocks: texts, options, buttons, menus and inputs.

Source: docs.slack.dev/reference/block-kit, composition objects and block elements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .schema import boolean, both, enum, fields, listing, number, problem, string, typed, url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .schema import JSON, Check

TEXT, LABEL, VALUE, OPTION_VALUE, NAME, INPUT = 3000, 75, 2000, 150, 255, 2000
UNMODELLED = frozenset(
    {
        *("image", "workflow_button", "external_select", "multi_external_select", "file_input"),
        *("datepicker", "datetimepicker", "timepicker", "email_text_input", "url_text_input"),
        *("rich_text_input", "url"),
    }
)
"""Elements that Slack has and this fake does not model."""


def text(most: int = TEXT, *kinds: str) -> Check:
    """Demand a text object, of one of these kinds or of any."""
    shapes = {
        "plain_text": fields({"text": string(most)}, {"emoji": boolean}),
        "mrkdwn": fields({"text": string(most)}, {"verbatim": boolean}),
    }
    return typed({kind: shapes[kind] for kind in kinds or shapes})


def plain(most: int) -> Check:
    """Demand a text object without markup."""
    return text(most, "plain_text")


action_id: Check = string(NAME)
confirm = fields(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": enum("primary", "danger")},
)
option = fields(
    {"text": plain(LABEL), "value": string(OPTION_VALUE)}, {"description": plain(LABEL)}
)
marked_option = fields(
    {"text": text(LABEL), "value": string(OPTION_VALUE)}, {"description": text(LABEL)}
)
overflow_option = fields(
    {"text": plain(LABEL), "value": string(OPTION_VALUE)}, {"description": plain(LABEL), "url": url}
)
option_group = fields({"label": plain(LABEL), "options": listing(option, 100)}, {})
dispatch = fields(
    {},
    {"trigger_actions_on": listing(enum("on_enter_pressed", "on_character_entered"), 2)},
)
conversation_filter = fields(
    {},
    {
        "include": listing(enum("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)
feedback_button = fields(
    {"text": plain(LABEL), "value": string(VALUE)}, {"accessibility_label": string(LABEL)}
)
common: Mapping[str, Check] = {"action_id": action_id, "confirm": confirm, "focus_on_load": boolean}
menu: Mapping[str, Check] = {**common, "placeholder": plain(150)}
ids: Check = listing(string(NAME), 100)


def options_or_groups(value: JSON, where: str) -> Iterator[str]:
    """Demand one of the two ways to list what a menu offers, and a start that it offers."""
    if ("options" in value) == ("option_groups" in value):
        yield problem("must provide either `options` or `option_groups`", where)
    yield from start_offered(value, where)


def offers(element: JSON) -> list[JSON]:
    """List the options of a menu, whatever groups they are in."""
    groups = element.get("option_groups", [])
    return [*element.get("options", []), *(each for group in groups for each in group["options"])]


def start_offered(value: JSON, where: str) -> Iterator[str]:
    """Demand a start among the options."""
    started = [value["initial_option"]] if "initial_option" in value else []
    for start in [*started, *value.get("initial_options", [])]:
        if start not in offers(value):
            yield problem("initial option must match an option", where)


def _menu(single: str, check: Check, **more: Check) -> dict[str, Check]:
    most = {"max_selected_items": number(1, 1000)}
    many = f"initial_{single}s"
    return {
        f"{single}s_select": fields({}, {**menu, **more, f"initial_{single}": check}),
        f"multi_{single}s_select": fields({}, {**menu, **more, **most, many: ids}),
    }


offered: Mapping[str, Check] = {
    "options": listing(option, 100),
    "option_groups": listing(option_group, 100),
}
BUTTON = fields(
    {"text": plain(LABEL)},
    {
        "action_id": action_id,
        "url": url,
        "value": string(VALUE),
        "style": enum("primary", "danger"),
        "confirm": confirm,
        "accessibility_label": string(LABEL),
    },
)
MENUS: Mapping[str, Check] = {
    "static_select": both(
        fields({}, {**menu, **offered, "initial_option": option}), options_or_groups
    ),
    "multi_static_select": both(
        fields(
            {},
            {
                **menu,
                **offered,
                "initial_options": listing(option, 100),
                "max_selected_items": number(1, 100),
            },
        ),
        options_or_groups,
    ),
    **_menu("user", string(NAME)),
    **_menu("channel", string(NAME), response_url_enabled=boolean),
    **_menu(
        "conversation",
        string(NAME),
        response_url_enabled=boolean,
        default_to_current_conversation=boolean,
        filter=conversation_filter,
    ),
    "radio_buttons": both(
        fields(
            {"options": listing(marked_option, 10)}, {**common, "initial_option": marked_option}
        ),
        start_offered,
    ),
    "checkboxes": both(
        fields(
            {"options": listing(marked_option, 10)},
            {**common, "initial_options": listing(marked_option, 10)},
        ),
        start_offered,
    ),
}
OVERFLOW = fields(
    {"options": listing(overflow_option, 5)}, {"action_id": action_id, "confirm": confirm}
)
INPUTS: Mapping[str, Check] = {
    "plain_text_input": fields(
        {},
        {
            "action_id": action_id,
            "initial_value": string(3000, 0),
            "multiline": boolean,
            "min_length": number(0, 3000),
            "max_length": number(1, 3000),
            "dispatch_action_config": dispatch,
            "focus_on_load": boolean,
            "placeholder": plain(150),
        },
    ),
    "number_input": fields(
        {"is_decimal_allowed": boolean},
        {
            "action_id": action_id,
            "initial_value": string(100),
            "min_value": string(100),
            "max_value": string(100),
            "dispatch_action_config": dispatch,
            "focus_on_load": boolean,
            "placeholder": plain(150),
        },
    ),
}
FEEDBACK: Mapping[str, Check] = {
    "feedback_buttons": fields(
        {"positive_button": feedback_button, "negative_button": feedback_button},
        {"action_id": action_id},
    ),
    "icon_button": fields(
        {"icon": enum("trash"), "text": plain(LABEL)},
        {
            "action_id": action_id,
            "value": string(VALUE),
            "confirm": confirm,
            "accessibility_label": string(LABEL),
            "visible_to_user_ids": ids,
        },
    ),
}
INTERACTIVE: Mapping[str, Check] = {"button": BUTTON, "overflow": OVERFLOW, **MENUS}
