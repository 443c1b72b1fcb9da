"""A chat greets, answers line by line, looks into the last answer, and says goodbye."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.answering.models import Article
from bot.chat.follow_ups import follow
from bot.chat.presenting.replies import MOST_FURTHER
from bot.chat.service import ChatService, Person
from bot.chat.terminal.conversation import Chat
from bot.chat.texts import LANGUAGES, Texts
from bot.storage import Storage
from tests.answering.small_library import doubtful, over
from tests.chat.service.conversing import BAKERY, FOUNDED, Broken
from tests.chat.terminal.drawing import console, unbarred, written

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from rich.console import Console

    from bot.answering.answerer import Answerer

LEAD = "when will Xiaomi sell phones in the US?"
LEADING = "Erst Ende April ließ allerdings"


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """Return a memory of its own for each test."""
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        yield opened


class Terminal:
    """Somebody's terminal: each `talk` there is a chat of its own."""

    def __init__(self, storage: Storage, answerer: Answerer, folder: Path) -> None:
        """Chat over `answerer`, remembering in `storage` and in `folder`."""
        self.storage = storage
        self.history = folder / "history"
        self.service = ChatService(storage, answerer, carry=follow, rates=None)
        self.person = Person(place=self.service.direct("terminal", "me"), id="me")

    def chat(self, screen: Console, **different: Any) -> Chat:  # noqa: ANN401 - any of Chat
        """Return a chat shown on `screen`."""
        return Chat(
            self.service,
            screen,
            self.person,
            history=self.history,
            retention_days=90,
            **different,
        )

    async def talk(self, *lines: str, **different: Any) -> str:  # noqa: ANN401 - any of Chat
        """Return what a chat shows when `lines` are said."""
        screen = console(500)
        await self.chat(screen, **different).run(said(*lines))
        return written(screen)


async def said(*lines: str) -> AsyncIterator[str]:
    """Yield `lines` as a prompt does."""
    for line in lines:
        yield line


@pytest.fixture
def terminal(storage: Storage, shipped: Answerer, tmp_path: Path) -> Terminal:
    """Return a terminal over the shipped articles."""
    return Terminal(storage, shipped, tmp_path)


async def test_it_greets_with_what_it_has_and_says_goodbye(terminal: Terminal) -> None:
    """The number of articles, three tips, the way out."""
    told = await terminal.talk()

    assert "from one of 5 articles" in told
    assert ":why and :context" in told
    assert "Ctrl-D leaves" in told
    assert told.endswith("Goodbye.\n")


async def test_a_question_is_answered_and_remembered(terminal: Terminal) -> None:
    """The sentence is on the screen, the question in the memory, in a place of its asker's own."""
    assert f"┃ {LEADING}" in await terminal.talk(LEAD)

    kept = await terminal.storage.askers.export(terminal.storage.askers.id_of("terminal", "me"))
    assert [(one["text"], one["outcome"]) for one in kept["questions"]] == [(LEAD, "answer")]
    assert kept["questions"][0]["place"].startswith("direct:terminal:")


async def test_what_perhaps_answers_is_shown_with_its_doubt(terminal: Terminal) -> None:
    """It can be looked into and voted on like an answer, and is remembered as what it was."""
    terminal.service.use(doubtful())

    told = await terminal.talk(BAKERY, ":why", ":good")

    assert told.index("I'm not sure this answers it:\n┊ ") < told.index(f"┃ {FOUNDED}\n")
    assert "Why this sentence" in told
    assert Texts.of("en").vote_thanked() in told
    kept = await terminal.storage.askers.export(terminal.storage.askers.id_of("terminal", "me"))
    assert [one["outcome"] for one in kept["questions"]] == ["perhaps"]


async def test_a_follow_up_says_what_it_carried_over(terminal: Terminal) -> None:
    """Within one chat only: another begins anew."""
    told = await terminal.talk(LEAD, "and in Mexico?")
    assert "From the question before: when, Xiaomi, sell, phones\n" in told

    assert "From the question before" not in await terminal.talk("and in Mexico?")


async def test_many_questions_need_not_wait(terminal: Terminal) -> None:
    """It is the asker's own machine."""
    told = await terminal.talk(*([LEAD] * 20))

    assert "try again in" not in told
    assert told.count(LEADING) == 20


@pytest.mark.parametrize("mark", [":", "/"])
async def test_the_last_answer_can_be_looked_into(terminal: Terminal, mark: str) -> None:
    """Its words, its neighbours, and what else was found."""
    plain = await terminal.talk(LEAD)
    assert "Why this sentence" not in plain
    assert "┊ " not in plain

    assert "Why this sentence" in await terminal.talk(LEAD, f"{mark}why")
    context = await terminal.talk(LEAD, f"{mark}context")
    assert context.count(LEADING) == 2
    assert "┊ " in context
    more = await terminal.talk(LEAD, f"{mark}more")
    further = more.split("Further sentences found")[1]
    assert further.count("┃ ") == MOST_FURTHER
    assert LEADING not in unbarred(further)


