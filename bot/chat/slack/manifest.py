"""What Slack must know of the app: its commands, the events it hears, what it may do.

The code registers what is named here, and `fundstelle slack-manifest` prints it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import yaml

from bot.chat.presenting.safe_text import limited
from bot.chat.texts import Texts
from bot.chat.texts.speaking import SOURCE

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "Fundstelle"
COMMAND = "/ask"
FIND = "find_in_articles"
MENTION, MESSAGE, HOME_OPENED = "app_mention", "message", "app_home_opened"
EVENTS = (HOME_OPENED, MENTION, f"{MESSAGE}.im")
SCOPES = ("app_mentions:read", "chat:write", "commands", "im:history", "im:read")
OPTIONAL_SCOPES = ("users:read",)
"""Tells the language people have chosen, and who may change settings; all else works without."""
MOST_PROMPTS = 4
LONGEST_SHORTCUT = 24
LONGEST_LINK = 8000


def manifest(examples: Sequence[str]) -> dict[str, Any]:
    """Return the manifest of an app that suggests `examples`.

    See https://docs.slack.dev/reference/app-manifest
    """
    texts = Texts.of(SOURCE)
    return {
        "display_information": {"name": NAME, "description": texts.ask_description()},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "agent_view": {
                "agent_description": f"{texts.ask_description()}.",
                "suggested_prompts": [
                    {"title": one, "message": one} for one in examples[:MOST_PROMPTS]
                ],
            },
            "bot_user": {"display_name": NAME, "always_online": True},
            "shortcuts": [
                {
                    "name": limited(texts.find_name(), LONGEST_SHORTCUT),
                    "type": "message",
                    "callback_id": FIND,
                    "description": texts.ask_description(),
                }
            ],
            "slash_commands": [
                {
                    "command": COMMAND,
                    "description": texts.ask_description(),
                    "usage_hint": f"[{texts.ask_hint()}]",
                    "should_escape": False,
                }
            ],
        },
        "oauth_config": {
            "scopes": {"bot": [*SCOPES, *OPTIONAL_SCOPES], "bot_optional": [*OPTIONAL_SCOPES]}
        },
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }


def creation_url(examples: Sequence[str]) -> str:
    """Return the link to Slack's page that makes an app from the manifest.

    It suggests nothing where `examples` would make it too long for servers on the way. See
    https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests
    """
    asked = {"new_app": "1", "manifest_yaml": written(examples)}
    link = f"https://api.slack.com/apps?{urlencode(asked, quote_via=quote)}"
    return link if len(link) <= LONGEST_LINK or not examples else creation_url(())


def written(examples: Sequence[str]) -> str:
    """Return the manifest as YAML, to be pasted where an app is made."""
    return yaml.safe_dump(manifest(examples), allow_unicode=True, sort_keys=False, width=100)
