"""Composes YAML that an editor wrote into nodes, or says in which line it is broken.

It is only composed, never constructed: no tag can build an object, and a date, a year or the
language `no` stays what the editor typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from bot.errors import ArticleError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "tag:yaml.org,2002:str"
"""The tag of a node that is text, no number, date or yes and no."""
NOT_ONE_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What one line of text for people may not hold."""


def compose(path: Path, block: str, first_line: int = 1) -> yaml.Node | None:
    """Return the nodes of `block`, which begins in `first_line` of its file, None if it is empty.

    Raises ArticleError at the line where it can't be read.
    """
    try:
        return yaml.compose(block, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = first_line + lines_before(block, _place(error))
        raise ArticleError(path, line, f"broken YAML: {_explanation(error)}") from error
    except yaml.reader.ReaderError as error:
        problem = f"the control character {block[error.position]!r} does not belong here"
        line = first_line + lines_before(block, error.position)
        raise ArticleError(path, line, problem) from error
    except (RecursionError, ValueError, OverflowError) as error:  # of the last two: chr()
        problem = "broken YAML: brackets nested too deep, or an escape that is no character"
        raise ArticleError(path, first_line, problem) from error


def lines_before(block: str, index: int) -> int:
    """Count lines as editors do: YAML's own count also breaks at U+0085, U+2028 and U+2029."""
    return block.count("\n", 0, index)


def _place(error: yaml.MarkedYAMLError) -> int:
    """Return where to look: for a quotation mark never closed, where it was opened."""
    mark = (error.context_mark if _never_closed(error) else None) or error.problem_mark
    return mark.index if mark else 0


def _never_closed(error: yaml.MarkedYAMLError) -> bool:
    return "end of stream" in str(error.problem)


def _explanation(error: yaml.MarkedYAMLError) -> str:
    """Return YAML's own words, and what an editor most likely has to do."""
    problem = error.problem or error.context or "it cannot be read"
    if _never_closed(error):
        return f"{problem}; a quotation mark or bracket opened here is never closed"
    if "mapping values" in problem or "cannot start any token" in problem:
        return f'{problem}; a value with a colon or a special character needs quotes: "…"'
    if "<block end>" in problem:
        return f"{problem}; a value that contains quotation marks needs others around it: '…'"
    return problem
