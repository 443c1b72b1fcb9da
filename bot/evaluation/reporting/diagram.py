"""Draws the reliability diagram: stated confidence against what was right, as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation.reliability import Bin

SIDE = 360
EDGE = 64
"""The chart's side and the room around it, in pixels."""
STYLE = (
    "text{font:13px sans-serif;fill:#444} .frame{fill:#fff;stroke:#999} "
    ".ideal{stroke:#999;stroke-dasharray:5} .bar{fill:#7aa6c2} .dot{fill:#b3261e} "
    ".count{font-size:10px;text-anchor:middle} .middle{text-anchor:middle} .end{text-anchor:end}"
)


def draw(bins: Sequence[Bin], error: float) -> str:
    """Return the diagram: a bar a bin, as high as the share right; a dot where it was stated."""
    size = str(SIDE + 2 * EDGE)
    view = f"0 0 {size} {size}"
    svg = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=view, width=size)
    SubElement(svg, "title").text = "Stated confidence against the share that was right"
    SubElement(svg, "style").text = STYLE
    _rectangle(svg, "back", (-0.178, 1.178), 1.356, 1.356).set("fill", "#fff")
    _rectangle(svg, "frame", (0, 1), 1, 1)
    for one in bins:
        _bin(svg, one)
    ends = {"x1": _across(0), "y1": _up(0), "x2": _across(1), "y2": _up(1)}
    SubElement(svg, "line", ends, **{"class": "ideal"})
    for tick in (0, 0.25, 0.5, 0.75, 1):
        _text(svg, f"{tick:g}", (tick, -0.05), "middle")
        _text(svg, f"{tick:g}", (-0.02, tick - 0.01), "end")
    _text(svg, "confidence stated", (0.5, -0.13), "middle")
    _text(svg, "share right", (-0.15, 1.05), "start")
    _text(svg, f"expected calibration error {error:.3f}", (1, 1.05), "end")
    indent(svg)
    return tostring(svg, encoding="unicode") + "\n"


def _bin(svg: Element, one: Bin) -> None:
    if not one.questions:
        return
    _rectangle(svg, "bar", (one.low + 0.01, one.right), one.high - one.low - 0.02, one.right)
    place = {"cx": _across(one.stated), "cy": _up(one.stated), "r": "3.5"}
    SubElement(svg, "circle", place, **{"class": "dot"})
    _text(svg, str(one.questions), ((one.low + one.high) / 2, 0.01), "count")


def _rectangle(
    svg: Element, style: str, corner: tuple[float, float], width: float, height: float
) -> Element:
    place = {"x": _across(corner[0]), "y": _up(corner[1])}
    size = {"width": f"{width * SIDE:.1f}", "height": f"{height * SIDE:.1f}"}
    return SubElement(svg, "rect", {"class": style, **place, **size})


def _text(svg: Element, words: str, place: tuple[float, float], style: str) -> None:
    at = {"x": _across(place[0]), "y": _up(place[1])}
    SubElement(svg, "text", {"class": style, **at}).text = words


def _across(share: float) -> str:
    return f"{EDGE + share * SIDE:.1f}"


def _up(share: float) -> str:
    return f"{EDGE + (1 - share) * SIDE:.1f}"
