"""A question is received once only, finished once only, and found again in its own place."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.storage import Asked, Ending, Outcome, Place, Progress, Received, Storage
from tests.storage.asking import DOUBTED, ELSEWHERE, FOUND, HERE, NOT_FOUND, SERVER, asking, settled

if TYPE_CHECKING:
    from tests.storage.asking import Clock

ODD = ("\0", "\ud800", "\udfff", "\u202e", "�")
ANY_TEXT = st.lists(st.characters() | st.sampled_from(ODD), max_size=60).map("".join)
"""What strangers can type or send: NUL, half a surrogate pair, right-to-left marks."""


async def test_a_question_is_remembered_as_it_came_in(storage: Storage, clock: Clock) -> None:
    """Every field of it, and when."""
    asked = asking(storage.askers.id_of("discord", "7"))

    received = await storage.questions.receive(asked)
    found = await storage.questions.find(HERE, received.id)

    assert received == Received(new=True, id=received.id, state=Progress.RECEIVED)
    assert found
    assert (found.id, found.asked, found.asked_at) == (received.id, asked, clock.time)
    assert (found.state, found.ending) == (Progress.RECEIVED, None)


async def test_what_a_question_came_to_is_remembered(storage: Storage) -> None:
    """Every field of it; what the reply needed is let go when it is sent."""
    asked = asking(storage.askers.id_of("discord", "7"))

    id_ = await settled(storage, asked)
    found = await storage.questions.find(HERE, id_)
    await storage.questions.sent(HERE, id_)
    sent = await storage.questions.find(HERE, id_)

    assert found
    assert sent
    assert (found.state, found.ending, found.asked) == (Progress.ANSWERED, FOUND, asked)
    assert (sent.state, sent.ending) == (Progress.SENT, FOUND)
    assert sent.asked == replace(asked, reply_to=None)


@pytest.mark.parametrize("ending", [FOUND, DOUBTED, NOT_FOUND], ids=lambda one: one.outcome)
async def test_what_the_articles_were_asked_is_to_be_sent(storage: Storage, ending: Ending) -> None:
    """An answer, perhaps one, or none: after a crash each is sent at the next start."""
    id_ = await settled(storage, asking(storage.askers.id_of("discord", "7")), ending)

    (left,) = await storage.questions.unfinished("discord")

    assert (left.question.id, left.question.ending) == (id_, ending)


async def test_what_is_perhaps_an_answer_is_offered_to_nobody(storage: Storage) -> None:
    """Not even if somebody liked it: who picks a question that is offered expects an answer."""
    me = storage.askers.id_of("discord", "7")
    liked = await settled(storage, asking(me), replace(DOUBTED, confidence=0.9))
    await storage.votes.cast(HERE, liked, me, helpful=True)

    assert await storage.questions.well_answered(HERE, sure=0.5) == ()


async def test_a_redelivery_is_not_new(storage: Storage) -> None:
    """It is told which question it is and how far that has come; the first text stays."""
    asked = asking(storage.askers.id_of("discord", "7"))
    first = await storage.questions.receive(asked)

    again = await storage.questions.receive(replace(asked, text="edited"))
    await storage.questions.answered(HERE, first.id, FOUND)
    later = await storage.questions.receive(asked)

    assert again == Received(new=False, id=first.id, state=Progress.RECEIVED)
    assert later == Received(new=False, id=first.id, state=Progress.ANSWERED)
    found = await storage.questions.find(HERE, first.id)
    assert found
    assert found.asked.text == asked.text


async def test_the_same_delivery_in_two_places_is_two_questions(storage: Storage) -> None:
    """No place can use up another's deliveries."""
    asked = asking(storage.askers.id_of("discord", "7"))

    await storage.questions.receive(asked)

    assert (await storage.questions.receive(replace(asked, place=ELSEWHERE))).new


async def test_of_many_deliveries_at_once_one_is_new(url: str) -> None:
    """Two processes overlap at a deployment: both get the message, many times."""
    async with Storage.open(url) as old, Storage.open(url) as new:
        asked = asking(old.askers.id_of("discord", "7"))

        async with asyncio.TaskGroup() as together:
            tasks = [together.create_task(one.questions.receive(asked)) for one in [old, new] * 20]

    received = [task.result() for task in tasks]
    assert sum(one.new for one in received) == 1
    assert len({one.id for one in received}) == 1


async def test_of_many_who_answer_one_is_to_reply(url: str) -> None:
    """Whoever is told `True` has the reply to send, the others have nothing to do."""
    async with Storage.open(url) as old, Storage.open(url) as new:
        asked = asking(old.askers.id_of("discord", "7"))
        id_ = (await old.questions.receive(asked)).id

        async with asyncio.TaskGroup() as together:
            tasks = [
                together.create_task(finish)
                for one in [old, new] * 10
                for finish in (
                    one.questions.answered(HERE, id_, FOUND),
                    one.questions.apologised(HERE, id_),
                )
            ]

    assert sum(task.result() for task in tasks) == 1


