"""Reading one article file: what becomes of it, and every way it can be wrong, with its line."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.errors import ArticleError
from bot.language.detection import detect
from bot.library import read_article
from bot.library.reading import LARGEST_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answering.models import Article

BODY = "Der Hersteller will seine Telefone bald auch in den USA verkaufen."
WHOLE = f"""---
title: "Xiaomi: Welcome to America!"
outlet: pressetext
author: Markus Steiner
agency: APA/DPA/Red.
published: 2016-08~
published_note: >-
  The article states no date;
  it looks back on June.
url: https://example.org/article
language: de
cites: [Bloomberg, "IDC"]
---

{BODY}
"""


def reading(root: Path, content: str | bytes, name: str = "topic/article.md") -> Article:
    """Write `content` below `root` as it is, and read it."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_article(path, root)


def test_every_field_arrives_in_the_article(tmp_path: Path) -> None:
    """What the editor wrote is what the article knows."""
    article = reading(tmp_path, WHOLE)

    assert article.id == "topic/article"
    assert article.title == "Xiaomi: Welcome to America!"
    assert (article.outlet, article.author) == ("pressetext", "Markus Steiner")
    assert article.agency == "APA/DPA/Red."
    assert article.published is not None
    assert article.published.edtf == "2016-08~"
    assert article.published.earliest == date(2016, 8, 1)
    assert article.published_note == "The article states no date; it looks back on June."
    assert article.url == "https://example.org/article"
    assert article.language == "de"
    assert article.cites == ("Bloomberg", "IDC")
    assert article.text == BODY


def test_a_title_is_enough_and_the_rest_stays_unknown(tmp_path: Path) -> None:
    """Nothing is made up for a field that is left out, or left empty."""
    article = reading(tmp_path, f"---\ntitle: Telefone\noutlet:\nauthor: null\n---\n{BODY}\n")

    assert (article.outlet, article.author, article.agency, article.url) == (None,) * 4
    assert (article.published, article.published_note) == (None, None)
    assert article.cites == ()


def test_a_language_that_is_not_given_is_detected(tmp_path: Path) -> None:
    """The text itself says which language it is in."""
    assert reading(tmp_path, f"---\ntitle: x\n---\n{BODY}").language == detect(BODY)


def test_the_language_given_wins_over_the_one_detected(tmp_path: Path) -> None:
    """`no` is Norwegian here, whatever YAML thinks of it."""
    assert reading(tmp_path, f"---\ntitle: x\nlanguage: no\n---\n{BODY}").language == "no"


@pytest.mark.parametrize("published", ["2017-05-11", "2017", "2017-05"])
def test_a_date_yaml_would_convert_stays_as_typed(tmp_path: Path, published: str) -> None:
    """YAML reads a day as a date and a year as a number; neither survives as EDTF."""
    article = reading(tmp_path, f"---\ntitle: x\npublished: {published}\n---\n{BODY}")

    assert article.published is not None
    assert article.published.edtf == published


def test_the_body_keeps_its_characters_and_loses_only_the_blank_around_it(tmp_path: Path) -> None:
    """Double spaces, blank lines and rules within the body are the article's own."""
    body = "Erster  Absatz. \n\n---\n\n\tZweiter\u00a0Absatz."

    assert reading(tmp_path, f"---\ntitle: x\n---\n\n \n{body}\n\n").text == body


def test_windows_newlines_stay_in_the_text(tmp_path: Path) -> None:
    """A quote is a slice of the file, so its newlines are not translated."""
    text = "---\r\ntitle: x\r\noutlet: y\r\n---\r\n\r\nEins.\r\n\r\nZwei.\r\n"
    article = reading(tmp_path, text)

    assert (article.title, article.outlet) == ("x", "y")
    assert article.text == "Eins.\r\n\r\nZwei."


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    """Some editors write one; it is not part of the article."""
    assert reading(tmp_path, b"\xef\xbb\xbf" + WHOLE.encode()) == reading(tmp_path, WHOLE)


