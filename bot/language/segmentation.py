"""Article text cut into passages and sentences, each held as its place in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from math import ceil
from typing import TYPE_CHECKING, Final

from bot.language import paragraphs
from bot.language.abbreviations import lexicon
from bot.language.paragraphs import CLOSING, LOOK_BACK, QUOTES, STOPS, WIDE_STOPS
from bot.language.structure import Kind, Passage, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.abbreviations import Abbreviations
    from bot.language.paragraphs import Block
    from bot.language.structure import Span

PASSAGE_CHARACTERS: Final = 1500
"""Length above which a paragraph becomes several passages."""
_OPENING: Final = QUOTES + "([{¿¡（《【"
_GOING_ON: Final = tuple(",;:.!?…%" + CLOSING)

_NONSPACE = re.compile(r"\S")
_MARK = re.compile(
    # After the stops: footnotes and closers; French sets a space before a closing quote.
    rf"(?P<stops>[{STOPS}]+(?:[ \xa0\u202f][.!?]+)*|[{WIDE_STOPS}]+)"
    rf"(?P<closers>(?:\[[\w ]{{1,20}}\]|[{re.escape(CLOSING)}])*"
    rf"(?:[ \xa0\u202f][»›”’\"')\]}}]+(?=[\s,;:.!?…]|\Z))*)"
)
_NEXT = re.compile(
    rf"(?P<space>\s*)(?:[-–—{re.escape(_OPENING)}]\s?)*(?P<word>\w[\w'’-]{{0,30}})?(?P<initial>\.)?"
)
_GLUED = re.compile(r"[„¿¡]|(?P<capital>\w)\w*[\s,]")


def segment(
    text: str, language: str, *, title: str = "", sentences: tuple[Span, ...] = ()
) -> tuple[Passage, ...]:
    """Cut an article's text into passages of sentences, telling headings from the body.

    `language` is an ISO 639-1 code. Bounds given as `sentences` are kept exactly as they are.
    """
    blocks = list(paragraphs.blocks(text))
    kinds = paragraphs.kinds(text, blocks, title)
    if sentences and blocks:
        grouped = _group(sentences, blocks, kinds)
    else:
        words = lexicon(language)
        grouped = [
            [Sentence(*span, kind) for span in _spans(text, block, kind, words)]
            for block, kind in zip(blocks, kinds, strict=True)
        ]
    return tuple(passage for group in grouped for passage in _passages(group))


def _spans(text: str, block: Block, kind: Kind, words: Abbreviations) -> Iterator[Span]:
    """Find the sentences of a paragraph; a title or heading is always one."""
    begin = block.start
    if kind is Kind.BODY:
        for mark in _MARK.finditer(text, block.start, block.end):
            if mark.end() < block.end and _ends(text, begin, mark, block.end, words):
                yield begin, mark.end()
                rest = _NONSPACE.search(text, mark.end(), block.end)
                begin = rest.start() if rest else block.end
    yield begin, block.end


def _ends(text: str, begin: int, mark: re.Match[str], end: int, words: Abbreviations) -> bool:
    """Tell whether the sentence that starts at `begin` ends with the stops of `mark`."""
    head = text[max(begin, mark.start() - LOOK_BACK) : mark.start()]
    following = _NEXT.match(text, mark.end(), end)
    if following is None or head.endswith(("(", "[")) or not any(map(str.isalnum, head)):
        return False
    after = following["word"] or ""
    if mark["stops"][0] in WIDE_STOPS:
        return bool(following["space"]) or not (mark["closers"] and after)
    if not following["space"]:
        return not mark["closers"] and _is_glued(text, head, mark.end(), end)
    if not after and text.startswith(_GOING_ON, following.end()):
        return False
    if following["initial"] and len(after) == 1 and after.isalpha():
        after = ""
    return _closes(head, begin, mark, after, words)


def _closes(head: str, begin: int, mark: re.Match[str], after: str, words: Abbreviations) -> bool:
    """Tell whether stops and the space after them end a sentence; `after` is the next word."""
    stops, closers = mark["stops"], mark["closers"]
    is_full_stop = stops == "."
    word = _last_word(head) if is_full_stop else ""
    if _is_lower(after):
        return is_full_stop and not closers and words.is_word(word)
    if not is_full_stop and stops[0] in ".…" and head[-1].isspace():
        return after in words.starters  # 'ein … Haus' leaves words out
    if not is_full_stop or any(closer in QUOTES for closer in closers):
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
    spans: Sequence[Span], blocks: Sequence[Block], kinds: Sequence[Kind]
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
