r"""Text of strangers is shown as it is, and means nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.chat.discord.drawing.escaping import ZERO_WIDTH, escaped
from bot.chat.presenting.safe_text import limited, visible
from tests.chat.discord.hostile import HOSTILE
from tests.chat.discord.markup_reading import RINGING, shown, stray


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("**b** __u__ ~~s~~ ||x||", r"\*\*b\*\* \_\_u\_\_ \~\~s\~\~ \|\|x\|\|"),
        ("`c` ```c```", r"\`c\` \`\`\`c\`\`\`"),
        ("<@1> <@&1> <#1> <t:1:R>", r"\<@1\> \<@\&1\> \<\#1\> \<t\:1\:R\>"),
        ("<:a:1> :smile: </ask:1>", r"\<\:a\:1\> \:smile\: \<\/ask\:1\>"),
        ("[a](https://b.example)", r"\[a\](https\:\/\/b.example)"),
        ("discord.gg/abc", r"discord.gg\/abc"),
        ("@everyone, @here", f"@{ZERO_WIDTH}everyone, @{ZERO_WIDTH}here"),
        ("# one", r"\# one"),
        ("-# one", r"\-\# one"),
        ("- one - two", r"\- one - two"),
        ("1. one 2. two", r"1\. one 2. two"),
        ("> one", r"\> one"),
        (" - one\n- two ", r"\- one - two"),
        (r"a\*", r"a\\\*"),
        (r"¯\_(ツ)_/¯", r"¯\\\_(ツ)\_\/¯"),
        ("„Süß“ – 1.5 (rund) 🙂", "„Süß“ – 1.5 (rund) 🙂"),
    ],
)
def test_what_could_mean_something_gets_a_backslash(text: str, markup: str) -> None:
    """Everything else stays."""
    assert escaped(text) == markup


@example("@EveryOne @here@everyone")
@given(HOSTILE)
def test_the_words_shown_are_the_words_of_the_text(text: str) -> None:
    """None of it is left with a meaning, at the beginning of a line or within one."""
    markup = escaped(text)

    assert stray(markup) is None
    assert RINGING.search(markup) is None
    assert "\n" not in markup
    assert shown(markup) == visible(text).strip().replace(ZERO_WIDTH, "")


@given(HOSTILE)
def test_another_reader_of_markdown_sees_nothing_but_text(text: str) -> None:
    """CommonMark has the same escapes, and more that could be meant."""
    tokens = MarkdownIt("commonmark").parse(escaped(text))

    if not tokens:
        assert not visible(text).strip()
        return
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text"}
    told = "".join(child.content for child in children).replace(ZERO_WIDTH, "")
    assert told == visible(text).strip().replace(ZERO_WIDTH, "")


@given(HOSTILE, st.integers(1, 50))
def test_what_is_limited_is_never_longer(text: str, most: int) -> None:
    """It ends with an ellipsis where something is missing."""
    line = visible(text).strip()
    cut = limited(text, most)

    assert len(cut) <= most
    assert cut == line or (cut.endswith("…") and line.startswith(cut[:-1]))