@pytest.mark.parametrize(
    ("fields", "line", "problem"),
    [
        ("outlet: x", 1, "title: is missing"),
        ("title:", 1, "title: is missing"),
        ("title: ''", 2, "title: is empty"),
        ("title: 5", 2, "title: must be text"),
        ("title: yes", 2, "title: must be text"),
        ("title: [a, b]", 2, "title: must be text, not a list"),
        ("title: !!python/name:os.system x", 2, "title: must be text"),
        ("title: |\n  one\n  two", 2, "title: must be one line"),
        ('title: "a\\0b"', 2, "title: must be one line of text"),
        ('title: "a\\ud800"', 2, "title: must be one line of text"),
        ("title: x\noutlet: 3.14", 3, "outlet: must be text"),
        ("title: x\ncites: Bloomberg", 3, "cites: must be a list"),
        ("title: x\ncites: {a: b}", 3, "cites: must be a list"),
        ("title: x\ncites:\n  - Bloomberg\n  - 1", 3, "cites: must be text"),
        ("title: x\ncites: [[a]]", 3, "cites: must be text, not a list"),
        ("title: x\nlanguage: german", 3, "language: 'german' is not a language code"),
        ("title: x\nlanguage: [de]", 3, "language: must be text"),
        ("title: x\nurl: www.example.org", 3, "url: 'www.example.org' is not a web address"),
        ("title: x\npublished: 11.05.2017", 3, "published: '11.05.2017' is not a date"),
        ("title: x\n\npublished: 2017-02-30", 4, "published: '2017-02-30' names a day"),
        ("title: x\npublished: 2016-08~", 3, "published: 2016-08~ is inferred; say in"),
        ("title: x\npublishd: 2017", 3, "unknown field 'publishd'; did you mean published?"),
        ("Title: x", 2, "unknown field 'Title'; did you mean title?"),
        ("title: x\nsection: y", 3, "unknown field 'section'; the fields are title, outlet"),
        ("title: x\n? [a]\n: y", 3, "a field must be named by one word"),
        ("title: x\n\noutlet: y\ntitle: z", 5, "title: already given in line 2"),
        ("- title", 2, "the front matter must be lines of the form"),
        ("title: Xiaomi: x", 2, "broken YAML: mapping values are not allowed here; a value with a"),
        ("title: x\nauthor: @kaan", 3, "broken YAML: found character '@' that cannot start"),
        ('title: "x', 2, "broken YAML: found unexpected end of stream; a quotation mark"),
        ('title: x\noutlet: "x" y', 3, "broken YAML: expected <block end>"),
        ("title: x\noutlet: *y", 3, "broken YAML: found undefined alias"),
        ("title: x\noutlet: a\x07b", 3, "the control character '\\x07' does not belong here"),
        ('title: "\\UFFFFFFFF"', 2, "broken YAML"),
        ("title: " + "[" * 5000, 2, "broken YAML"),
    ],
)
def test_a_wrong_field_is_named_with_its_line(
    tmp_path: Path, fields: str, line: int, problem: str
) -> None:
    """An editor is led to the line, and reads what to do there."""
    with pytest.raises(ArticleError) as wrong:
        reading(tmp_path, f"---\n{fields}\n---\n{BODY}\n")

    assert wrong.value.line == line
    assert wrong.value.problem.startswith(problem)
    assert str(wrong.value).startswith(f"{tmp_path / 'topic/article.md'}:{line}: ")


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        ("", 1, "no front matter"),
        (BODY, 1, "no front matter"),
        (f"\n---\ntitle: x\n---\n{BODY}", 1, "no front matter"),
        (f"---\ntitle: x\n{BODY}", 1, "the front matter is not closed"),
        ("---\ntitle: x\n---", 3, "there is no article"),
        ("---\ntitle: x\n---\n\n \n\t\n", 3, "there is no article"),
        ("---\ntitle: x\n---\n\u200b …\n", 3, "there is no article"),
        ("---\ntitle: x\n---\nEins.\n\nZwei\0.\n", 6, "the control character U+0000"),
        ("---\ntitle: x\n---\nEin \x93Zitat\x94.\n", 4, "the control character U+0093"),
        (b"---\ntitle: x\n---\nEins.\nM\xfcnchen\n", 5, "the byte 0xFC is not UTF-8"),
        (b"---\ntitle: M\xfcnchen\n---\nEins.\n", 2, "the byte 0xFC is not UTF-8"),
        ("---\ntitle: x\n---\nEins.\n".encode("utf-16"), 1, "the byte 0xFF is not UTF-8"),
        (b"x" * (LARGEST_FILE + 1), 1, "is larger than 5 MB"),
    ],
    ids=lambda value: None if isinstance(value, int) else repr(value[:30]),
)
def test_a_file_that_is_no_article_is_refused_with_the_line(
    tmp_path: Path, content: str | bytes, line: int, problem: str
) -> None:
    """Front matter, body and encoding are each told apart."""
    with pytest.raises(ArticleError) as wrong:
        reading(tmp_path, content)

    assert wrong.value.line == line
    assert wrong.value.problem.startswith(problem)


