"""An answer can be looked into, voted on, shared and deleted, after a restart too."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answering.models import Answer
from bot.chat.service import ChatService, Context, More, Person, Reply, Trouble, Wait, Why
from bot.storage import Tally
from tests.answering.small_library import BAKERY as BAKERY_TEXT
from tests.answering.small_library import article, doubtful, over, small_library, texts
from tests.chat.service.conversing import (
    BAKERY,
    BOSS,
    FOUNDED,
    HERE,
    ME,
    SOMEBODY,
    VAIN,
    answered,
    asked,
    quoted,
    refused,
    reply_to,
    saying,
)

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.storage import Storage
    from tests.storage.asking import Clock

BRIDGES = "In Altdorf entsteht eine neue Brücke über die Lauter."


def another() -> Answerer:
    """Return an answerer over the small library and one article more."""
    return over(*small_library(), article(BRIDGES, key="later", published="2030"))


async def test_more_are_the_sentences_that_were_not_shown(
    service: ChatService, answerer: Answerer
) -> None:
    """As the answerer ranks them; everybody may ask for them."""
    more = await service.answers.more(SOMEBODY, await asked(service))

    search = answerer.search(BAKERY)
    assert isinstance(search.outcome, Answer)
    assert more == More(quotes=search.outcome.quotes[1:], further=search.ranking[1:], changed=False)
    assert FOUNDED not in texts(more.further)


async def test_why_are_the_words_that_met(service: ChatService) -> None:
    """With their weights, and how sure the answer is."""
    reply = await reply_to(service, saying())

    why = await service.answers.why(SOMEBODY, reply.question or 0)

    assert isinstance(why, Why)
    outcome = answered(reply).outcome
    assert isinstance(outcome, Answer)
    assert why.matched == outcome.quotes[0].matched
    assert {match.asked for match in why.matched} >= {"founded"}
    assert why.confidence == outcome.confidence


async def test_what_is_perhaps_an_answer_can_be_looked_into_and_voted_on(
    service: ChatService,
) -> None:
    """Like an answer; its context doesn't look like one."""
    service.use(doubtful())
    id_ = await asked(service)

    why = await service.answers.why(SOMEBODY, id_)
    more = await service.answers.more(SOMEBODY, id_)
    context = await service.answers.context(SOMEBODY, id_)

    assert isinstance(why, Why)
    assert why.quote is not None
    assert why.quote.text == FOUNDED
    assert isinstance(more, More)
    assert FOUNDED not in texts((*more.quotes, *more.further))
    assert isinstance(context, Context)
    assert not context.sure
    assert [around.quote.text for around in context.quotes] == [FOUNDED]
    assert await service.answers.vote(SOMEBODY, id_, helpful=True) == Tally(1, 0)


async def test_why_not(service: ChatService) -> None:
    """A refusal is explained by its nearest quote and what was found nowhere."""
    reply = await reply_to(service, saying(VAIN))

    why = await service.answers.why(ME, reply.question or 0)

    assert isinstance(why, Why)
    outcome = refused(reply)
    assert (why.quote, why.confidence, why.missing) == (
        outcome.nearest,
        outcome.confidence,
        outcome.missing,
    )


async def test_context_are_the_sentences_around(service: ChatService) -> None:
    """Before and after, word for word."""
    context = await service.answers.context(SOMEBODY, await asked(service))

    assert isinstance(context, Context)
    ((around),) = context.quotes
    assert around.before is not None
    assert around.after is not None
    assert not context.changed
    assert [each.text for each in (around.before, around.quote, around.after)] == [
        "The bakery in Milton sells bread to the whole valley.",
        FOUNDED,
        "Every night 14 bakers work in the kitchen.",
    ]


async def test_it_all_works_after_a_restart(
    service: ChatService, storage: Storage, answerer: Answerer
) -> None:
    """Another process over the same memory says the same."""
    id_ = await asked(service)
    later = ChatService(storage, answerer)

    before, after = service.answers, later.answers
    assert isinstance(await after.more(ME, id_), More)
    assert await before.more(ME, id_) == await after.more(ME, id_)
    assert isinstance(await after.why(ME, id_), Why)
    assert await before.why(ME, id_) == await after.why(ME, id_)
    assert isinstance(await after.context(ME, id_), Context)
    assert await before.context(ME, id_) == await after.context(ME, id_)


