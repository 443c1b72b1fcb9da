"""`fundstelle chat`: one question after the other."""

from __future__ import annotations

from bot.cli.opening import console, opened, settings_in
from bot.cli.options import CorpusFolder, Locale, Strict

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def chat(*, locale: Locale = None, corpus: CorpusFolder = None, strict: Strict = False) -> None:
    """Ask question after question at a prompt with history; Ctrl-D leaves.

    Follow-ups ("and in Europe?") take what they lack from the question before. What is asked is
    remembered in the database that DATABASE_URL names; :privacy tells more. Also reads questions
    from a pipe, one a line.
    """
    import asyncio
    import logging

    from bot import logs
    from bot.chat.terminal.session import chat as talk

    logs.configure(logging.WARNING)
    settings = settings_in(corpus)
    asyncio.run(talk(opened(settings, strict=strict), settings, console(), locale))
