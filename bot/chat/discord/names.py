"""What Discord is called."""

from __future__ import annotations

PLATFORM = "discord"
"""In what is remembered, and in the log."""
NAME = "Discord"
"""To people."""
