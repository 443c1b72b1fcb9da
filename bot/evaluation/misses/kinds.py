"""What went wrong in a set, sorted by kind: what was quoted, and what would have answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.answering.models import Perhaps
from bot.evaluation.misses.places import Places, overlap
from bot.evaluation.misses.standing import Standing, standing
from bot.language.structure import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.answering.models import Article
    from bot.evaluation.outcomes import JudgedOutcome
    from bot.evaluation.predictions import Prediction
    from bot.evaluation.question_sets import QuestionSet, SetQuestion
    from bot.language.structure import Sentence

    Candidates = Callable[[SetQuestion], Iterable[Mapping[str, Any]]]


class MissKind(StrEnum):
    """How an outcome is wrong, told from what was quoted and what would have answered."""

    REFUSED = "refused though the articles say it"
    DOUBTED = "perhaps, though the articles say it"
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
    LATER = "later"
    NOWHERE = "no candidate"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One question gone wrong; `expected` is None where nothing answers it.

    `stands` says where the right sentence stands in its article, seen from the one that came first;
    None where that one is right or nothing answers. `type` is what is asked, where the set tells.
    """

    id: str
    kind: MissKind
    right_sentence: ListPlace
    stands: Standing | None
    question: str
    quoted: str | None
    expected: str | None
    confidence: float
    type: str | None = None


def counted(found: Sequence[Miss]) -> dict[str, dict[str, int]]:
    """Return how many misses there are by `kind`, and by where the right sentence `stands`.

    `listed` counts where it stood in the list; each in the order of its enumeration, what is not
    there left out.
    """
    kinds = Counter(miss.kind for miss in found)
    stands = Counter(miss.stands for miss in found if miss.stands)
    listed = Counter(miss.right_sentence for miss in found)
    return {
        "kind": {str(one): kinds[one] for one in MissKind if kinds[one]},
        "stands": {str(one): stands[one] for one in Standing if stands[one]},
        "listed": {str(one): listed[one] for one in ListPlace if listed[one]},
    }


class MissFinder:
    """Tells what went wrong with the questions of a set.

    `texts` are the articles that gold and predictions are places of; `candidates` returns the
    places of all sentences that a question was held against.
    """

    def __init__(
        self,
        whole: QuestionSet,
        texts: Sequence[Article],
        articles_in: str | None,
        candidates: Candidates,
    ) -> None:
        """Take the set, and what its questions are asked of."""
        self._whole = whole
        self._places = Places(texts)
        self._articles_in = articles_in
        self._candidates = candidates

    def misses(
        self, predictions: Sequence[Prediction], outcomes: Sequence[JudgedOutcome]
    ) -> list[Miss]:
        """Return what went wrong, the commonest kind first, the surest first within a kind."""
        found = [
            self._miss(question, prediction, outcome)
            for question, prediction, outcome in zip(
                self._whole.questions, predictions, outcomes, strict=True
            )
            if outcome.answered != outcome.answerable or (outcome.answered and not outcome.right)
        ]
        many = Counter(miss.kind for miss in found)
        order = list(MissKind)
        return sorted(
            found, key=lambda one: (-many[one.kind], order.index(one.kind), -one.confidence, one.id)
        )

    def _miss(self, question: SetQuestion, prediction: Prediction, outcome: JudgedOutcome) -> Miss:
        quoted = next(iter(prediction["ranking"]), None)
        gold = question.gold_in(self._articles_in)
        inside = self._is_inside(question, quoted)
        wrong = outcome.answerable and not outcome.right
        return Miss(
            id=question.id,
            kind=self._kind(quoted, gold, outcome, inside=inside),
            right_sentence=self._listed(question, gold, outcome),
            stands=standing(self._places, quoted, gold, in_article=inside) if wrong else None,
            question=question.text,
            quoted=quoted["text"] if quoted else None,
            expected=self._expected(quoted, gold),
            confidence=round(outcome.confidence, 3),
            type=question.type,
        )

    def _is_inside(self, question: SetQuestion, quoted: Mapping[str, Any] | None) -> bool:
        """Tell whether the quote is in an article that the question is about."""
        part_of = self._whole.part_of
        wholes = self._whole.wholes(question, self._articles_in)
        return quoted is not None and part_of.get(quoted["doc_id"], quoted["doc_id"]) in wholes

    def _kind(
        self,
        quoted: Mapping[str, Any] | None,
        gold: Sequence[Mapping[str, Any]],
        outcome: JudgedOutcome,
        *,
        inside: bool,
    ) -> MissKind:
        if not outcome.answered:
            return MissKind.DOUBTED if outcome.outcome == Perhaps.name else MissKind.REFUSED
        if not outcome.answerable:
            return MissKind.UNSAID
        if outcome.misleads:
            return MissKind.MISLEADING
        if quoted is None or not inside:
            return MissKind.ASTRAY
        sentences = self._places.sentences(quoted)
        places = self._places.meant(quoted)
        if any(_opens(sentences, place) for place in places):
            return MissKind.OPENING
        near = [one for one in gold if one["doc_id"] == quoted["doc_id"]]
        right = {place for one in near for place in self._places.meant(one)}
        beside = {place + step for place in places for step in (-1, 1)}
        return MissKind.BESIDE if beside & right else MissKind.ELSEWHERE

    def _expected(
        self, quoted: Mapping[str, Any] | None, gold: Sequence[Mapping[str, Any]]
    ) -> str | None:
        """Return the sentence that would have answered, of the article quoted if it has one."""
        near = [one for one in gold if quoted and one["doc_id"] == quoted["doc_id"]]
        near.sort(key=lambda one: abs(one["start"] - quoted["start"]) if quoted else 0)
        found = (self._places.words(place) for place in (*near, *gold))
        return next((words for words in found if words), None)

    def _listed(
        self, question: SetQuestion, gold: Sequence[Mapping[str, Any]], outcome: JudgedOutcome
    ) -> ListPlace:
        if not outcome.answerable:
            return ListPlace.NONE
        if not outcome.reciprocal:
            considered = (
                overlap(one, right) for one in self._candidates(question) for right in gold
            )
            return ListPlace.LATER if any(considered) else ListPlace.NOWHERE
        rank = round(1 / outcome.reciprocal)
        return ListPlace.FIRST if rank == 1 else ListPlace.NEXT if rank <= 3 else ListPlace.LISTED  # noqa: PLR2004 - as their names say


def _opens(sentences: Sequence[Sentence], number: int) -> bool:
    """Tell whether a sentence is a title, a heading, or the first of the body."""
    first = next((i for i, one in enumerate(sentences) if one.kind is Kind.BODY), None)
    return sentences[number].kind is not Kind.BODY or number == first
