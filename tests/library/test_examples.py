"""Example questions: what becomes of a file of them, every way it can be wrong, what is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.answering.search.query import LONGEST_QUESTION
from bot.answering.search.weights import HowSure
from bot.errors import CorpusError
from bot.library import Examples, read_examples, verified

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.answering.answerer import Answerer

WHOLE = """# by language
en:
  - When will Xiaomi sell phones in the US?
  - "Xiaomi in Mexico: since when?"
no:
  - Hvem grunnla Xiaomi?
"""


def reading(root: Path, content: str | bytes, topic: str = "topic") -> Examples:
    """Write `content` as the questions of a topic below `root`, and read all topics."""
    (root / topic).mkdir(exist_ok=True)
    data = content if isinstance(content, bytes) else content.encode()
    (root / topic / "questions.yaml").write_bytes(data)
    return read_examples(root)


def test_the_questions_arrive_by_language_in_their_order(tmp_path: Path) -> None:
    """Also those in Norwegian, whose code YAML takes for a no."""
    examples = reading(tmp_path, WHOLE)

    assert examples.problems == ()
    assert examples.by_language == {
        "en": ("When will Xiaomi sell phones in the US?", "Xiaomi in Mexico: since when?"),
        "no": ("Hvem grunnla Xiaomi?",),
    }


def test_topics_are_read_together_and_no_question_twice(tmp_path: Path) -> None:
    """In the order of the topics' names, whatever the disk's."""
    reading(tmp_path, "en:\n  - who?\n  - when?", "b")
    reading(tmp_path, "en:\n  - where?\n  - who?\nde:\n  - wo?", "a")

    assert read_examples(tmp_path).by_language == {
        "en": ("where?", "who?", "when?"),
        "de": ("wo?",),
    }


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "en: []\n"])
def test_no_questions_are_no_mistake(tmp_path: Path, content: str) -> None:
    """Nor is a file that is not there."""
    assert read_examples(tmp_path) == Examples({})
    examples = reading(tmp_path, content)

    assert (examples.to("en"), examples.problems) == ((), ())


def test_those_in_ones_own_language_are_shown_else_the_english_ones(tmp_path: Path) -> None:
    """English is what most can read."""
    examples = reading(tmp_path, "en:\n  - who?\nde:\n  - wer?\nfr: []\n")

    assert [examples.to(language) for language in ("de", "en", "fr", "it")] == [
        ("wer?",),
        ("who?",),
        ("who?",),
        ("who?",),
    ]


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        ("- who?\n", 1, "must be lists of questions by language"),
        ("en:\n  - who?\ngerman:\n  - wer?\n", 3, "'german' is not a language code"),
        ("[en, de]:\n  - who?\n", 1, "is not a language code"),
        ("en:\n  - who?\nde:\n  - wer?\nen:\n  - why?\n", 5, "en: already given above"),
        ("en: who?\n", 1, "must be a list of questions"),
        ("en:\n  - who?\n  - Xiaomi: when?\n", 3, "needs quotes"),
        ("en:\n  - who?\n  - 2017\n", 3, "a question must be text"),
        ("en:\n  - who?\n  -\n", 3, "a question must be text"),
        ('en:\n  - who?\n  - "?"\n', 3, "must be one line of text"),
        ('en:\n  - "who\\nwhen?"\n', 2, "must be one line of text"),
        (f"en:\n  - who{'o' * LONGEST_QUESTION}?\n", 2, "may have 500 characters, not 504"),
        ("en:\n  - who?\n  - 'why?\n", 3, "never closed"),
        ("en:\n\t- who?\n", 2, "broken YAML"),
        (b"en:\n  - \xff?\n", 2, "not UTF-8"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(
    tmp_path: Path, content: str | bytes, line: int, problem: str
) -> None:
    """As with an article; other topics are still read, unless all must be right."""
    reading(tmp_path, "en:\n  - where?", "another")
    examples = reading(tmp_path, content)

    assert examples.by_language == {"en": ("where?",)}
    (wrong,) = examples.problems
    assert (wrong.path, wrong.line) == (tmp_path / "topic" / "questions.yaml", line)
    assert problem in wrong.problem
    with pytest.raises(CorpusError, match=f"questions.yaml:{line}: "):
        read_examples(tmp_path, strict=True)


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.text(max_size=40).map(lambda text: f"en:\n  - {text}\n".encode())
)
@example(b"en: &a [*a]")
@example(b"&a {en: *a}")
@example(b"? {}\n: [x]")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_questions_or_a_problem(tmp_path: Path, content: bytes) -> None:
    """No file, whatever is in it, ends in a traceback."""
    for wrong in reading(tmp_path, content).problems:
        assert 1 <= wrong.line <= content.count(b"\n") + 1


def test_only_what_is_answered_is_offered(shipped: Answerer) -> None:
    """Each is asked when its turn comes."""
    examples = ["When was Xiaomi founded?", "Who won the world cup in 2018?"]
    asked: list[str] = []

    def noted() -> Iterator[str]:
        for one in examples:
            asked.append(one)
            yield one

    offered = verified(shipped, noted())
    assert asked == []
    assert next(offered) == examples[0]
    assert asked == examples[:1]
    assert list(offered) == []


def test_how_sure_an_answer_must_be_counts_here_as_well(shipped: Answerer) -> None:
    """What would be refused in the chat isn't offered there."""
    doubtful = ["Xiaomi sell phones US"]

    assert list(verified(shipped, doubtful, HowSure.LOW)) == doubtful
    assert list(verified(shipped, doubtful, HowSure.HIGH)) == []
