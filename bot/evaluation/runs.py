"""Which sets are asked in which languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One set, asked in one language over articles in one, or as it is.

    `about` says what is asked over what. `shipped` asks the shipped corpus instead of the set's own
    texts; `removed` asks every question once more with its article taken away.
    """

    name: str
    folder: str
    about: str = ""
    questions_in: str | None = None
    articles_in: str | None = None
    shipped: bool = False
    removed: bool = False


RUNS = (
    Run(
        "seeds-dev, shipped corpus",
        "seeds-dev",
        "in four languages, over the five shipped articles",
        shipped=True,
    ),
    Run("newsqa-dev", "newsqa-dev", "in five languages, over 150 German news articles"),
    Run(
        "xquadr-dev en→de",
        "xquadr-dev",
        "in English, over German paragraphs of an encyclopedia",
        "en",
        "de",
        removed=True,
    ),
    Run("xquadr-dev es→de", "xquadr-dev", "in Spanish, over the same paragraphs", "es", "de"),
    Run("xquadr-dev de→de", "xquadr-dev", "in German, over the same paragraphs", "de", "de"),
    Run("xquadr-dev en→en", "xquadr-dev", "in English, over the same in English", "en", "en"),
    Run("selqa-dev", "selqa-dev", "in English, worded unlike the sentence that answers"),
    Run("squad2-dev", "squad2-dev", "in English, more than half of them near misses to refuse"),
    Run("squadfr-dev", "squadfr-dev", "in French, over French paragraphs"),
)
