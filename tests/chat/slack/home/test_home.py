"""The Home tab: what it shows, and what can be done there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.storage import Place
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN
from tests.chat.slack.waiting import until_so
from tests.fakes.slack import buttons, rings, words
from tests.fakes.slack.forms import find

if TYPE_CHECKING:
    from bot.storage import Storage
    from tests.fakes.slack import Channel, FakeSlack, User, View


@pytest.fixture
def boss(fake: FakeSlack) -> User:
    """Return an admin."""
    return fake.user("boss", admin=True)


async def home(slack: FakeSlack, user: User) -> View:
    """Open the Home tab, and wait for what is on it."""
    await slack.open_home(user).acknowledged()
    return await slack.until(lambda: slack.home(user))


async def changed(slack: FakeSlack, user: User, without: str) -> View:
    """Wait until the Home tab shows those words no more."""

    def found() -> View | None:
        view = slack.home(user)
        return view if view and without not in words(view) else None

    return await slack.until(found)


def search(slack: FakeSlack, user: User, view: View, typed: str) -> None:
    """Type something into the search, and press enter."""
    block, part = find(view.blocks, "home:search")
    action = {"action_id": part["action_id"], "type": part["type"], "value": typed}
    slack._act(user, view, block, action)  # noqa: SLF001 - the fake has no way for it


async def test_home_tells_what_the_bot_is_and_what_works(slack: FakeSlack, alice: User) -> None:
    """Each example is asked by pressing it, and answered in direct messages."""
    view = await home(slack, alice)

    assert "quoted word for word from one of 5 articles" in words(view)
    assert not rings(view)
    example = next(one for one in buttons(view) if one["action_id"] == "example:0")
    slack.press(alice, view, "example:0")
    (answer,) = await slack.until(lambda: slack.sent)
    assert answer.channel is slack.dm(alice)
    assert SAID_2017 in words(answer)
    assert example["value"] in words(answer)


async def test_nobodys_id_is_kept(slack: FakeSlack, alice: User, storage: Storage) -> None:
    """Only its hash, once the answer is there."""
    slack.press(alice, await home(slack, alice), "example:0")
    await slack.command(alice, slack.dm(alice), "/ask", LEAD).answer()

    async def nothing_left() -> bool:
        return not await storage.questions.unfinished("slack")

    await until_so(nothing_left)
    kept = await storage.askers.export(storage.askers.id_of("slack", alice.id))
    assert len(kept["questions"]) == 2
    assert alice.id not in str(kept)


async def test_sources_are_searched(slack: FakeSlack, alice: User) -> None:
    """One alone is told in detail, with how many sentences it has; then all are shown again."""
    view = await home(slack, alice)
    assert "I quote from 5 articles" in words(view)

    search(slack, alice, view, "Mexiko Nordamerika")
    found = await changed(slack, alice, "I quote from 5 articles")

    assert "match" in words(found)
    assert "Xiaomi schleicht über Mexiko nach Nordamerika" in words(found)
    slack.press(alice, found, "home:all")
    await slack.until(lambda: "I quote from 5 articles" in words(slack.home(alice) or found))


async def test_sources_have_pages(
    slack: FakeSlack, alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forward and back."""
    monkeypatch.setattr("bot.chat.slack.home.home.ON_A_PAGE", 2)
    view = await home(slack, alice)
    assert "Page 1 of 3" in words(view)

    slack.press(alice, view, "Next")
    second = await changed(slack, alice, "Page 1 of 3")
    assert "Page 2 of 3" in words(second)
    slack.press(alice, second, "Back")
    await changed(slack, alice, "Page 2 of 3")


async def test_settings_are_for_those_who_manage(
    slack: FakeSlack, alice: User, boss: User, storage: Storage
) -> None:
    """Nobody else sees the button; each change leaves a line, what stays as it was leaves none."""
    assert "home:settings" not in str((await home(slack, alice)).blocks)
    window = await slack.press(boss, await home(slack, boss), "Settings").view()

    await slack.submit(boss, window, {"private": "yes", "rate": "3"}).acknowledged()

    place = Place(platform="slack", id=slack.team_id)
    settings = await storage.settings.of(place)
    assert (settings.private, settings.rate, settings.language) == (True, 3, None)
    changes = await storage.settings.history(place)
    assert {change.setting for change in changes} == {"private", "rate"}
    again = await slack.press(boss, slack.home(boss) or window, "Settings").view()
    assert "Last changes" in words(again)


