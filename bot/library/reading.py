"""Reads article files: each becomes an `Article`, or an error that names its file and line."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering.models import Article
from bot.errors import ArticleError, CorpusError
from bot.language.detection import detect
from bot.library.dates import parse_date
from bot.library.front_matter import split
from bot.library.values import language_code, web_address

if TYPE_CHECKING:
    from bot.answering.models import PublicationDate
    from bot.library.front_matter import FrontMatter

LARGEST_FILE = 5_000_000
"""In bytes; a longer file is a mistake (an export, a picture), not an article."""

_BOM = b"\xef\xbb\xbf"
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles that could be read, by id, and what was wrong with the other files."""

    articles: tuple[Article, ...]
    problems: tuple[ArticleError, ...] = ()


def read_corpus(root: Path, *, strict: bool = False) -> Corpus:
    """Read every article below `root`; a bad file is a problem of its own and stops no other.

    Raises CorpusError if there is nothing to answer from, or if `strict` and anything is wrong.
    """
    if not root.is_dir():
        message = f"there is no folder {root} to read articles from"
        raise CorpusError(message)
    paths, problems = _files(root)
    articles: list[Article] = []
    seen: dict[str | bytes, Path] = {}
    for path in paths:
        try:
            article = read_article(path, root)
            _refuse_repetition(article, path, seen)
        except ArticleError as problem:
            problems.append(problem)
        else:
            articles.append(article)
    if not articles or (strict and problems):
        raise CorpusError(_summary(root, len(problems)), tuple(problems))
    return Corpus(tuple(sorted(articles, key=lambda article: article.id)), tuple(problems))


def read_article(path: Path, root: Path) -> Article:
    """Read one file; its id is its path below `root`, without the suffix. Raises ArticleError."""
    identity = _identity(path, root)
    source = read_source(path)
    front, start = split(path, source)
    title = front.text("title")
    if title is None:
        front.refuse("title", "is missing; it is the one field every article needs")
    text = _body(path, source, start)
    return Article(
        id=identity,
        title=title,
        text=text,
        outlet=front.text("outlet"),
        author=front.text("author"),
        agency=front.text("agency"),
        published=_published(front),
        published_note=front.text("published_note"),
        url=front.checked("url", web_address),
        language=front.checked("language", language_code) or detect(text),
        cites=front.texts("cites"),
    )


def read_source(path: Path) -> str:
    """Return the file's text as it is: no newline is translated; only a byte order mark goes.

    Raises ArticleError.
    """
    try:
        if not path.is_file():  # a broken link, a pipe that would never end
            raise ArticleError(path, 1, "is not a file that can be read")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1).removeprefix(_BOM)
    except OSError as error:
        raise ArticleError(path, 1, f"cannot be read: {error.strerror}") from error
    if len(data) > LARGEST_FILE:
        problem = f"is larger than {LARGEST_FILE // 1_000_000} MB, too large for an article"
        raise ArticleError(path, 1, problem)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"the byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8"
        raise ArticleError(path, line, problem) from error


def _published(front: FrontMatter) -> PublicationDate | None:
    published = front.checked("published", parse_date)
    if published and published.inferred and "published_note" not in front:
        front.refuse("published", f"{published.edtf} is inferred; say in published_note from what")
    return published


def _identity(path: Path, root: Path) -> str:
    identity = path.relative_to(root).with_suffix("").as_posix()
    if not identity.isprintable():
        # Escaped, so that the error itself can be printed whatever the name is made of.
        shown = Path(str(path).encode("unicode_escape").decode("ascii"))
        raise ArticleError(shown, 1, "the file name is not printable text; rename it")
    return identity


def _body(path: Path, source: str, start: int) -> str:
    if unfit := _NO_TEXT.search(source, start):
        line = source.count("\n", 0, unfit.start()) + 1
        problem = f"the control character U+{ord(unfit[0]):04X} does not belong in an article"
        raise ArticleError(path, line, problem)
    body = source[start:].strip()
    if not any(map(str.isalnum, body)):
        line = source.count("\n", 0, start) + 1
        raise ArticleError(path, line, "there is no article below the front matter")
    return body


def _files(root: Path) -> tuple[list[Path], list[ArticleError]]:
    """Return the article files below `root` in order, and the folders that could not be opened."""
    closed: list[OSError] = []
    paths: list[Path] = []
    for folder, folders, names in os.walk(root, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]  # where to go next
        paths += [Path(folder, name) for name in names if _is_article(name)]
    problems = [
        ArticleError(Path(error.filename), 1, f"cannot be opened: {error.strerror}")
        for error in closed
    ]
    return sorted(paths), problems


def _is_article(name: str) -> bool:
    folded = name.lower()
    return folded.endswith(".md") and folded != "readme.md" and not folded.startswith(".")


def _refuse_repetition(article: Article, path: Path, seen: dict[str | bytes, Path]) -> None:
    """Raise ArticleError if another file has this id (as any disk sees it) or this very article."""
    identity = unicodedata.normalize("NFC", article.id).casefold()
    if (first := seen.setdefault(identity, path)) is not path:
        raise ArticleError(path, 1, f"has the same id as {first}; ids differ by more than case")
    words = " ".join((article.title, *article.text.split()))
    if (first := seen.setdefault(blake2b(words.encode()).digest(), path)) is not path:
        raise ArticleError(path, 1, f"is the same article, title and text, as {first}")


def _summary(root: Path, problems: int) -> str:
    if problems:
        return f"{root}: {problems} {'problem' if problems == 1 else 'problems'}"
    return f"{root} holds no article: put a .md file there, as corpus/README.md describes"
