"""What Slack is called."""

from __future__ import annotations

PLATFORM = "slack"
"""In what is remembered, and in the log."""
NAME = "Slack"
"""To people."""
