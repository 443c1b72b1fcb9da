"""Question sets are read whole, or refused with the file and line at fault."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.question_sets import read
from tests.evaluation.sets import ARTICLE, QUESTION, write_set

if TYPE_CHECKING:
    from pathlib import Path


def without(row: dict[str, Any], key: str) -> str:
    """Return `row` as a line of JSON, without one key."""
    return json.dumps({name: value for name, value in row.items() if name != key})


def test_questions_and_articles_are_read(tmp_path: Path) -> None:
    """With what is known about them."""
    facts = {"title": "Zug", "date": "2017-05-11", "url": "https://x.de", "sentences": [[0, 22]]}

    whole = read(write_set(tmp_path, articles=[ARTICLE | facts]))

    (question,) = whole.questions
    assert (question.id, question.language, question.text) == ("q", "en", QUESTION["question"])
    assert question.gold == ({"doc_id": "a", "start": 0, "end": 22},)
    (article,) = whole.articles
    assert (article.id, article.language, article.text) == ("a", "de", ARTICLE["text"])
    assert (article.title, article.url, article.sentences) == ("Zug", "https://x.de", ((0, 22),))
    assert article.published is not None
    assert article.published.latest == date(2017, 5, 11)


def test_what_else_a_question_knows_is_read(tmp_path: Path) -> None:
    """What misleads, and what it was made up about."""
    lie = {"doc_id": "a", "start": 23, "end": 34}
    rows = [QUESTION | {"misleading": [lie]}, QUESTION | {"qid": "r", "about_doc": "a"}]

    first, second = read(write_set(tmp_path, rows)).questions

    assert (first.misleading, first.about) == ((lie,), None)
    assert (second.misleading, second.about) == ((), "a")


def test_gold_is_picked_by_the_language_of_articles(tmp_path: Path) -> None:
    """A place without one suits any."""
    gold = [{"doc_id": "a", "lang": "de"}, {"doc_id": "b", "lang": "en"}, {"doc_id": "c"}]

    (question,) = read(write_set(tmp_path, [QUESTION | {"gold": gold}])).questions

    assert [place["doc_id"] for place in question.gold_in("de")] == ["a", "c"]
    assert [place["doc_id"] for place in question.gold_in(None)] == ["a", "b", "c"]


def test_texts_that_are_parts_of_one_article_are_one(tmp_path: Path) -> None:
    """By the article a text names, else its title, else itself."""
    rows = [
        ARTICLE | {"article": "Zug", "title": "Zug: Farbe"},
        ARTICLE | {"doc_id": "b", "title": "Schiff"},
        ARTICLE | {"doc_id": "c", "title": ""},
    ]
    gold = [{"doc_id": name} for name in "abc"]

    whole = read(write_set(tmp_path, [QUESTION | {"gold": gold}], rows))

    assert whole.wholes(whole.questions[0]) == {"Zug", "Schiff", "c"}


def test_a_set_may_have_no_texts(tmp_path: Path) -> None:
    """Then the shipped corpus is asked."""
    whole = read(write_set(tmp_path, articles=None))

    assert whole.articles == ()
    assert len(whole.questions) == 1


def test_the_language_of_an_article_is_found_out(tmp_path: Path) -> None:
    """Where the set does not say it."""
    text = "The train stops in Celle, and then it goes on to the next town by the river."

    whole = read(write_set(tmp_path, articles=[{"doc_id": "a", "text": text}]))

    assert whole.articles[0].language == "en"


def test_empty_lines_are_skipped(tmp_path: Path) -> None:
    """An editor leaves them."""
    (tmp_path / "questions.jsonl").write_text(f"\n{json.dumps(QUESTION)}\n\n", encoding="utf-8")

    assert len(read(tmp_path).questions) == 1


def test_a_line_separator_in_a_text_ends_no_line(tmp_path: Path) -> None:
    """JSON allows U+2028 in strings."""
    text = "Eins.\u2028Zwei.\u0085Drei."

    assert read(write_set(tmp_path, articles=[ARTICLE | {"text": text}])).articles[0].text == text


@pytest.mark.parametrize(
    ("questions_in", "articles_in", "questions", "articles"),
    [
        (None, None, ["q", "r"], ["a", "b"]),
        ("es", None, ["r"], ["a", "b"]),
        (None, "en", ["q", "r"], ["b"]),
        ("en", "de", ["q"], ["a"]),
        ("it", "nl", [], []),
    ],
)
def test_one_language_may_be_chosen(
    tmp_path: Path,
    questions_in: str | None,
    articles_in: str | None,
    questions: list[str],
    articles: list[str],
) -> None:
    """Of the questions, of the articles, or of both."""
    write_set(
        tmp_path,
        [QUESTION, QUESTION | {"qid": "r", "lang": "es"}],
        [ARTICLE, ARTICLE | {"doc_id": "b", "lang": "en"}],
    )

    whole = read(tmp_path, questions_in=questions_in, articles_in=articles_in)

    assert [question.id for question in whole.questions] == questions
    assert [article.id for article in whole.articles] == articles


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "not JSON"),
        ("[]", "expected an object, found list"),
        ("7", "expected an object, found int"),
        (without(ARTICLE, "doc_id"), "doc_id"),
        (without(ARTICLE, "text"), "text"),
        (json.dumps(ARTICLE | {"text": " "}), "an article needs an id and a text"),
        (json.dumps(ARTICLE | {"text": 5}), "not an article"),
        (json.dumps(ARTICLE | {"date": "yesterday"}), "'yesterday' is not a date"),
        (json.dumps(ARTICLE | {"date": 2016}), "not an article"),
        (json.dumps(ARTICLE | {"sentences": [[0]]}), "not an article"),
        (json.dumps(ARTICLE | {"sentences": 5}), "not an article"),
    ],
)
def test_a_broken_article_is_named_by_line(tmp_path: Path, line: str, problem: str) -> None:
    """Lines are counted as an editor counts them."""
    write_set(tmp_path)
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(f"{json.dumps(ARTICLE)}\n\n{line}\n", encoding="utf-8")

    with pytest.raises(QuestionSetError) as caught:
        read(tmp_path)

    assert str(caught.value).startswith(f"{corpus}:3: ")
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("nonsense", "not JSON"),
        ('["qid"]', "expected an object, found list"),
        *((without(QUESTION, key), key) for key in QUESTION),
        (json.dumps(QUESTION | {"gold": None}), "not a question"),
    ],
)
def test_a_broken_question_is_named_by_line(tmp_path: Path, line: str, problem: str) -> None:
    """So that it can be mended."""
    asked = write_set(tmp_path) / "questions.jsonl"
    asked.write_text(f"{json.dumps(QUESTION)}\n{line}", encoding="utf-8")

    with pytest.raises(QuestionSetError) as caught:
        read(tmp_path)

    assert str(caught.value).startswith(f"{asked}:2: ")
    assert problem in str(caught.value)


@pytest.mark.parametrize("name", ["questions.jsonl", "corpus.jsonl"])
def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, name: str) -> None:
    """And its line."""
    broken = write_set(tmp_path) / name
    broken.write_bytes(b'{"a": 1}\n{"b": "\xff"}\n')

    with pytest.raises(QuestionSetError, match="not UTF-8") as caught:
        read(tmp_path)

    assert str(broken) in str(caught.value)


def test_a_line_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    """As any other broken line is."""
    broken = write_set(tmp_path) / "questions.jsonl"
    broken.write_bytes(json.dumps(QUESTION).encode() + b'\n{"b": "\xff"}\n')

    with pytest.raises(QuestionSetError, match=r":2: .*UTF-8"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        ({"doc_id": 5}, {}),
        ({"lang": 5}, {}),
        ({"sentences": [["a", "b"]]}, {}),
        ({"sentences": [[0, 999]]}, {}),
        ({}, {"question": 5}),
        ({}, {"gold": "here"}),
    ],
    ids=["id", "language", "bounds", "bounds beyond the text", "question", "gold"],
)
def test_a_value_of_the_wrong_kind_is_named_by_line(
    tmp_path: Path, article: dict[str, Any], question: dict[str, Any]
) -> None:
    """Here, and not as a traceback when the set is asked."""
    write_set(tmp_path, [QUESTION | question], [ARTICLE | article])

    with pytest.raises(QuestionSetError, match=":1: "):
        read(tmp_path)


def test_a_set_without_questions_file_is_named(tmp_path: Path) -> None:
    """A folder is no set yet."""
    with pytest.raises(QuestionSetError, match="cannot be read") as caught:
        read(tmp_path)

    assert str(tmp_path / "questions.jsonl") in str(caught.value)
