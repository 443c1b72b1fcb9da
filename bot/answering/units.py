"""Every sentence of every article, as columns: what the index, the bridge and the ranking share."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.anatomy import DIGEST, KINDS, digest, dissect
from bot.answering.lexicon import Lexicon
from bot.answering.models import Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from bot.answering.anatomy import Anatomy
    from bot.answering.models import Article

__all__ = ["KINDS", "Change", "Units", "collect", "fingerprint"]

_PER_SENTENCE = ("starts", "ends", "kinds", "article_of", "passage_of", "holds", "asks")
_SAVED = (*_PER_SENTENCE, "terms", "term_bounds", "about_terms", "about_articles")
_KEPT = (*_PER_SENTENCE, "terms", "about_terms", "about_articles", "articles", "digests")


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """What has become of the units: which were kept, in order; the rest are new, behind them.

    `articles`, `passages` and `sentences` have a claim for each old one; `forms` are the terms
    whose commonest form is another than it was, or new.
    """

    articles: NDArray[np.bool_]
    passages: NDArray[np.bool_]
    sentences: NDArray[np.bool_]
    forms: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """Sentences in reading order; a passage, an article is a run of them.

    Articles come in the order they were added, and `places` has the place of each by id: what is
    equal otherwise is ordered by that, then by position, so that no answer tells who came first.

    Per sentence: `starts`, `ends` (characters), `kinds` (places in `KINDS`), `article_of`,
    `passage_of`, `holds` (the kinds of answer it can hold), `asks` (a question), and its terms
    `terms[term_bounds[i]:term_bounds[i + 1]]` as numbers of the lexicon. Article `a` is the
    sentences `article_bounds[a]:article_bounds[a + 1]`; passages likewise.
    """

    articles: tuple[Article, ...]
    digests: tuple[bytes, ...]
    places: NDArray[np.int64]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    kinds: NDArray[np.int32]
    article_of: NDArray[np.int64]
    passage_of: NDArray[np.int64]
    holds: NDArray[np.int32]
    asks: NDArray[np.bool_]
    article_bounds: NDArray[np.int64]
    passage_bounds: NDArray[np.int64]
    terms: NDArray[np.int32]
    term_bounds: NDArray[np.int64]
    about_terms: NDArray[np.int64]
    about_articles: NDArray[np.int64]
    lexicon: Lexicon
    fingerprint: str

    def __len__(self) -> int:
        """Return the number of sentences."""
        return len(self.starts)

    @property
    def vocabulary(self) -> Mapping[str, int]:
        """Return the number of each term."""
        return self.lexicon.vocabulary

    @property
    def forms(self) -> Sequence[str]:
        """Return for each number the form in which its term is written most often."""
        return self.lexicon.forms

    def terms_between(self, first: int, last: int) -> NDArray[np.int32]:
        """Return the terms of the sentences `first:last`, in reading order."""
        return self.terms[self.term_bounds[first] : self.term_bounds[last]]

    def language(self, sentence: int) -> str:
        """Return the language of a sentence's article."""
        article: Article = self.articles[self.article_of[sentence]]
        return article.language

    def text(self, sentence: int) -> str:
        """Return the words of a sentence."""
        article: Article = self.articles[self.article_of[sentence]]
        return article.text[int(self.starts[sentence]) : int(self.ends[sentence])]

    def passage_text(self, passage: int) -> str:
        """Return the text of a passage, from its first sentence to its last."""
        first, last = int(self.passage_bounds[passage]), int(self.passage_bounds[passage + 1]) - 1
        article: Article = self.articles[self.article_of[first]]
        return article.text[int(self.starts[first]) : int(self.ends[last])]

    def about(self, terms: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the articles whose title or date has one of `terms`, and which of them it has."""
        firsts = np.searchsorted(self.about_terms, terms, side="left")
        counts = np.searchsorted(self.about_terms, terms, side="right") - firsts
        which = np.repeat(np.arange(len(terms)), counts)
        first_of_run = np.cumsum(counts) - counts
        at = np.arange(len(which)) + np.repeat(firsts - first_of_run, counts)
        return self.about_articles[at], which

    def in_order(self, sentences: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the places of `sentences` (ascending) by article id, then position."""
        return np.argsort(self.places[self.article_of[sentences]], kind="stable")

    def newest_day(self, sentence: int) -> int:
        """Return a number that grows with the last day its article can be of; unknown is oldest."""
        published = self.articles[self.article_of[sentence]].published
        return (published.latest if published else date.min).toordinal()

    def is_newer(self, sentence: int, other: int) -> bool:
        """Return whether a sentence is the like of another, from a newer article."""
        alike = self.kinds[sentence] == self.kinds[other]
        return bool(alike) and self.newest_day(sentence) > self.newest_day(other)

    def quote(self, sentence: int) -> Quote:
        """Return the place of a sentence as a quote."""
        article = self.articles[self.article_of[sentence]]
        return Quote(article, int(self.starts[sentence]), int(self.ends[sentence]))

    def changed(
        self,
        added: Iterable[Article] = (),
        removed: AbstractSet[str] = frozenset(),
        progress: Callable[[int, int], None] | None = None,
    ) -> tuple[Units, Change]:
        """Return the units without the articles `removed` (ids) and with `added`, and what changed.

        An article added takes the place of one with its id. `progress(done, total)` is called
        after each one.
        """
        by_id = {article.id: article for article in added}
        gone = removed | by_id.keys()
        kept = np.array([article.id not in gone for article in self.articles], bool)
        new = sorted(by_id.values(), key=lambda article: article.id)
        anatomies = [dissect(article) for article in _told(new, progress)]
        lexicon, forms = self.lexicon.changed(
            _counted(anatomies),
            _counted(dissect(self.articles[a]) for a in np.flatnonzero(~kept)),
        )
        rows, change = self._kept(kept, forms)
        return _joined(rows, tuple(new), anatomies, lexicon), change

    def _kept(
        self, kept: NDArray[np.bool_], forms: NDArray[np.int64]
    ) -> tuple[dict[str, Any], Change]:
        """Return the columns of the articles `kept`, numbered anew, and what was kept."""
        lengths = np.diff(self.term_bounds)
        sentences = kept[self.article_of]
        passages = kept[self.article_of[self.passage_bounds[:-1]]]
        change = Change(kept, passages, sentences, forms)
        if kept.all():
            return {name: getattr(self, name) for name in _KEPT} | {"lengths": lengths}, change
        columns = {name: getattr(self, name)[sentences] for name in _PER_SENTENCE}
        columns["article_of"] = (np.cumsum(kept) - 1)[columns["article_of"]]
        columns["passage_of"] = (np.cumsum(passages) - 1)[columns["passage_of"]]
        columns["terms"] = self.terms[np.repeat(sentences, lengths)]
        columns["lengths"] = lengths[sentences]
        about = kept[self.about_articles]
        columns["about_terms"] = self.about_terms[about]
        columns["about_articles"] = (np.cumsum(kept) - 1)[self.about_articles[about]]
        columns["articles"] = tuple(self.articles[a] for a in np.flatnonzero(kept))
        columns["digests"] = tuple(self.digests[a] for a in np.flatnonzero(kept))
        return columns, change

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep besides the articles, as numbers."""
        digests = np.frombuffer(b"".join(self.digests), np.uint8)
        return {
            **{name: getattr(self, name) for name in _SAVED},
            "digests": digests.reshape(-1, DIGEST),
            **self.lexicon.columns(),
        }

    @staticmethod
    def from_columns(articles: Iterable[Article], columns: Mapping[str, NDArray[Any]]) -> Units:
        """Return the units of `articles` that gave `columns()`; KeyError for other articles."""
        by_digest = {digest(article): article for article in articles}
        digests = tuple(row.tobytes() for row in columns["digests"])
        return _whole(
            {name: columns[name] for name in _SAVED},
            tuple(by_digest[each] for each in digests),
            digests,
            Lexicon.from_columns(columns),
        )


def collect(
    articles: Iterable[Article], progress: Callable[[int, int], None] | None = None
) -> Units:
    """Segment and analyse `articles`; `progress(done, total)` is called after each one."""
    return empty().changed(articles, progress=progress)[0]


def empty() -> Units:
    """Return the units of no articles."""
    return _joined(None, (), [], Lexicon.empty())


def fingerprint(digests: Iterable[bytes]) -> str:
    """Return a short name for exactly the articles with these digests, in whatever order."""
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()[:16]


def _counted(anatomies: Iterable[Anatomy]) -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for anatomy in anatomies:
        total.update(anatomy.counts())
    return total


def _told(
    articles: Sequence[Article], progress: Callable[[int, int], None] | None
) -> Iterable[Article]:
    for done, article in enumerate(articles, start=1):
        yield article
        if progress:
            progress(done, len(articles))


_EMPTY: Mapping[str, Any] = {
    **{name: np.zeros(0, np.int32) for name in ("starts", "ends", "kinds", "holds", "terms")},
    **{name: np.zeros(0, np.int64) for name in ("article_of", "passage_of", "lengths")},
    **{name: np.zeros(0, np.int64) for name in ("about_terms", "about_articles")},
    "asks": np.zeros(0, bool),
    "articles": (),
    "digests": (),
}


def _joined(
    kept: Mapping[str, Any] | None,
    articles: tuple[Article, ...],
    anatomies: Sequence[Anatomy],
    lexicon: Lexicon,
) -> Units:
    """Return the units of what was kept, and of new articles behind."""
    old = kept or _EMPTY
    number = lexicon.vocabulary
    article, passage = len(old["articles"]), 1 + int(old["passage_of"].max(initial=-1))
    rows: list[tuple[int, ...]] = []
    terms: list[int] = []
    lengths: list[int] = []
    about: list[tuple[int, int]] = []
    for anatomy in anatomies:
        for (start, end, kind, own, holds, asks), words in zip(
            anatomy.rows, anatomy.words, strict=True
        ):
            rows.append((start, end, kind, article, passage + own, holds, asks))
            terms += [number[term] for term, _ in words]
            lengths.append(len(words))
        about += sorted({(number[term], article) for term, _ in anatomy.about})
        passage += anatomy.rows[-1][3] + 1 if anatomy.rows else 0
        article += 1
    new = dict(zip(_PER_SENTENCE, np.array(rows, np.int64).reshape(-1, 7).T, strict=True))
    new["terms"], new["lengths"] = np.array(terms, np.int64), np.array(lengths, np.int64)
    new["about_terms"], new["about_articles"] = np.array(about, np.int64).reshape(-1, 2).T
    columns = {
        name: np.concatenate([old[name], column.astype(old[name].dtype)])
        for name, column in new.items()
    }
    order = np.argsort(columns["about_terms"], kind="stable")
    columns["about_terms"] = columns["about_terms"][order]
    columns["about_articles"] = columns["about_articles"][order]
    columns["term_bounds"] = np.cumsum(np.concatenate([[0], columns.pop("lengths")]))
    digests = (*old["digests"], *map(digest, articles))
    return _whole(columns, (*old["articles"], *articles), digests, lexicon)


def _whole(
    columns: Mapping[str, NDArray[Any]],
    articles: tuple[Article, ...],
    digests: tuple[bytes, ...],
    lexicon: Lexicon,
) -> Units:
    """Return units with all that follows from the other columns."""
    by_id = sorted(range(len(articles)), key=lambda a: articles[a].id)
    places = np.empty(len(articles), np.int64)
    places[by_id] = np.arange(len(articles))
    passages = 1 + int(columns["passage_of"].max(initial=-1))
    return Units(
        **columns,
        articles=articles,
        digests=digests,
        places=places,
        article_bounds=np.searchsorted(columns["article_of"], np.arange(len(articles) + 1)),
        passage_bounds=np.searchsorted(columns["passage_of"], np.arange(passages + 1)),
        lexicon=lexicon,
        fingerprint=fingerprint(digests),
    )
