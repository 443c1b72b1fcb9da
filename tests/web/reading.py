"""Reads a source page as a browser does, and refuses one that isn't well formed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from bot.chat.presenting.safe_text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

VOID = {"meta"}


def read(page: str) -> Reader:
    """Return what is on `page`; every element in it is closed where it has to be."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def plain(text: str) -> str:
    """Return `text` as it is on a page: runs of white space are one, signs stand for no text."""
    return " ".join(visible(text).split())


@dataclass
class Element:
    """An element, and all words in it."""

    tag: str
    attributes: dict[str, str | None]
    words: str = field(default="")


class Reader(HTMLParser):
    """Collects the elements of a page, in the order they begin."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Open an element; no attribute is there twice."""
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which has to be that one."""
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Words are in all elements that are open."""
        for element in self.open:
            element.words += data

    def all(self, tag: str) -> list[Element]:
        """Return the elements of that name."""
        return [element for element in self.elements if element.tag == tag]

    def one(self, tag: str) -> Element:
        """Return the only element of that name."""
        (element,) = self.all(tag)
        return element

    @property
    def text(self) -> str:
        """The words of the article."""
        return plain(self.one("article").words)

    @property
    def marked(self) -> str:
        """The words that are marked, those of all paragraphs together."""
        return "".join("".join(mark.words for mark in self.all("mark")).split())

    @property
    def ids(self) -> list[str | None]:
        """All that can be scrolled to."""
        return [one.attributes["id"] for one in self.elements if "id" in one.attributes]
