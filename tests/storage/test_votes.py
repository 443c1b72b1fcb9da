"""One vote a person a question, changeable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage import Tally
from tests.storage.asking import ELSEWHERE, HERE, SERVER, asking, settled

if TYPE_CHECKING:
    from bot.storage import Storage


async def test_everybody_has_one_vote(storage: Storage) -> None:
    """Voting again changes it, with its reason."""
    me, you = (storage.askers.id_of("discord", person) for person in "78")
    id_ = await settled(storage, asking(me))

    assert await storage.votes.cast(HERE, id_, me, helpful=True)
    assert await storage.votes.cast(HERE, id_, you, helpful=True)
    assert await storage.votes.tally(HERE, id_) == Tally(2, 0)

    assert await storage.votes.cast(HERE, id_, me, helpful=False, reason="it's old \0")

    assert await storage.votes.tally(SERVER, id_) == Tally(1, 1)
    (vote,) = (await storage.askers.export(me))["votes"]
    assert (vote["helpful"], vote["reason"]) == (False, "it's old �")


async def test_voting_the_same_way_again_keeps_the_reason(storage: Storage) -> None:
    """Until another one is given, or another vote."""
    me = storage.askers.id_of("discord", "7")
    id_ = await settled(storage, asking(me))
    reasons = []

    for helpful, reason in [(False, "old"), (False, None), (False, "new"), (True, None)]:
        await storage.votes.cast(HERE, id_, me, helpful=helpful, reason=reason)
        (vote,) = (await storage.askers.export(me))["votes"]
        reasons.append((vote["helpful"], vote["reason"]))

    assert reasons == [(False, "old"), (False, "old"), (False, "new"), (True, None)]


async def test_a_vote_can_be_taken_back(storage: Storage) -> None:
    """One's own only, and once."""
    me, you = (storage.askers.id_of("discord", person) for person in "78")
    id_ = await settled(storage, asking(me))
    await storage.votes.cast(HERE, id_, me, helpful=True)

    assert not await storage.votes.withdraw(HERE, id_, you)
    assert await storage.votes.withdraw(HERE, id_, me)
    assert not await storage.votes.withdraw(HERE, id_, me)
    assert await storage.votes.tally(HERE, id_) == Tally()


async def test_no_vote_reaches_into_another_place(storage: Storage) -> None:
    """Nor a question that isn't there."""
    me = storage.askers.id_of("discord", "7")
    id_ = await settled(storage, asking(me))

    assert not await storage.votes.cast(ELSEWHERE, id_, me, helpful=True)
    assert not await storage.votes.cast(HERE, id_ + 1, me, helpful=True)
    await storage.votes.cast(HERE, id_, me, helpful=True)
    assert not await storage.votes.withdraw(ELSEWHERE, id_, me)
    assert await storage.votes.tally(ELSEWHERE, id_) == Tally()
    assert await storage.votes.tally(HERE, id_) == Tally(1, 0)
