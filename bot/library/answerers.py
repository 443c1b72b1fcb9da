"""Opens an answerer: what was read and encoded once is kept, and found again by its content."""

from __future__ import annotations

import hashlib
import logging
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.answering.answerer import Answerer
from bot.answering.index.analysed_article import digest
from bot.answering.index.sentences import fingerprint
from bot.library import columns
from bot.library.encoder import VectorEncoder, encoder_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from bot.answering.index.encoder import Encoder
    from bot.answering.models import Article
    from bot.answering.search.weights import Weights

KEPT = 8
"""So many answerers stay on disk, those used last."""

_READ_BY = ("bot.language", "bot.answering.index")
"""Packages that read articles: with another byte in any file of theirs nothing kept is trusted."""

log = logging.getLogger(__name__)


def load_answerer(
    articles: Sequence[Article],
    cache_dir: Path,
    *,
    encoder: Encoder | None = None,
    learned: Weights | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Answerer:
    """Return an answerer over `articles`: from `cache_dir` if it was kept there, else made anew.

    What is damaged, foreign or from another version is not trusted. A disk that cannot be read or
    written only costs time. An `encoder` that is loaded saves loading another.
    `progress(done, total)` is called while it is made.
    """
    encoder = encoder or VectorEncoder(cache_dir)
    articles = tuple({article.id: article for article in articles}.values())  # the last one wins
    print_ = fingerprint(map(digest, articles))
    kept = columns.read(_path(cache_dir, print_), _key(print_))
    if kept is not None:
        with suppress(OSError):  # a disk that can only be read
            _path(cache_dir, print_).touch()
        return Answerer(articles, encoder, learned=learned, kept=kept)
    made = Answerer(articles, encoder, learned=learned, progress=progress)
    keep_answerer(made, cache_dir)
    return made


def keep_answerer(answerer: Answerer, cache_dir: Path) -> None:
    """Keep `answerer` for the next start; the oldest of too many make room."""
    print_ = answerer.fingerprint
    try:
        columns.keep(_path(cache_dir, print_), _key(print_), answerer.columns())
    except OSError as error:
        log.warning("what was read is not kept in %s: %s", cache_dir, error.strerror)
        return
    with suppress(OSError):  # another process may be tidying as well
        others = sorted(cache_dir.glob("answerer-*.columns"), key=lambda path: path.stat().st_mtime)
        for path in others[:-KEPT]:
            path.unlink(missing_ok=True)


def _path(cache_dir: Path, print_: str) -> Path:
    return cache_dir / f"answerer-{print_}.columns"


def _key(print_: str) -> str:
    used = " ".join(f"{name} {version(name)}" for name in ("PyStemmer", "babel"))
    return f"{print_} {_reading()} {encoder_version()} {used}"


@cache
def _reading() -> str:
    """Return a short name for the program that reads articles, word lists and all."""
    digest_ = hashlib.sha256()
    for package in _READ_BY:
        for name, content in _contents(files(package), package):
            digest_.update(f"{name} {len(content)}\n".encode() + content)
    return digest_.hexdigest()[:16]


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file below `folder`, but for what Python compiled."""
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_file():
            yield f"{name}/{one.name}", one.read_bytes()
        elif one.name != "__pycache__":
            yield from _contents(one, f"{name}/{one.name}")
