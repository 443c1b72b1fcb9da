"""People, messages and answerers for tests of the service."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from bot.answering.answerer import Answerer
from bot.answering.models import Answer, NoAnswer, Perhaps
from bot.answering.search.weights import HowSure
from bot.chat.service import Answered, Message, Person, Reply
from bot.storage import Place
from tests.answering.small_library import encoder, small_library

if TYPE_CHECKING:
    from bot.answering.models import Search
    from bot.chat.service import ChatService, Silence

HERE = Place(platform="discord", id="1001", channel="21")
SERVER = HERE.whole
ELSEWHERE = Place(platform="discord", id="2002", channel="21")
ME = Person(place=HERE, id="person-7")
SOMEBODY = Person(place=HERE, id="person-8")
BOSS = Person(place=HERE, id="person-9", manages=True)

BAKERY = "When was the bakery in Milton founded?"
FOUNDED = "It was founded in 1921 by Anna Hill."
MUSEUM = "Wann wurde das Museum in Lindheim eröffnet?"
OPENED = "Das Museum in Lindheim wurde im Jahr 1953 eröffnet."
VAIN = "Wie viele Bäcker arbeiten in Lindheim?"

_deliveries = count(1)


@dataclass
class Seconds:
    """A clock that stands still until it is set."""

    time: float = 1000.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.time


def saying(text: str = BAKERY, person: Person = ME, **different: Any) -> Message:  # noqa: ANN401 - any field of Message
    """Return a question of `person` in a delivery of its own."""
    made: dict[str, Any] = {
        "person": person,
        "conversation": "thread",
        "delivery": f"message {next(_deliveries)}",
        "text": text,
    }
    return Message(**{**made, **different})


async def reply_to(service: ChatService, message: Message) -> Reply:
    """Return the reply to `message`, which must get one, and send it."""
    reply = spoken(await service.ask(message))
    await service.sent(message.person.place, reply)
    return reply


def spoken(reply: Reply | Silence) -> Reply:
    """Return `reply`, which must be one."""
    assert isinstance(reply, Reply)
    return reply


def answered(reply: Reply | Silence) -> Answered:
    """Return what the articles say, which they must have been asked."""
    said = spoken(reply).said
    assert isinstance(said, Answered)
    return said


def quoted(reply: Reply | Silence) -> str:
    """Return the words of the answering quote, which there must be."""
    outcome = answered(reply).outcome
    assert isinstance(outcome, Answer)
    return outcome.quotes[0].text


def doubted(reply: Reply | Silence) -> Perhaps:
    """Return what perhaps is an answer, which there must be."""
    outcome = answered(reply).outcome
    assert isinstance(outcome, Perhaps)
    return outcome


def refused(reply: Reply | Silence) -> NoAnswer:
    """Return the refusal, which there must be."""
    outcome = answered(reply).outcome
    assert isinstance(outcome, NoAnswer)
    return outcome


async def asked(service: ChatService, text: str = BAKERY, person: Person = ME) -> int:
    """Ask, and return the id under the reply."""
    question = (await reply_to(service, saying(text, person))).question
    assert question is not None
    return question


class Held(Answerer):
    """A real answerer that waits, having begun, until it is let go."""

    def __init__(self) -> None:
        """Answer over the small library."""
        super().__init__(small_library(), encoder())
        self.begun = threading.Event()
        self.go = threading.Event()

    def search(self, question: str, how_sure: HowSure = HowSure.NORMAL) -> Search:
        """Answer when it is let go."""
        self.begun.set()
        assert self.go.wait(30)
        return super().search(question, how_sure)


class Broken(Answerer):
    """An answerer with a mistake, which repeats the question in its message."""

    def __init__(self) -> None:
        """Have no articles."""
        super().__init__((), encoder())

    def search(self, question: str, how_sure: HowSure = HowSure.NORMAL) -> Search:
        """Fail."""
        message = f"no way to answer {question!r} {how_sure}"
        raise RuntimeError(message)
