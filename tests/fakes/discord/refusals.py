"""Refusals as Discord words them: a status, a code, and the path of the field at fault."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from simcord.backend.errors import BackendError

if TYPE_CHECKING:
    from collections.abc import Sequence

INVALID_FORM = 50035
CODES = {
    r"or fewer characters|exceeds the": "BASE_TYPE_MAX_LENGTH",
    r"at least \d+ character|between \d+ and \d+|or fewer in length": "BASE_TYPE_BAD_LENGTH",
    r"custom_id .* is not unique": "COMPONENT_CUSTOM_ID_DUPLICATED",
    r"total size of embeds": "MAX_EMBED_SIZE_EXCEEDED",
}
"""What simcord says in words, and Discord's name for it."""


def invalid(path: Sequence[str | int], code: str, message: str) -> BackendError:
    """Refuse the value of one field (50035)."""
    errors: dict[str, object] = {"_errors": [{"code": code, "message": message}]}
    for key in reversed(path):
        errors = {str(key): errors}
    return BackendError(400, INVALID_FORM, "Invalid Form Body", errors=errors)


def empty_message() -> BackendError:
    """Refuse a message with nothing in it."""
    return BackendError(400, 50006, "Cannot send an empty message")


def reworded(refusal: BackendError, inside: Sequence[str]) -> BackendError:
    """Give a refusal of simcord's, which names the field in words, the shape of Discord's."""
    if refusal.code != INVALID_FORM or refusal.errors is not None:
        return refusal
    detail = refusal.message.removeprefix("Invalid Form Body: ")
    if detail == "Cannot send an empty message":
        return empty_message()
    place, _, words = detail.rpartition(": ") if ": " in detail else ("", "", detail)
    path = re.findall(r"\w+", place)
    if path[:1] == ["components"] and len(path) > 1 and not path[1].isdigit():
        path = path[1:]  # simcord puts a modal's own fields under its components
    code = next((code for told, code in CODES.items() if re.search(told, words)), "BASE_TYPE_BAD")
    return invalid([*inside, *path], code, words)
