"""What runs is finished before anybody leaves."""

from __future__ import annotations

import asyncio

from bot.chat.connection.work import Work


async def test_what_begins_more_is_waited_for_with_all_of_it() -> None:
    """A press is acknowledged, and then its answer is looked for."""
    work, done = Work("slack"), asyncio.Event()

    async def answer() -> None:
        await asyncio.sleep(0)
        done.set()

    async def press() -> None:
        await asyncio.sleep(0)
        work.begin(answer())

    work.begin(press())
    await work.finish()

    assert done.is_set()


async def test_what_takes_too_long_is_cut_short() -> None:
    """And it has ended when that is said."""
    work = Work("slack")
    for_ever = work.begin(asyncio.Event().wait())

    await work.finish(patience_s=0.01)

    assert for_ever.cancelled()


async def test_who_is_about_to_leave_begins_nothing() -> None:
    """Whatever comes then is for the next start."""
    work = Work("slack")
    assert work.join()

    await work.finish()

    assert not work.join()
