"""Opens what commands work on, and says on stderr what is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.errors import ArticleError
    from bot.library.opening import Opened
    from bot.settings import Settings

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def settings_in(corpus: Path | None = None) -> Settings:
    """Return what is set, with the articles in `corpus` where that is given."""
    from bot.settings import read_settings

    settings = read_settings()
    return settings.model_copy(update={"corpus_dir": corpus}) if corpus else settings


def left_out(problem: ArticleError) -> None:
    """Say that a file is left out, and why."""
    complain(f"Left out: {problem}", "yellow")


def opened(
    settings: Settings,
    *,
    strict: bool,
    tell: Callable[[ArticleError], None] = left_out,
    say: Callable[[str], object] | None = None,
) -> Opened:
    """Return what the articles' folder holds, and `tell` of each file that can't be read.

    What takes long says so on stderr meanwhile: by `say`, where that is no terminal.
    """
    from bot.chat.terminal import Preparation
    from bot.library.opening import open_corpus

    with Preparation(console(stderr=True), say=say) as preparation:
        found = open_corpus(
            settings.corpus_dir,
            settings.cache_dir,
            public_url=settings.public_url,
            strict=strict,
            progress=preparation.step("Reading the articles"),
        )
    for problem in found.problems:
        tell(problem)
    return found


def console(*, stderr: bool = False) -> Console:
    """Return where to print; nothing that is printed is taken for markup."""
    return Console(stderr=stderr, markup=False, emoji=False, highlight=False)


def complain(sentence: str, style: str) -> None:
    """Print on stderr, a line for each of `sentence`, none of which can command the terminal."""
    from bot.chat.presenting.safe_text import visible

    for line in sentence.splitlines():
        console(stderr=True).print(Text(visible(line), style), soft_wrap=True)
