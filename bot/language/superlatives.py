"""The first, the most, the best: questions ask for them with the words that sentences have."""

from __future__ import annotations

from bot.language.kinds import one_of
from bot.language.shelf import in_all

SUPERLATIVE = one_of(in_all(lambda language: language.held.superlatives))
