r"""Text of strangers for Discord: shown as it is, and read as nothing but text.

A backslash takes the meaning from the sign after it, whichever it is but a letter, a digit or
white space, and isn't shown: the rule `escape` of simple-markdown, on which Discord's parser is
built. Not all that Discord acts on is read by that parser: the server looks for mentions in the
raw text, so that `\@everyone` still rings. What it looks for is broken from within.
"""

from __future__ import annotations

import re

from bot.chat.presenting.safe_text import visible

_BEGINS = re.compile(
    r"[\\*_~|`"  # itself; emphasis, struck out, spoiler, code
    r"<>\[\]"  # mentions, custom emoji, times, links; quotes; masked links
    r":/"  # emoji by name; http://, discord.gg/
    r"#&]"  # headings; entities, which Discord leaves alone and previews of it may not
)
_LIST = re.compile(r"\A(?:(?=[-+=])|\d+(?=[.)]))")
_EVERYBODY = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
ZERO_WIDTH = "\N{ZERO WIDTH SPACE}"
"""What discord.py's `escape_mentions` puts behind an @ too."""


def escaped(text: str) -> str:
    """Return `text` on one line, in which no markup, mention, emoji or link can begin.

    The words shown are those of the text; it can stand at the beginning of a line or within one.
    """
    plain = _BEGINS.sub(r"\\\g<0>", visible(text).strip())
    return _EVERYBODY.sub(f"@{ZERO_WIDTH}", _LIST.sub(r"\g<0>\\", plain))
