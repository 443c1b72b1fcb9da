"""The heart: a question in, the answering sentence out, or the honest word that there is none."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.index.growth import changed, empty
from bot.answering.index.sentence_vectors import SentenceVectors
from bot.answering.index.sentences import Sentences
from bot.answering.index.word_vectors import WordVectors
from bot.answering.models import Answer, NoAnswer, Perhaps, Search
from bot.answering.search import confidence, context, evidence, matches, query, reports, weights
from bot.answering.search.expansion import VectorExpander
from bot.answering.search.features.describing import Describer
from bot.answering.search.ranking import rank
from bot.answering.search.retrieval import Retriever
from bot.answering.search.weights import HowSure
from bot.answering.search.workings import Workings
from bot.language.kinds import MEASURED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from bot.answering.index.encoder import Encoder
    from bot.answering.models import Article, Quote
    from bot.answering.search.weights import Weights

SURE_OF_A_HEADING = 0.5
"""A heading announces more than it says: it must be more likely right than not.

So it answers or it isn't quoted: it is never what perhaps answers.
"""
DEPTH = 20
"""How many sentences a search lists behind the answer."""
_NOTHING = np.zeros(0, np.int64)


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
            corpus, words, vectors = empty(), WordVectors.empty(), SentenceVectors.empty()
            retriever = Retriever.of(corpus)
        else:
            corpus, vectors = (
                Sentences.from_columns(articles, kept),
                SentenceVectors.from_columns(kept),
            )
            words = WordVectors.from_columns(corpus.vocabulary, kept)
            retriever = Retriever.from_columns(corpus, kept)
        self._take(corpus, vectors, VectorExpander.of(corpus, encoder, words), retriever)
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

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order they were added."""
        return self.corpus.articles

    @property
    def fingerprint(self) -> str:
        """A short name for exactly these articles."""
        return self.corpus.fingerprint

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many sentences each of the articles has."""
        return tuple(np.diff(self.corpus.article_bounds).tolist())

    def around(self, quote: Quote) -> tuple[Quote | None, Quote | None]:
        """Return the body sentences before and after `quote`, where its article has them.

        Raises `ValueError` where there is no article of that id.
        """
        return context.around(self.corpus, quote)

    def quote_at(self, article: str, start: int, end: int) -> Quote | None:
        """Return the sentence that stands exactly there in the article of that id, if one does."""
        return context.quote_at(self.corpus, article, start, end)

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep, besides the articles, for another like this one."""
        parts = (self.corpus, self._vectors, self._expander, self._retriever)
        return {name: column for part in parts for name, column in part.columns().items()}

    def _change(
        self,
        added: Iterable[Article],
        removed: AbstractSet[str],
        progress: Callable[[int, int], None] | None,
    ) -> None:
        corpus, change = changed(self.corpus, added, removed, progress)
        self._take(
            corpus,
            self._vectors.changed(corpus, change, self.encoder, progress),
            self._expander.changed(corpus, change.forms, progress),
            self._retriever.changed(corpus, change),
        )

    def _take(
        self,
        corpus: Sentences,
        vectors: SentenceVectors,
        expander: VectorExpander,
        retriever: Retriever,
    ) -> None:
        self.corpus = corpus
        self._vectors = vectors
        self._expander = expander
        self._retriever = retriever
        self._describer = Describer(corpus, vectors, expander)

    def answer(
        self, question: str, how_sure: HowSure = HowSure.NORMAL
    ) -> Answer | Perhaps | NoAnswer:
        """Return what answers `question`, or perhaps does, or that the articles don't say it."""
        return self.search(question, how_sure).outcome

    def search(self, question: str, how_sure: HowSure = HowSure.NORMAL) -> Search:
        """Return the outcome for `question` and the sentences considered."""
        found = self.find(question)
        if not found.ranking.rows.size:
            return Search(self._no_answer(question, found, 0.0, []), ())
        places = reports.reports(found)
        enough = self._weights.thresholds[how_sure]
        of_a_heading = max(enough.answer, SURE_OF_A_HEADING)
        sure = confidence.sure(found, 0, places[0], self._weights)
        first = int(found.ranking.rows[places[0]])
        if sure < enough.answer or evidence.is_unfit(found, first, MEASURED):
            places, sure = self._heading(found, places, sure, of_a_heading)
        is_heading = places[0] >= found.ranking.bodies
        ranking = self._ranking(found, places[0])
        if sure >= (of_a_heading if is_heading else enough.answer):
            return Search(self._answer(question, found, sure, places), ranking)
        present = confidence.present(found, places[0]) == 1
        if sure >= enough.perhaps and present and not is_heading:
            return Search(self._perhaps(question, found, sure, places[0]), ranking)
        asks = self.corpus.asks[found.ranking.sentences[places[0]]]
        nearest = [place for place in places[:1] if not asks and matches.met(found, place)]
        return Search(self._no_answer(question, found, sure, nearest), ranking)

    def find(self, question: str) -> Workings:
        """Return the candidates for `question`, described and in order."""
        asked = query.analyse(question, self._expander)
        candidates = self._retriever.find(asked)
        features = self._describer.describe(asked, candidates)
        order = rank(self.corpus, candidates, features, self._weights)
        return Workings(self.corpus, asked, candidates, features, order)

    def _heading(
        self, found: Workings, places: list[int], sure: float, enough: float
    ) -> tuple[list[int], float]:
        """Let the best title or heading answer where nothing in the body does as well.

        No sentence before it can say for it whom it is about: it must name them all itself.
        """
        heading = found.ranking.bodies
        if heading >= len(found.ranking.rows) or not confidence.names_it(found, heading):
            return places, sure
        instead = confidence.sure(found, heading, heading, self._weights)
        return ([heading], instead) if instead >= max(enough, sure) else (places, sure)

    def _quote(self, found: Workings, place: int) -> Quote:
        sentence = int(found.ranking.sentences[place])
        quote = self.corpus.quote(sentence)
        return replace(
            quote,
            matched=matches.matches(found.query.terms, quote, self.corpus),
            leans_on=context.leans_on(self.corpus, sentence),
        )

    def _ranking(self, found: Workings, first: int) -> tuple[Quote, ...]:
        order = [first, *(i for i in range(len(found.ranking.rows)) if i != first)]
        return tuple(self.corpus.quote(int(found.ranking.sentences[i])) for i in order[:DEPTH])

    def _missing(self, found: Workings, places: Sequence[int]) -> tuple[str, ...]:
        """Return the asked words found nowhere, with the quotes at `places` before one's eyes."""
        sentences = found.ranking.sentences[np.array(places, np.int64)].tolist()
        standing = [self.corpus.terms_between(each, each + 1) for each in sentences]
        numbers = np.unique(np.concatenate([_NOTHING, *standing]))
        shown = self._expander.likeness(found.query.terms, numbers).max(axis=1, initial=0.0)
        return matches.missing(found.query.terms, shown)

    def _answer(self, question: str, found: Workings, sure: float, places: Sequence[int]) -> Answer:
        return Answer(
            question=question,
            language=found.query.language,
            confidence=sure,
            quotes=tuple(self._quote(found, place) for place in places),
            missing=self._missing(found, places),
            index=self.fingerprint,
        )

    def _perhaps(self, question: str, found: Workings, sure: float, place: int) -> Perhaps:
        return Perhaps(
            question=question,
            language=found.query.language,
            confidence=sure,
            quote=self._quote(found, place),
            missing=self._missing(found, [place]),
            index=self.fingerprint,
        )

    def _no_answer(
        self, question: str, found: Workings, sure: float, nearest: Sequence[int]
    ) -> NoAnswer:
        return NoAnswer(
            question=question,
            language=found.query.language,
            confidence=sure,
            nearest=next((self._quote(found, place) for place in nearest), None),
            missing=self._missing(found, nearest),
            searched=len(self.corpus.articles),
            index=self.fingerprint,
        )
