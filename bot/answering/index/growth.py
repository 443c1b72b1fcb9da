"""How a corpus grows and shrinks: articles come and go, and the others are not looked at again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.index.analysed_article import analyse_article, digest
from bot.answering.index.sentences import PER_SENTENCE, whole
from bot.answering.index.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from bot.answering.index.analysed_article import AnalysedArticle
    from bot.answering.index.sentences import Sentences
    from bot.answering.models import Article

_KEPT = (*PER_SENTENCE, "terms", "mentions", "about_terms", "about_articles", "articles", "digests")


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """What has become of the corpus: which were kept, in order; the rest are new, behind them.

    `articles`, `passages` and `sentences` have a claim for each old one; `forms` are the terms
    whose commonest form is another than it was, or new.
    """

    articles: NDArray[np.bool_]
    passages: NDArray[np.bool_]
    sentences: NDArray[np.bool_]
    forms: NDArray[np.int64]


def collect(
    articles: Iterable[Article], progress: Callable[[int, int], None] | None = None
) -> Sentences:
    """Segment and analyse `articles`; `progress(done, total)` is called after each one."""
    return changed(empty(), articles, progress=progress)[0]


def empty() -> Sentences:
    """Return the corpus of no articles."""
    return _joined(None, (), [], Vocabulary.empty())


def changed(
    old: Sentences,
    added: Iterable[Article] = (),
    removed: AbstractSet[str] = frozenset(),
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Sentences, Change]:
    """Return `old` without the articles `removed` (ids) and with `added`, and what changed.

    An article added takes the place of one with its id. `progress(done, total)` is called
    after each one.
    """
    by_id = {article.id: article for article in added}
    gone = removed | by_id.keys()
    kept = np.array([article.id not in gone for article in old.articles], bool)
    new = sorted(by_id.values(), key=lambda article: article.id)
    analysed = [analyse_article(article) for article in _one_by_one(new, progress)]
    vocabulary, forms = old.vocabulary.changed(
        _counted(analysed),
        _counted(analyse_article(old.articles[a]) for a in np.flatnonzero(~kept)),
    )
    rows, change = _kept(old, kept, forms)
    return _joined(rows, tuple(new), analysed, vocabulary), change


def _kept(
    old: Sentences, kept: NDArray[np.bool_], forms: NDArray[np.int64]
) -> tuple[dict[str, Any], Change]:
    """Return the columns of the articles `kept`, numbered anew, and what was kept."""
    lengths = np.diff(old.term_bounds)
    sentences = kept[old.article_of]
    passages = kept[old.article_of[old.passage_bounds[:-1]]]
    change = Change(kept, passages, sentences, forms)
    if kept.all():
        return {name: getattr(old, name) for name in _KEPT} | {"lengths": lengths}, change
    columns = {name: getattr(old, name)[sentences] for name in PER_SENTENCE}
    columns["article_of"] = (np.cumsum(kept) - 1)[columns["article_of"]]
    columns["passage_of"] = (np.cumsum(passages) - 1)[columns["passage_of"]]
    terms = np.repeat(sentences, lengths)
    columns["terms"], columns["mentions"] = old.terms[terms], old.mentions[terms]
    columns["lengths"] = lengths[sentences]
    about = kept[old.about_articles]
    columns["about_terms"] = old.about_terms[about]
    columns["about_articles"] = (np.cumsum(kept) - 1)[old.about_articles[about]]
    columns["articles"] = tuple(old.articles[a] for a in np.flatnonzero(kept))
    columns["digests"] = tuple(old.digests[a] for a in np.flatnonzero(kept))
    return columns, change


def _counted(analysed: Iterable[AnalysedArticle]) -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for one in analysed:
        total.update(one.counts())
    return total


def _one_by_one(
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
    "mentions": np.zeros(0, np.int8),
    "articles": (),
    "digests": (),
}


def _joined(
    kept: Mapping[str, Any] | None,
    articles: tuple[Article, ...],
    analysed: Sequence[AnalysedArticle],
    vocabulary: Vocabulary,
) -> Sentences:
    """Return the corpus of what was kept, and of new articles behind."""
    old = kept or _EMPTY
    number = vocabulary.number_of
    article, passage = len(old["articles"]), 1 + int(old["passage_of"].max(initial=-1))
    rows: list[tuple[int, ...]] = []
    terms: list[int] = []
    mentions: list[int] = []
    lengths: list[int] = []
    about: list[tuple[int, int]] = []
    for one in analysed:
        for (start, end, kind, own, holds, asks), words in zip(one.rows, one.words, strict=True):
            rows.append((start, end, kind, article, passage + own, holds, asks))
            terms += [number[term] for term, _ in words]
            lengths.append(len(words))
        mentions += [each for sentence in one.mentions for each in sentence]
        about += sorted({(number[term], article) for term, _ in one.about})
        passage += one.rows[-1][3] + 1 if one.rows else 0
        article += 1
    new = dict(zip(PER_SENTENCE, np.array(rows, np.int64).reshape(-1, 7).T, strict=True))
    new["terms"], new["lengths"] = np.array(terms, np.int64), np.array(lengths, np.int64)
    new["mentions"] = np.array(mentions, np.int64)
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
    return whole(columns, (*old["articles"], *articles), digests, vocabulary)