async def test_channels_are_chosen(
    slack: FakeSlack, boss: User, channel: Channel, storage: Storage
) -> None:
    """And one channel has settings of its own."""
    channel.members.add(boss.id)
    view = await home(slack, boss)
    window = await slack.press(boss, view, "Settings").view()
    await slack.submit(boss, window, {"channels": [channel.id]}).acknowledged()

    window = await slack.choose(boss, view, "home:channel", channel.id).view()
    await slack.submit(boss, window, {"language": "fr"}).acknowledged()

    whole = Place(platform="slack", id=slack.team_id)
    assert (await storage.settings.of(whole)).channels == (channel.id,)
    assert (await storage.settings.of(whole)).language is None
    one = Place(platform="slack", id=slack.team_id, channel=channel.id)
    assert (await storage.settings.of(one)).language == "fr"
    asked = slack.message(channel, boss, f"{slack.bot.mention} {LEAD}")
    assert "11 mai 2017" in words(await asked.answer())


async def test_who_manages_no_more_changes_nothing(
    slack: FakeSlack, boss: User, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong stands in the window."""
    monkeypatch.setattr("bot.chat.slack.people.KNOWN_FOR_S", 0.0)
    window = await slack.press(boss, await home(slack, boss), "Settings").view()
    boss.admin = False

    await slack.submit(boss, window, {"private": "yes"}).acknowledged()

    assert "Only those who manage" in str(window.errors)
    assert not (await storage.settings.of(Place(platform="slack", id=slack.team_id))).private


async def test_managers_see_what_was_asked(
    slack: FakeSlack, alice: User, boss: User, channel: Channel
) -> None:
    """How much, and what the articles don't say; but not what somebody asked in private."""
    await slack.message(channel, alice, f"{slack.bot.mention} {VAIN}").answer()
    await slack.command(alice, channel, "/ask", f"{VAIN} Privately?").answer()

    window = await slack.press(boss, await home(slack, boss), "Statistics").view()

    assert "2 questions, from one person" in words(window)
    assert VAIN in words(window)
    assert "Privately" not in words(window)


async def test_everybody_gets_what_is_stored_of_them(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """As JSON, in direct messages."""
    await slack.command(alice, channel, "/ask", LEAD).answer()
    view = await home(slack, alice)
    assert "Right now: one question" in words(view)

    slack.press(alice, view, "Export")
    sent = await slack.until(lambda: slack.messages(slack.dm(alice))[1:] or None)

    told = "".join(map(words, slack.messages(slack.dm(alice))))
    assert LEAD in told
    assert "This is everything I store about you." in words(sent[-1])


async def test_whoever_wants_it_is_forgotten(
    slack: FakeSlack, alice: User, channel: Channel, storage: Storage
) -> None:
    """After being asked whether they are sure; then there is nothing to export."""
    await slack.command(alice, channel, "/ask", LEAD).answer()
    view = await home(slack, alice)
    forget = next(one for one in buttons(view) if one["action_id"] == "home:forget")
    assert "can't be undone" in forget["confirm"]["text"]["text"]

    slack.press(alice, view, "home:forget")
    await changed(slack, alice, "Right now: one question")

    everything = await storage.askers.export(storage.askers.id_of("slack", alice.id))
    assert not any(everything.values())
    (said,) = slack.messages(slack.dm(alice))
    assert "I have forgotten you" in words(said)


async def test_home_speaks_the_language_of_whoever_opens_it(slack: FakeSlack) -> None:
    """Examples too."""
    carla = slack.user("carla", locale="fr-FR")

    assert "Quand Xiaomi vendra-t-il des smartphones" in words(await home(slack, carla))


async def test_the_messages_tab_publishes_nothing(slack: FakeSlack, alice: User) -> None:
    """It is the direct messages."""
    await slack.open_home(alice, tab="messages").acknowledged()

    assert slack.made("views.publish") == []


async def test_a_strangers_admin_sees_no_settings(slack: FakeSlack, boss: User) -> None:
    """Who administers another company manages nothing here."""
    ours = await home(slack, boss)
    stranger = slack.user("stranger", admin=True)
    stranger.team_id = "T0OTHER"

    theirs = await home(slack, stranger)

    assert {one["action_id"] for one in buttons(theirs)} < {
        one["action_id"] for one in buttons(ours)
    }