def test_a_line_is_counted_as_editors_count_it(tmp_path: Path) -> None:
    """YAML breaks lines at U+2028 as well, which no editor does."""
    with pytest.raises(ArticleError) as wrong:
        reading(tmp_path, f"---\ntitle: 'a\u2028  b'\nurl: nowhere\n---\n{BODY}")

    assert wrong.value.line == 2
    with pytest.raises(ArticleError) as wrong:
        reading(tmp_path, f"---\n# a\u2028# b\nurl: nowhere\ntitle: x\n---\n{BODY}")

    assert wrong.value.line == 3


def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    """The system's own reason is passed on."""
    path = tmp_path / "article.md"
    path.write_text(WHOLE, encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read every file")

    with pytest.raises(ArticleError, match="cannot be read: Permission denied"):
        read_article(path, tmp_path)


@pytest.mark.parametrize("kind", ["missing", "broken link", "folder", "pipe"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    """A pipe in particular must not be waited for."""
    path = tmp_path / "article.md"
    if kind == "broken link":
        path.symlink_to(tmp_path / "nowhere")
    elif kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)

    with pytest.raises(ArticleError, match="is not a file that can be read"):
        read_article(path, tmp_path)


@pytest.mark.parametrize("name", [b"a\nb.md", b"\xff.md", b"a\x1b[31m.md"])
def test_a_name_that_cannot_be_printed_is_refused_in_a_printable_sentence(
    tmp_path: Path, name: bytes
) -> None:
    """The name becomes the id, which is shown; the error shows it escaped."""
    path = tmp_path / os.fsdecode(name)
    try:
        path.write_text(WHOLE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system refuses the name itself")

    with pytest.raises(ArticleError, match="file name is not printable") as wrong:
        read_article(path, tmp_path)

    assert str(wrong.value).encode().isascii()


def outcome(root: Path, content: bytes) -> Article | ArticleError:
    """Return what reading `content` comes to."""
    try:
        return reading(root, content)
    except ArticleError as wrong:
        return wrong


FRAGMENTS = st.sampled_from(
    [
        "---\n",
        "title: x\n",
        "published: ",
        "2016~",
        "cites: [",
        "]",
        "\n",
        '"',
        "'",
        "\\U",
        ": ",
        "|",
    ]
)


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.lists(FRAGMENTS | st.text(max_size=5)).map(lambda parts: "".join(parts).encode())
    | st.text(max_size=40).map(lambda text: f"---\ntitle: x\n{text}\n---\nEins.\n".encode())
)
@example(b'---\ntitle: "\\U00110000"\n---\nx')
@example(b"---\n%TAG ! !<%ff\n---\nx")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_an_article_or_an_article_error(tmp_path: Path, content: bytes) -> None:
    """No file, whatever is in it, ends in a traceback."""
    match outcome(tmp_path, content):
        case ArticleError(line=line) as wrong:
            assert 1 <= line <= content.count(b"\n") + 1
            assert str(wrong).encode()
        case article:
            assert article.text.encode() in content
