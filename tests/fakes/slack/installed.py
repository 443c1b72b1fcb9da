"""What the app under test may do and hear: the part of its manifest that Slack holds it to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from .refusals import SlackError

if TYPE_CHECKING:
    from .schema import JSON

SCOPES = frozenset({"app_mentions:read", "chat:write", "commands", "im:history", "im:read"})
EVENTS = frozenset({"app_home_opened", "app_mention", "message.im"})
NEEDS = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
}
"""The scope without which nobody can subscribe to an event; others are not modelled."""


@dataclass(frozen=True)
class Installed:
    """An app's scopes and events; None as commands or shortcuts stands for any."""

    scopes: frozenset[str] = SCOPES
    events: frozenset[str] = EVENTS
    commands: frozenset[str] | None = None
    shortcuts: frozenset[str] | None = None

    def __post_init__(self) -> None:
        """Refuse what Slack would not install.

        Raises:
            ValueError: an event lacks its scope, or the app has commands without the scope.

        """
        for event in self.events:
            needed = NEEDS[event]
            if needed is not None and needed not in self.scopes:
                message = f"{event} needs {needed}"
                raise ValueError(message)
        if (self.commands or self.shortcuts) and "commands" not in self.scopes:
            message = "commands and shortcuts need the scope commands"
            raise ValueError(message)

    def require(self, scope: str) -> None:
        """Demand a scope.

        Raises:
            SlackError: the app does not have it.

        """
        if scope not in self.scopes:
            provided = ",".join(sorted(self.scopes))
            raise SlackError("missing_scope", needed=scope, provided=provided)

    @classmethod
    def from_manifest(cls, manifest: JSON) -> Self:
        """Read a manifest.

        Raises:
            KeyError: it subscribes to an event that is not modelled, or has no bot scopes.
            ValueError: Slack would refuse it, or it does not turn on what it relies on.

        """
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        if not settings.get("socket_mode_enabled"):
            message = "the manifest does not turn on Socket Mode"
            raise ValueError(message)
        if not settings.get("interactivity", {}).get("is_enabled"):
            message = "the manifest does not turn on interactivity"
            raise ValueError(message)
        return cls(
            frozenset(manifest["oauth_config"]["scopes"]["bot"]),
            frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
            frozenset(each["command"] for each in features.get("slash_commands", ())),
            frozenset(each["callback_id"] for each in features.get("shortcuts", ())),
        )
