"""Article text cut into passages and sentences, each held as its place in the text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, Final

from bot.answering.abbreviations import lexicon
from bot.answering.models import Kind, Passage, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.abbreviations import Lexicon
    from bot.answering.models import Span

PASSAGE_CHARACTERS: Final = 1500
"""Length above which a paragraph becomes several passages."""
HEADING_CHARACTERS: Final = 90
HEADING_WORDS: Final = 12
QUESTION_WORDS: Final = 6
"""Words that a heading ending in '?' or '!' may have."""
LONG_LINE: Final = 60
"""Length from which a line that stops in mid-sentence was wrapped by an editor."""
WRAPPED_WIDTH: Final = (50, 100)
"""Shortest and longest full line of prose wrapped by an editor."""
WRAPPED_RAGGEDNESS: Final = 25
LOOK_BACK: Final = 40
"""Characters before a full stop that can tell what it means; bounds the work at each."""

_QUOTES: Final = "\"'„“”‚‘’«»‹›「」『』"
_OPENING: Final = _QUOTES + "([{¿¡（《【"
_CLOSING: Final = "\"'“”‘’«»‹›」』)]}）》】"
_STOPS: Final = ".!?…؟۔।॥։።"
_WIDE_STOPS: Final = "。！？｡"
_FINAL: Final = tuple(_STOPS + _WIDE_STOPS)
_GOING_ON: Final = tuple(",;:.!?…%" + _CLOSING)

_LINE_MARKUP = re.compile(r"\s*(#{1,6}[ \t]+(?=\S))?((?:(?:[-*•]|>+)[ \t]+(?=\S))*)")
_NONSPACE = re.compile(r"\S")
_MARK = re.compile(
    # After the stops: footnotes and closers; French sets a space before a closing quote.
    rf"(?P<stops>[{_STOPS}]+(?:[ \xa0\u202f][.!?]+)*|[{_WIDE_STOPS}]+)"
    rf"(?P<closers>(?:\[[\w ]{{1,20}}\]|[{re.escape(_CLOSING)}])*"
    rf"(?:[ \xa0\u202f][»›”’\"')\]}}]+(?=[\s,;:.!?…]|\Z))*)"
)
_NEXT = re.compile(
    rf"(?P<space>\s*)(?:[-–—{re.escape(_OPENING)}]\s?)*(?P<word>\w[\w'’-]{{0,30}})?(?P<initial>\.)?"
)
_GLUED = re.compile(r"[„¿¡]|(?P<capital>\w)\w*[\s,]")
_SAME_CHARACTERS = str.maketrans(dict.fromkeys(_QUOTES + "`´", '"') | dict.fromkeys("–—‑", "-"))


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph's place, without the markup before it."""

    start: int
    end: int
    markup: str = ""
    """'#' before a heading, '-' before a list item or a quotation."""
    one_line: bool = True


def segment(
    text: str, language: str, *, title: str = "", sentences: tuple[Span, ...] = ()
) -> tuple[Passage, ...]:
    """Cut an article's text into passages of sentences, telling headings from the body.

    `language` is an ISO 639-1 code. Bounds given as `sentences` are kept exactly as they are.
    """
    blocks = list(_blocks(text))
    kinds = _kinds(text, blocks, title)
    if sentences and blocks:
        grouped = _group(sentences, blocks, kinds)
    else:
        words = lexicon(language)
        grouped = [
            [Sentence(*span, kind) for span in _spans(text, block, kind, words)]
            for block, kind in zip(blocks, kinds, strict=True)
        ]
    return tuple(passage for group in grouped for passage in _passages(group))


# ---- paragraphs


def _blocks(text: str) -> Iterator[_Block]:
    """Find the paragraphs: lines, or several lines of wrapped prose."""
    run: list[_Block] = []
    for line in _lines(text):
        if line is None:
            yield from _unwrapped(text, run)
            run = []
        else:
            run.append(line)
    yield from _unwrapped(text, run)


def _lines(text: str) -> Iterator[_Block | None]:
    """Find the lines without surrounding space and markup; None is an empty line."""
    start = 0
    for line in text.splitlines(keepends=True):
        stripped = line.rstrip()
        if stripped:
            markup = _LINE_MARKUP.match(stripped)
            skipped = markup.end() if markup else 0
            sign = "" if markup is None else "#" if markup[1] else "-" if markup[2] else ""
            yield _Block(start + skipped, start + len(stripped), sign)
        else:
            yield None
        start += len(line)


