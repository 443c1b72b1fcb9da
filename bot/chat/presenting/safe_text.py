"""Text from articles and people, made harmless wherever it is shown."""

from __future__ import annotations

import re

_WHITE = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f"  # controls, of which ESC starts a command to the terminal
    r"\u202a-\u202e\u2066-\u2069"  # turn the direction of what follows
    r"\ufff9-\ufffb"  # hide annotations
    r"\ud800-\udfff]"  # lone surrogates, which no encoding has
)


def visible(text: str) -> str:
    """Return `text` on one line, with a sign in the place of whatever is no text."""
    return _UNSAFE.sub(_sign, _WHITE.sub(" ", text))


def limited(text: str, most: int) -> str:
    """Return `text` on one line, cut to `most` characters with an ellipsis: never for a quote."""
    line = visible(text).strip()
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _sign(match: re.Match[str]) -> str:
    """Return the picture Unicode has for an ASCII control, ␛ for ESC, or its sign for unknown."""
    code = ord(match[0])
    if code < ord(" "):
        return chr(0x2400 + code)
    return "␡" if match[0] == "\x7f" else "\N{REPLACEMENT CHARACTER}"
