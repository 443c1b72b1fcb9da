"""The diagram shows each bin as it is, and needs nothing from elsewhere."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from bot.evaluation.reliability import Bin
from bot.evaluation.reporting.diagram import EDGE, SIDE, draw

BINS = [Bin(0.0, 0.1, 0, 0.0, 0.0), Bin(0.5, 0.6, 7, 0.55, 0.25), Bin(0.9, 1.0, 3, 1.0, 1.0)]
SVG = "{http://www.w3.org/2000/svg}"


def drawn() -> ET.Element:
    """Return the diagram as a browser reads it."""
    return ET.fromstring(draw(BINS, 0.123))  # noqa: S314 - our own drawing


def test_a_bar_is_as_high_as_the_share_right() -> None:
    """An empty bin has none."""
    bars = drawn().findall(f"{SVG}rect[@class='bar']")

    heights = [float(bar.attrib["height"]) for bar in bars]
    feet = [float(bar.attrib["y"]) + height for bar, height in zip(bars, heights, strict=True)]
    assert heights == [0.25 * SIDE, 1.0 * SIDE]
    assert feet == [EDGE + SIDE] * 2


def test_a_dot_is_at_what_was_stated() -> None:
    """On the line where stated and right are the same."""
    dots = drawn().findall(f"{SVG}circle")

    places = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in dots]
    assert places == [(EDGE + 0.55 * SIDE, EDGE + 0.45 * SIDE), (EDGE + SIDE, EDGE)]


def test_counts_and_error_are_written() -> None:
    """So that nobody trusts a bar of three questions."""
    words = [text.text for text in drawn().findall(f"{SVG}text")]

    assert {"7", "3", "expected calibration error 0.123"} <= set(words)


def test_it_needs_nothing_from_elsewhere() -> None:
    """No font, no picture, no script."""
    text = draw(BINS, 0.123)

    assert text.count("http") == 1  # the name of the format
    assert "<script" not in text
