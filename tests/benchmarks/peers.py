"""The ways to search that are measured side by side, behind the same three calls.

All get the same terms and rank by BM25; those that index text get a term as a word, `t123`.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from bot.answering.index.term_groups import GroupIndex
from bot.library import columns

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from tests.benchmarks.texts import Passages, Query

TOP = 10
KEY = "benchmark"


class Peer(Protocol):
    """Finds the `TOP` best passages for a bag of terms."""

    def build(self, passages: Passages, folder: Path) -> None:
        """Index `passages` and keep the index in `folder`."""

    def load(self, folder: Path) -> None:
        """Open what was kept, ready for the first query."""

    def search(self, query: Query) -> list[int]:
        """Return the best passages, best first."""


class Fundstelle:
    """Ours."""

    def build(self, passages: Passages, folder: Path) -> None:
        """Keep the arrays in one file."""
        columns.keep(folder / "index", KEY, GroupIndex(passages).arrays())

    def load(self, folder: Path) -> None:
        """Check and map that file."""
        kept = columns.read(folder / "index", KEY)
        if kept is None:
            raise FileNotFoundError(folder)
        self._index = GroupIndex.from_arrays(kept)

    def search(self, query: Query) -> list[int]:
        """Search for a bag of terms; of groups score all that they touch, as answering does."""
        if isinstance(query[0], int):
            return self._index.get_top_n(query, range(self._index.corpus_size), TOP)
        touched, scores = self._index.get_group_scores(query)
        best: list[int] = touched[np.argpartition(-scores.sum(axis=0), TOP)[:TOP]].tolist()
        return best


class RankBM25:
    """The library of the formula. It has no file of its own, so that loading means building."""

    def build(self, passages: Passages, folder: Path) -> None:
        """Keep the passages."""
        kept: dict[str, NDArray[Any]] = {
            "terms": passages.terms,
            "bounds": passages.bounds,
            "is_stop": passages.is_stop,
        }
        columns.keep(folder / "passages", KEY, kept)

    def load(self, folder: Path) -> None:
        """Index them."""
        from rank_bm25 import BM25Okapi

        from tests.benchmarks.texts import Passages

        self._index = BM25Okapi(Passages(**(columns.read(folder / "passages", KEY) or {})))

    def search(self, query: Query) -> list[int]:
        """Sort all scores."""
        scores = self._index.get_scores(query)
        best: list[int] = np.argsort(-scores, kind="stable")[:TOP].tolist()
        return best


class BM25s:
    """Scores worked out beforehand, in a sparse matrix."""

    def __init__(self, backend: str) -> None:
        """Search with "numpy" or "numba"."""
        self._backend = backend

    def build(self, passages: Passages, folder: Path) -> None:
        """Index term numbers as they are."""
        import bm25s

        vocabulary = {_word(term): term for term in range(int(passages.terms.max()) + 1)}
        index = bm25s.BM25(backend=self._backend)
        index.index(bm25s.tokenization.Tokenized(list(passages), vocabulary), show_progress=False)
        index.save(str(folder))

    def load(self, folder: Path) -> None:
        """Map its arrays; compile, if numba is to search."""
        import bm25s

        self._index = bm25s.BM25.load(str(folder), mmap=True)
        self._index.backend = self._backend
        if self._backend == "numba":
            self._index.activate_numba_scorer()
            self.search([0])  # compiles

    def search(self, query: Query) -> list[int]:
        """Ask for one query in one thread."""
        found = self._index.retrieve([query], k=TOP, show_progress=False, n_threads=0)
        best: list[int] = found.documents[0].tolist()
        return best


class Tantivy:
    """A search engine in Rust: compressed postings, block-max WAND."""

    def build(self, passages: Passages, folder: Path) -> None:
        """Write with one thread, documents in order."""
        import tantivy

        schema = tantivy.SchemaBuilder()
        schema.add_text_field("text", tokenizer_name="whitespace", index_option="freq")
        index = tantivy.Index(schema.build(), path=str(folder))
        writer = index.writer(heap_size=1_000_000_000, num_threads=1)
        for terms in passages:
            writer.add_document(tantivy.Document(text=" ".join(map(_word, terms))))
        writer.commit()
        writer.wait_merging_threads()

    def load(self, folder: Path) -> None:
        """Open the folder."""
        import tantivy

        index = tantivy.Index.open(str(folder))
        self._schema, self._searcher = index.schema, index.searcher()
        self._query, self._should = tantivy.Query, tantivy.Occur.Should

    def search(self, query: Query) -> list[int]:
        """Build the query without parsing and don't count what else matches."""
        terms = [
            (self._should, self._query.term_query(self._schema, "text", _word(term), "freq"))
            for term in query
        ]
        found = self._searcher.search(self._query.boolean_query(terms), TOP, count=False)
        return [address.doc for _, address in found.hits]


class FTS5:
    """Full-text search of SQLite."""

    def build(self, passages: Passages, folder: Path) -> None:
        """Keep no text, only the index, in one segment."""
        with sqlite3.connect(folder / "fts5.db") as database:
            database.execute(
                "CREATE VIRTUAL TABLE passages "
                "USING fts5(text, content='', detail='column', tokenize='ascii')"
            )
            rows = ((number, " ".join(map(_word, terms))) for number, terms in enumerate(passages))
            database.executemany("INSERT INTO passages(rowid, text) VALUES (?, ?)", rows)
            database.execute("INSERT INTO passages(passages) VALUES ('optimize')")

    def load(self, folder: Path) -> None:
        """Open the file."""
        self._database = sqlite3.connect(folder / "fts5.db")

    def search(self, query: Query) -> list[int]:
        """Let it rank and cut."""
        rows = self._database.execute(
            "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?",
            (" OR ".join(map(_word, query)), TOP),
        )
        return [number for (number,) in rows]


def _word(term: int) -> str:
    return f"t{term}"


PEERS: dict[str, Peer] = {
    "Fundstelle": Fundstelle(),
    "rank_bm25": RankBM25(),
    "bm25s, numpy": BM25s("numpy"),
    "bm25s, numba": BM25s("numba"),
    "tantivy": Tantivy(),
    "SQLite FTS5": FTS5(),
}
