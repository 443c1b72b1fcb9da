"""Which sets are asked in which languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One set, asked in one language over articles in one, or as it is.

    `about` says what is asked over what. `shipped` asks the shipped corpus instead of the set's own
    texts; `removed` asks every question once more with its article taken away. Weights are to be
    `learned` from some; the others only check them. What takes long and tells little that others
    don't is not `gated`: it is asked for the record, not for every change.
    """

    name: str
    folder: str
    about: str = ""
    questions_in: str | None = None
    articles_in: str | None = None
    shipped: bool = False
    removed: bool = False
    learned: bool = False
    gated: bool = True


def folder_of(name: str) -> str:
    """Return the folder of the set that a run of this name asks: its name begins with it."""
    return name.replace(",", "").split()[0]


RUNS = (
    Run(
        "seeds-dev, shipped corpus",
        "seeds-dev",
        "in four languages, over the five shipped articles",
        shipped=True,
    ),
    Run(
        "seeds2-dev, shipped corpus",
        "seeds2-dev",
        "in people's own wording, over the same articles",
        shipped=True,
    ),
    Run("newsqa-dev", "newsqa-dev", "in five languages, over 150 German news articles"),
    Run("newsqa2-dev", "newsqa2-dev", "as people type, over the same 150 articles"),
    Run("manualqa-dev", "manualqa-dev", "in five languages, over manuals, mostly German"),
    Run(
        "newstrain-dev",
        "newstrain-dev",
        "as people type, over 400 other German news articles",
        learned=True,
        gated=False,
    ),
    Run(
        "newslead-dev",
        "newslead-dev",
        "headlines as keywords, over the same 400 articles",
        learned=True,
        gated=False,
    ),
    Run(
        "xquadr-dev en→de",
        "xquadr-dev",
        "in English, over German paragraphs of an encyclopedia",
        "en",
        "de",
        removed=True,
        learned=True,
    ),
    Run(
        "xquadr-dev es→de",
        "xquadr-dev",
        "in Spanish, over the same paragraphs",
        "es",
        "de",
        learned=True,
    ),
    Run(
        "xquadr-dev de→de",
        "xquadr-dev",
        "in German, over the same paragraphs",
        "de",
        "de",
        learned=True,
    ),
    Run(
        "xquadr-dev en→en",
        "xquadr-dev",
        "in English, over the same in English",
        "en",
        "en",
        learned=True,
    ),
    Run(
        "selqa-dev",
        "selqa-dev",
        "in English, worded unlike the sentence that answers",
        learned=True,
    ),
    Run(
        "squad2-dev",
        "squad2-dev",
        "in English, more than half of them near misses to refuse",
        learned=True,
    ),
    Run("squadfr-dev", "squadfr-dev", "in French, over French paragraphs", learned=True),
)
