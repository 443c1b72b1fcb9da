"""The picture in the README is what the program shows today, and loads nothing from anywhere."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.tools.picture import draw

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer

PICTURE = Path(__file__).parents[2] / "docs" / "answer.svg"


def words(svg: str) -> list[str]:
    """Return the text of a picture, piece by piece."""
    return [html.unescape(text) for text in re.findall(r"<text[^>]*>(.*?)</text>", svg)]


def test_the_picture_shows_what_the_program_says(shipped: Answerer) -> None:
    """If not: `make picture`."""
    assert words(PICTURE.read_text("utf-8")) == words(draw(shipped))


def test_the_picture_fetches_nothing() -> None:
    """No font, style or image of someone else's."""
    svg = PICTURE.read_text("utf-8")

    assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314 - our own file
    assert re.findall(r"url\((?!#)|@import|href=", svg) == []
    assert set(re.findall(r"https?://[^\"' <)]+", svg)) <= {
        "http://www.w3.org/2000/svg",
        "https://www.textualize.io",
        "https://mi.com",
    }
