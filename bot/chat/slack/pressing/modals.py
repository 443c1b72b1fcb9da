"""The window that asks for a reason. What it is for is in it, so that it outlives restarts too."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Self

from bot.chat.slack.addresses import Address
from bot.chat.slack.drawing.limits import LONGEST_LABEL, LONGEST_TITLE
from bot.chat.slack.drawing.markup import plain
from bot.chat.slack.pressing.buttons import Press

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.chat.slack.drawing.limits import Json
    from bot.chat.texts import Texts

REASON = "reason"
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Reason:
    """A vote against an answer that is still to get its reason, and where that is thanked for."""

    press: Press
    address: Address

    def written(self) -> str:
        """Return it as text, to be kept in a window."""
        return json.dumps({"press": self.press.value, "address": asdict(self.address)})

    @classmethod
    def read(cls, text: str) -> Self:
        """Return what was `written`."""
        kept = json.loads(text)
        return cls(Press.of(kept["press"]), Address(**kept["address"]))

    def given(self, view: Mapping[str, Any]) -> str | None:
        """Return what was typed in `view`, if anything."""
        typed = view["state"]["values"][REASON][REASON].get("value") or ""
        return typed.strip()[:LONGEST_REASON] or None


def reason_modal(reason: Reason, texts: Texts) -> Json:
    """Return the window that asks why an answer was no help."""
    field = {
        "type": "plain_text_input",
        "action_id": REASON,
        "multiline": True,
        "max_length": LONGEST_REASON,
    }
    typed = {
        "type": "input",
        "block_id": REASON,
        "optional": True,
        "label": plain(texts.reason_label(), LONGEST_LABEL),
        "element": field,
    }
    return modal(
        texts.reason_title(),
        [typed],
        texts.cancel_label(),
        submit=plain(texts.send_label(), LONGEST_TITLE),
        callback_id=REASON,
        private_metadata=reason.written(),
    )


def modal(title: str, blocks: Iterable[Json], close: str, **more: object) -> Json:
    """Return a window that can be closed, and what else `more` says."""
    return {
        "type": "modal",
        "title": plain(title, LONGEST_TITLE),
        "close": plain(close, LONGEST_TITLE),
        "blocks": list(blocks),
        **more,
    }