async def test_what_was_left_unfinished_is_listed_with_its_age(
    storage: Storage, clock: Clock
) -> None:
    """Of all places, oldest first, with what is needed to reply."""
    me = storage.askers.id_of("discord", "7")
    left, left_elsewhere = asking(me), asking(me, place=ELSEWHERE)
    await storage.questions.sent(HERE, await settled(storage, asking(me)))
    await storage.questions.receive(left)
    clock.pass_(minutes=11)
    await storage.questions.receive(left_elsewhere)

    listed = await storage.questions.unfinished("discord")

    assert [one.question.asked for one in listed] == [left, left_elsewhere]
    assert [one.age for one in listed] == [timedelta(minutes=11), timedelta()]


async def test_an_answer_is_unfinished_until_it_is_sent(storage: Storage) -> None:
    """With what is needed to send it, and only on its own platform; then it is sent once."""
    asked = asking(storage.askers.id_of("discord", "7"))
    id_ = await settled(storage, asked)

    (left,) = await storage.questions.unfinished("discord")
    assert (left.question.asked, left.question.ending) == (asked, FOUND)
    assert await storage.questions.unfinished("slack") == ()

    assert [await storage.questions.sent(HERE, id_) for _ in range(2)] == [True, False]
    assert await storage.questions.unfinished("discord") == ()


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.ERROR])
async def test_what_articles_do_not_say_need_not_be_sent_again(
    storage: Storage, outcome: Outcome
) -> None:
    """Its asker may ask again."""
    id_ = await settled(
        storage, asking(storage.askers.id_of("discord", "7")), Ending(outcome=outcome)
    )

    assert await storage.questions.unfinished("discord") == ()
    assert not await storage.questions.sent(HERE, id_)


async def test_an_apology_finishes_a_question(storage: Storage) -> None:
    """It is an error in the counts and is never listed again."""
    asked = asking(storage.askers.id_of("discord", "7"))
    id_ = (await storage.questions.receive(asked)).id

    assert await storage.questions.apologised(HERE, id_)

    assert await storage.questions.unfinished("discord") == ()
    found = await storage.questions.find(HERE, id_)
    assert found
    assert (found.state, found.ending) == (Progress.APOLOGISED, Ending(outcome=Outcome.ERROR))


async def test_the_previous_question_is_the_last_answered_one(storage: Storage) -> None:
    """Of the same conversation, before the one that asks for it."""
    me = storage.askers.id_of("discord", "7")
    await settled(storage, asking(me))
    last = await settled(storage, asking(me), NOT_FOUND)
    await settled(storage, asking(me, conversation="another"))
    await settled(storage, asking(me, place=ELSEWHERE))
    await storage.questions.receive(asking(me))
    now = (await storage.questions.receive(asking(me))).id
    await settled(storage, asking(me))

    found = await storage.questions.previous(HERE, asking(me), now)

    assert found
    assert found.id == last


async def test_a_private_question_is_previous_only_to_its_askers_private_ones(
    storage: Storage,
) -> None:
    """To all others it is as if it hadn't been asked; where only they ask, all is theirs."""
    me, other = (storage.askers.id_of("discord", id_) for id_ in ("7", "8"))
    first = await settled(storage, asking(other))
    hidden = await settled(storage, asking(me, private=True))
    alone = Place.direct("discord", me)
    own = await settled(storage, asking(me, place=alone, private=True))

    async def previous(asked: Asked) -> int | None:
        found = await storage.questions.previous(asked.place, asked, own + 1)
        return found.id if found else None

    assert await previous(asking(me, private=True)) == hidden
    assert await previous(asking(me)) == first
    assert await previous(asking(other)) == first
    assert await previous(asking(other, private=True)) == first
    assert await previous(asking(me, place=alone)) == own


async def test_after_half_an_hour_nothing_is_previous(storage: Storage, clock: Clock) -> None:
    """A conversation has an end, whether anybody says so or not."""
    me = storage.askers.id_of("discord", "7")
    first = await settled(storage, asking(me))
    clock.pass_(minutes=30)
    assert await storage.questions.previous(HERE, asking(me), first + 1)
    clock.pass_(seconds=1)

    assert await storage.questions.previous(HERE, asking(me), first + 1) is None


