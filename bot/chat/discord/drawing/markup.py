"""One block of a reply in Discord's markup.

Words of ours and of others are escaped alike. A quote is never cut; titles, names and what is said
about them may be, so that they leave room for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from bot.chat.discord.drawing.escaping import escaped
from bot.chat.presenting import Accent, Cited, Evidence, Heading, Line, Note, Quoted, Tone
from bot.chat.presenting.links import article_link, sentence_link, translation_link
from bot.chat.presenting.safe_text import limited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.chat.presenting import Block
    from bot.chat.texts import Texts

MOST_NAME = 250
"""Characters of outlet and title: with those below far less than a message, all escaped."""
MOST_SAID = 300
"""Characters of one line about a quote, or of ours with words of an asker in it."""
MOST_MEANINGS = 3
MOST_MEANING = 100
MOST_ROWS = 12
MOST_FOUND = 4
MOST_WORD = 40

Drawn: TypeAlias = tuple[str, ...]
"""The texts that show a block, each in a display of its own; none is empty."""


def drawn(block: Block, texts: Texts, heading: Heading | None = None) -> tuple[Drawn, ...]:
    """Return `block` under its heading with what it can't do without, then with more and more."""
    return tuple(_under(heading, way) for way in _ways(block, texts))


def in_file(quoted: Quoted, texts: Texts, heading: Heading | None = None) -> Drawn:
    """Return what is shown of a quote that is attached as a file."""
    return _under(heading, (escaped(texts.in_file()), _about(quoted)))


def _under(heading: Heading | None, drawn: Drawn) -> Drawn:
    head = f"### {_short(heading.words)}" if heading else ""
    first, *others = drawn
    return tuple(text for text in (_lines((head, first)), *others) if text)


def _ways(block: Block, texts: Texts) -> Iterator[Drawn]:
    match block:
        case Line():
            yield (_line(block),)
        case Heading(words) | Note(words):
            yield (_faint(words),)
        case Evidence():
            yield (_evidence(block),)
        case Cited():
            yield (_lines(_source(block)),)
            if page := article_link(block.article):
                yield (_lines(_source(block, f"[{texts.at_source()}]({page})")),)
        case Quoted():
            quotation = _quotation(block)
            yield quotation, _about(block)
            links = tuple(_links(block, texts))
            for number in range(1, len(links) + 1):
                yield quotation, _about(block, *links[:number])


def _quotation(quoted: Quoted) -> str:
    """Return the quote between its neighbours, which are smaller, each on a quoted line."""
    words = escaped(quoted.quote.text)
    around = (
        _small(quoted.before),
        _strong(words) if quoted.accent is Accent.ANSWER else words,
        _small(quoted.after),
    )
    return "\n".join(f"> {line}" for line in around if line)


def _links(quoted: Quoted, texts: Texts) -> Iterator[str]:
    """Yield where the sentence can be read, and translated; labels have no escapes in Discord."""
    if source := sentence_link(quoted.quote):
        yield f"[{texts.at_source()}]({source})"
    if translation := translation_link(quoted.quote, texts.locale.language):
        yield f"[{texts.translate()}]({translation})"


def _about(quoted: Quoted, *links: str) -> str:
    name, *more = _source(quoted.source, *links)
    meanings = (_small(limited(line, MOST_MEANING)) for line in quoted.meanings[:MOST_MEANINGS])
    return _lines((f"-# {name}" if name else "", *more, *meanings))


def _source(cited: Cited, *links: str) -> tuple[str, ...]:
    """Return an article's name; under it date, makers and `links`; and how the date is known."""
    name = escaped(limited(cited.name, MOST_NAME))
    known = _joined((escaped(cited.date), _short(_joined(cited.byline)), *links))
    return _strong(name), f"-# {known}" if known else "", _faint(cited.note or "")


def _line(line: Line) -> str:
    words = _short(line.words)
    match line.tone:
        case Tone.STRONG:
            words = _strong(words)
        case Tone.FAINT:
            words = _faint(line.words)
    return _lines((words, _faint(line.aside)))


def _evidence(evidence: Evidence) -> str:
    """Return each asked word with what it found, one a line."""
    rows = [
        f"{_word(asked)} → "
        + ", ".join(f"{_strong(_word(word))} {weight}" for word, weight in found[:MOST_FOUND])
        for asked, found in evidence.rows[:MOST_ROWS]
    ]
    more = "…" if len(evidence.rows) > MOST_ROWS else ""
    head = _faint(f"{evidence.asked} → {evidence.found}")
    return _lines((head, *rows, more, _faint(evidence.confidence)))


def _word(text: str) -> str:
    return escaped(limited(text, MOST_WORD))


def _short(words: str) -> str:
    return escaped(limited(words, MOST_SAID))


def _faint(words: str) -> str:
    return _small(limited(words, MOST_SAID))


def _small(words: str | None) -> str:
    markup = escaped(words or "")
    return f"-# {markup}" if markup else ""


def _strong(markup: str) -> str:
    return f"**{markup}**" if markup else ""


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part.strip())


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)
