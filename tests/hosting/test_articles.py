"""Articles that change while it runs: broken ones change nothing, mended ones are answered from."""

from __future__ import annotations

import shutil
import signal
from typing import TYPE_CHECKING

from tests.fakes.waiting import until
from tests.hosting.running import ARTICLES, PATIENCE_S, started
from tests.hosting.talking import SAID, answer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.discord import FakeDiscord
    from tests.hosting.talking import InDiscord

OPENED = "It was opened in 1953 by Karla Weber."
MUSEUM = f"""---
title: The museum
language: en
---
The museum in Lindheim shows 420 clocks. {OPENED}
"""
NEW = "When was the museum in Lindheim opened?"
TIMES = 2


async def test_broken_articles_leave_the_old_in_use_until_they_are_mended(
    discord: FakeDiscord, in_discord: InDiscord, tmp_path: Path
) -> None:
    """SIGHUP has them opened; whoever asks meanwhile is answered by the old or the new."""
    corpus = tmp_path / "corpus"
    shutil.copytree(ARTICLES, corpus)
    museum = corpus / "museum.md"
    async with started(tmp_path, discord, CORPUS_DIR=str(corpus)) as running:
        assert SAID in await answer(in_discord)
        museum.write_text(MUSEUM.replace("title", "tilte"))
        running.process.send_signal(signal.SIGHUP)
        wrong = await running.logged("not usable")
        await running.logged("the old articles stay in use")
        assert SAID in await answer(in_discord)
        assert OPENED not in await answer(in_discord, NEW)

        museum.write_text(MUSEUM)
        for _ in range(TIMES):
            running.process.send_signal(signal.SIGHUP)
            in_discord.ask()
        await until(lambda: len(in_discord.replies) == 3 + TIMES, PATIENCE_S)
        await running.logged("new articles in use")
        assert OPENED in await answer(in_discord, NEW)

    assert wrong["file"] == str(museum)
    assert (wrong["level"], wrong["line"]) == ("error", 2)
    assert all(SAID in reply for reply in in_discord.replies[3:-1])
