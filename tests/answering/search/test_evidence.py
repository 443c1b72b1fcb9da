"""Evidence: figures that tell a quote that answers from one that doesn't."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.search.confidence import confidence
from bot.answering.search.evidence import FAR, FIGURES, figures
from bot.answering.search.weights import Weights, load
from bot.language.kinds import AnswerKind
from tests.answering.search.made_workings import Report, workings
from tests.answering.small_library import SENTENCES, article, libraries, over, small_library

if TYPE_CHECKING:
    from bot.answering.models import Article
    from bot.answering.search.workings import Workings

AGAINST = ("is_lead", "names_elsewhere", "unfit", "without_money", "unmet")
EVEN = Weights(
    ranking={},
    confidence=dict.fromkeys(FIGURES, 1.0) | dict.fromkeys(AGAINST, -1.0),
    intercept=-4.0,
)
"""Weights to which every figure counts the same."""
PLAN = AnswerKind.DATE | AnswerKind.FUTURE


def made(
    *rivals: Report,
    wanted: AnswerKind = AnswerKind.NONE,
    headings: int = 0,
    **facts: Any,  # noqa: ANN401 - whatever a Report takes
) -> Workings:
    """Return workings in which a report with `facts` and score 3 comes before its `rivals`."""
    return workings([replace(Report(3.0), **facts), *rivals], wanted, headings)


def rival(score: float, **facts: Any) -> Report:  # noqa: ANN401 - whatever a Report takes
    """Return a report that tells something else."""
    return Report(score, context=0.0, **facts)


def sure(*rivals: Report, wanted: AnswerKind = AnswerKind.NONE, **facts: Any) -> float:  # noqa: ANN401 - whatever a Report takes
    """Return the confidence in a report with `facts` and score 3 before its `rivals`."""
    return confidence(made(*rivals, wanted=wanted, **facts), 0, EVEN)


def figure(name: str, found: Workings, place: int = 0) -> float:
    """Return one figure of the quote at a place."""
    return figures(found, place)[FIGURES.index(name)]


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        (sure(rival(2.9)), sure(rival(2.0))),
        (sure(rival(2.0), rival(1.9)), sure(rival(2.0), rival(1.0))),
        (sure(sentences=2), sure(sentences=1)),
        *(
            (sure(columns={name: 0.3}), sure(columns={name: 0.8}))
            for name in ("passage_vector", "holds_denial")
        ),
        (sure(in_article=0.0), sure()),
        (sure(context=0.0), sure()),
        (sure(columns={"position": -0.5}), sure(columns={"position": 0.2})),
        (sure(wanted=AnswerKind.PERSON), sure(wanted=AnswerKind.PERSON, columns={"new_name": 1})),
        (sure(wanted=AnswerKind.PLACE), sure(wanted=AnswerKind.PLACE, columns={"new_spot": 1})),
        (sure(wanted=AnswerKind.CAUSE), sure(wanted=AnswerKind.CAUSE, holds=AnswerKind.CAUSE)),
        (sure(wanted=AnswerKind.MONEY), sure(wanted=AnswerKind.MONEY, holds=AnswerKind.MONEY)),
        (sure(wanted=AnswerKind.DATE), sure(wanted=AnswerKind.DATE, holds=AnswerKind.SCHEDULE)),
        (sure(language="de"), sure(language="en")),
    ],
    ids=[
        *("margin", "third", "sibling", "passage", "denial", "in article"),
        *("context", "lead", "person", "place", "cause", "quantity", "time", "foreign"),
    ],
)
def test_more_evidence_is_more_confidence(weaker: float, stronger: float) -> None:
    """Each figure counts the way it must; in another language all are lower, so less will do."""
    assert weaker < stronger


@pytest.mark.parametrize("wanted", [AnswerKind.RANK, AnswerKind.DENIAL, AnswerKind.TRUTH])
def test_a_kind_without_figures_or_words_is_not_demanded(wanted: AnswerKind) -> None:
    """Whether it is so, or the first is, can be told without any cue."""
    assert sure(wanted=wanted) == sure()


def test_the_only_candidate_is_certain_among_its_rivals() -> None:
    """There is nothing it could be better than."""
    assert figure("posterior", made()) == 0
    assert figure("lead", made()) == FAR


@pytest.mark.parametrize(
    ("rivals", "lead"),
    [([2.0], 1.0), ([2.0, 2.5], 0.5), ([3.0], 0.0), ([-1.9], 4.9), ([-100.0], FAR)],
)
def test_the_lead_is_over_the_best_of_another_article(rivals: list[float], lead: float) -> None:
    """However far off, no more than so far."""
    found = made(*map(rival, sorted(rivals, reverse=True)), sentences=3)

    assert figure("lead", found) == pytest.approx(lead)


def test_the_margin_is_over_the_best_of_all() -> None:
    """The next sentence of the same article is one of them."""
    found = made(rival(1.0))
    beside = workings([replace(Report(3.0), sentences=2), rival(1.0)])

    assert (figure("lead", found), figure("margin", found)) == (2.0, 2.0)
    assert (figure("lead", beside), figure("margin", beside)) == (2.0, 0.0)


COVERS = (
    "Der Hund bellt. Milena baut eine Brücke aus Holz. Es regnet. Der Zug hält. Das Gras wächst. "
    "Die Uhr tickt. Der Mond kommt. Die Sonne scheint."
)


@pytest.mark.parametrize(
    ("text", "stands_out"),
    [(COVERS, True), (COVERS[:47], False), ("Milena baut eine Brücke. " * 4, False)],
)
def test_a_sentence_stands_out_that_says_more_of_what_is_asked(
    text: str, *, stands_out: bool
) -> None:
    """Than others of its article; none does where there are few, or all say the same."""
    found = over(article(text)).find("Wer baut eine Brücke aus Holz?")

    assert (figure("stands_out", found) > 1) == stands_out


def test_equal_rivals_share_the_probability() -> None:
    """Three as good as each other: a third each."""
    found = made(rival(3.0), rival(3.0))

    assert np.exp(figure("posterior", found)) == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("question", "elsewhere"),
    [("When did Karla arrive?", 1), ("When did Milena arrive?", 0), ("When did Otto arrive?", 0)],
)
def test_a_name_of_another_article_speaks_against_a_quote(question: str, elsewhere: int) -> None:
    """One that no article has may be spelled otherwise."""
    articles = (article("Milena kam im Mai an.", key="m"), article("Karla bellt.", key="k"))
    found = over(*articles).find(question)
    arrived = [found.corpus.text(int(s)) for s in found.ranking.sentences].index(
        "Milena kam im Mai an."
    )

    assert figure("names_elsewhere", found, arrived) == elsewhere


@pytest.mark.parametrize(
    ("wanted", "figures_against"), [(AnswerKind.MONEY, 2), (AnswerKind.AGE, 1)]
)
def test_a_price_that_is_missing_speaks_twice_against_a_quote(
    wanted: AnswerKind, figures_against: int
) -> None:
    """Prices are easily told, and hardly ever answered without one."""
    found = made(wanted=wanted)

    assert figure("unfit", found) + figure("without_money", found) == figures_against


def test_another_article_that_tells_the_same_is_no_rival() -> None:
    """Nor is anything else it says: what two articles tell is not less sure."""
    found = made(Report(3.0, sentences=3))

    assert figure("posterior", found) == 0
    assert figure("lead", found) == FAR


def test_an_article_that_names_another_does_not_tell_the_same() -> None:
    """However alike the words are."""
    found = made(Report(3.0, named=0.0))

    assert np.exp(figure("posterior", found)) == pytest.approx(1 / 2)


def test_a_heading_is_no_rival_of_the_body_but_has_all_for_rivals() -> None:
    """It only answers where no sentence does."""
    found = made(Report(3.0), headings=1)

    assert np.exp(figure("posterior", found, 0)) == pytest.approx(1)
    assert np.exp(figure("posterior", found, 1)) == pytest.approx(1 / 2)


def test_reports_of_a_plan_are_no_rivals() -> None:
    """Another article that also says when is as good an answer, unless it says it of another."""
    also, other = Report(3.0, holds=PLAN), rival(3.0, named=0.0)
    found = made(also, other, wanted=PLAN, holds=PLAN)

    assert np.exp(figure("posterior", found)) == pytest.approx(1 / 2)


def test_the_body_is_a_heading_s_rival_in_a_plan_too() -> None:
    """What the same article says is no other report."""
    found = made(sentences=2, wanted=PLAN, holds=PLAN, headings=1)

    assert np.exp(figure("posterior", found, 1)) == pytest.approx(1 / 2)


@settings(max_examples=50)
@given(
    st.lists(st.floats(-1e6, 3.0), max_size=8).map(lambda scores: sorted(scores, reverse=True)),
    st.floats(-1, 1),
    st.floats(0, 1),
    st.sampled_from([*AnswerKind, PLAN]),
)
def test_confidence_is_a_probability(
    scores: list[float], likeness: float, share: float, wanted: AnswerKind
) -> None:
    """Whatever the figures, it lies between 0 and 1."""
    columns = {"passage_vector": likeness}
    here = sure(
        *map(rival, scores),
        wanted=wanted,
        columns=columns,
        named=share,
        in_article=share,
        context=share,
    )

    assert 0 <= here <= 1


@settings(max_examples=25)
@given(libraries(), SENTENCES)
def test_there_is_a_finite_figure_for_each_name(articles: list[Article], question: str) -> None:
    """In the order of the names, for each place of the ranking; covers are shares."""
    found = over(*articles).find(question)

    for place in range(found.ranking.rows.size):
        each = dict(zip(FIGURES, figures(found, place), strict=True))
        assert np.isfinite(list(each.values())).all()
        assert each["posterior"] <= 1e-9
        assert -FAR <= each["lead"] <= FAR
        assert {each["foreign"], each["unfit"]} <= {0.0, 1.0}
        assert each["margin"] <= each["lead"]
        for name in ("names_in_article", "least_in_context", "asked_names"):
            assert -1e-6 <= each[name] <= 1 + 1e-6
        assert 0 <= confidence(found, place, load()) <= 1


def test_a_question_in_the_article_s_language_is_not_foreign() -> None:
    """English asked of German is."""
    answerer = over(*small_library())
    german = answerer.find("Wann wurde das Museum in Lindheim eröffnet?")
    english = answerer.find("When did the museum in Lindheim open?")

    assert [figure("foreign", found) for found in (german, english)] == [0, 1]


def test_shipped_evidence_speaks_as_promised() -> None:
    """A kind of answer that is missing speaks against a quote, that it is the lead, many names."""
    against = {name for name, weight in load().confidence.items() if weight < 0}
    assert against <= {*AGAINST, "asked_names"}
