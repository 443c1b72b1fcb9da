"""What a terminal of some width shows, as text."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from rich.console import RenderableType


class Ascii(io.StringIO):
    """A terminal that knows no Unicode."""

    encoding = "ascii"


def console(width: int = 100, *, colours: bool = False, unicode: bool = True) -> Console:
    """Return a console as the commands make it, on a terminal in memory."""
    return Console(
        file=io.StringIO() if unicode else Ascii(),
        width=width,
        force_terminal=colours,
        markup=False,
        emoji=False,
        highlight=False,
    )


def drawn(what: RenderableType, width: int = 100, *, unicode: bool = True) -> str:
    """Return `what` as plain text."""
    terminal = console(width, unicode=unicode)
    terminal.print(what)
    return written(terminal)


def written(terminal: Console) -> str:
    """Return all that a console of `console` was given."""
    assert isinstance(terminal.file, io.StringIO)
    return terminal.file.getvalue()


def harmless(text: str) -> bool:
    """Say whether `text` has no control but the line's end."""
    return all(sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"} for sign in text)


def unbarred(text: str) -> str:
    """Return `text` without line breaks and the marks at the left, each run of white space one."""
    lines = (line.lstrip("┃┊|: ") for line in text.splitlines())
    return " ".join(" ".join(lines).split())
