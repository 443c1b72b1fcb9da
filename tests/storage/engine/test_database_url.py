"""DATABASE_URL is read as hosts write it, and shows nobody its password."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.errors import StorageAddressError, StorageUnreachableError
from bot.storage import migrate
from bot.storage.engine.database_url import read_address

SSL_REQUEST, STARTUP = 80877103, 3 << 16
"""https://www.postgresql.org/docs/current/protocol-message-formats.html"""


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///data/fundstelle.db", "data/fundstelle.db"),
        ("sqlite+aiosqlite:////var/lib/süß und.db", "/var/lib/süß und.db"),
    ],
)
def test_an_sqlite_address_is_a_file(url: str, file: str) -> None:
    """Relative with three strokes, absolute with four."""
    assert (read_address(url).file, read_address(url).shown) == (Path(file), file)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_a_postgresql_address_has_many_spellings(scheme: str) -> None:
    """Hosts still give the oldest; the driver takes only one."""
    rest = "me:hunter2@db.example.org:5433/memory?sslmode=require"
    address = read_address(f"{scheme}://{rest}")

    assert (address.file, address.dsn) == (None, f"postgresql://{rest}")
    assert address.shown == "memory on PostgreSQL at db.example.org"
    assert "hunter2" not in repr(address)


@pytest.mark.parametrize("password", ["hunter2", "h/unter2", "h@unter2", "h#unter2", "h?unter2"])
def test_a_password_is_never_shown(password: str) -> None:
    """Nor a part of one that should have been written with percent signs."""
    address = read_address(f"postgres://me:{password}@db.example.org/memory")
    assert "unter2" not in f"{address.shown} {address!r}"


@pytest.mark.parametrize(
    "url",
    ["", "hunter2", "mysql://me:hunter2@h/n", "sqlite://", "sqlite:///", "sqlite:///:memory:"],
)
def test_what_is_no_address_is_refused_unshown(url: str) -> None:
    """It may be a secret that got into the wrong line; a memory of nothing is of no use."""
    with pytest.raises(StorageAddressError) as refused:
        read_address(url)
    assert "hunter2" not in f"{refused.value!s} {refused.value!r}"
    assert str(refused.value).startswith("the database of DATABASE_URL has no usable address: ")


@pytest.mark.parametrize(("mode", "first"), [("require", SSL_REQUEST), ("disable", STARTUP)])
async def test_sslmode_says_whether_the_connection_is_encrypted(mode: str, first: int) -> None:
    """As PostgreSQL's own library has it: the first packet asks for TLS, or doesn't."""
    asked: list[int] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        packet = await reader.readexactly(8)
        asked.append(int.from_bytes(packet[4:]))
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        url = f"postgres://me:hunter2@127.0.0.1:{port}/memory?sslmode={mode}"
        with pytest.raises(StorageUnreachableError) as refused:
            await migrate(url)

    assert asked[0] == first
    assert "hunter2" not in str(refused.value)
