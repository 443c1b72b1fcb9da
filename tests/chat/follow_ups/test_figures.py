"""How often follow-ups are told from other questions and take the right words."""

from __future__ import annotations

import pytest

from bot.chat.follow_ups import FollowUp, follow
from tests.chat.follow_ups.pairs import read_pairs


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("development", (1.0, 1.0, 1.0)),
        ("blind_1", (1.0, 0.9, 0.9)),
        ("blind_2", (0.9, 1.0, 0.8)),
        ("italian", (1.0, 1.0, 1.0)),
    ],
)
def test_no_figure_falls(
    name: str, least: tuple[float, float, float], capsys: pytest.CaptureFixture[str]
) -> None:
    """Carried when it should be, not when it shouldn't, the right words."""
    followed = [
        (pair, follow(pair.question, FollowUp(pair.previous)).carried) for pair in read_pairs(name)
    ]
    lacking = [(pair, carried) for pair, carried in followed if pair.carries]
    standing = [carried for pair, carried in followed if not pair.carries]

    carried = sum(bool(carried) for _, carried in lacking), len(lacking)
    alone = sum(not carried for carried in standing), len(standing)
    right = sum(pair.fits(carried) for pair, carried in lacking), len(lacking)
    with capsys.disabled():
        print(  # noqa: T201 - the figures are to be seen
            f"\nfollow-ups, {name}: carried {carried[0]} of {carried[1]}, "
            f"left alone {alone[0]} of {alone[1]}, right words {right[0]} of {right[1]}"
        )

    assert all(
        good >= enough * of
        for (good, of), enough in zip((carried, alone, right), least, strict=True)
    )
