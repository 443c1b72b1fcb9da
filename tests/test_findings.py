"""The findings have their form. What they find is not looked at here: they install packages."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

FINDINGS = sorted((REPOSITORY / "findings").glob("*.sh"))


@pytest.mark.parametrize("script", FINDINGS, ids=lambda script: script.stem)
class TestFinding:
    """Each of them, by what stands in it."""

    def test_it_is_run_by_its_name(self, script: Path) -> None:
        """Whoever reads of it can try it at once."""
        assert os.access(script, os.X_OK)
        assert script.read_text("utf-8").startswith("#!/usr/bin/env bash\n# ")

    def test_its_top_says_what_was_seen(self, script: Path) -> None:
        """One sentence, then the versions, the behaviour and the output, in comments."""
        top = script.read_text("utf-8").partition("\nset -euo pipefail\n")[0]

        assert re.fullmatch(
            r"#!.*\n# .+\.\n#\n# Versions: .+\n# Behaviour:\n(#   \S.*\n)+# Seen:\n(# \|.*\n?)+",
            top,
        )

    def test_it_installs_the_versions_it_names(self, script: Path) -> None:
        """No other, and each pinned."""
        text = script.read_text("utf-8")
        (named,) = re.findall(r"^# Versions: (.+)$", text, re.MULTILINE)
        (installed,) = re.findall(r"pip\" install .*\\\n +(.+)$", text, re.MULTILINE)

        assert installed.split() == [one.replace(" ", "==") for one in named.split(", ")]
