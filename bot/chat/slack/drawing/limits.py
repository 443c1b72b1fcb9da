"""What fits into one message, and into its parts. Slack refuses as a whole what is beyond it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Json: TypeAlias = dict[str, Any]

MOST_TEXT = 8000
"""Characters in all blocks together. The limit isn't documented: 9597 are known to have been taken
and 11341 to have been refused (slackapi/bolt-js#2867)."""
MOST_BLOCKS = 50
"""https://docs.slack.dev/reference/block-kit/blocks"""
MOST_IN_VIEW = 100
MOST_IN_ONE = 3000
"""Characters of a text object: https://docs.slack.dev/reference/block-kit/composition-objects/text-object"""
MOST_IN_HEADER = 150
LONGEST_LABEL = 75
"""Characters on a button: https://docs.slack.dev/reference/block-kit/block-elements/button-element"""
LONGEST_TITLE = 24
"""Characters of a window's title and buttons: https://docs.slack.dev/reference/views/modal-views"""


@dataclass(slots=True)
class Room:
    """How much of a message is left for text and for blocks."""

    text: int = MOST_TEXT
    blocks: int = MOST_BLOCKS

    def take(self, blocks: Iterable[Json]) -> bool:
        """Take room for `blocks`, or return False and leave it where there isn't enough."""
        blocks = tuple(blocks)
        text = length(blocks)
        if text > self.text or len(blocks) > self.blocks:
            return False
        self.text -= text
        self.blocks -= len(blocks)
        return True

    def give_back(self, blocks: Iterable[Json]) -> None:
        """Make room again that was taken for `blocks`."""
        blocks = tuple(blocks)
        self.text += length(blocks)
        self.blocks += len(blocks)


def length(blocks: object) -> int:
    """Return how many characters all texts in `blocks` have in UTF-16, where 🙂 is two.

    Slack doesn't tell how it counts; no other way of counting finds more.
    """
    return sum(len(text.encode("utf-16-le", "replace")) // 2 for text in _texts(blocks))


def _texts(value: object) -> Iterator[str]:
    """Yield every text, and the addresses of links, which in markup are text too."""
    if isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name in {"text", "url"} and isinstance(each, str):
                yield each
            else:
                yield from _texts(each)
