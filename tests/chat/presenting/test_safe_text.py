"""No text commands what shows it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.presenting.safe_text import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\x00b\x07\x7f", "a␀b␇␡"),
        ("\x9b31m", "\ufffd31m"),
        ("abc\u202edcba", "abc\ufffddcba"),
        ("\udcff", "\ufffd"),
        ("one\ntwo\r\n\tthree", "one two three"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
        ("„Süß“ 🙂 👩‍👩‍👧 שלום", "„Süß“ 🙂 👩‍👩‍👧 שלום"),
    ],
)
def test_only_what_commands_is_replaced(text: str, shown: str) -> None:
    """Every other sign stays, joined emoji and right-to-left letters too."""
    assert visible(text) == shown


@given(st.text(st.characters(exclude_categories=[])))
def test_nothing_shown_is_a_control(text: str) -> None:
    """Whatever the text, no control, line break or lone surrogate is left."""
    kinds = {unicodedata.category(sign) for sign in visible(text)}
    assert kinds.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
