"""Lines become paragraphs where somebody wrapped them, and headings where they are short."""

from __future__ import annotations

import pytest

from bot.language import paragraphs
from bot.language.structure import Kind

PARAGRAPH = "Der Zug hält in Celle und danach in Uelzen. Er fährt stündlich. " * 2


def kind_of_first(text: str) -> Kind:
    """Return the kind of the first paragraph of `text`."""
    blocks = list(paragraphs.blocks(text))
    return paragraphs.kinds(text, blocks, "")[0]


def line(width: int) -> str:
    """Return a line of so many characters with the end of a sentence in it, but not at its own."""
    return "Er kam. " + "W" * (width - 8)


# ---- headings


@pytest.mark.parametrize(
    ("heading", "no_heading"),
    [
        ("W" * 90, "W" * 91),
        ("W " * 12, "W " * 13),
        ("W " * 5 + "W?", "W " * 6 + "W?"),
        ("Er kam." + "“" * 40, "Er kam." + "“" * 39),
    ],
    ids=["characters", "words", "words of a question", "what follows a stop"],
)
def test_a_heading_is_short_and_has_no_end(heading: str, no_heading: str) -> None:
    """A question may be one if it is shorter still; a stop further back is no end."""
    assert kind_of_first(f"{heading}\n\n{PARAGRAPH}") is Kind.HEADING
    assert kind_of_first(f"{no_heading}\n\n{PARAGRAPH}") is Kind.BODY


@pytest.mark.parametrize(("length", "kind"), [(91, Kind.HEADING), (90, Kind.BODY)])
def test_a_question_is_a_heading_before_a_paragraph(length: int, kind: Kind) -> None:
    """Before a short line it is somebody talking."""
    assert kind_of_first(f"Warum?\n\n{'W' * (length - 1)}.") is kind


# ---- wrapped lines


@pytest.mark.parametrize(("width", "count"), [(61, 1), (60, 2)])
def test_a_long_line_goes_on_in_lower_case(width: int, count: int) -> None:
    """A shorter one is a line of its own."""
    assert len(list(paragraphs.blocks(f"{line(width)}\nund ging."))) == count


@pytest.mark.parametrize(
    ("widths", "count"),
    [
        ((50, 50), 1),
        ((49, 50), 3),
        ((100, 100), 1),
        ((101, 100), 3),
        ((75, 50), 1),
        ((76, 50), 3),
    ],
)
def test_lines_of_one_width_are_a_paragraph(widths: tuple[int, int], count: int) -> None:
    """Neither very short nor very long, and not too ragged."""
    text = "\n".join([*map(line, widths), "Er ging."])

    assert len(list(paragraphs.blocks(text))) == count


@pytest.mark.parametrize(("last", "count"), [("Er kam. Er ging.", 1), ("Er ging.", 3)])
def test_lines_are_prose_where_a_sentence_ends_within_one(last: str, count: int) -> None:
    """Otherwise they may be a list."""
    assert len(list(paragraphs.blocks("\n".join(["W" * 50, "W" * 50, last])))) == count
