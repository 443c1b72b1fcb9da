"""Any text, above all what somebody would write to break out of a message."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = [
    "**",
    "__",
    "~~",
    "||",
    "`",
    "```\n",
    "\\",
    "\n",
    "\n> ",
    "\n# ",
    "\n-# ",
    "\n- ",
    "1. ",
    ">>> ",
    "@everyone",
    "@here",
    "<@123>",
    "<@&123>",
    "<#123>",
    "<:a:123>",
    "<t:0:R>",
    "</ask:123>",
    ":smile:",
    "https://evil.example/",
    "[here](https://evil.example)",
    "](",
    ")",
    "discord.gg/abc",
    "&lt;",
    "\u202e",
    "שלום",
    "z\u0351\u0352\u0353\u0354",
    "👩‍👩‍👧",
    "\x1b[31m",
    "\udcff",
    "word ",
    " ",
]

HOSTILE = st.text(st.characters(exclude_categories=[]), max_size=80) | st.builds(
    "".join, st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=[]), max_size=30)
)
"""Some of it, or a few hundred characters."""

ENDLESS = st.builds(
    str.__mul__,
    st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=[]), min_size=1, max_size=9),
    st.integers(1, 10_000).map(lambda length: max(1, length // 3)),
)
"""The same over and over, up to some ten thousand characters."""