def _unwrapped(text: str, run: Sequence[_Block]) -> list[_Block]:
    """Join those of some lines without an empty one between that are one paragraph."""
    wrapped = _is_wrapped(text, run)
    blocks = list(run[:1])
    for before, line in pairwise(run):
        if wrapped or _goes_on(text, blocks[-1], before, line):
            first = blocks.pop()
            blocks.append(_Block(first.start, line.end, first.markup, one_line=False))
        else:
            blocks.append(line)
    return blocks


def _is_wrapped(text: str, run: Sequence[_Block]) -> bool:
    """Tell whether lines are prose wrapped at one width: even, and broken within sentences."""
    widths = [line.end - line.start for line in run]
    full = widths[:-1]
    return (
        len(full) > 1
        and not any(line.markup for line in run)
        and WRAPPED_WIDTH[0] <= min(full)
        and max(widths) <= WRAPPED_WIDTH[1]
        and max(full) - min(full) <= WRAPPED_RAGGEDNESS
        and not all(_is_closed(text, line) for line in run[:-1])
        and _is_prose(text, run)
    )


def _is_prose(text: str, run: Sequence[_Block]) -> bool:
    """Tell whether lines are no list of headings: they go on, or end, within a line."""
    return any(_breaks_off(text, line, after) for line, after in pairwise(run)) or (
        _is_closed(text, run[-1]) and ". " in text[run[0].start : run[-1].end]
    )


def _goes_on(text: str, block: _Block, before: _Block, line: _Block) -> bool:
    """Tell whether a line continues the block whose last line is long and has no end."""
    return (
        block.markup != "#"
        and not line.markup
        and before.end - before.start > LONG_LINE
        and _breaks_off(text, before, line)
    )


def _breaks_off(text: str, line: _Block, after: _Block) -> bool:
    """Tell whether a sentence runs over from one line into the next."""
    return text[after.start].islower() and not _is_closed(text, line)


def _is_closed(text: str, block: _Block) -> bool:
    """Tell whether a paragraph ends as a sentence does."""
    tail = text[max(block.start, block.end - LOOK_BACK) : block.end]
    return tail.rstrip(_CLOSING + " ").endswith(_FINAL)


# ---- kinds


def _kinds(text: str, blocks: Sequence[_Block], title: str) -> list[Kind]:
    """Tell titles and headings from the body; a text of nothing else is all body."""
    name = _normalised(title)
    afters = [*blocks[1:], None]
    kinds = [_kind(text, *pair, name) for pair in zip(blocks, afters, strict=False)]
    for kind in (Kind.HEADING, Kind.TITLE):
        if Kind.BODY not in kinds:
            kinds = [Kind.BODY if each is kind else each for each in kinds]
    return kinds


def _kind(text: str, block: _Block, after: _Block | None, title: str) -> Kind:
    """Tell what a paragraph is, seen by itself and the one after it."""
    if title and _normalised(text[block.start : block.end]) == title:
        return Kind.TITLE
    return Kind.HEADING if _is_heading(text, block, after) else Kind.BODY


