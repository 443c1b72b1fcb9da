"""What went wrong in a set, sorted by kind: what was quoted, and what would have answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.language.segmentation import segment
from bot.language.structure import Kind as Part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.models import Article
    from bot.evaluation.outcomes import Outcome
    from bot.evaluation.predictions import Prediction
    from bot.evaluation.question_sets import Question, QuestionSet
    from bot.language.structure import Sentence


class Kind(StrEnum):
    """How an outcome is wrong, told from what was quoted and what would have answered."""

    REFUSED = "refused though the articles say it"
    UNSAID = "answered though the articles don't say"
    MISLEADING = "quoted what misleads"
    OPENING = "right article: title, heading or lead"
    BESIDE = "right article: beside the right sentence"
    ELSEWHERE = "right article: some other sentence"
    ASTRAY = "another article"


class Place(StrEnum):
    """Where the right sentence stood in the list behind the answer."""

    FIRST = "1st"
    NEXT = "2-3"
    LISTED = "4-10"
    NOWHERE = "later"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One question gone wrong; `expected` is None where nothing answers it."""

    id: str
    kind: Kind
    right_sentence: Place
    question: str
    quoted: str | None
    expected: str | None
    confidence: float


def misses(
    whole: QuestionSet,
    texts: Sequence[Article],
    predictions: Sequence[Prediction],
    outcomes: Sequence[Outcome],
    articles_in: str | None,
) -> list[Miss]:
    """Return what went wrong, the commonest kind first, the surest first within a kind.

    `texts` are the articles that gold and predictions are places of.
    """
    gone = _Finder(whole, texts, articles_in)
    found = [
        gone.miss(question, prediction, outcome)
        for question, prediction, outcome in zip(
            whole.questions, predictions, outcomes, strict=True
        )
        if outcome.answered != outcome.answerable or (outcome.answered and not outcome.right)
    ]
    many = Counter(miss.kind for miss in found)
    order = list(Kind)
    return sorted(
        found, key=lambda one: (-many[one.kind], order.index(one.kind), -one.confidence, one.id)
    )


class _Finder:
    """Knows the sentences of a set's texts, and which of them a place means."""

    def __init__(
        self, whole: QuestionSet, texts: Sequence[Article], articles_in: str | None
    ) -> None:
        self._whole = whole
        self._texts = {text.id: text for text in texts}
        self._articles_in = articles_in

    def miss(self, question: Question, prediction: Prediction, outcome: Outcome) -> Miss:
        """Return what went wrong with `question`."""
        quoted = next(iter(prediction["ranking"]), None)
        gold = question.gold_in(self._articles_in)
        return Miss(
            id=question.id,
            kind=self._kind(question, quoted, gold, outcome),
            right_sentence=_place(outcome),
            question=question.text,
            quoted=quoted["text"] if quoted else None,
            expected=self._expected(quoted, gold),
            confidence=round(outcome.confidence, 3),
        )

    def _kind(
        self,
        question: Question,
        quoted: Mapping[str, Any] | None,
        gold: Sequence[Mapping[str, Any]],
        outcome: Outcome,
    ) -> Kind:
        if not outcome.answered:
            return Kind.REFUSED
        if not outcome.answerable:
            return Kind.UNSAID
        if outcome.misleads:
            return Kind.MISLEADING
        part_of = self._whole.part_of
        wholes = self._whole.wholes(question, self._articles_in)
        if quoted is None or part_of.get(quoted["doc_id"], quoted["doc_id"]) not in wholes:
            return Kind.ASTRAY
        sentences = self._sentences(quoted)
        places = _meant(sentences, quoted)
        if any(_opens(sentences, place) for place in places):
            return Kind.OPENING
        near = [one for one in gold if one["doc_id"] == quoted["doc_id"]]
        right = {place for one in near for place in _meant(sentences, one)}
        beside = {place + step for place in places for step in (-1, 1)}
        return Kind.BESIDE if beside & right else Kind.ELSEWHERE

    def _expected(
        self, quoted: Mapping[str, Any] | None, gold: Sequence[Mapping[str, Any]]
    ) -> str | None:
        """Return the sentence that would have answered, of the article quoted if it has one."""
        near = [one for one in gold if quoted and one["doc_id"] == quoted["doc_id"]]
        near.sort(key=lambda one: abs(one["start"] - quoted["start"]) if quoted else 0)
        for place in (*near, *gold):
            sentences = self._sentences(place)
            if meant := _meant(sentences, place):
                text = self._texts[place["doc_id"]].text
                return text[sentences[meant[0]].start : sentences[meant[-1]].end]
        return None

    def _sentences(self, place: Mapping[str, Any]) -> list[Sentence]:
        text = self._texts.get(place["doc_id"])
        if text is None:
            return []
        passages = segment(text.text, text.language, title=text.title, sentences=text.sentences)
        return [sentence for passage in passages for sentence in passage.sentences]


def _meant(sentences: Sequence[Sentence], place: Mapping[str, Any]) -> list[int]:
    """Return the numbers of the sentences that a place covers any of."""
    return [
        number
        for number, one in enumerate(sentences)
        if one.start < place["end"] and place["start"] < one.end
    ]


def _opens(sentences: Sequence[Sentence], number: int) -> bool:
    """Tell whether a sentence is a title, a heading, or the first of the body."""
    first = next((i for i, one in enumerate(sentences) if one.kind is Part.BODY), None)
    return sentences[number].kind is not Part.BODY or number == first


def _place(outcome: Outcome) -> Place:
    if not outcome.answerable:
        return Place.NONE
    if not outcome.reciprocal:
        return Place.NOWHERE
    rank = round(1 / outcome.reciprocal)
    return Place.FIRST if rank == 1 else Place.NEXT if rank <= 3 else Place.LISTED  # noqa: PLR2004 - as their names say
