"""Who says something where, as platforms tell it; ids of people are hashed before all else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.storage import Asked, PlaceKind
from bot.storage.values import SECLUDED

if TYPE_CHECKING:
    from bot.storage import AskerId, Place, PlaceSettings
    from bot.storage.askers import Askers


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a place: the platform's id of them, what they are there, if they manage it.

    `thread` is the private thread of the place that they are in. `away`: they aren't there now, so
    that nothing of it is shown to them but what is their own.
    """

    place: Place
    id: str = field(repr=False)
    roles: frozenset[str] = frozenset()
    manages: bool = False
    away: bool = False
    thread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A question as a platform delivers it; the fields are those of `storage.Asked`."""

    person: Person
    conversation: str
    delivery: str
    text: str = field(repr=False)
    locale: str | None = None
    reply_to: str | None = field(default=None, repr=False)
    private: bool = False

    def asked_by(self, asker: AskerId) -> Asked:
        """Return what is remembered of it; raises `ValueError` for ids that can't be."""
        return Asked(
            place=self.person.place,
            delivery=self.delivery,
            conversation=self.conversation,
            asker=asker,
            text=self.text,
            locale=self.locale,
            reply_to=self.reply_to,
            private=self.private,
        )


def known(askers: Askers, person: Person) -> AskerId:
    """Return the hash that stands for `person`, the same in all places of a platform."""
    return askers.id_of(person.place.platform, person.id)


def at_home(person: Person, asker: AskerId) -> bool:
    """Return whether `person` may see what is said in the place: not in others' conversations."""
    return person.place.kind != PlaceKind.DIRECT or person.place.id == asker


def may_manage(person: Person, asker: AskerId) -> bool:
    """Return whether `person` manages the place; everybody does where only they ask."""
    if person.place.kind == PlaceKind.DIRECT:
        return person.place.id == asker
    return person.manages and not person.away


def may_see(person: Person, asker: AskerId, asked: Asked) -> bool:
    """Return whether what was `asked`, in the place of `person`, may be shown to them.

    To who asked, always; to others who are there, managers too, what nobody kept to themselves,
    and of a private thread only what is of theirs.
    """
    if asked.asker == asker:
        return True
    hidden = asked.conversation.startswith(SECLUDED) and asked.conversation != person.thread
    return not (asked.private or person.away or hidden)


def may_ask(settings: PlaceSettings, place: Place, roles: frozenset[str]) -> bool:
    """Return whether `settings` let somebody with `roles` ask in `place`."""
    if place.kind == PlaceKind.DIRECT:
        return True
    in_channel = not settings.channels or place.channel in settings.channels
    return in_channel and (not settings.roles or not roles.isdisjoint(settings.roles))
