"""What people fill in and choose, as it goes over the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .blocks import parts
from .elements import offers
from .refusals import ImpossibleError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .schema import JSON

IDS = ("user", "channel", "conversation")
BUTTONS = {"button", "icon_button"}


def find(blocks: Sequence[JSON], name: str) -> tuple[JSON, JSON]:
    """Find a part that people can use by `action_id`, `block_id/action_id` or its words.

    Raises:
        ImpossibleError: there is none, or more than one.

    """
    found = [(block, part) for block in blocks for part in parts(block) if _is(block, part, name)]
    if len(found) != 1:
        names = [part["action_id"] for block in blocks for part in parts(block)]
        message = f"{len(found)} parts are called {name!r} among {names}"
        raise ImpossibleError(message)
    return found[0]


def pressed(part: JSON) -> JSON:
    """Tell of a button that is pressed."""
    if part["type"] not in BUTTONS:
        raise ImpossibleError(part["type"])
    told = ("action_id", "type", "text", "value", "style", "icon")
    return {name: part[name] for name in told if name in part}


def judged(part: JSON, which: str) -> JSON:
    """Tell of feedback that is given: `positive` or `negative`."""
    if part["type"] != "feedback_buttons":
        raise ImpossibleError(part["type"])
    button = part[f"{which}_button"]
    told = {name: part[name] for name in ("action_id", "type")}
    return {**told, "text": button["text"], "value": button["value"]}


def chosen(part: JSON, value: Any) -> JSON:  # noqa: ANN401  an id, an option's value, or several
    """Tell of a choice in a menu: an option by its value, somebody or a channel by id.

    Raises:
        ImpossibleError: the menu does not offer that.

    """
    kind = part["type"]
    told = {name: part[name] for name in ("action_id", "type")}
    for each in IDS:
        if kind == f"{each}s_select":
            return {**told, f"selected_{each}": value}
        if kind == f"multi_{each}s_select":
            return {**told, f"selected_{each}s": _few(part, list(value))}
    if kind in {"multi_static_select", "checkboxes"}:
        options = [_option(part, each) for each in value]
        return {**told, "selected_options": _few(part, options)}
    return {**told, "selected_option": None if value is None else _option(part, value)}


def filled(blocks: Sequence[JSON], values: Mapping[str, Any]) -> JSON:
    """Fill in the inputs of blocks, named as in `find`; what is not named stays as it starts.

    Raises:
        ImpossibleError: nobody could submit this: an input is missing, empty or out of bounds.

    """
    given = {id(find(blocks, name)[1]): value for name, value in values.items()}
    for block in blocks:
        if block["type"] == "input" and not block.get("optional"):
            part = block["element"]
            if given.get(id(part), _start(part)) in (None, "", []):
                message = f"{part['action_id']} is required"
                raise ImpossibleError(message)
    return _state(blocks, given)


def untouched(blocks: Sequence[JSON]) -> JSON:
    """Tell what inputs and menus say before anybody touched them."""
    return _state(blocks, {})


def _state(blocks: Sequence[JSON], given: Mapping[int, Any]) -> JSON:
    state: JSON = {}
    for block in blocks:
        for part in parts(block):
            if part["type"] in BUTTONS | {"overflow", "feedback_buttons"}:
                continue
            value = given.get(id(part), _start(part))
            said = _typed(part, value) if part["type"].endswith("_input") else chosen(part, value)
            del said["action_id"]
            state.setdefault(block["block_id"], {})[part["action_id"]] = said
    return {"values": state}


def _typed(part: JSON, value: str | None) -> JSON:
    told: JSON = {"action_id": part["action_id"], "type": part["type"], "value": value or None}
    if not value:
        return told
    if part["type"] == "number_input":
        least, most = part.get("min_value", "-inf"), part.get("max_value", "inf")
        fits = float(least) <= float(value) <= float(most)
        fits = fits and (part["is_decimal_allowed"] or "." not in value)
    else:
        fits = part.get("min_length", 0) <= len(value) <= part.get("max_length", 3000)
    if not fits:
        message = f"{part['action_id']} does not take {value!r}"
        raise ImpossibleError(message)
    return told


def _start(part: JSON) -> Any:  # noqa: ANN401  as chosen takes it
    kind = part["type"]
    for each in IDS:
        if f"initial_{each}s" in part:
            return part[f"initial_{each}s"]
        if f"initial_{each}" in part:
            return part[f"initial_{each}"]
    if "initial_option" in part:
        return part["initial_option"]["value"]
    if "initial_options" in part:
        return [option["value"] for option in part["initial_options"]]
    several = kind.startswith("multi_") or kind == "checkboxes"
    return part.get("initial_value", [] if several else None)


def _option(part: JSON, value: str) -> JSON:
    for option in offers(part):
        if option["value"] == value:
            return option
    message = f"{part['action_id']} does not offer {value!r}"
    raise ImpossibleError(message)


def _few(part: JSON, values: list[Any]) -> list[Any]:
    if len(values) > part.get("max_selected_items", len(values)):
        raise ImpossibleError(values)
    return values


def _is(block: JSON, part: JSON, name: str) -> bool:
    names = {part["action_id"], f"{block['block_id']}/{part['action_id']}"}
    said = part.get("text", {}).get("text")
    return name in names or (said is not None and name == said)
