"""What those who look after a place see of it, in blocks: settings, changes, counts, questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from babel.dates import format_date
from babel.numbers import format_decimal

from bot.chat.presenting.blocks import Accent, Heading, Line, Note, Tone
from bot.chat.presenting.replies import Replies
from bot.chat.service import Trouble, Unusable
from bot.storage import Outcome, PlaceSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.chat.presenting.blocks import Block
    from bot.chat.texts import Texts
    from bot.storage import SettingChange, Statistics, Unanswered

SETTINGS = ("channels", "roles", "private", "language", "how_sure", "rate")
"""In the order they are shown."""
MOST_CHANGES = 5
MOST_QUESTIONS = 10


@dataclass(frozen=True, slots=True)
class PlaceOverview:
    """Presents a place to its managers, in the words of `texts`.

    `name_of` tells what a channel or a role is called, by its id.
    """

    texts: Texts
    name_of: Callable[[str], str] = str

    def settings(self, settings: PlaceSettings, channel: str = "") -> Iterator[Block]:
        """Yield what holds in the whole place, or in the channel of that id."""
        head = self.texts.settings_of(self.name_of(channel) if channel else "")
        yield Line(head, Tone.STRONG, self.texts.settings_tip())
        for name in SETTINGS:
            yield Line(self.named(name, getattr(settings, name)))

    def history(self, changes: Sequence[SettingChange]) -> Iterator[Block]:
        """Yield the last of `changes`, newest first."""
        if changes:
            yield Heading(self.texts.last_changes(), Accent.EVIDENCE)
        for change in changes[:MOST_CHANGES]:
            channel = change.place.channel
            parts = (
                format_date(change.at, "medium", self.texts.locale),
                self.name_of(channel) if channel else "",
                self.named(change.setting, change.before, channel),
            )
            after = self.value(change.setting, change.after, channel)
            yield Line(f"{' · '.join(filter(None, parts))} → {after}", Tone.FAINT)

    def named(self, setting: str, value: object, channel: str = "") -> str:
        """Return what `setting` is called, and its value in words."""
        name = self.texts.setting_names().get(setting, setting)
        return f"{name} · {self.value(setting, value, channel)}"

    def value(self, setting: str, value: Any, channel: str = "") -> str:  # noqa: ANN401 - each setting has values of its own
        """Return a value of `setting` in words; None is what holds where nothing is chosen."""
        texts = self.texts
        if value is None:
            value = getattr(PlaceSettings(), setting, "")
            if channel:
                return texts.as_in_the_whole()
        match setting, value:
            case (("channels" | "roles"), [*ids]):
                words = ", ".join(map(self.name_of, ids)) or texts.all_of_them()
            case "private", bool():
                words = texts.no_and_yes()[value]
            case "language", _:
                words = texts.locale.languages.get(value, value) or texts.own_language()
            case "how_sure", _:
                words = texts.levels().get(value, value) if value else texts.as_installed()
            case _, int():
                words = self._number(value)
            case _:
                words = value
        return str(words)

    def statistics(self, statistics: Statistics, days: int) -> Iterator[Block]:
        """Yield how much was asked in so many `days`, and what came of it."""
        texts = self.texts
        yield Line(texts.statistics(days), Tone.STRONG)
        if not statistics.questions:
            yield Line(texts.nothing_asked_since())
            return
        yield Line(texts.asked_by(statistics.questions, statistics.askers))
        for outcome, questions in statistics.outcomes.items():
            yield Line(f"• {self._number(questions)} {texts.outcomes()[outcome]}")
        spoken = ", ".join(
            f"{texts.locale.languages.get(language, language)} {self._number(questions)}"
            for language, questions in statistics.languages.items()
        )
        if spoken:
            yield Line(texts.in_languages(spoken))
        yield Line(texts.votes(statistics.votes.helpful, statistics.votes.unhelpful))

    def unanswered(self, unanswered: Sequence[Unanswered], days: int) -> Iterator[Block]:
        """Yield the first of the questions that had no sure answer in so many `days`."""
        yield Line(self.texts.unanswered(days), Tone.STRONG)
        for one in unanswered[:MOST_QUESTIONS]:
            doubted = one.outcome is Outcome.PERHAPS
            aside = self.texts.outcomes()[one.outcome] if doubted else ""
            yield Line(f"{self._number(one.times)} × {one.text}", aside=aside)
        if unanswered:
            yield Note(self.texts.all_in_file(len(unanswered)))
        else:
            yield Line(self.texts.none_unanswered())
        yield Line(self.texts.none_private(), Tone.FAINT)

    def refusal(self, refused: Trouble | Unusable) -> str:
        """Return why settings are not shown, or not changed."""
        if isinstance(refused, Unusable):
            return self.texts.unusable(refused.problem)
        if refused is Trouble.NOT_ALLOWED:
            return self.texts.may_not_set()
        return Replies(self.texts).sentence(refused)

    def _number(self, number: int) -> str:
        return str(format_decimal(number, locale=self.texts.locale))
