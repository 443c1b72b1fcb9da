"""The invitation asks for the least, and the README for the same."""

from __future__ import annotations

import re

from bot.chat.discord.connection.inviting import PERMISSIONS, invitation
from tests.conftest import REPOSITORY


def test_the_readme_has_the_same_link() -> None:
    """Its number was worked out from what the code names."""
    readme = (REPOSITORY / "README.md").read_text("utf-8")

    assert re.findall(r"https://discord\.com/oauth2/\S+(?=`)", readme) == [invitation("ID")]


def test_nobody_is_asked_for_power_over_others() -> None:
    """Whoever invites the bot sees a short list."""
    assert {name for name, asked in PERMISSIONS if asked} == {
        "attach_files",
        "read_message_history",
        "read_messages",
        "send_messages",
        "send_messages_in_threads",
    }
