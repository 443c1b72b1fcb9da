"""Both databases for every test: an SQLite file, and one on a real PostgreSQL of our own."""

from __future__ import annotations

import platform
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from bot.storage import Storage
from tests.storage.asking import Clock
from tests.storage.servers import WHEELS, postgresql_server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def server() -> Iterator[Any]:
    """Start a PostgreSQL for this test run, and stop it."""
    if platform.machine() not in WHEELS:
        pytest.skip(f"there is no wheel of PostgreSQL for {platform.machine()}")
    with postgresql_server() as started:
        yield started


@contextmanager
def a_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database of the kind asked for."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'fundstelle.db'}"
        return
    server = request.getfixturevalue("server")
    name = f"test_{uuid4().hex}"
    server.psql(f"CREATE DATABASE {name}")
    yield server.get_uri(name)
    server.psql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database; each test runs on both kinds."""
    with a_database(request, tmp_path) as address:
        yield address


@pytest.fixture(params=["postgresql"])
def postgresql(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database on PostgreSQL."""
    with a_database(request, tmp_path) as address:
        yield address


@pytest.fixture
def clock() -> Clock:
    """Return the clock of `storage`, which tests set."""
    return Clock()


@pytest.fixture
async def storage(url: str, clock: Clock) -> AsyncIterator[Storage]:
    """Give an empty storage, on each of the databases."""
    async with Storage.open(url, now=clock, patience_s=0.3) as opened:
        yield opened
