"""What went wrong in a set, sorted by kind: what was quoted, and what would have answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.language.segmentation import segment
from bot.language.structure import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.models import Article
    from bot.evaluation.outcomes import JudgedOutcome
    from bot.evaluation.predictions import Prediction
    from bot.evaluation.question_sets import QuestionSet, SetQuestion
    from bot.language.structure import Sentence


class MissKind(StrEnum):
    """How an outcome is wrong, told from what was quoted and what would have answered."""

    REFUSED = "refused though the articles say it"
    UNSAID = "answered though the articles don't say"
    MISLEADING = "quoted what misleads"
    OPENING = "right article: title, heading or lead"
    BESIDE = "right article: beside the right sentence"
    ELSEWHERE = "right article: some other sentence"
    ASTRAY = "another article"


class ListPlace(StrEnum):
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
    kind: MissKind
    right_sentence: ListPlace
    question: str
    quoted: str | None
    expected: str | None
    confidence: float


def misses(
    whole: QuestionSet,
    texts: Sequence[Article],
    predictions: Sequence[Prediction],
    outcomes: Sequence[JudgedOutcome],
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
    order = list(MissKind)
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

    def miss(self, question: SetQuestion, prediction: Prediction, outcome: JudgedOutcome) -> Miss:
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
        question: SetQuestion,
        quoted: Mapping[str, Any] | None,
        gold: Sequence[Mapping[str, Any]],
        outcome: JudgedOutcome,
    ) -> MissKind:
        if not outcome.answered:
            return MissKind.REFUSED
        if not outcome.answerable:
            return MissKind.UNSAID
        if outcome.misleads:
            return MissKind.MISLEADING
        part_of = self._whole.part_of
        wholes = self._whole.wholes(question, self._articles_in)
        if quoted is None or part_of.get(quoted["doc_id"], quoted["doc_id"]) not in wholes:
            return MissKind.ASTRAY
        sentences = self._sentences(quoted)
        places = _meant(sentences, quoted)
        if any(_opens(sentences, place) for place in places):
            return MissKind.OPENING
        near = [one for one in gold if one["doc_id"] == quoted["doc_id"]]
        right = {place for one in near for place in _meant(sentences, one)}
        beside = {place + step for place in places for step in (-1, 1)}
        return MissKind.BESIDE if beside & right else MissKind.ELSEWHERE

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
    first = next((i for i, one in enumerate(sentences) if one.kind is Kind.BODY), None)
    return sentences[number].kind is not Kind.BODY or number == first


def _place(outcome: JudgedOutcome) -> ListPlace:
    if not outcome.answerable:
        return ListPlace.NONE
    if not outcome.reciprocal:
        return ListPlace.NOWHERE
    rank = round(1 / outcome.reciprocal)
    return ListPlace.FIRST if rank == 1 else ListPlace.NEXT if rank <= 3 else ListPlace.LISTED  # noqa: PLR2004 - as their names say