@pytest.mark.parametrize("command", [":why", ":context", ":more", ":good", ":bad no"])
async def test_there_must_be_an_answer_to_look_into(terminal: Terminal, command: str) -> None:
    """Before the first question that is said, not an error."""
    assert "ask something first" in await terminal.talk(command)


async def test_a_vote_counts_once_and_can_be_changed(terminal: Terminal) -> None:
    """With its reason; the same vote again changes nothing."""
    told = await terminal.talk(LEAD, ":good", ":good", ":bad  too old ")

    assert told.count("Thank you, that helps.") == 2
    assert told.count("I have changed your vote.") == 1
    kept = await terminal.storage.askers.export(terminal.storage.askers.id_of("terminal", "me"))
    assert [(one["helpful"], one["reason"]) for one in kept["votes"]] == [(False, "too old")]


async def test_the_sources_are_listed_and_searched(terminal: Terminal) -> None:
    """Newest first; a number is a page, the nearest there is."""
    listed = await terminal.talk(":sources")
    assert "I quote from 5 articles\n  pressetext — Xiaomi schleicht" in listed
    assert "\n  Markus Steiner\n" in listed
    assert "Page 1 of 1\n" in await terminal.talk(":sources 7")

    found = await terminal.talk(":sources Welcome to America")
    assert "matches “Welcome to America”\n  Xiaomi: Welcome to America!" in found
    assert "No article matches “zzz␛”." in await terminal.talk(":sources zzz\x1b")


async def test_a_long_list_of_sources_is_turned_page_by_page(
    storage: Storage, tmp_path: Path
) -> None:
    """A number turns to a page of what was listed last, be it a search; each page says how on."""
    dawns = [
        Article(text="It rose.", id=f"{number}", title=title, language="en")
        for number, title in enumerate(["Dawn"] * 12 + ["Dusk"] * 12)
    ]
    many = Terminal(storage, over(*dawns), tmp_path)

    told = await many.talk(":sources Dawn", ":sources 2", ":sources", ":sources 3")

    first, second, third, last = told.split("\n\n")[-5:-1]
    assert first.startswith("12 articles match “Dawn”")
    assert first.endswith("Page 1 of 2 · :sources 2 shows the next")
    assert second.startswith("12 articles match “Dawn”")
    assert (second.count("  Dawn"), second.count("  Dusk")) == (2, 0)
    assert second.endswith("Page 2 of 2")
    assert third.startswith("I quote from 24 articles")
    assert third.endswith("Page 1 of 3 · :sources 2 shows the next")
    assert last.startswith("I quote from 24 articles")
    assert last.endswith("Page 3 of 3")


async def test_of_a_source_found_alone_all_is_told(terminal: Terminal) -> None:
    """How its date is known, too."""
    found = await terminal.talk(":sources pressetext")

    assert "One article matches “pressetext”\n  pressetext — Xiaomi schleicht" in found
    assert "\n  Markus Steiner\n  Stated in the dateline" in found


async def test_a_number_too_long_for_a_page_is_searched_for(terminal: Terminal) -> None:
    """It is no reason to fall over."""
    told = await terminal.talk(f":sources {'9' * 5_000}")

    assert "No article matches" in told
    assert told.endswith("Goodbye.\n")


async def test_what_is_stored_can_be_seen_and_taken_along(terminal: Terminal) -> None:
    """As JSON that a program can read; of somebody unknown there is nothing."""
    assert "Right now I store nothing about you." in await terminal.talk(":export")

    told = await terminal.talk(":privacy", LEAD, ":export")
    assert "after 90 days the text of the question is deleted" in told
    assert f"in the file {terminal.history}; :forget empties it." in told
    exported = told.split("This is everything I store about you.\n")[1].split("\n\nGoodbye")[0]
    assert [one["text"] for one in json.loads(exported)["questions"]] == [LEAD]


async def test_forgetting_leaves_nothing_in_memory_or_history(terminal: Terminal) -> None:
    """The last answer can't be looked into any more, either."""
    terminal.history.write_text(f"+{LEAD}\n", "utf-8")

    told = await terminal.talk(LEAD, ":forget", ":why", ":export", ":forget")

    assert "I have forgotten you" in told
    assert "ask something first" in told
    assert told.count("Right now I store nothing about you.") == 2
    assert terminal.history.read_bytes() == b""


