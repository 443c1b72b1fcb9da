"""The sentences of a set's texts, and which of them a place means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from bot.language.segmentation import segment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.models import Article
    from bot.language.structure import Sentence


class Places:
    """Knows the sentences of some texts; of a text that it doesn't know there are none."""

    def __init__(self, texts: Sequence[Article]) -> None:
        """Take the texts that the places are in."""
        self._texts = {text.id: text for text in texts}
        self._sentences = cache(self._segmented)

    def sentences(self, place: Mapping[str, Any]) -> list[Sentence]:
        """Return the sentences of the text that `place` is in."""
        return self._sentences(place["doc_id"])

    def meant(self, place: Mapping[str, Any]) -> list[int]:
        """Return the numbers of the sentences that `place` covers any of."""
        return [
            number
            for number, one in enumerate(self.sentences(place))
            if one.start < place["end"] and place["start"] < one.end
        ]

    def words(self, place: Mapping[str, Any]) -> str | None:
        """Return the whole sentences that `place` covers any of, as they stand."""
        meant = self.meant(place)
        if not meant:
            return None
        sentences = self.sentences(place)
        return self._texts[place["doc_id"]].text[
            sentences[meant[0]].start : sentences[meant[-1]].end
        ]

    def _segmented(self, name: str) -> list[Sentence]:
        text = self._texts.get(name)
        if text is None:
            return []
        passages = segment(text.text, text.language, title=text.title, sentences=text.sentences)
        return [sentence for passage in passages for sentence in passage.sentences]


def overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two places have a character in common."""
    return bool(
        one["doc_id"] == other["doc_id"]
        and one["start"] < other["end"]
        and other["start"] < one["end"]
    )
