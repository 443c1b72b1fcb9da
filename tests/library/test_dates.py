"""When an article appeared: what is understood of EDTF, and what is refused in a sentence."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.library import parse_date


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2017-05-11", date(2017, 5, 11), date(2017, 5, 11)),
        ("2017-05", date(2017, 5, 1), date(2017, 5, 31)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2016-XX", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-08-XX", date(2016, 8, 1), date(2016, 8, 31)),
        ("2016-08/2016-10", date(2016, 8, 1), date(2016, 10, 31)),
    ],
)
def test_a_stated_date_spans_the_days_it_can_mean(edtf: str, earliest: date, latest: date) -> None:
    """The less exact a date is, the more days it covers, and it is not inferred."""
    published = parse_date(edtf)

    assert (published.earliest, published.latest) == (earliest, latest)
    assert published.edtf == edtf
    assert not published.inferred


@pytest.mark.parametrize("edtf", ["2016-08~", "2016-08?", "2016-08%"])
def test_a_marked_date_is_inferred_and_keeps_its_days(edtf: str) -> None:
    """Doubt is said, not turned into a wider span."""
    published = parse_date(edtf)

    assert published.inferred
    assert (published.earliest, published.latest) == (date(2016, 8, 1), date(2016, 8, 31))


@pytest.mark.parametrize("edtf", ["2016-08~/2016-10", "2016-08/2016-10?", "2016-08%/2016-10~"])
def test_a_span_is_inferred_if_either_end_is(edtf: str) -> None:
    """One doubtful end makes the whole span doubtful."""
    published = parse_date(edtf)

    assert published.inferred
    assert (published.earliest, published.latest) == (date(2016, 8, 1), date(2016, 10, 31))


@pytest.mark.parametrize(
    ("edtf", "reason"),
    [
        ("2017-02-30", "calendar"),
        ("2017-02-29", "calendar"),
        ("2017-13", "calendar"),
        ("2017-00", "calendar"),
        ("0000", "calendar"),
        ("2017-02-30/2017-05", "calendar"),
        ("2017/2016", "ends before it begins"),
        ("2017/..", "open at one end"),
        ("../2017", "open at one end"),
        ("2017/", "open at one end"),
        ("2016-21", "season"),
        ("2016/2017-24", "season"),
        ("11.05.2017", "not a date in EDTF"),
        ("2017-5-11", "not a date in EDTF"),
        ("May 2017", "not a date in EDTF"),
        ("2017-05-11T10:00:00Z", "not a date in EDTF"),
        ("-0100", "not a date in EDTF"),
        ("Y170000", "not a date in EDTF"),
        ("[2016,2017]", "not a date in EDTF"),
        ("1950S2", "not a date in EDTF"),
        ("2016-1X", "not a date in EDTF"),
        ("2016-XX/2017", "not a date in EDTF"),
        ("２０１７", "not a date in EDTF"),
        ("2017-05-11\n", "not a date in EDTF"),
        ("", "not a date in EDTF"),
    ],
)
def test_anything_else_is_refused_with_the_reason(edtf: str, reason: str) -> None:
    """An editor reads what is wrong, and with which date."""
    with pytest.raises(ValueError, match=reason) as refused:
        parse_date(edtf)

    assert repr(edtf) in str(refused.value)


@given(st.dates())
def test_every_day_of_the_calendar_is_itself(day: date) -> None:
    """ISO 8601 days are EDTF, each exactly one day."""
    published = parse_date(day.isoformat())

    assert published.earliest == published.latest == day


@given(st.dates(max_value=date(9998, 12, 31)), st.integers(0, 300))
def test_a_span_runs_from_its_first_day_to_its_last(first: date, days: int) -> None:
    """Both ends belong to the span."""
    last = first + timedelta(days)
    published = parse_date(f"{first}/{last}")

    assert (published.earliest, published.latest) == (first, last)


@given(st.text(alphabet="0129-/~?%X.TYSE[]{},:Z ", max_size=24))
@example("2016-1X")  # edtf 5.0.2 prints to stdout over this one
def test_no_text_makes_the_parser_print_or_fail_otherwise(edtf: str) -> None:
    """Whatever is typed: a date or a ValueError, and nothing on standard output."""
    with contextlib.redirect_stdout(io.StringIO()) as printed, contextlib.suppress(ValueError):
        published = parse_date(edtf)
        assert published.earliest <= published.latest

    assert not printed.getvalue()


def test_importing_it_warns_of_nothing_and_needs_no_django() -> None:
    """The library's own warnings stay inside, even where warnings are errors."""
    code = "import sys, bot.library.dates; sys.exit('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], check=False)

    assert done.returncode == 0