async def test_another_language_is_spoken_from_then_on(terminal: Terminal) -> None:
    """The examples are in it as well; a language it doesn't speak is refused."""

    def examples(language: str) -> Iterator[str]:
        yield f"{language}?"

    told = await terminal.talk(":language xx", ":language de", "?", LEAD, examples=examples)

    assert f"I speak only these languages: {', '.join(sorted(LANGUAGES))}." in told
    assert "Ich spreche jetzt Deutsch." in told
    assert "\n  en?\n" in told.split("I speak only")[0]
    assert "beantwortet werden\n  de?\n" in told
    assert "Weitere Berichte, neueste zuerst" in told
    assert told.endswith("Tschüss.\n")


async def test_without_a_locale_it_speaks_as_it_is_asked(terminal: Terminal) -> None:
    """What comes after a German question is German too."""
    told = await terminal.talk("Wann verkauft Xiaomi Handys in den USA?", ":why")

    assert told.startswith("Ask me")
    assert "Warum dieser Satz" in told
    assert told.endswith("Tschüss.\n")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
async def test_a_locale_holds_whatever_is_asked(terminal: Terminal, language: str) -> None:
    """From the greeting to the goodbye."""
    texts = Texts.of(language)
    told = await terminal.talk(LEAD, ":why", locale=language)

    assert told.startswith(texts.help(5)[0])
    assert texts.reports() in told
    assert texts.why() in told
    assert told.endswith(f"{texts.goodbye()}\n")


@pytest.mark.parametrize(
    "command", ["?", ":help", "/help", "help", ":", "/", ":?", "Help", ":HELP"]
)
async def test_help_lists_the_commands(terminal: Terminal, command: str) -> None:
    """All that there are, each with what it is for."""
    told = await terminal.talk(command)

    assert all(f"\n:{known} " in f"\n{told}" for known in Texts.of("en").commands())


async def test_every_listed_command_is_known(terminal: Terminal) -> None:
    """The list and the commands are one."""
    told = await terminal.talk(*(f":{name}" for name in Texts.of("en").commands()))

    assert "There is no :" not in told


async def test_it_offers_examples_and_finds_out_no_more_than_it_shows(terminal: Terminal) -> None:
    """Two in the greeting, all in the help; each is asked for once."""
    taken: list[str] = []
    examples = ["who?", "why\x1b?", "when?", "where?"]

    def found_out(_: str) -> Iterator[str]:
        for one in examples:
            taken.append(one)
            yield one

    screen = console(500)
    chat = terminal.chat(screen, examples=found_out)

    await chat.run(said())
    assert "work here\n  who?\n  why␛?\n\n" in written(screen)
    assert taken == ["who?", "why\x1b?"]

    await chat.run(said("?", "?"))
    assert written(screen).count("here\n  who?\n  why␛?\n  when?\n  where?\n\n") >= 2
    assert taken == examples


async def test_without_examples_none_are_announced(terminal: Terminal) -> None:
    """A corpus needs none."""
    assert "work here" not in await terminal.talk("?")


async def test_an_unknown_command_is_named_harmlessly(terminal: Terminal) -> None:
    """It isn't taken for a question; what stands behind it is left out."""
    told = await terminal.talk("/\x1b[31m please")

    assert "There is no command /\u241b[31m; ? lists" in told


@pytest.mark.parametrize("command", [":quit", "/quit", "/exit", ":q", "exit"])
async def test_quit_ends_it(terminal: Terminal, command: str) -> None:
    """What comes after is not read."""
    assert await terminal.talk(command, "?") == await terminal.talk()


async def test_a_command_may_be_typed_in_capitals_and_with_spaces(terminal: Terminal) -> None:
    """People and their keyboards write as they like."""
    told = await terminal.talk(":Sources\tWelcome", ": Language  DE", ":QUIT", "?")

    assert "matches “Welcome”" in told
    assert "Ich spreche jetzt Deutsch." in told
    assert told.endswith("Deutsch.\n\nTschüss.\n")


async def test_on_a_narrow_terminal_the_help_keeps_its_columns(terminal: Terminal) -> None:
    """What a line has no room for goes on under its beginning."""
    screen = console(40)
    await terminal.chat(
        screen, examples=lambda _: ["when will the sun rise over Celle again?"]
    ).run(said("?"))
    listed = written(screen).split("Ctrl-D leaves.")[-1].split(":more")[1].split("Goodbye")[0]

    assert "\n           " in listed
    assert "  when will the sun rise over Celle\n  again?" in listed
    assert all(
        line[0] in ": " for line in listed.splitlines()[1:] if line and "work here" not in line
    )


async def test_an_empty_line_says_nothing(terminal: Terminal) -> None:
    """People press return."""
    assert await terminal.talk("", "  \n") == await terminal.talk()


async def test_a_mistake_of_ours_is_a_sentence(storage: Storage, tmp_path: Path) -> None:
    """The chat goes on; there is nothing to look into."""
    told = await Terminal(storage, Broken(), tmp_path).talk(LEAD, ":why", locale="de")

    assert Texts.of("de").failed() in told
    assert Texts.of("de").unknown() in told
    assert told.endswith("Tschüss.\n")
