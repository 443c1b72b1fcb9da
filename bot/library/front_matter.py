"""The `field: value` lines that open an article file, each known by its line."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, NoReturn, TypeVar

import yaml

from bot.errors import ArticleError
from bot.library.composing import NOT_ONE_LINE, TEXT, compose, lines_before

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FIELDS = (
    "title",
    "outlet",
    "author",
    "agency",
    "published",
    "published_note",
    "url",
    "language",
    "cites",
)
"""Every field an article may have, in the order they are written in; only the title is needed."""

_FIRST_LINE = 2  # below the opening `---`
_LIMIT = 20_000  # characters; more is an article whose front matter was never closed
_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)

_TAG = "tag:yaml.org,2002:"
_NOTHING = f"{_TAG}null"
_PLAIN = {TEXT, *(f"{_TAG}{kind}" for kind in ("int", "float", "bool", "timestamp"))}

_T = TypeVar("_T")


class FrontMatter:
    """The fields of one article; every problem with one is an `ArticleError` at its line."""

    def __init__(self, path: Path, fields: Mapping[str, tuple[int, yaml.Node]]) -> None:
        """Hold `fields`: the line and the YAML node of each."""
        self._path = path
        self._fields = {
            name: field for name, field in fields.items() if field[1].tag != _NOTHING
        }  # `author:` with nothing behind it is the same as no author

    def __contains__(self, name: str) -> bool:
        """Say whether the field has a value."""
        return name in self._fields

    def refuse(self, name: str, problem: str) -> NoReturn:
        """Raise the error of a field; one that is not there is missed at line 1."""
        line, _ = self._fields.get(name, (1, None))
        raise ArticleError(self._path, line, f"{name}: {problem}")

    def text(self, name: str) -> str | None:
        """Return a field meant to be read by people: one line of text."""
        return self._text(name, self._fields[name][1], {TEXT}) if name in self else None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field that lists texts."""
        if name not in self:
            return ()
        node = self._fields[name][1]
        if not isinstance(node, yaml.SequenceNode):
            self.refuse(name, f"must be a list, even of one: {name}: [Bloomberg]")
        return tuple(self._text(name, item, {TEXT}) for item in node.value)

    def checked(self, name: str, check: Callable[[str], _T]) -> _T | None:
        """Return what `check` makes of a field as it was typed; it raises ValueError if unfit."""
        if name not in self:
            return None
        try:
            return check(self._text(name, self._fields[name][1], _PLAIN))
        except ValueError as unfit:
            self.refuse(name, str(unfit))

    def _text(self, name: str, node: yaml.Node, tags: set[str]) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self.refuse(name, "must be text, not a list or a group of fields")
        text: str = node.value.strip()
        if node.tag not in tags:
            self.refuse(name, f"must be text; if {text!r} is meant as such, quote it")
        if not text:
            self.refuse(name, "is empty; leave out what is not known")
        if unfit := NOT_ONE_LINE.search(text):
            self.refuse(name, f"must be one line of text, without {unfit[0]!r}")
        return text


def split(path: Path, text: str) -> tuple[FrontMatter, int]:
    """Return the fields of an article file, and where in `text` its body begins."""
    opening = _OPENING.match(text)
    if not opening:
        raise ArticleError(path, 1, "no front matter: the file must open with a line `---`")
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LIMIT)
    if not closing:
        raise ArticleError(path, 1, "the front matter is not closed by a second line `---`")
    return FrontMatter(path, _fields(path, text[opening.end() : closing.start()])), closing.end()


def _fields(path: Path, block: str) -> dict[str, tuple[int, yaml.Node]]:
    root = compose(path, block, _FIRST_LINE)
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise ArticleError(path, 2, "the front matter must be lines of the form `field: value`")
    fields: dict[str, tuple[int, yaml.Node]] = {}
    for key, value in root.value:
        line = _FIRST_LINE + lines_before(block, key.start_mark.index)
        if key.value not in FIELDS:
            raise ArticleError(path, line, _unknown(key.value))
        if key.value in fields:
            first = fields[key.value][0]
            raise ArticleError(path, line, f"{key.value}: already given in line {first}")
        fields[key.value] = line, value
    return fields


def _unknown(name: object) -> str:
    if not isinstance(name, str):
        return "a field must be named by one word"
    close = get_close_matches(name.lower(), FIELDS, n=1)
    hint = f"did you mean {close[0]}?" if close else f"the fields are {', '.join(FIELDS)}"
    return f"unknown field {name!r}; {hint}"
