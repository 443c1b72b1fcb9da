"""Draws the picture in the README: the real answer to a question, as a terminal shows it."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.answering.answerer import Answerer
from bot.answering.newest import newest_on_this
from bot.chat.terminal import render
from bot.library import read_corpus
from bot.library.encoder import VectorEncoder

QUESTION = "when will Xiaomi sell phones in the US?"
WIDTH = 100
_FOREIGN_FONTS = re.compile(
    r"@font-face \{.*?\}\s*"  # loaded from elsewhere
    r"|Fira Code, (?=monospace)"
    r"|font-variant-east-asian: full-width;\s*",  # Fira Code has no such letters, others do
    re.DOTALL,
)


def draw(answerer: Answerer) -> str:
    """Return the answer to the README's question as SVG that fetches nothing."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.assemble(("$ ", "green"), f'fundstelle ask "{QUESTION}"\n'))
    found = answerer.search(QUESTION)
    console.print(render(found.outcome, newest=newest_on_this(found)))
    drawn = console.export_svg(title="Fundstelle", unique_id="fundstelle")
    spaced = drawn.replace("<svg ", '<svg xml:space="preserve" ', 1)  # for the indented lines
    return _FOREIGN_FONTS.sub("", spaced)


def main() -> None:
    """Write the picture to the file that is named."""
    articles = read_corpus(Path("corpus"), strict=True).articles
    Path(sys.argv[1]).write_text(draw(Answerer(articles, VectorEncoder())), encoding="utf-8")


if __name__ == "__main__":
    main()
