"""A text is set in paragraphs word for word, and exactly the place asked for is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bot.web.typesetting import Form, typeset
from tests.answering.small_library import article
from tests.web.reading import plain

if TYPE_CHECKING:
    from bot.web.typesetting import Paragraph

TEXT = (
    "The museum\n\n## Its clocks\n\n"
    "The museum opened in the early spring of the year 1953, and it was\n"
    "never as full as it is now. It shows clocks.\n\n- tall ones,\n- small ones\n"
)
ANY_TEXT = st.text(st.characters(exclude_categories=[]), min_size=1).filter(str.strip)
STRUCTURED = st.lists(
    st.sampled_from(["A clock. ", "ticks", "## ", "- ", "> ", "\n", "\n\n", "  ", "\x85", "\r\n"]),
    min_size=1,
    max_size=20,
).map("".join)


def words(paragraph: Paragraph) -> str:
    """Return all words of a paragraph."""
    return "".join(run.words for run in paragraph.runs)


def marked(*paragraphs: Paragraph) -> list[str]:
    """Return the marked words, a string for each run."""
    return [run.words for one in paragraphs for run in one.runs if run.marked]


def test_paragraphs_are_set_as_what_they_are() -> None:
    """The title over the text is its headline; signs of markup stay, and lines are filled."""
    set_ = typeset(article(TEXT, title="The museum"))

    assert [(one.form, words(one).strip()) for one in set_] == [
        (Form.HEADLINE, "The museum"),
        (Form.HEADING, "## Its clocks"),
        (Form.BODY, " ".join(TEXT.splitlines()[4:6])),
        (Form.ITEM, "- tall ones,"),
        (Form.ITEM, "- small ones"),
    ]


def test_a_title_further_down_is_a_heading() -> None:
    """There is only one headline."""
    set_ = typeset(article("Clocks\n\nA clock ticks.\n\nClocks", title="Clocks"))

    assert [one.form for one in set_] == [Form.HEADLINE, Form.BODY, Form.HEADING]


def test_a_place_is_marked_from_its_first_to_its_last_character() -> None:
    """Nothing before it, nothing after it."""
    start = TEXT.index("It shows")
    set_ = typeset(article(TEXT), (start, start + 16))

    assert marked(*set_) == ["It shows clocks."]


def test_a_place_that_crosses_paragraphs_is_marked_in_each() -> None:
    """It is scrolled to once, where it begins."""
    start = TEXT.index("clocks.\n\n-")
    set_ = typeset(article(TEXT), (start, TEXT.index(" ones\n")))

    assert [part.split() for part in marked(*set_)] == [
        ["clocks."],
        ["-", "tall", "ones,"],
        ["-", "small"],
    ]
    assert [run.words for one in set_ for run in one.runs if run.opens] == ["clocks. "]


def test_without_a_place_nothing_is_marked() -> None:
    """Each paragraph is one run."""
    assert {len(one.runs) for one in typeset(article(TEXT))} == {1}


@given(text=(ANY_TEXT | STRUCTURED).filter(str.strip), title=st.sampled_from(["", "ticks"]))
def test_all_words_of_any_text_are_there(text: str, title: str) -> None:
    """And no others; no paragraph is empty."""
    set_ = typeset(article(text, title=title))

    assert plain("".join(map(words, set_))) == plain(text)
    assert all(words(one).strip() for one in set_)


@given(text=(ANY_TEXT | STRUCTURED).filter(str.strip), data=st.data())
def test_the_mark_is_the_place(text: str, data: st.DataObject) -> None:
    """Whatever it goes through; and it opens exactly once."""
    start = data.draw(st.integers(0, len(text) - 1).filter(lambda at: not text[at].isspace()))
    ends = st.integers(start + 1, len(text)).filter(lambda end: not text[end - 1].isspace())
    end = data.draw(ends)
    set_ = typeset(article(text), (start, end))

    assert "".join("".join(marked(*set_)).split()) == plain(text[start:end]).replace(" ", "")
    (opening,) = [run for one in set_ for run in one.runs if run.opens]
    assert opening.marked
    assert plain(text[start:end]).startswith(plain(opening.words))
