"""When an article appeared, in the notation of EDTF (ISO 8601-2), levels 0 and 1."""

from __future__ import annotations

import re
import warnings
from datetime import date
from functools import lru_cache

from bot.answering.models import PublicationDate

with warnings.catch_warnings():
    # edtf 5.0.2 builds its grammar in a way pyparsing 3.3 warns about; the results are right.
    warnings.simplefilter("ignore")
    from edtf import EDTFParseException, parse_edtf

_SHAPE = re.compile(
    r"""
    \d{4}(-\d\d){0,2}[~?%]?  (/ \d{4}(-\d\d){0,2}[~?%]? )?   # 2017-05-11, 2016~, 2016-08/2016-10?
    | \d\d[\dX]X [~?%]?                                      # 201X, 19XX
    | \d{4}(-\d\d|-XX)?-XX [~?%]?                            # 2016-XX, 2016-08-XX, 2016-XX-XX
    """,
    re.ASCII | re.VERBOSE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SEASON = re.compile(r"\d{4}-2[1-4](?![\d-])", re.ASCII)


@lru_cache(maxsize=4096)
def parse_date(edtf: str) -> PublicationDate:
    """Return the first and the last day that `edtf` can mean; raise ValueError with the reason.

    Level 2, seasons and intervals without both ends are refused: an article needs a place in time.
    """
    _refuse_other_notations(edtf)
    try:
        earliest, latest = _ends(edtf)
    except (EDTFParseException, ValueError) as error:
        message = f"{edtf!r} names a day, month or year that the calendar does not have"
        raise ValueError(message) from error
    if earliest > latest:
        message = f"{edtf!r} ends before it begins"
        raise ValueError(message)
    return PublicationDate(edtf, earliest, latest, inferred=any(mark in edtf for mark in "~?%"))


def _ends(edtf: str) -> tuple[date, date]:
    if _DAY.fullmatch(edtf):  # the grammar takes 4 ms a date, and an archive has thousands of days
        day = date.fromisoformat(edtf)
        return day, day
    parsed = parse_edtf(edtf)
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


def _refuse_other_notations(edtf: str) -> None:
    """Raise ValueError for all but plain dates and spans: over others edtf may print to stdout."""
    if "/" in edtf and {"", ".."} & set(edtf.split("/")):
        message = f"{edtf!r} is open at one end: an article needs a first and a last possible day"
        raise ValueError(message)
    if _SEASON.search(edtf):
        message = f"{edtf!r} is a season: write its months instead, such as 2016-03/2016-05"
        raise ValueError(message)
    if not _SHAPE.fullmatch(edtf):
        message = (
            f"{edtf!r} is not a date in EDTF: write 2017-05-11, 2017-05 or 2017, "
            "2016-08/2016-10 for a span, and add ~ to an inferred one (2016-08~)"
        )
        raise ValueError(message)
