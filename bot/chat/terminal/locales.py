"""The language a terminal's user reads: what the system is set to."""

from __future__ import annotations

from babel import default_locale


def system_locale() -> str | None:
    """Return the locale of the system's messages, such as de_AT; none is set in C and POSIX."""
    named = default_locale("LC_MESSAGES")
    return None if named is None or named.endswith("_POSIX") else named
