"""Reports that differ are told by date: one quote an article, the newest of equals first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.search.reports import EQUAL, reports
from bot.language.kinds import AnswerKind
from bot.library import parse_date
from tests.answering.search.made_workings import Report, workings

PAST = AnswerKind.DATE
PLAN = AnswerKind.DATE | AnswerKind.FUTURE


def told(*given_reports: Report, wanted: AnswerKind = PAST) -> list[int]:
    """Return the numbers of the articles told, for articles numbered from the best score on.

    Unless said otherwise, a report holds a plan.
    """
    found = workings(
        [report if report.holds else replace(report, holds=PLAN) for report in given_reports],
        wanted,
    )
    return [
        int(found.corpus.article_of[found.ranking.sentences[place]]) for place in reports(found)
    ]


@pytest.mark.parametrize("wanted", [PAST, PLAN, AnswerKind.NONE])
def test_the_newest_of_equal_reports_goes_first(wanted: AnswerKind) -> None:
    """And the others follow from new to old."""
    given_reports = [Report(9.0, "2015"), Report(8.9, "2018-05-01"), Report(8.8, "2017~")]

    assert told(*given_reports, wanted=wanted) == [1, 2, 0]


def test_an_undated_report_is_the_oldest() -> None:
    """What may be from any time is not news."""
    assert told(Report(9.0), Report(8.9, "1950"), Report(8.8, "1990")) == [2, 1, 0]


def test_reports_of_one_day_keep_their_order() -> None:
    """Among equally new ones the better goes first."""
    day = "2017-05-11"

    assert told(Report(9.0, day), Report(8.9, day), Report(8.8, day)) == [0, 1, 2]


def test_a_date_counts_by_the_last_day_it_can_mean() -> None:
    """'2017' may be December, and so goes before June of that year."""
    assert told(Report(9.0, "2017-06"), Report(8.9, "2017")) == [1, 0]


def test_a_much_better_old_quote_stays_first_for_the_past() -> None:
    """What happened does not change; the best evidence answers, newer reports follow."""
    newest, newer = Report(6.9, "2018"), Report(6.9, "2017")

    assert told(Report(9.0, "2015"), newest, newer) == [0, 1, 2]
    assert told(Report(9.0, "2015"), replace(newest, score=7.0), newer) == [1, 2, 0]


def test_a_plan_is_told_by_its_newest_report() -> None:
    """What lies ahead is as the latest report has it, though an old one says it better."""
    given_reports = [Report(9.0, "2015"), Report(7.0, "2018")]

    assert told(*given_reports, wanted=PLAN) == [1, 0]


def test_a_weak_report_does_not_answer_also() -> None:
    """Too far below the best it is another matter."""
    assert told(Report(9.0, "2015"), Report(5.9, "2018")) == [0]


def test_a_report_that_does_not_name_what_is_asked_about_is_left_out() -> None:
    """Near in words is not enough: another firm's plan is no report on this one's."""
    assert told(Report(9.0, "2015"), Report(8.9, "2018", named=0.0)) == [0]


def test_a_report_without_the_kind_of_answer_is_left_out() -> None:
    """A 'when' is not answered by a sentence without any time."""
    assert told(Report(9.0, "2015"), Report(8.9, "2018", holds=AnswerKind.PERSON)) == [0]


def test_a_plan_is_not_answered_by_what_has_been() -> None:
    """A past date in a newer article is no report of what will be."""
    given_reports = [Report(9.0, "2015"), Report(8.9, "2018", holds=AnswerKind.DATE)]

    assert told(*given_reports, wanted=PLAN) == [0]


def test_one_quote_an_article() -> None:
    """Its best one, however many sentences of it would do."""
    assert told(Report(9.0, "2015", sentences=4), Report(8.9, "2014", sentences=4)) == [0, 1]


def test_so_many_reports_at_most() -> None:
    """The best ones are shown."""
    given_reports = [Report(9.0 - n / 100, f"{2000 + n}") for n in range(6 + 5)]

    assert sorted(told(*given_reports)) == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(("wanted", "reach"), [(PAST, 3.0), (PLAN, 12.0), (AnswerKind.NONE, 3.0)])
def test_other_reports_are_told_within_reach(wanted: AnswerKind, reach: float) -> None:
    """A plan's are looked for further down: its latest report may put it in other words."""
    within, beyond = Report(9.0 - reach, "2014"), Report(9.0 - reach - 0.1, "2013")

    assert told(Report(9.0, "2015"), within, beyond, wanted=wanted) == [0, 1]


