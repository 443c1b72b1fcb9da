"""Tables hold what they were given, and no formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.presenting.spreadsheets import as_csv

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)


def read(table: bytes) -> list[list[str]]:
    """Return the rows of `table`."""
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_what_could_be_a_formula_gets_an_apostrophe(cell: str) -> None:
    """And nothing else of it is changed."""
    assert read(as_csv([[cell, "a=1", 7, -7]])) == [[f"'{cell}", "a=1", "7", "-7"]]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5))
def test_every_cell_comes_back(rows: list[list[str]]) -> None:
    """With or without an apostrophe before it."""
    found = read(as_csv(rows))

    assert [[cell.removeprefix("'") for cell in row] for row in found] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell.startswith(tuple("=+-@\t\r\n")) for row in found for cell in row)


def test_spreadsheet_programs_see_that_it_is_utf_8() -> None:
    """By the mark at its beginning."""
    assert as_csv([["größe"]]) == b"\xef\xbb\xbfgr\xc3\xb6\xc3\x9fe\r\n"
