"""Completes a follow-up question with the words it lacks, taken from the question before."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.answering.search.query import LONGEST_QUESTION
from bot.chat.follow_ups.chains import FollowUp, followed, own_of
from bot.chat.follow_ups.dependence import Lack, lack
from bot.chat.follow_ups.reading import read, within
from bot.chat.follow_ups.slots import Sort, counterpart
from bot.language.kinds import AnswerKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.chat.follow_ups.reading import Reading
    from bot.language.structure import Span
    from bot.language.words import Word


def follow(question: str, previous: FollowUp) -> FollowUp:
    """Return `question` completed from `previous`, the (completed) question asked before it.

    A question that stands by itself comes back unchanged. The two may be in different languages.
    """
    if len(question) > LONGEST_QUESTION or not previous.question.strip():
        return FollowUp(question)
    new = read(question)
    lacking = lack(new)
    if lacking is Lack.NOTHING:
        return FollowUp(question)
    own = own_of(new, lacking)
    old = read(followed(own, previous)[:LONGEST_QUESTION])
    completed, carried = _completed(new, lacking, old)
    if not carried:
        return FollowUp(question)
    if own:
        return FollowUp(_marked(completed, question), carried, base=old.text, own=own)
    base = _without_own(new, old, previous.base)
    return FollowUp(_marked(completed, question), carried, base=base, own=previous.own)


def _completed(new: Reading, lacking: Lack, old: Reading) -> tuple[str, tuple[str, ...]]:
    """Return the new question with the words it lacks, and those words; none where there are none.

    What stands only for somebody is put behind a comma, or it would be one with a name before it.
    """
    if not old.content:
        return new.body, ()
    replaced = _replaced(new, old, names=lacking is Lack.REST)
    if lacking is Lack.ANTECEDENT and (names := _names(new, old, replaced)):
        return f"{new.body}, {' '.join(names)}", names
    gone = [(0, old.begins), *replaced, *_repeated(new, old)]
    if new.asks:
        gone += [old.phrase, *_counted(new, old)]
        completed = f"{new.body} {_without(gone, old.text)}"
    else:
        place = min(replaced, default=(len(old.text),))[0]
        before, after = _without(gone, old.text[:place]), _without(gone, old.text, place)
        completed = f"{before} {new.body} {after}".strip()
    carried = tuple(
        _typed(word, old)
        for word in old.words
        if _counts(word, old, new) and not any(within(word, span) for span in gone)
    )
    return completed, carried


def _without_own(new: Reading, old: Reading, base: str) -> str:
    """Return what lies under the completed question: `base`, with the new places, times and names.

    Not with those that took the place of what was said on top of it.
    """
    if not base or not new.slots:
        return base
    beneath = read(base)
    on_top = _replaced(new, old, names=True) and not _replaced(new, beneath, names=True)
    return base if on_top else _completed(replace(new, asks=False), Lack.REST, beneath)[0]


def _marked(completed: str, question: str) -> str:
    """Return the completed question with the marks that `question` was typed with, or a plain ?."""
    return f"{'¿' if '¿' in question else ''}{completed}?"


def _counts(word: Word, old: Reading, new: Reading) -> bool:
    """Tell whether `word` is worth naming: content, question word, the verb of a *did they?*."""
    opens_it = AnswerKind.TRUTH in old.kind and word is old.words[0] and not new.asks
    return bool(word.terms) or within(word, old.phrase) or opens_it


def _replaced(new: Reading, old: Reading, *, names: bool) -> list[Span]:
    """Return what of the old question the places and times, and `names`, of the new one replace.

    The old preposition stays where the new one has none: *in the US*, *and Europe?*
    """
    left, spans = list(old.slots), []
    for slot in new.slots if names else (s for s in new.slots if s.sort is not Sort.NAME):
        if instead := counterpart(slot, left, behind=old.phrase[1]):
            left.remove(instead)
            spans.append((instead.start if slot.preposition else instead.inner, instead.end))
    return spans


def _repeated(new: Reading, old: Reading) -> list[Span]:
    """Return the content words of the old question that the new one has as well."""
    terms = {word.terms[0] for word in new.content}
    return [(word.start, word.end) for word in old.content if word.terms[0] in terms]


def _counted(new: Reading, old: Reading) -> list[Span]:
    """Return what the old question asks *how many* of, where the new one asks so of others."""
    if not (new.kind & old.kind and _behind_phrase(new)):
        return []
    return [(word.start, word.end) for word in _behind_phrase(old)]


def _behind_phrase(reading: Reading) -> list[Word]:
    behind = (word for word in reading.words if word.start >= reading.phrase[1])
    return list(takewhile(lambda word: bool(word.terms), behind)) if reading.phrase[1] else []


def _names(new: Reading, old: Reading, replaced: list[Span]) -> tuple[str, ...]:
    """Return the names and places in the old question that the new one doesn't see to itself.

    None where it asks who, or names only places: then the pronoun stands for somebody found by
    all of it.
    """
    gone = [*replaced, *_repeated(new, old)]
    slots = [slot for slot in old.slots if slot.sort is not Sort.TIME]
    if AnswerKind.PERSON in old.kind or all(slot.sort is Sort.PLACE for slot in slots):
        return ()
    words = (word for slot in slots for word in slot.words)
    return tuple(_typed(w, old) for w in words if not any(within(w, span) for span in gone))


def _typed(word: Word, reading: Reading) -> str:
    return reading.text[word.start : word.end]


def _without(gone: Iterable[Span], text: str, start: int = 0) -> str:
    """Return `text` from `start` on without the spans that are `gone`, its blanks single."""
    kept, cursor = [], start
    for first, last in sorted(gone):
        kept.append(text[cursor : max(first, cursor)])
        cursor = max(cursor, last)
    kept.append(text[cursor:])
    return " ".join(" ".join(kept).split())
