"""Dates are counted as people count who say "last week" or "in May"."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.relative_dates.arithmetic import (
    Tense,
    Unit,
    When,
    counted,
    month,
    nearest_month,
    period,
    weekday,
)

DAYS = st.dates(date(2, 1, 1), date(9997, 12, 31))
NO_SIGN, BOTH = Tense(ahead=False, behind=False), Tense(ahead=True, behind=True)
AHEAD, BEHIND = Tense(ahead=True, behind=False), Tense(ahead=False, behind=True)


@given(today=DAYS, shift=st.sampled_from([-1, 0, 1]))
def test_periods_follow_on_one_another(today: date, shift: int) -> None:
    """The last ends where this one begins, and today is in this one."""
    for unit in (Unit.MONTH, Unit.YEAR, Unit.WEEK):
        this, other = period(today, unit, 0), period(today, unit, shift)
        assert this
        assert this.first <= today <= this.last
        if other and shift:
            before, after = (other, this) if shift < 0 else (this, other)
            assert before.last + timedelta(1) == after.first


@given(today=DAYS)
def test_a_weekend_is_a_saturday_and_a_sunday(today: date) -> None:
    """On one nobody knows which is the last or the next."""
    last, coming = period(today, Unit.WEEKEND, -1), period(today, Unit.WEEKEND, 1)
    if today.weekday() >= 5:
        assert last is coming is None
        return
    assert last
    assert coming
    assert last.last < today < coming.first
    assert (last.first.weekday(), last.last.weekday()) == (5, 6)
    assert coming.first - last.first == timedelta(7)


@given(today=DAYS, number=st.integers(0, 6))
def test_a_weekday_is_within_a_week_and_on_the_side_of_the_verb(today: date, number: int) -> None:
    """Today counts for what is past; without a verb, or with both, nobody knows."""
    assert weekday(today, number, None, NO_SIGN) is None
    assert weekday(today, number, None, BOTH) is None
    past = weekday(today, number, None, BEHIND)
    assert past
    assert past.first.weekday() == number
    assert timedelta(0) <= today - past.first < timedelta(7)
    if coming := weekday(today, number, None, AHEAD):
        assert timedelta(0) < coming.first - today <= timedelta(3)


@given(today=DAYS, number=st.integers(1, 12), tense=st.sampled_from([AHEAD, BEHIND, BOTH, NO_SIGN]))
def test_a_month_is_never_far_and_never_against_the_verb(
    today: date, number: int, tense: Tense
) -> None:
    """At most eight months back or five ahead."""
    months = nearest_month(today, number, tense, open_ended=False)
    if months is None:
        return
    first = month(months).first
    assert first.month == number
    assert -8 <= months - (today.year * 12 + today.month - 1) <= 5
    if tense == AHEAD:
        assert (first.year, first.month) >= (today.year, today.month)
    if tense == BEHIND:
        assert first <= today


MAY = date(2017, 5, 11)
"""A Thursday."""


@pytest.mark.parametrize(
    ("tense", "number", "month_of_the_year"),
    [
        (NO_SIGN, 8, "2017-08"),
        (NO_SIGN, 9, None),
        (NO_SIGN, 2, "2017-02"),
        (NO_SIGN, 1, None),
        (BEHIND, 9, "2016-09"),
        (BEHIND, 10, "2016-10"),
        (BEHIND, 1, "2017-01"),
        (AHEAD, 10, "2017-10"),
        (AHEAD, 12, None),
    ],
)
def test_a_month_without_a_sure_sign_is_three_months_away_at_most(
    tense: Tense, number: int, month_of_the_year: str | None
) -> None:
    """A verb reaches further, into the past up to eight months."""
    months = nearest_month(MAY, number, tense, open_ended=False)

    assert (f"{month(months).first:%Y-%m}" if months else None) == month_of_the_year


@pytest.mark.parametrize(
    ("shift", "tense", "days"),
    [
        (None, AHEAD, [1, 2, 3, None, None, None, None]),
        (None, BEHIND, [-6, -5, -4, -3, -2, -1, 0]),
        (-1, NO_SIGN, [-6, -5, -4, -3, None, None, -7]),
        (1, NO_SIGN, [None, None, 3, 4, 5, 6, 7]),
    ],
)
def test_a_weekday_is_so_many_days_away(
    shift: int | None, tense: Tense, days: list[int | None]
) -> None:
    """Friday to Thursday, seen from a Thursday; those too near are called by the weekday alone."""
    found = [weekday(MAY, number % 7, shift, tense) for number in range(4, 11)]

    assert [(each.first - MAY).days if each else None for each in found] == days


@pytest.mark.parametrize(
    ("unit", "number", "when"),
    [
        (Unit.DAY, -3, When(date(2017, 5, 8), date(2017, 5, 8))),
        (Unit.WEEK, -2, When(date(2017, 4, 27), date(2017, 4, 27), roughly=True)),
        (Unit.WEEK, 3, When(date(2017, 6, 1), date(2017, 6, 1), roughly=True)),
        (Unit.WEEK, 4, When(date(2017, 6, 1), date(2017, 6, 30), roughly=True)),
        (Unit.WEEK, -6, When(date(2017, 3, 1), date(2017, 3, 31), roughly=True)),
        (Unit.MONTH, -5, When(date(2016, 12, 1), date(2016, 12, 31), roughly=True)),
        (Unit.MONTH, 9, When(date(2018, 2, 1), date(2018, 2, 28), roughly=True)),
        (Unit.YEAR, -10, When(date(2007, 1, 1), date(2007, 12, 31), roughly=True)),
    ],
)
def test_the_more_units_the_rougher(unit: Unit, number: int, when: When) -> None:
    """Only days are counted to the day."""
    assert counted(date(2017, 5, 11), unit, number, roughly=False) == when
