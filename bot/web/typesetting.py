"""An article's text in paragraphs for a page, word for word, with one place in it marked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.chat.presenting.safe_text import visible
from bot.language.paragraphs import blocks, kinds
from bot.language.structure import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.models import Article
    from bot.language.paragraphs import Block
    from bot.language.structure import Span

NOWHERE = (0, 0)


class Form(StrEnum):
    """What a paragraph is set as."""

    HEADLINE = "headline"
    HEADING = "heading"
    ITEM = "item"
    """Of a list, or a line of a quotation: what begins with a sign for it."""
    BODY = "body"


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words that are marked, or not; the marked run that `opens` the place can be scrolled to."""

    words: str
    marked: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: all its runs together are its words."""

    form: Form
    runs: tuple[TextRun, ...]


def typeset(article: Article, place: Span | None = None) -> tuple[Paragraph, ...]:
    """Return the article's text, the `place` marked in each of the paragraphs it goes through.

    The words of all runs together are the text: only white space is set otherwise, and a sign
    stands for what is no text. Signs of markup stay. A place begins and ends with a word.
    """
    found = list(blocks(article.text))
    forms = map(_form, found, kinds(article.text, found, article.title), range(len(found)))
    bounds = pairwise(_bounds(article.text, found))
    return tuple(
        Paragraph(form, tuple(_runs(article.text, span, place or NOWHERE)))
        for form, span in zip(forms, bounds, strict=True)
    )


def _bounds(text: str, found: list[Block]) -> Iterator[int]:
    """Yield where each paragraph begins, with the signs before its words; then the text's end."""
    yield 0
    for before, block in pairwise(found):
        signs = text[before.end : block.start].lstrip()
        yield block.start - len(signs)
    yield len(text)


def _form(block: Block, kind: Kind, number: int) -> Form:
    if kind is Kind.TITLE and number == 0:
        return Form.HEADLINE
    if kind is not Kind.BODY:
        return Form.HEADING
    return Form.ITEM if block.markup == "-" else Form.BODY


def _runs(text: str, paragraph: Span, place: Span) -> Iterator[TextRun]:
    """Yield what is before, in and after the `place`, as far as it is in the paragraph."""
    begin, end = paragraph
    first, last = (min(max(bound, begin), end) for bound in place)
    cuts = ((begin, first, False), (first, last, True), (last, end, False))
    for start, stop, marked in cuts:
        if start < stop:
            yield TextRun(visible(text[start:stop]), marked, marked and start == place[0])
