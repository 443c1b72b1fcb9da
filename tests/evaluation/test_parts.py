"""Questions apart by what they ask and how: each part has its own figures."""

from __future__ import annotations

from bot.evaluation.outcomes import JudgedOutcome
from bot.evaluation.parts import CameOut, came_out, parts
from tests.evaluation.sets import outcome


def one(
    *, asked: str | None, style: str | None, right: bool, answered: bool = True
) -> JudgedOutcome:
    """Return what became of an answerable question."""
    return JudgedOutcome(
        id="q",
        group="a",
        answerable=True,
        outcome="answer" if answered else "no_answer",
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

    assert (part.hit1, part.right, part.precision, part.given) == (1.0, 0.0, None, 0.0)


def test_the_first_five_and_what_was_given_count_the_answerable() -> None:
    """What nothing answers is in neither."""
    places = [1.0, 0.2, 1 / 6, 0.0]
    found = [outcome(type="who", right=at == 1, reciprocal=at) for at in places]
    nothing = outcome(type="who", answerable=False, right=False, reciprocal=0.0)

    (part,) = parts([*found, nothing])

    assert (part.questions, part.top5, part.given, part.precision) == (5, 0.5, 0.25, 0.2)


def test_each_outcome_is_right_in_its_own_way() -> None:
    """A quote answers; or truly nothing does."""
    found = came_out(
        [
            outcome(),
            outcome(outcome="perhaps"),
            outcome(outcome="perhaps", right=False),
            outcome(answered=False),
            outcome(answered=False, answerable=False, right=False),
        ]
    )

    assert found == [CameOut("answer", 1, 1), CameOut("perhaps", 2, 1), CameOut("no_answer", 2, 1)]


def test_an_outcome_that_never_came_is_counted_too() -> None:
    """None of none."""
    assert came_out([])[1] == CameOut("perhaps", 0, 0)


def test_a_set_that_tells_nothing_has_no_parts() -> None:
    """Older sets have neither types nor styles."""
    assert parts([one(asked=None, style=None, right=True)]) == []