def test_a_plan_that_the_best_quote_does_not_tell_is_not_looked_for_far_off() -> None:
    """Where even the best evidence does not name what is asked about, there is no plan of it."""
    best, far = Report(9.0, "2015", named=0.0), Report(5.9, "2018")

    assert told(best, far, wanted=PLAN) == [0]


@pytest.mark.parametrize(("named", "articles"), [(0.3, [0, 1]), (0.29, [0])])
def test_a_name_counts_as_named_from_some_cover_on(named: float, articles: list[int]) -> None:
    """In other words or another language it is not quite itself."""
    assert told(Report(9.0, "2015"), Report(8.9, "2014", named=named)) == articles


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        (AnswerKind.WEIGHT, AnswerKind.MEASURE),
        (AnswerKind.AGE, AnswerKind.DURATION),
        (AnswerKind.DATE, AnswerKind.SCHEDULE),
    ],
)
def test_a_neighbouring_kind_of_answer_will_do(wanted: AnswerKind, holds: AnswerKind) -> None:
    """What satisfies the question makes a report; what does not, none."""
    other = Report(8.9, "2014", holds=AnswerKind.PERCENT)

    assert told(Report(9.0, "2015"), Report(8.9, "2014", holds=holds), wanted=wanted) == [0, 1]
    assert told(Report(9.0, "2015"), other, wanted=wanted) == [0]


@pytest.mark.parametrize("wanted", [AnswerKind.PERSON, AnswerKind.RANK, AnswerKind.DENIAL])
def test_a_kind_with_rough_cues_is_not_demanded(wanted: AnswerKind) -> None:
    """Who or whether can be reported without any cue."""
    assert told(Report(9.0), Report(8.9, holds=AnswerKind.MONEY), wanted=wanted) == [0, 1]


def test_a_heading_alone_is_told_alone() -> None:
    """Where no sentence of a body is in the ranking, there is only its first."""
    assert reports(workings([Report(9.0, "2015"), Report(8.9, "2018")], PAST, headings=2)) == [0]


def test_a_heading_is_no_report() -> None:
    """It announces one."""
    assert reports(workings([Report(9.0, "2015"), Report(8.9, "2018")], headings=1)) == [0]


REPORTS = st.builds(
    Report,
    score=st.floats(0, 10),
    published=st.sampled_from(["", "2015", "2015-06", "2016-08~", "2017-05-11", "201X"]),
    named=st.sampled_from([0.0, 0.2, 0.9, 1.0]),
    holds=st.sampled_from([PAST, PLAN, AnswerKind.NONE, AnswerKind.SCHEDULE]),
    sentences=st.integers(1, 3),
)


@given(st.lists(REPORTS, min_size=1, max_size=12), st.sampled_from([PAST, PLAN, AnswerKind.CAUSE]))
def test_the_rest_is_always_newest_first(given_reports: list[Report], wanted: AnswerKind) -> None:
    """No article twice, at most so many, the best of all among them, dates falling."""
    ordered = sorted(given_reports, key=lambda report: -report.score)

    articles = told(*ordered, wanted=wanted)

    assert 0 in articles
    assert len(set(articles)) == len(articles) <= 6
    dates = [ordered[number].published for number in articles[1:]]
    latest = [parse_date(date).latest.toordinal() if date else 0 for date in dates]
    assert latest == sorted(latest, reverse=True)


@given(st.lists(REPORTS, min_size=1, max_size=12))
def test_the_first_is_about_as_good_as_the_best(given_reports: list[Report]) -> None:
    """For questions on the past no news outweighs much better evidence."""
    ordered = sorted(given_reports, key=lambda report: -report.score)

    first, *_ = told(*ordered)

    assert ordered[first].score >= ordered[0].score - EQUAL
