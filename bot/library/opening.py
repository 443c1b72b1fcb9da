"""Opens all that a folder of articles holds: what answers from them, and questions to offer."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bot.library.answerers import load_answerer
from bot.library.examples import read_examples
from bot.library.page_addresses import shown_at
from bot.library.reading import read_corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.answering.answerer import Answerer
    from bot.answering.index.encoder import Encoder
    from bot.answering.models import Article
    from bot.errors import ArticleError
    from bot.library.examples import Examples


Stamp: TypeAlias = "frozenset[tuple[Path, int, int]]"


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in a folder, as read; what is wrong with the rest; how all looked before that."""

    articles: tuple[Article, ...]
    examples: Examples
    problems: tuple[ArticleError, ...]
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Opened:
    """What answers, and the rest of what was found."""

    answerer: Answerer
    examples: Examples
    problems: tuple[ArticleError, ...] = ()
    stamp: Stamp = frozenset()


def open_corpus(
    root: Path,
    cache_dir: Path,
    *,
    public_url: str | None = None,
    strict: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Opened:
    """Open the articles below `root`, as far as can be from what is kept in `cache_dir`.

    As `find` and `prepare` do, and raises what they raise.
    """
    found = find(root, strict=strict)
    return prepare(found, cache_dir, public_url=public_url, progress=progress)


def find(root: Path, *, strict: bool = False) -> Found:
    """Read all that lies below `root`.

    Raises `CorpusError` if there is nothing to answer from, or if `strict` and anything is wrong.
    """
    before = stamp(root)
    corpus = read_corpus(root, strict=strict)
    examples = read_examples(root, strict=strict)
    return Found(corpus.articles, examples, (*corpus.problems, *examples.problems), before)


def prepare(
    found: Found,
    cache_dir: Path,
    *,
    encoder: Encoder | None = None,
    public_url: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Opened:
    """Make what was `found` answer, as far as can be from what is kept in `cache_dir`.

    An `encoder` that is loaded saves loading another. With a `public_url` each article knows its
    page there. `progress(done, total)` is called meanwhile.
    """
    articles = shown_at(found.articles, public_url) if public_url else found.articles
    answerer = load_answerer(articles, cache_dir, encoder=encoder, progress=progress)
    return Opened(answerer, found.examples, found.problems, found.stamp)


def stamp(root: Path) -> Stamp:
    """Return what tells whether a file below `root` came, went or changed, without reading any."""
    found = []
    with suppress(OSError):  # a folder may go while it is listed
        for path in root.rglob("*"):
            with suppress(OSError):  # and so may a file
                now = path.stat()
                found.append((path, now.st_mtime_ns, now.st_size))
    return frozenset(found)
