"""Checks of JSON values that word what they refuse, with a JSON pointer, as Slack does.

A check takes a value and where it stands, and yields a line for everything that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

JSON: TypeAlias = dict[str, Any]
Check: TypeAlias = Callable[[Any, str], Iterator[str]]


def problem(words: str, where: str) -> str:
    """Say what is wrong, and where."""
    return f"{words} [json-pointer:{where}]"


def string(most: int, least: int = 1) -> Check:
    """Demand a text of so many characters."""

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield problem("must be a string", where)
        elif len(value) > most:
            yield problem(f"must be less than {most + 1} characters", where)
        elif len(value) < least:
            yield problem(f"must be more than {least - 1} characters", where)

    return check


def url(value: object, where: str) -> Iterator[str]:
    """Demand a whole address of at most 3000 characters."""
    wrong = list(string(3000)(value, where))
    yield from wrong
    if not wrong and not (urlsplit(str(value)).scheme and urlsplit(str(value)).netloc):
        yield problem("must be a valid url", where)


def boolean(value: object, where: str) -> Iterator[str]:
    """Demand true or false."""
    if not isinstance(value, bool):
        yield problem("must be a boolean", where)


def number(least: int, most: int) -> Check:
    """Demand a whole number within bounds."""

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            yield problem(f"must be an integer from {least} to {most}", where)

    return check


def enum(*values: str) -> Check:
    """Demand one of these."""

    def check(value: object, where: str) -> Iterator[str]:
        if value not in values:
            yield problem("must be a valid enum value", where)

    return check


def listing(item: Check, most: int, least: int = 1) -> Check:
    """Demand a list of so many items, each of which passes a check."""

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield problem("must be an array", where)
            return
        if len(value) > most:
            yield problem(f"no more than {most} items allowed", where)
        if len(value) < least:
            yield problem(f"no less than {least} items allowed", where)
        for place, part in enumerate(value):
            yield from item(part, f"{where}/{place}")

    return check


def fields(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """Demand an object with these fields and no other."""
    known = {**required, **optional}

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield problem("must be an object", where)
            return
        for name in required:
            if name not in value:
                yield problem(f"missing required field: {name}", where)
        for name, part in value.items():
            if name in known:
                yield from known[name](part, f"{where}/{name}")
            else:
                yield problem(f"invalid additional property: {name}", where)

    return check


def typed(kinds: Mapping[str, Check], unmodelled: frozenset[str] = frozenset()) -> Check:
    """Demand an object whose `type` says which check it has to pass.

    Raises:
        NotImplementedError: Slack knows the type, but this fake does not.

    """

    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield problem("must be an object", where)
            return
        kind = value.get("type")
        if kind in unmodelled:
            raise NotImplementedError(kind)
        if kind is None:
            yield problem("missing required field: type", where)
        elif kind not in kinds:
            yield problem(f"unsupported type: {kind}", f"{where}/type")
        else:
            rest = {name: part for name, part in value.items() if name != "type"}
            yield from kinds[kind](rest, where)

    return check


def both(*checks: Check) -> Check:
    """Demand that every one of these checks is passed."""

    def check(value: object, where: str) -> Iterator[str]:
        for each in checks:
            yield from each(value, where)

    return check
