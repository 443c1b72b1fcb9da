"""The articles: reading them from the corpus folder, and saying which file is wrong and where."""

from __future__ import annotations

from bot.library.dates import parse_date
from bot.library.examples import Examples, read_examples, verified
from bot.library.front_matter import FIELDS
from bot.library.reading import Corpus, read_article, read_corpus

__all__ = [
    "FIELDS",
    "Corpus",
    "Examples",
    "parse_date",
    "read_article",
    "read_corpus",
    "read_examples",
    "verified",
]