async def test_changed_articles_are_told(service: ChatService) -> None:
    """The question is asked of the articles as they are now."""
    id_ = await asked(service)
    service.use(another())

    for looked in (
        await service.answers.more(ME, id_),
        await service.answers.why(ME, id_),
        await service.answers.context(ME, id_),
    ):
        assert isinstance(looked, More | Why | Context)
        assert looked.changed


async def test_a_quote_that_is_gone_has_no_context(service: ChatService) -> None:
    """Neither where its article is gone, nor where another sentence stands there now."""
    id_ = await asked(service)

    service.use(over(*small_library()[:3]))
    assert await service.answers.context(ME, id_) is Trouble.GONE

    rewritten = article(f"Well. {BAKERY_TEXT}", key="bakery", language="en")
    service.use(over(rewritten))
    assert await service.answers.context(ME, id_) is Trouble.GONE


async def test_a_question_whose_text_is_gone_is_not_asked_again(
    service: ChatService, storage: Storage, clock: Clock
) -> None:
    """The context of its quote can still be had."""
    id_ = await asked(service)
    clock.time += timedelta(days=91)
    await storage.expire()

    assert await service.answers.more(ME, id_) is Trouble.EXPIRED
    assert await service.answers.why(ME, id_) is Trouble.EXPIRED
    assert isinstance(await service.answers.context(ME, id_), Context)


async def test_what_was_never_answered_cannot_be_looked_into(service: ChatService) -> None:
    """Nor what was never asked."""
    await service.places.change(BOSS, rate=1)
    await asked(service)
    reply = await reply_to(service, saying())
    assert isinstance(reply.said, Wait)

    for id_ in (reply.question or 0, 999):
        for looking in (service.answers.more, service.answers.why, service.answers.context):
            assert await looking(ME, id_) is Trouble.UNKNOWN


async def test_a_vote_can_be_changed_and_withdrawn(service: ChatService) -> None:
    """One a person."""
    id_ = await asked(service)

    assert await service.answers.vote(ME, id_, helpful=True) == Tally(1, 0)
    assert await service.answers.vote(ME, id_, helpful=False, reason="old") == Tally(0, 1)
    assert await service.answers.vote(SOMEBODY, id_, helpful=True) == Tally(1, 1)
    assert await service.answers.withdraw(ME, id_) == Tally(1, 0)
    assert await service.answers.withdraw(ME, id_) == Tally(1, 0)


async def test_the_reason_of_a_vote_is_remembered(service: ChatService) -> None:
    """Its voter can read it."""
    await service.answers.vote(SOMEBODY, await asked(service), helpful=False, reason="too old")

    exported = await service.privacy.export(SOMEBODY)

    assert not isinstance(exported, Trouble)
    assert [vote["reason"] for vote in exported["votes"]] == ["too old"]


async def test_asker_and_managers_may_delete(service: ChatService) -> None:
    """Others may not; managing another place is no help."""
    id_ = await asked(service, person=ME)

    assert await service.answers.may_delete(ME, id_) is True
    assert await service.answers.may_delete(BOSS, id_) is True
    assert await service.answers.may_delete(SOMEBODY, id_) is False
    elsewhere = replace(BOSS, place=replace(HERE, id="2002"))
    assert await service.answers.may_delete(elsewhere, id_) is Trouble.UNKNOWN


async def test_only_who_asked_shares(service: ChatService) -> None:
    """What was for their eyes is for all then."""
    await service.places.change(BOSS, private=True)
    reply = await reply_to(service, saying(person=ME))
    assert reply.private
    id_ = reply.question or 0

    shared = await service.answers.share(ME, id_)

    assert isinstance(shared, Reply)
    assert shared == replace(reply, private=False)
    assert quoted(shared) == FOUNDED
    assert await service.answers.share(SOMEBODY, id_) is Trouble.NOT_ALLOWED
    assert await service.answers.share(BOSS, id_) is Trouble.NOT_ALLOWED


async def test_a_direct_conversation_is_looked_into_by_nobody_else(service: ChatService) -> None:
    """Whatever they manage."""
    mine = Person(place=service.direct("discord", "person-7"), id="person-7")
    id_ = await asked(service, person=mine)
    other = replace(mine, id="person-8", manages=True)

    assert isinstance(await service.answers.more(mine, id_), More)
    assert await service.answers.more(other, id_) is Trouble.UNKNOWN
    assert await service.answers.context(other, id_) is Trouble.UNKNOWN
    assert await service.answers.may_delete(other, id_) is Trouble.UNKNOWN
    assert await service.answers.vote(other, id_, helpful=True) is Trouble.UNKNOWN
    assert await service.answers.withdraw(other, id_) is Trouble.UNKNOWN
