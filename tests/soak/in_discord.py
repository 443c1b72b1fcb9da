"""People who ask in Discord, in each of the ways there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from discord import Locale

from bot.chat.texts import LANGUAGES
from tests.fakes.discord import buttons
from tests.fakes.discord.world import LOADING
from tests.soak.acts import Act
from tests.soak.questions import Questions

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable, Mapping
    from random import Random

    from simcord.backend.models import Channel, Message, User

    from tests.fakes.discord import Asked, FakeDiscord

LOCALES = tuple(one.value for one in Locale if one.value.partition("-")[0] in LANGUAGES)
LOOKS = ("more", "context", "why", "good")
GUILDS, CHANNELS, PEOPLE = 3, 3, 60
LAST = 40
"""Nobody presses a button under an older answer."""
WINDOW_S = 3.0
"""A window opens within so long, or never."""
BURST = 10
"""More than one person may ask a minute."""


class InDiscord:
    """A crowd in several servers; what it did is in `acts`."""

    def __init__(self, fake: FakeDiscord, dice: Random) -> None:
        """Let people in."""
        self.acts: list[Act] = []
        self.channels: list[Channel] = []
        self._fake = fake
        self._dice = dice
        self._questions = Questions(dice)
        self._asked: list[Asked] = []
        guilds = [fake.guild(f"Readers {number}") for number in range(GUILDS)]
        self._people = [fake.user(f"reader{number}", *guilds) for number in range(PEOPLE)]
        for guild in guilds:
            own = [fake.channel(guild, f"room-{number}") for number in range(CHANNELS)]
            self.channels += [*own, fake.thread(own[0], self._people[0])]
        self._ways: Mapping[Callable[[], Awaitable[None]], int] = {
            self._mention: 30,
            self._write: 20,
            self._command: 20,
            self._find: 5,
            self._look: 10,
            self._ask_next: 4,
            self._vote_against: 3,
            self._get_help: 4,
            self._type: 4,
            self._burst: 1,
        }

    async def act(self) -> None:
        """Let somebody do something; it may take a while."""
        (way,) = self._dice.choices([*self._ways], [*self._ways.values()])
        await way()

    def replies(self) -> Counter[Hashable]:
        """Count what the bot has said: by what it answers or, where it doesn't say that, place."""
        mine = {number: asked.record.token for asked in self._asked for number in _messages(asked)}
        replies: Counter[Hashable] = Counter()
        for message in self._fake.sent:
            if message.id in mine:
                replies[mine[message.id]] += 1
            elif message.reference:
                replies[str(message.reference["message_id"])] += 1
            elif not message.flags & LOADING:
                replies[message.channel_id] += 1
        return replies

    def arrivals(self) -> Mapping[Hashable, list[float]]:
        """Return when replies were taken by Discord, by the key of what they answer."""
        times: defaultdict[Hashable, list[float]] = defaultdict(list)
        for call in self._fake.calls:
            _, kind, *rest = call.path.split("/")
            if not call.answered or call.status != 200 or call.method != "POST":
                continue
            if kind == "webhooks":
                times[rest[1]].append(call.answered)
            elif reference := (call.json or {}).get("message_reference"):
                times[str(reference["message_id"])].append(call.answered)
        return times

    async def _mention(self) -> None:
        channel, question = self._dice.choice(self.channels), self._questions.perhaps()
        self._say(channel, self._somebody(), f"<@{self._fake.bot.id}> {question}", question)

    async def _write(self) -> None:
        user, question = self._somebody(), self._questions.another()
        self._say(self._fake.dm(user), user, question, question)

    async def _burst(self) -> None:
        """Ask faster than one may."""
        user = self._somebody()
        for _ in range(BURST):
            question = self._questions.another()
            self._say(self._fake.dm(user), user, question, question)

    def _say(self, channel: Channel, user: User, text: str, question: str) -> None:
        message = self._fake.message(channel, user, text)
        told = [(session, len(session.events)) for session in self._fake.gateway.sessions]

        def heard() -> bool:
            """Discord knows by the heartbeats how far a session has listened."""
            return any(session.heard >= number for session, number in told)

        kind, places = "a message in Discord", (channel.id, self._fake.dm(user).id)
        act = Act(kind, str(message.id), places, heard, question=bool(question))
        self.acts.append(act)

    async def _command(self) -> None:
        user, channel, private = self._somebody(), self._place(), bool(self._dice.randrange(2))
        options = {"question": self._questions.another(), "private": private}
        if self._fake.gateway.connected:
            asked = self._fake.slash(user, channel, "ask", options, locale=self._locale())
            self._note("a command in Discord", user, asked)

    async def _find(self) -> None:
        """Choose "Find in articles" on what somebody says to others."""
        channel, user = self._dice.choice(self.channels), self._somebody()
        said = self._fake.message(channel, self._somebody(), self._questions.another())
        if self._fake.gateway.connected:
            asked = self._fake.context_menu(user, channel, "Find in articles", said)
            self._note("a message's menu in Discord", user, asked)

    async def _look(self) -> None:
        """Press what shows more of an answer, or likes it."""
        if pressed := self._press(self._dice.choice(LOOKS)):
            self._note("a button in Discord", *pressed, question=False)

    async def _ask_next(self) -> None:
        if pressed := self._press("next"):
            await self._fill_in(*pressed, self._questions.another(), question=True)

    async def _vote_against(self) -> None:
        if pressed := self._press("bad"):
            await self._fill_in(*pressed, "no help", question=False)

    async def _get_help(self) -> None:
        if self._fake.gateway.connected:
            user, command = self._somebody(), self._dice.choice(("help", "sources", "privacy"))
            asked = self._fake.slash(user, self._place(), command, locale=self._locale())
            self._note("another command in Discord", user, asked, question=False)

    async def _type(self) -> None:
        if self._fake.gateway.connected:
            user, typed = self._somebody(), {"question": self._questions.another()[:12]}
            asked = self._fake.autocomplete(user, self._place(), "ask", typed)
            self._note("typing in Discord", user, asked, question=False)

    def _press(self, action: str) -> tuple[User, Asked] | None:
        """Press the button for `action` under one of the last answers, if one has it."""
        if not self._fake.gateway.connected:
            return None
        named = f"answer:{action}:"
        for message in self._dice.sample(last := self._fake.sent[-LAST:], len(last)):
            ids = [one.get("custom_id", "") for one in buttons(message)]
            user = self._reader(message)
            if found := next((one for one in ids if one.startswith(named)), None):
                return user, self._fake.press(user, message, found, locale=self._locale())
        return None

    async def _fill_in(self, user: User, opened: Asked, text: str, *, question: bool) -> None:
        """Type `text` into the window that comes of a press, if it comes."""
        self._note("a window in Discord", user, opened, question=False)
        try:
            modal = await opened.modal(WINDOW_S)
        except TimeoutError:
            return
        if self._fake.gateway.connected:
            typed = {_field(modal): text}
            asked = self._fake.submit(user, opened, typed, locale=self._locale())
            self._note("what is typed into a window in Discord", user, asked, question=question)

    def _note(self, kind: str, user: User, asked: Asked, *, question: bool = True) -> None:
        record = asked.record

        def heard() -> bool:
            """Tell whether the bot knows of a question; all else it must be let answer, too."""
            if not question:
                return asked.first is not None
            return any(f"/{record.token}/" in call.path for call in self._fake.calls)

        def done() -> bool:
            return record.modal is not None or record.autocomplete_choices is not None

        places = record.channel_id, self._fake.dm(user).id
        self._asked.append(asked)
        self.acts.append(Act(kind, record.token, places, heard, done, question))

    def _reader(self, message: Message) -> User:
        """Return somebody who sees `message`."""
        channel = self._fake.backend.get_channel(message.channel_id)
        if message.is_ephemeral:
            number = int((message.interaction_metadata or {})["user"]["id"])
        elif channel.guild_id is None:
            number = channel.recipient_ids[0]
        else:
            return self._somebody()
        return next(user for user in self._people if user.id == number)

    def _place(self) -> Channel:
        return self._dice.choice(self.channels)

    def _somebody(self) -> User:
        return self._dice.choice(self._people)

    def _locale(self) -> str:
        return self._dice.choice(LOCALES)


def _messages(asked: Asked) -> list[int]:
    """Return the numbers of the messages that came of an interaction."""
    return [asked.record.message_id or 0, *asked.record.followup_ids]


def _field(modal: dict[str, Any]) -> str:
    """Return the id of the one field of a window."""
    part: dict[str, Any] = modal["components"][0]
    return str(part.get("component", part)["custom_id"])
