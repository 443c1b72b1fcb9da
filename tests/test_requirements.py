"""What is pinned is pinned once: requirements.txt for hosts, and beside it only what is added."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

RUNTIME = REPOSITORY / "requirements.txt"
ADDED = sorted(REPOSITORY.glob("requirements-*.txt"))
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ]+)(?: ; (?P<where>.+))? \\$", re.MULTILINE)


def pins(file: Path) -> dict[tuple[str, str | None], str]:
    """Return the versions that `file` pins, by package and by where it is for, None: anywhere."""
    found = PIN.finditer(file.read_text("utf-8"))
    return {(pin["name"], pin["where"]): pin["version"] for pin in found}


def anywhere(file: Path) -> set[str]:
    """Return the packages that `file` pins for any platform and any Python."""
    return {name for name, where in pins(file) if where is None}


@pytest.mark.parametrize("file", [RUNTIME, *ADDED], ids=lambda file: file.name)
def test_every_line_is_a_pin_with_hashes_and_names_no_index(file: Path) -> None:
    """So that pip can be told to require them, from wherever it fetches."""
    text = re.sub(r"^ *#.*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
    whole = re.compile(PIN.pattern + r"(\n    --hash=sha256:[0-9a-f]{64}( \\)?)+\n", re.MULTILINE)

    assert whole.sub("", text).strip() == ""


@pytest.mark.parametrize("file", ADDED, ids=lambda file: file.name)
def test_what_hosts_have_anywhere_is_not_pinned_again(file: Path) -> None:
    """It is installed before, and in one version."""
    again = {name for name, _ in pins(file)} & anywhere(RUNTIME)

    assert again == set(), "run `make requirements`"


def test_what_is_pinned_twice_has_one_version() -> None:
    """All of them go into one environment."""
    versions: dict[tuple[str, str | None], set[str]] = {}
    for file in (RUNTIME, *ADDED):
        for pin, version in pins(file).items():
            versions.setdefault(pin, set()).add(version)

    assert [pin for pin, each in versions.items() if len(each) > 1] == []
