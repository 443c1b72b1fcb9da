"""Columns of numbers in a file: written whole or not at all, read back memory-mapped.

A file holds a magic line, the checksum of all that follows, the length of its header, the header
in JSON (the key, and the name, type, shape and place of each column), and the columns as they are
in memory.
"""

from __future__ import annotations

import json
import mmap
import struct
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import BinaryIO

    from numpy.typing import NDArray

_MAGIC = b"fundstelle columns 1\n"
_CHECKSUM = struct.Struct("<I")
_LENGTH = struct.Struct("<I")
_PREFIX = len(_MAGIC) + _CHECKSUM.size + _LENGTH.size
_ALIGNMENT = 64  # of each column, in bytes: a line of the processor's cache
_CHUNK = 1 << 20
_NUMBERS = "biuf"


def keep(path: Path, key: str, columns: Mapping[str, NDArray[Any]]) -> None:
    """Keep `columns` at `path` under `key`, in place of what was there; raises `OSError`.

    The key tells what the columns were made from, so that `read` knows those of something else.
    Raises `ValueError` for a column of anything but numbers.
    """
    pieces = _pieces(key, columns)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".tmp", delete=False) as file:
        try:
            file.write(_MAGIC + _CHECKSUM.pack(_checksum(pieces)))
            file.writelines(pieces)
            file.close()  # a full disk may tell only now
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def read(path: Path, key: str) -> dict[str, NDArray[Any]] | None:
    """Return the columns kept at `path` under `key`, read-only; None where they can't be trusted.

    That is: missing, unreadable, damaged anywhere, cut, or made for another key. Every byte is
    checked, a third of a second a gigabyte; only columns that are used take memory.
    """
    try:
        with path.open("rb") as file:
            if not _is_whole(file):
                return None
            data = np.frombuffer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), np.uint8)
    except OSError:
        return None
    (length,) = _LENGTH.unpack(data[_PREFIX - _LENGTH.size : _PREFIX].tobytes())
    body = _PREFIX + length
    header = json.loads(data[_PREFIX:body].tobytes())
    if header["key"] != key:
        return None
    return {
        name: data[body + start : body + end].view(dtype).reshape(shape)
        for name, dtype, shape, start, end in header["columns"]
    }


def _pieces(key: str, columns: Mapping[str, NDArray[Any]]) -> list[bytes | memoryview]:
    """Return what a file holds behind its checksum, piece by piece."""
    described: list[tuple[str, str, tuple[int, ...], int, int]] = []
    pieces: list[bytes | memoryview] = []
    end = 0
    for name, column in columns.items():
        if column.dtype.kind not in _NUMBERS:
            message = f"column {name!r} holds {column.dtype}; only numbers can be kept"
            raise ValueError(message)
        start = end + -end % _ALIGNMENT
        pieces += bytes(start - end), np.ascontiguousarray(column).reshape(-1).view(np.uint8).data
        end = start + column.nbytes
        described.append((name, column.dtype.str, column.shape, start, end))
    header = json.dumps({"key": key, "columns": described}).encode()
    header += b" " * (-(_PREFIX + len(header)) % _ALIGNMENT)  # so that the columns begin aligned
    return [_LENGTH.pack(len(header)), header, *pieces]


def _is_whole(file: BinaryIO) -> bool:
    """Say whether `file` is one of ours, to the last byte."""
    if file.read(len(_MAGIC)) != _MAGIC:
        return False
    expected = file.read(_CHECKSUM.size)
    # read in pieces, not through the map, which would count as memory taken
    return expected == _CHECKSUM.pack(_checksum(iter(lambda: file.read(_CHUNK), b"")))


def _checksum(pieces: Iterable[bytes | memoryview]) -> int:
    checksum = zlib.crc32(_MAGIC)  # of nothing it would be 0, and zeros are what damage looks like
    for piece in pieces:
        checksum = zlib.crc32(piece, checksum)
    return checksum
