"""Questions apart by what they ask and how: each part has its own figures."""

from __future__ import annotations

from bot.evaluation.outcomes import JudgedOutcome
from bot.evaluation.parts import parts


def one(
    *, asked: str | None, style: str | None, right: bool, answered: bool = True
) -> JudgedOutcome:
    """Return what became of an answerable question."""
    return JudgedOutcome(
        id="q",
        group="a",
        answerable=True,
        outcome="answer" if answered else "no_answer",
        answered=answered,
        right=right,
        reciprocal=1.0,
        misleads=None,
        confidence=0.5,
        type=asked,
        style=style,
    )


def test_each_type_and_each_style_is_a_part() -> None:
    """The largest first, types before styles."""
    found = parts(
        [
            one(asked="who", style="caps", right=True),
            one(asked="where", style="caps", right=True),
            one(asked="where", style="plain", right=False),
        ]
    )

    assert [(part.name, part.questions) for part in found] == [
        ("type where", 2),
        ("type who", 1),
        ("style caps", 2),
        ("style plain", 1),
    ]
    assert [part.hit1 for part in found] == [0.5, 1.0, 1.0, 0.0]


def test_a_right_sentence_that_was_held_back_is_not_right_in_all() -> None:
    """It stood first, but nobody was told; of nothing answered there is no precision."""
    (part,) = parts([one(asked="who", style=None, right=True, answered=False)])

    assert (part.hit1, part.right, part.precision) == (1.0, 0.0, None)


def test_a_set_that_tells_nothing_has_no_parts() -> None:
    """Older sets have neither types nor styles."""
    assert parts([one(asked=None, style=None, right=True)]) == []
