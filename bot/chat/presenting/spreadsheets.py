"""Tables for spreadsheet programs, in which no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FORMULAS = tuple("=+-@\t\r\n")
"""A cell that begins with one of them may be run: https://owasp.org/www-community/attacks/CSV_Injection"""


def as_csv(rows: Iterable[Sequence[object]]) -> bytes:
    """Return `rows` as CSV (RFC 4180) in UTF-8, with the mark that spreadsheet programs know it by.

    What could be taken for a formula gets an apostrophe before it.
    """
    written = io.StringIO(newline="")
    csv.writer(written).writerows([_harmless(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULAS) else cell
