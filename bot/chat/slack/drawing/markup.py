"""One block of a reply as blocks of Slack's Block Kit.

A quote is never cut, only set in several blocks where one can't hold it; titles, names and what is
said about them may be cut, so that they leave room for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.presenting import Accent, Cited, Evidence, Heading, Line, Note, Quoted, Tone
from bot.chat.presenting.links import article_link, sentence_link, translation_link
from bot.chat.presenting.safe_text import limited, visible
from bot.chat.slack.drawing.escaping import escaped
from bot.chat.slack.drawing.limits import MOST_IN_HEADER, MOST_IN_ONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.chat.presenting import Block
    from bot.chat.slack.drawing.limits import Json
    from bot.chat.texts import Texts

MOST_NAME = 250
"""Characters of outlet and title."""
MOST_SAID = 300
"""Characters of one line about a quote, or of ours with words of an asker in it."""
MOST_QUESTION = 500
MOST_MEANINGS = 3
MOST_MEANING = 100
MOST_ROWS = 12
MOST_FOUND = 4
MOST_WORD = 40
MOST_LINKS = 2900
"""Characters of addresses in one text object; 3000 of one in rich text are too many as well."""
NEAR_END = 200
"""So far from the end of a block a space is looked for to part a long quote at."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The blocks that show something, and ways to go on below: the first, then fuller ones."""

    blocks: tuple[Json, ...]
    ways: tuple[tuple[Json, ...], ...] = ((),)


def drawn(block: Block, texts: Texts) -> Drawn:
    """Return `block` as Slack shows it."""
    match block:
        case Line():
            return Drawn(tuple(_line(block)))
        case Heading(words):
            return Drawn((header(words),) if words.strip() else ())
        case Note(words):
            return Drawn(tuple(context(words)))
        case Evidence():
            return Drawn((_evidence(block),))
        case Cited():
            return _cited(block, texts)
        case Quoted():
            return Drawn(tuple(_quotation(block)), tuple(_about(block, texts)))


def header(words: str) -> Json:
    """Return a heading."""
    return {"type": "header", "text": plain(words, MOST_IN_HEADER)}


def context(*words: str) -> Iterator[Json]:
    """Yield `words` side by side, small; nothing where there are none."""
    if elements := [plain(each, MOST_SAID) for each in words if visible(each).strip()]:
        yield {"type": "context", "elements": elements}


def plain(words: str, most: int) -> Json:
    """Return a text object in which nothing is marked up."""
    return {"type": "plain_text", "text": escaped(limited(words, most)), "emoji": False}


def rich(*parts: Json, kind: str = "rich_text_section") -> Json:
    """Return a block of rich text, which is all of one `kind`."""
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(parts)}]}


def run(words: str, style: str = "") -> Json:
    """Return words for rich text, in which nothing is marked up: it needs no escapes."""
    return {"type": "text", "text": words} | ({"style": {style: True}} if style else {})


def _line(line: Line) -> Iterator[Json]:
    if line.tone is Tone.FAINT:
        yield from context(line.words)
    elif words := limited(line.words, MOST_QUESTION):
        yield rich(run(words, "bold" if line.tone is Tone.STRONG else ""))
    yield from context(line.aside)


def _quotation(quoted: Quoted) -> Iterator[Json]:
    """Yield the quote between its neighbours, which lean: nobody takes them for the quote."""
    shown = (
        (quoted.before, "italic"),
        (quoted.quote.text, "bold" if quoted.accent is Accent.ANSWER else ""),
        (quoted.after, "italic"),
    )
    lines = [(words, style) for text, style in shown if (words := visible(text or "").strip())]
    room = MOST_IN_ONE
    parts: list[Json] = []
    for place, (words, style) in enumerate(lines):
        left = f"{words}\n" if place < len(lines) - 1 else words
        while left:
            cut = _cut(left, room)
            parts.append(run(left[:cut], style))
            left, room = left[cut:], room - cut
            if left or room < NEAR_END:
                yield rich(*parts, kind="rich_text_quote")
                room, parts = MOST_IN_ONE, []
    if parts:
        yield rich(*parts, kind="rich_text_quote")


def _cut(words: str, room: int) -> int:
    """Return how many of the first characters go into `room`, to the end of a word if possible."""
    if len(words) <= room:
        return len(words)
    return words.rfind(" ", max(0, room - NEAR_END), room) + 1 or room


def _about(quoted: Quoted, texts: Texts) -> Iterator[tuple[Json, ...]]:
    """Yield where a quote stands and what its dates mean; then the same with more and more links.

    The labels of links are ours, and hold nothing that is markup.
    """
    cited = quoted.source
    parts = (plain(cited.name, MOST_NAME), plain(_facts(cited), MOST_SAID))
    source = [one for one in parts if one["text"]]
    notes = (*quoted.meanings[:MOST_MEANINGS], cited.note or "")
    below = tuple(context(*(limited(one, MOST_MEANING) for one in notes)))
    yield ({"type": "context", "elements": source}, *below) if source else below
    links = tuple(_links(quoted, texts))
    for number in range(1, len(links) + 1):
        shown = " · ".join(links[:number])
        if len(shown) <= MOST_LINKS:
            linked = {"type": "mrkdwn", "text": shown, "verbatim": True}
            yield ({"type": "context", "elements": [*source, linked]}, *below)


def _links(quoted: Quoted, texts: Texts) -> Iterator[str]:
    """Yield where the sentence can be read, and translated."""
    if source := sentence_link(quoted.quote):
        yield f"<{escaped(source)}|{texts.at_source()}>"
    if translation := translation_link(quoted.quote, texts.locale.language):
        yield f"<{escaped(translation)}|{texts.translate()}>"


def _cited(cited: Cited, texts: Texts) -> Drawn:
    """Return an article in a list: its name, under it date and makers, with a link if possible."""
    lines = limited(cited.name, MOST_NAME), limited(_facts(cited), MOST_SAID)
    runs = [run(f"{lines[0]}\n", "bold")] if lines[0] else []
    runs += [run(lines[1])] if lines[1] else []
    note = tuple(context(cited.note or ""))
    if not runs:
        return Drawn(note)
    ways = [(rich(*runs), *note)]
    page = article_link(cited.article)
    if page and len(page) <= MOST_LINKS:
        link = {"type": "link", "url": page, "text": texts.at_source()}
        ways.append((rich(*runs, run(" · "), link), *note))
    return Drawn((), tuple(ways))


def _facts(cited: Cited) -> str:
    return _joined((cited.date, *cited.byline))


def _evidence(evidence: Evidence) -> Json:
    """Return each asked word with what it found, one a line."""
    parts = [run(f"{evidence.asked} → {evidence.found}\n", "italic")]
    for asked, found in evidence.rows[:MOST_ROWS]:
        parts.append(run(f"{_word(asked)} → "))
        for number, (word, weight) in enumerate(found[:MOST_FOUND], 1):
            end = ", " if number < len(found[:MOST_FOUND]) else "\n"
            parts += [run(_word(word), "bold"), run(f" {weight}{end}")]
    parts += [run("…\n")] if len(evidence.rows) > MOST_ROWS else []
    return rich(*parts, run(evidence.confidence, "italic"))


def _word(text: str) -> str:
    return limited(text, MOST_WORD) or "…"


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if visible(part).strip())
