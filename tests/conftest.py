"""What every test stands on: the shipped defaults, a cache of its own, steady property tests."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from bot.library import read_corpus
from bot.library.answerers import load_answerer
from bot.logs import OURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.answerer import Answerer

REPOSITORY = Path(__file__).resolve().parent.parent

hypothesis.settings.register_profile(
    "fundstelle",
    deadline=None,  # the first example also pays for loading models
    derandomize="CI" in os.environ,  # CI judges the change, not the dice
)
hypothesis.settings.load_profile("fundstelle")


@pytest.fixture(scope="session", autouse=True)
def shipped_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give tests, and the programs they start, the default settings and an empty cache."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("CORPUS_DIR", "corpus")
        environment.setenv("CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        database = tmp_path_factory.mktemp("data") / "fundstelle.db"
        environment.setenv("DATABASE_URL", f"sqlite:///{database}")
        yield


@pytest.fixture(autouse=True)
def _nothing_is_logged_to_what_was_closed() -> Iterator[None]:
    """Take back what a command run in this process has set for all of it."""
    handlers, level = logging.root.handlers[:], logging.root.level
    yield
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    logging.getLogger(OURS).setLevel(logging.NOTSET)


@pytest.fixture(scope="session")
def shipped(shipped_settings: None) -> Answerer:
    """Return the answerer over the shipped corpus."""
    del shipped_settings  # has set CACHE_DIR
    articles = read_corpus(REPOSITORY / "corpus", strict=True).articles
    return load_answerer(articles, Path(os.environ["CACHE_DIR"]))
