"""What can be set for a place, checked: its defaults, and what a valid value of each is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict

from bot.logs import logger
from bot.storage.values import identifier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_A_MINUTE = 60
FOR_THE_WHOLE_PLACE = frozenset({"channels"})
"""Settings that a single channel cannot have."""
LEVELS = ("low", "normal", "high")
"""How sure the bot must be before it answers: the values of answering's `HowSure`."""

log = logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSettings:
    """How the bot behaves in a place.

    It speaks only in `channels` and to people with one of `roles` (none: in all, to all).
    `private`: answers are for the asker's eyes until shared. `language` is that of the bot's own
    words (`None`: the asker's). `how_sure`, one of `LEVELS`, goes before the setting of the whole
    installation. `rate` is how many questions a person may ask a minute.
    """

    channels: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    private: bool = False
    language: str | None = None
    how_sure: str | None = None
    rate: int = 6


class Changes(TypedDict, total=False):
    """Settings to change; `None` goes back to what holds without them."""

    channels: tuple[str, ...] | None
    roles: tuple[str, ...] | None
    private: bool | None
    language: str | None
    how_sure: str | None
    rate: int | None


def checked(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return `changes` as they are kept; raises `ValueError` naming the setting and the value."""
    return {name: None if value is None else _check(name, value) for name, value in changes.items()}


def settings_from(*layers: Mapping[str, Any]) -> PlaceSettings:
    """Return the defaults under `layers`, the last of which wins.

    What a newer program has stored and this one can't read is left out.
    """
    readable: dict[str, Any] = {}
    for layer in layers:
        for name, value in layer.items():
            try:
                readable[name] = _check(name, value)
            except ValueError as error:
                log.warning("a stored setting is left out", error=str(error))
    for name in ("channels", "roles"):
        if name in readable:
            readable[name] = tuple(readable[name])
    return PlaceSettings(**readable)


def _check(name: str, value: Any) -> Any:  # noqa: ANN401 - anything may have been typed
    if name not in _CHECKS:
        message = f"there is no setting {name!r}; there are {', '.join(_CHECKS)}"
        raise ValueError(message)
    try:
        return _CHECKS[name](value)
    except (TypeError, ValueError) as error:
        message = f"{name}: {error}"
        raise ValueError(message) from None


def _ids(value: Any) -> list[str]:  # noqa: ANN401 - as above
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        message = f"must be a list of ids, not {value!r}"
        raise TypeError(message)
    return [identifier(each) for each in value]


def _flag(value: Any) -> bool:  # noqa: ANN401 - as above
    if not isinstance(value, bool):
        message = f"must be true or false, not {value!r}"
        raise TypeError(message)
    return value


def _language(value: Any) -> str:  # noqa: ANN401 - as above
    if not isinstance(value, str) or not re.fullmatch("[a-z]{2}", value):
        message = f"must be two small letters (ISO 639-1), not {value!r}"
        raise ValueError(message)
    return value


def _how_sure(value: Any) -> str:  # noqa: ANN401 - as above
    if value not in LEVELS:
        message = f"must be {', '.join(LEVELS)}, not {value!r}"
        raise ValueError(message)
    return str(value)


def _rate(value: Any) -> int:  # noqa: ANN401 - as above
    if type(value) is not int or not 1 <= value <= MOST_A_MINUTE:
        message = f"must be 1 to {MOST_A_MINUTE} questions a minute, not {value!r}"
        raise ValueError(message)
    return value


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "channels": _ids,
    "roles": _ids,
    "private": _flag,
    "language": _language,
    "how_sure": _how_sure,
    "rate": _rate,
}
