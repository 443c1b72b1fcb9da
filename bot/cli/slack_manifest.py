"""`fundstelle slack-manifest`: what Slack makes the app from."""

from __future__ import annotations

import typer

from bot.cli.opening import opened, settings_in
from bot.cli.options import CorpusFolder, Strict

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def slack_manifest(*, corpus: CorpusFolder = None, strict: Strict = False) -> None:
    """Print the manifest to make the app in Slack from: see "In Slack" in the README.

    It suggests questions that the articles answer.
    """
    from bot.chat.slack.manifest import written
    from bot.library import verified

    settings = settings_in(corpus)
    found = opened(settings, strict=strict)
    offered = verified(found.answerer, found.examples.to("en"), settings.how_sure)
    typer.echo(written(tuple(offered)), nl=False)