async def test_old_texts_are_emptied_and_still_counted(storage: Storage, clock: Clock) -> None:
    """After ninety days nobody's words are left; the newer ones stay."""
    me = storage.askers.id_of("discord", "7")
    old = await settled(storage, asking(me))
    await storage.votes.cast(HERE, old, me, helpful=False, reason="wrong Müller")
    waiting = await storage.questions.receive(asking(me))
    since = clock.time
    clock.pass_(days=60)
    new = await settled(storage, asking(me))
    clock.pass_(days=30, seconds=1)

    assert await storage.expire() == 2

    kept = {id_: await storage.questions.find(HERE, id_) for id_ in (old, waiting.id, new)}
    assert [one.asked.text for one in kept.values() if one] == ["", "", asking(me).text]
    assert [one.ending.carried for one in kept.values() if one and one.ending] == [
        (),
        FOUND.carried,
    ]
    exported = str(await storage.askers.export(me))
    assert "wrong Müller" not in exported
    counted = await storage.statistics.of(SERVER, since)
    assert (counted.questions, counted.votes.unhelpful) == (3, 1)
    assert await storage.expire() == 0


async def test_opening_empties_old_texts(url: str, clock: Clock) -> None:
    """A bot that is only started now and then keeps to its word as well."""
    async with Storage.open(url, now=clock) as storage:
        id_ = await settled(storage, asking(storage.askers.id_of("discord", "7")))
    clock.pass_(days=8)

    async with Storage.open(url, now=clock, retention=timedelta(days=7)) as storage:
        found = await storage.questions.find(HERE, id_)

    assert found
    assert found.asked.text == ""


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY_TEXT, locale=st.none() | ANY_TEXT, words=st.lists(ANY_TEXT, max_size=3))
async def test_what_strangers_type_is_kept(
    storage: Storage, text: str, locale: str | None, words: list[str]
) -> None:
    """All of it but what no database holds, which becomes �: alike on both databases."""
    asked = asking(storage.askers.id_of("discord", "7"), text=text, locale=locale)
    ending = replace(FOUND, language=text[:5], carried=tuple(words))

    found = await storage.questions.find(HERE, await settled(storage, asked, ending))

    assert found
    assert found.ending
    assert found.asked == replace(asked, text=storable(text), locale=locale and storable(locale))
    assert found.ending == replace(
        ending, language=storable(text[:5]), carried=tuple(map(storable, words))
    )


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "🙂" * 10_000, "\0" * 10_000, "'; DROP TABLE votes;"]
)
async def test_a_text_may_be_as_long_as_anybody_types(storage: Storage, text: str) -> None:
    """Nothing is cut off."""
    asked = asking(storage.askers.id_of("discord", "7"), text=text)

    found = await storage.questions.find(HERE, await settled(storage, asked))

    assert found
    assert found.asked.text == storable(text)


@pytest.mark.parametrize("broken", ["", "x" * 201, "a\0b", "a\ud800"])
@pytest.mark.parametrize("field", ["delivery", "conversation", "asker"])
def test_an_id_that_no_database_could_find_again_is_refused(field: str, broken: str) -> None:
    """Before it is stored: two of them could become one."""
    whole = {"delivery": "1", "conversation": "1", "asker": "1"}
    with pytest.raises(ValueError, match="an id is 1 to 200 characters"):
        Asked(place=HERE, text="why?", **{**whole, field: broken})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"platform": "Discord"},
        {"platform": "a:b"},
        {"id": ""},
        {"channel": "\0"},
        {"kind": "direct"},
    ],
)
def test_a_place_that_could_be_taken_for_another_is_refused(wrong: dict[str, str]) -> None:
    """Its name in the tables must mean it alone."""
    with pytest.raises(ValueError, match="not '"):
        Place(**{"platform": "discord", "id": "1", **wrong})  # type: ignore[arg-type]


async def test_ids_as_long_as_allowed_are_stored(storage: Storage) -> None:
    """The indexes of both databases hold them, in the widest script."""
    odd = "".join(chr(0x1F600 + number % 60) for number in range(200))
    place = Place(platform="x" * 20, id=odd, channel=odd)
    asked = asking(storage.askers.id_of("x", odd), place=place, delivery=odd, conversation=odd)

    await settled(storage, asked)
    await storage.settings.change(place, asked.asker, private=True)

    assert not (await storage.questions.receive(asked)).new


async def test_a_question_given_up_by_its_task_leaves_nothing_locked(storage: Storage) -> None:
    """Tasks are cancelled at any moment; each write is there or not, and the next one works."""
    me = storage.askers.id_of("discord", "7")
    tasks = [asyncio.create_task(storage.questions.receive(asking(me))) for _ in range(60)]
    for number, task in enumerate(tasks):
        for _ in range(number % 12):
            await asyncio.sleep(0)
        if number % 3:
            task.cancel()
    ended = await asyncio.gather(*tasks, return_exceptions=True)

    done = {one.id for one in ended if isinstance(one, Received)}
    assert len(done) >= 20
    assert done <= {one.question.id for one in await storage.questions.unfinished("discord")}
    assert (await storage.questions.receive(asking(me))).new


def storable(text: str) -> str:
    """Return `text` as any database holds it."""
    return "".join("�" if one == "\0" or "\ud800" <= one <= "\udfff" else one for one in text)
