"""The heart: a question in, the answering sentence out, or the honest word that there is none."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering import evidence, matching, query, references, timeline, weights
from bot.answering.bridge import VectorBridge
from bot.answering.candidates import Retriever
from bot.answering.features import Describer
from bot.answering.findings import Findings
from bot.answering.languages import detect
from bot.answering.meanings import Meanings
from bot.answering.models import Answer, NoAnswer
from bot.answering.neighbours import Neighbours
from bot.answering.ranking import rank
from bot.answering.units import Units, empty
from bot.answering.weights import HowSure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from bot.answering.bridge import Encoder
    from bot.answering.models import Article, Quote
    from bot.answering.weights import Weights

SURE_OF_A_HEADING = 0.5
"""A heading announces more than it says: it must be more likely right than not."""
DEPTH = 20
"""How many sentences a search lists behind the answer."""
_NOTHING = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Search:
    """What a question led to: the outcome, and the sentences considered, best first."""

    outcome: Answer | NoAnswer
    ranking: tuple[Quote, ...]


class Answerer:
    """Answers questions with sentences of `articles`; the same question gives the same answer."""

    def __init__(
        self,
        articles: Sequence[Article],
        encoder: Encoder,
        *,
        learned: Weights | None = None,
        progress: Callable[[int, int], None] | None = None,
        kept: Mapping[str, NDArray[Any]] | None = None,
    ) -> None:
        """Read `articles`, or take what an answerer over the same ones had in its `columns()`.

        `progress(done, total)` is called after each article read, each one encoded, each word.
        """
        self.encoder = encoder
        self._weights = learned or weights.load()
        if kept is None:
            units, words, meanings = empty(), Neighbours.empty(), Meanings.empty()
            retriever = Retriever.of(units)
        else:
            units, meanings = Units.from_columns(articles, kept), Meanings.from_columns(kept)
            words = Neighbours.from_columns(units.lexicon, kept)
            retriever = Retriever.from_columns(units, kept)
        self._take(units, meanings, VectorBridge.of(units, encoder, words), retriever)
        if kept is None:
            self._change(articles, frozenset(), progress)

    def changed(
        self,
        added: Iterable[Article] = (),
        removed: AbstractSet[str] = frozenset(),
        progress: Callable[[int, int], None] | None = None,
    ) -> Answerer:
        """Return an answerer over these articles without those `removed` (ids), with `added`.

        One that is added takes the place of one with its id. The answers are those of an answerer
        made from the same articles at once, at the cost of the new ones; this one stays as it is.
        """
        other = copy(self)
        other._change(added, removed, progress)  # noqa: SLF001 - its own kind
        return other

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep, besides the articles, for another like this one."""
        parts = (self.units, self._meanings, self._bridge, self._retriever)
        return {name: column for part in parts for name, column in part.columns().items()}

    def _change(
        self,
        added: Iterable[Article],
        removed: AbstractSet[str],
        progress: Callable[[int, int], None] | None,
    ) -> None:
        units, change = self.units.changed(added, removed, progress)
        self._take(
            units,
            self._meanings.changed(units, change, self.encoder, progress),
            self._bridge.changed(units, change.forms, progress),
            self._retriever.changed(units, change),
        )

    def _take(
        self, units: Units, meanings: Meanings, bridge: VectorBridge, retriever: Retriever
    ) -> None:
        self.units = units
        self._meanings = meanings
        self._bridge = bridge
        self._retriever = retriever
        self._describer = Describer(units, meanings, bridge)

    def answer(self, question: str, how_sure: HowSure = HowSure.NORMAL) -> Answer | NoAnswer:
        """Return the quote that answers `question`, or the nearest one marked as no answer."""
        return self.search(question, how_sure).outcome

    def search(self, question: str, how_sure: HowSure = HowSure.NORMAL) -> Search:
        """Return the outcome for `question` and the sentences considered."""
        found = self.find(question)
        if not found.ranking.rows.size:
            return Search(self._no_answer(question, found, 0.0, []), ())
        places = timeline.reports(found)
        enough = self._weights.thresholds[how_sure]
        of_a_heading = max(enough, SURE_OF_A_HEADING)
        sure = self._confidence(found, 0, places[0])
        if sure < enough:
            places, sure = self._heading(found, places, sure, of_a_heading)
        if places[0] >= found.ranking.bodies:
            enough = of_a_heading
        ranking = self._ranking(found, places[0])
        if sure < enough:
            nearest = [place for place in places[:1] if matching.met(found, place)]
            return Search(self._no_answer(question, found, sure, nearest), ranking)
        outcome = Answer(
            question=question,
            language=found.query.language,
            confidence=sure,
            quotes=tuple(self._quote(found, place) for place in places),
            missing=self._missing(found, places),
            index=self.units.fingerprint,
        )
        return Search(outcome, ranking)

    def find(self, question: str) -> Findings:
        """Return the candidates for `question`, described and in order."""
        asked = query.analyse(question, detect(question), self._bridge)
        candidates = self._retriever.find(asked)
        features = self._describer.describe(asked, candidates)
        order = rank(self.units, candidates, features, self._weights)
        return Findings(self.units, asked, candidates, features, order)

    def _confidence(self, found: Findings, best: int, shown: int) -> float:
        """Return how sure it is that the articles answer, with the quote at `shown`.

        What the best evidence says holds for the newer report that is shown in its place; but who
        is asked about must be named there, and something that was asked stand there.
        """
        sure = evidence.confidence(found, best, self._weights)
        return sure * evidence.named(found, shown) * evidence.told(found, shown)

    def _heading(
        self, found: Findings, places: list[int], sure: float, enough: float
    ) -> tuple[list[int], float]:
        """Let the best title or heading answer where nothing in the body does.

        No sentence before it can say for it whom it is about: it must name them all itself.
        """
        heading = found.ranking.bodies
        if heading >= len(found.ranking.rows) or evidence.named(found, heading) < 1:
            return places, sure
        instead = self._confidence(found, heading, heading)
        return ([heading], instead) if instead >= enough else (places, sure)

    def _quote(self, found: Findings, place: int) -> Quote:
        sentence = int(found.ranking.sentences[place])
        quote = self.units.quote(sentence)
        return replace(
            quote,
            matched=matching.matches(found.query.terms, quote, self.units),
            leans_on=references.leans_on(self.units, sentence),
        )

    def _ranking(self, found: Findings, first: int) -> tuple[Quote, ...]:
        order = [first, *(i for i in range(len(found.ranking.rows)) if i != first)]
        return tuple(self.units.quote(int(found.ranking.sentences[i])) for i in order[:DEPTH])

    def _missing(self, found: Findings, places: Sequence[int]) -> tuple[str, ...]:
        """Return the asked words found nowhere, with the quotes at `places` before one's eyes."""
        sentences = found.ranking.sentences[np.array(places, np.int64)].tolist()
        standing = [self.units.terms_between(each, each + 1) for each in sentences]
        numbers = np.unique(np.concatenate([_NOTHING, *standing]))
        shown = self._bridge.likeness(found.query.terms, numbers).max(axis=1, initial=0.0)
        return matching.missing(found.query.terms, shown)

    def _no_answer(
        self, question: str, found: Findings, sure: float, nearest: Sequence[int]
    ) -> NoAnswer:
        return NoAnswer(
            question=question,
            language=found.query.language,
            confidence=sure,
            nearest=next((self._quote(found, place) for place in nearest), None),
            missing=self._missing(found, nearest),
            searched=len(self.units.articles),
            index=self.units.fingerprint,
        )
