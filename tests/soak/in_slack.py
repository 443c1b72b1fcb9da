"""People who ask in Slack, in each of the ways there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.chat.slack.manifest import COMMAND, FIND
from bot.chat.texts import LANGUAGES, Texts
from tests.fakes.slack import buttons
from tests.soak.acts import Act
from tests.soak.questions import Questions

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable, Mapping
    from random import Random

    from tests.fakes.slack import Asked, Channel, FakeSlack, Message, User

LOCALES = tuple(str(Texts.of(one).locale).replace("_", "-") for one in sorted(LANGUAGES))
LOOKS = ("answer:more", "answer:context", "answer:why")
CHANNELS, PEOPLE = 6, 60
LAST = 40
"""Nobody presses a button under an older answer."""
WINDOW_S = 3.0
"""A window opens within so long, or never."""


class InSlack:
    """A crowd in a workspace; what it did is in `acts`, and what it wrote in `asked`."""

    def __init__(self, fake: FakeSlack, dice: Random) -> None:
        """Let people in."""
        self.acts: list[Act] = []
        self.asked: list[Asked] = []
        self._fake = fake
        self._dice = dice
        self._questions = Questions(dice)
        self._people = [
            fake.user(f"reader{number}", locale=dice.choice(LOCALES)) for number in range(PEOPLE)
        ]
        self._channels = [
            fake.channel(f"room{number}", *self._people) for number in range(CHANNELS)
        ]
        self._ways: Mapping[Callable[[], Awaitable[None]], int] = {
            self._mention: 30,
            self._ask_on: 8,
            self._write: 20,
            self._command: 20,
            self._find: 5,
            self._look: 10,
            self._vote: 5,
            self._vote_against: 3,
            self._open_home: 3,
        }

    async def act(self) -> None:
        """Let somebody do something; it may take a while."""
        (way,) = self._dice.choices([*self._ways], [*self._ways.values()])
        await way()

    def replies(self) -> Counter[Hashable]:
        """Count what the bot has said: by response URL, thread or, beside threads, channel."""
        return Counter(
            message.via or _whisper(message) or _thread(message) or message.channel.id
            for message in self._fake.sent
        )

    def arrivals(self) -> Mapping[Hashable, list[float]]:
        """Return when replies were taken by Slack, by the key of what they answer."""
        times: defaultdict[Hashable, list[float]] = defaultdict(list)
        for call in self._fake.calls:
            if not call.answered or call.status != 200 or call.refusal:
                continue
            if call.method == "response_url":
                times[call.url].append(call.answered)
            elif call.method in {"chat.postMessage", "chat.postEphemeral"}:
                times[call.args["channel"], call.args.get("thread_ts")].append(call.answered)
        return times

    async def _mention(self) -> None:
        question, channel = self._questions.perhaps(), self._dice.choice(self._channels)
        self._say(channel, f"{self._fake.bot.mention} {question}", question)

    async def _ask_on(self) -> None:
        """Ask in a thread in which all is answered, so that the next reply is to this."""
        wanted = Counter(act.key for act in self.acts)
        there = self.replies()
        whole = {key for key, number in wanted.items() if there[key] == number}
        question = self._questions.another()
        for asked in reversed(self.asked[-LAST:]):
            channel, message = asked.channel, asked.message
            if channel and message and channel.kind != "im" and (channel.id, message.ts) in whole:
                text = f"{self._fake.bot.mention} {question}"
                self._say(channel, text, question, thread_ts=message.thread_ts or message.ts)
                return

    async def _write(self) -> None:
        user, question = self._somebody(), self._questions.another()
        self._say(self._fake.dm(user), question, question, user=user)

    def _say(
        self,
        channel: Channel,
        text: str,
        question: str,
        *,
        user: User | None = None,
        thread_ts: str | None = None,
    ) -> None:
        user = user or self._somebody()
        asked = self._fake.message(channel, user, text, thread_ts=thread_ts)
        message = asked.message
        assert message
        self.asked.append(asked)
        key = channel.id, thread_ts or message.ts
        places = (*key, user.id), (channel.id, user.id), channel.id, self._fake.dm(user).id
        heard = self._acknowledged(asked)
        act = Act("a message in Slack", key, places, heard, question=bool(question))
        self.acts.append(act)

    async def _command(self) -> None:
        user, channel = self._somebody(), self._dice.choice(self._channels)
        asked = self._fake.command(user, channel, COMMAND, self._questions.another())
        self._note("a command in Slack", asked)

    async def _find(self) -> None:
        """Choose "Find in articles" on what somebody says to others."""
        said = self._fake.post(
            self._dice.choice(self._channels), self._somebody(), self._questions.another()
        )
        self._note("a message's menu in Slack", self._fake.shortcut(self._somebody(), FIND, said))

    async def _look(self) -> None:
        """Press what shows more of an answer."""
        if answer := self._answer():
            has = {part["action_id"] for part in buttons(answer)}
            if found := [look for look in LOOKS if look in has]:
                asked = self._fake.press(self._reader(answer), answer, self._dice.choice(found))
                self._note("a button in Slack", asked, question=False)

    async def _vote(self) -> None:
        if answer := self._answer():
            asked = self._fake.feedback(self._reader(answer), answer, "positive")
            self._note("a button in Slack", asked, question=False)

    async def _vote_against(self) -> None:
        """Vote and, if a window opens, give no reason in it."""
        if not (answer := self._answer()):
            return
        reader = self._reader(answer)
        asked = self._fake.feedback(reader, answer, "negative")
        with suppress(TimeoutError):
            view = await asked.view(WINDOW_S)
            if self._fake.modals.top(reader) is view:
                sent = self._fake.submit(reader, view)
                sent.hook, sent.channel, sent.message = asked.hook, asked.channel, answer
                self._note("a window in Slack", sent, question=False)

    async def _open_home(self) -> None:
        user = self._somebody()
        before = self._fake.home(user)
        was = before and before.hash
        asked = self._fake.open_home(user)

        def done() -> bool:
            view = self._fake.home(user)
            return view is not None and view.hash != was

        key = "home", user.id, len(self.acts)
        heard = self._acknowledged(asked)
        self.acts.append(Act("a tab in Slack", key, (), heard, done, question=False))

    def _note(self, kind: str, asked: Asked, *, question: bool = True) -> None:
        assert asked.hook
        assert asked.channel
        user, channel = asked.user, asked.channel
        places = [(channel.id, user.id), channel.id, self._fake.dm(user).id]
        if message := asked.message:
            thread = channel.id, message.thread_ts or message.ts
            places += [(*thread, user.id), thread]
        heard = self._acknowledged(asked)
        self.acts.append(Act(kind, asked.hook.url, tuple(places), heard, question=question))

    def _acknowledged(self, asked: Asked) -> Callable[[], bool]:
        """Return what tells whether one of the envelopes of `asked`, sent anew or not, was."""
        payloads = [envelope.payload for envelope in asked.envelopes]

        def acknowledged() -> bool:
            return any(
                envelope.acknowledged_after is not None
                for envelope in self._fake.socket.envelopes
                if any(envelope.payload is payload for payload in payloads)
            )

        return acknowledged

    def _answer(self) -> Message | None:
        """Return one of the last answers, which is what can be voted on."""
        last = self._fake.sent[-LAST:]
        found = [
            message
            for message in last
            if any(block["type"] == "context_actions" for block in message.blocks)
        ]
        return self._dice.choice(found) if found else None

    def _reader(self, message: Message) -> User:
        """Return somebody who sees `message`."""
        if message.only_for:
            return self._fake.users[message.only_for]
        others = message.channel.members - {self._fake.bot.id}
        return self._fake.users[self._dice.choice(sorted(others))]

    def _somebody(self) -> User:
        return self._dice.choice(self._people)


def _thread(message: Message) -> tuple[str, str] | None:
    return (message.channel.id, message.thread_ts) if message.thread_ts else None


def _whisper(message: Message) -> tuple[str, ...] | None:
    """Return where `message` is and who sees it, if only one person does."""
    if not message.only_for:
        return None
    return *(_thread(message) or (message.channel.id,)), message.only_for