def _normalised(text: str) -> str:
    """Return a title in the form in which it is compared."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SAME_CHARACTERS).split())


def _is_heading(text: str, block: _Block, after: _Block | None) -> bool:
    """Tell whether a paragraph is a heading: marked as one, or one short line without an end."""
    if block.markup:
        return block.markup == "#"
    if not block.one_line or block.end - block.start > HEADING_CHARACTERS:
        return False
    line = text[block.start : block.end]
    if not _is_closed(text, block):
        return len(line.split()) <= HEADING_WORDS
    return (
        line[-1] in "?!"
        and len(line.split()) <= QUESTION_WORDS
        and not any(stop in line[:-1] for stop in (". ", "? ", "! "))
        and after is not None
        and after.end - after.start > HEADING_CHARACTERS
    )


# ---- sentences


def _spans(text: str, block: _Block, kind: Kind, words: Lexicon) -> Iterator[Span]:
    """Find the sentences of a paragraph; a title or heading is always one."""
    begin = block.start
    if kind is Kind.BODY:
        for mark in _MARK.finditer(text, block.start, block.end):
            if mark.end() < block.end and _ends(text, begin, mark, block.end, words):
                yield begin, mark.end()
                rest = _NONSPACE.search(text, mark.end(), block.end)
                begin = rest.start() if rest else block.end
    yield begin, block.end


def _ends(text: str, begin: int, mark: re.Match[str], end: int, words: Lexicon) -> bool:
    """Tell whether the sentence that starts at `begin` ends with the stops of `mark`."""
    head = text[max(begin, mark.start() - LOOK_BACK) : mark.start()]
    following = _NEXT.match(text, mark.end(), end)
    if following is None or head.endswith(("(", "[")) or not any(map(str.isalnum, head)):
        return False
    after = following["word"] or ""
    if mark["stops"][0] in _WIDE_STOPS:
        return bool(following["space"]) or not (mark["closers"] and after)
    if not following["space"]:
        return not mark["closers"] and _is_glued(text, head, mark.end(), end)
    if not after and text.startswith(_GOING_ON, following.end()):
        return False
    if following["initial"] and len(after) == 1 and after.isalpha():
        after = ""
    return _closes(head, begin, mark, after, words)


def _closes(head: str, begin: int, mark: re.Match[str], after: str, words: Lexicon) -> bool:
    """Tell whether stops and the space after them end a sentence; `after` is the next word."""
    stops, closers = mark["stops"], mark["closers"]
    is_full_stop = stops == "."
    word = _last_word(head) if is_full_stop else ""
    if _is_lower(after):
        return is_full_stop and not closers and words.is_word(word)
    if not is_full_stop and stops[0] in ".…" and head[-1].isspace():
        return after in words.starters  # 'ein … Haus' leaves words out
    if not is_full_stop or any(closer in _QUOTES for closer in closers):
        return True
    if len(word) == mark.start() - begin and (word.isdigit() or len(word) == 1):
        return False  # '1. Einleitung'
    return words.ends_sentence(word, after)


def _is_lower(word: str) -> bool:
    """Tell whether a word is in lower case; 'iPhone' counts as a name."""
    return word[:1].islower() and not any(map(str.isupper, word[1:3]))


def _is_glued(text: str, head: str, cut: int, end: int) -> bool:
    """Tell whether a sentence ends although no space follows ('Ende.Der'): 'mi.com' does not."""
    after = _GLUED.match(text, cut, end)
    word = head.rsplit(maxsplit=1)[-1].lstrip(_OPENING)
    return (
        after is not None
        and (not after["capital"] or after["capital"].isupper())
        and len(word) > 2  # noqa: PLR2004 - shorter ones are abbreviations
        and word.isalpha()
        and word[1:].islower()
    )


def _last_word(head: str) -> str:
    """Return the word before a full stop, joined with short ones before it ('z. B' is 'z.B')."""
    if not head[-1:].isalnum():
        return ""
    words = head.split()
    word = words.pop().lstrip(_OPENING)
    while words and len(words[-1]) <= 4 and words[-1].endswith("."):  # noqa: PLR2004 - '(EE.'
        word = words.pop().lstrip(_OPENING) + word
    return word


# ---- passages


def _group(
    spans: Sequence[Span], blocks: Sequence[_Block], kinds: Sequence[Kind]
) -> list[list[Sentence]]:
    """Put given sentences to the paragraphs they start in, or before."""
    ends = [block.end for block in blocks]
    grouped: list[list[Sentence]] = [[] for _ in blocks]
    for start, end in sorted(spans):
        place = min(bisect_right(ends, start), len(blocks) - 1)
        kind = kinds[place] if end <= ends[place] else Kind.BODY
        grouped[place].append(Sentence(start, end, kind))
    return grouped


def _passages(sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """Make passages of a paragraph's sentences: one, or several of about one length."""
    if not sentences:
        return
    length = sentences[-1].end - sentences[0].start
    limit = length / ceil(length / PASSAGE_CHARACTERS)
    first = 0
    for place, sentence in enumerate(sentences):
        if place > first and sentence.end - sentences[first].start > limit:
            yield _passage(sentences[first:place])
            first = place
    yield _passage(sentences[first:])


def _passage(sentences: Sequence[Sentence]) -> Passage:
    """Return the passage that holds some sentences."""
    return Passage(sentences[0].start, sentences[-1].end, tuple(sentences))
