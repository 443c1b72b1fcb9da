"""docs/reliability.md and SECURITY.md name only tests that are there."""

from __future__ import annotations

import re

from tests.conftest import REPOSITORY

DOCUMENT = (REPOSITORY / "docs" / "reliability.md").read_text("utf-8")
PROMISES = (REPOSITORY / "SECURITY.md").read_text("utf-8")
ROWS = [line for line in DOCUMENT.splitlines() if line.startswith("| ")]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_each_row_names_a_test() -> None:
    """A fault without one is a claim; the first line of a table has none."""
    without = [row for row in ROWS if not NAMED.search(row)]

    assert all(row.endswith("| Test |") for row in without)
    assert len(ROWS) > 30


def test_each_test_named_is_there() -> None:
    """In the file that is named."""
    named = set(NAMED.findall(DOCUMENT + PROMISES))

    assert named
    for path, name in named:
        source = (REPOSITORY / path).read_text("utf-8")
        assert re.search(rf"^(async )?def {name}\(", source, re.MULTILINE), f"{path}::{name}"


def test_each_test_of_the_real_process_is_named() -> None:
    """What a host does to it is the point of that document."""
    there = {
        (str(file.relative_to(REPOSITORY)), name)
        for file in (REPOSITORY / "tests" / "hosting").glob("test_*.py")
        for name in re.findall(
            r"^(?:async )?def (test_\w+)\(", file.read_text("utf-8"), re.MULTILINE
        )
    }

    assert there <= set(NAMED.findall(DOCUMENT))
