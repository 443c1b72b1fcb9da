"""A terminal shows the quote word for word, where it stands, and what is not known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.models import Answer, Match
from bot.answering.search.context import leans_on
from bot.chat.terminal import Shown, render
from bot.chat.texts import Texts
from bot.library import parse_date
from tests.chat.articles import DOUBTS, answer, leaning, no_answer, perhaps, quote
from tests.chat.terminal.drawing import console, drawn, harmless, unbarred, written

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.models import NoAnswer, Perhaps, Quote

CORPUS = Path(__file__).parents[3] / "corpus"
LEAD = "when will Xiaomi sell phones in the US?"
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=60)


def test_under_the_quote_stand_outlet_title_and_date() -> None:
    """One line for the source; the byline and the link are under it."""
    one = quote(
        "It rose.",
        outlet="The Dawn",
        title="Sunrise",
        author="A. Sun",
        agency="dpa",
        url="https://dawn.example/1",
        published=parse_date("2017-05-11"),
    )

    assert drawn(render(answer(one))).splitlines() == [
        "┃ It rose.",
        "  The Dawn — Sunrise · 11 May 2017",
        "  A. Sun · dpa · https://dawn.example/1",
    ]


def test_where_an_article_has_no_link_of_its_own_our_page_stands() -> None:
    """That of the whole article: a terminal has no room for more."""
    one = quote("It rose.", page="https://bot.example/a/dawn")

    assert drawn(render(answer(one))).splitlines()[2:] == ["  https://bot.example/a/dawn"]


def test_a_relative_date_is_explained_under_the_source() -> None:
    """Each once, and never inside the quote."""
    one = quote(
        "It fell last year, and last year it rose.\nIt will close in June.",
        published=parse_date("2017-05-11"),
    )

    assert drawn(render(answer(one))).splitlines() == [
        "┃ It fell last year, and last year it rose. It will close in June.",
        "  Dawn · 11 May 2017",
        "  “last year”: 2016",
        "  “in June”: June 2017",
    ]


def test_what_is_not_known_of_an_article_is_left_out() -> None:
    """Without an outlet the title stands alone; only a missing date is said to be missing."""
    assert drawn(render(answer(quote("It rose.")))) == "┃ It rose.\n  Dawn · date unknown\n"


def test_other_reports_follow_in_their_order() -> None:
    """Each has its own source and date."""
    told = drawn(
        render(
            answer(
                quote("It rose."),
                quote("It may rise.", title="Before", published=parse_date("2016-08~")),
                quote("Night.", title="Dark", published=parse_date("2015")),
            )
        )
    )

    assert told.splitlines()[3:] == [
        "Other reports, newest first",
        "┃ It may rise.",
        "  Before · around August 2016 (inferred)",
        "",
        "┃ Night.",
        "  Dark · 2015",
    ]


def test_why_shows_which_words_met_and_where_a_date_is_from() -> None:
    """A weight of 1.00 is the asked word itself."""
    one = quote(
        "It rose.",
        matched=(Match("sun", (("It", 0.714), ("rose", 0.4))), Match("rose", (("rose", 1.0),))),
        published=parse_date("2016-08~"),
        published_note="From the light.",
    )

    plain = drawn(render(answer(one)))
    told = drawn(render(answer(one), Shown(why=True)))

    assert "From the light." not in plain
    assert "rose 1.00" not in plain
    assert [line.split() for line in told.splitlines()[2:]] == [
        ["From", "the", "light."],
        [],
        ["Why", "this", "sentence"],
        ["asked", "found,", "and", "how", "closely", "(up", "to", "1.00)"],
        ["sun", "It", "0.71,", "rose", "0.40"],
        ["rose", "rose", "1.00"],
        ["Confidence:", "88%"],
    ]


def test_a_weight_is_written_as_the_language_writes_numbers() -> None:
    """With a comma in German, as its percent have a space."""
    one = quote("It rose.", matched=(Match("sun", (("rose", 0.4),)),))

    told = drawn(render(answer(one), Shown(why=True), Texts.of("de")))

    assert "rose 0,40" in told
    assert "88\u00a0%" in told


def test_context_stands_around_the_quote_behind_other_marks(shipped: Answerer) -> None:
    """Without colours too the quote is told from its neighbours."""
    outcome = shipped.answer(LEAD)
    assert isinstance(outcome, Answer)
    before, after = shipped.around(outcome.quotes[0])

    told = drawn(render(outcome, Shown(context=shipped)), 500).splitlines()

    marked = [("┊", before), ("┃", outcome.quotes[0]), ("┊", after)]
    expected = [f"{mark} {one.text}" for mark, one in marked if one]
    assert told[: len(expected)] == expected


def test_before_a_quote_stands_the_sentence_it_leans_on() -> None:
    """Dimmed and behind another mark, in an answer, a report and a refusal alike."""
    one = leaning("The sun rose.", "It was red.")
    shown = ["┊ The sun rose.", "┃ It was red.", "  Dawn · date unknown"]

    assert drawn(render(answer(one))).splitlines() == shown
    assert drawn(render(answer(one, one))).splitlines()[-3:] == shown
    assert drawn(render(no_answer(one))).splitlines()[-3:] == shown

    terminal = console(colours=True)
    terminal.print(render(answer(one)))
    assert "\x1b[2mThe sun rose." in written(terminal)
    assert "\x1b[1mIt was red." in written(terminal)


def test_a_quote_that_leans_on_nothing_stands_alone() -> None:
    """No sentence is shown that nobody needs."""
    assert drawn(render(answer(quote("It rose.")))).startswith("┃ It rose.\n")


def test_what_a_quote_leans_on_cannot_command_the_terminal() -> None:
    """It is as strange a text as the quote."""
    told = drawn(render(answer(leaning("\x1b[31mRed\x07 [bold]dawn[/bold].", "It was red."))))

    assert harmless(told)
    assert "[bold]dawn[/bold]." in told


def test_the_context_asked_for_is_not_shown_twice(shipped: Answerer) -> None:
    """The sentence before is the one that the quote leans on."""
    corpus = shipped.corpus
    leaning_ones = [row for row in range(len(corpus)) if leans_on(corpus, row)]
    assert leaning_ones
    for row in leaning_ones:
        one = replace(corpus.quote(row), leans_on=leans_on(corpus, row))
        told = drawn(render(answer(one), Shown(context=shipped)), 2_000).splitlines()

        assert told[0] == f"┊ {one.context}"
        assert told[1] == f"┃ {one.text}"


def test_a_refusal_says_what_was_searched_and_what_is_nowhere() -> None:
    """The nearest quote is marked as no answer."""
    refusal = no_answer(quote("It rose."), missing=("moon", "stars"))

    assert drawn(render(refusal)).splitlines() == [
        "The articles don't say. Searched 5 articles.",
        "",
        "Nearest, but not an answer",
        "┃ It rose.",
        "  Dawn · date unknown",
        "",
        "Found nowhere: moon, stars",
    ]


@pytest.mark.parametrize(("language", "doubt"), DOUBTS)
def test_a_doubt_stands_above_what_perhaps_answers(language: str, doubt: str) -> None:
    """In every language."""
    told = drawn(render(perhaps(quote("It rose."), language=language)))

    assert told.splitlines()[:2] == [doubt, "┃ It rose."]


def test_what_perhaps_answers_is_explained_like_an_answer() -> None:
    """It is all the more worth a look."""
    one = quote("It rose.", matched=(Match("sun", (("It", 0.7),)),))

    told = drawn(render(perhaps(one, missing=("moon",)), Shown(why=True))).splitlines()

    assert [line.strip() for line in told[-2:]] == ["", "Found nowhere: moon"]
    assert "Why this sentence" in told
    assert told[-3].strip() == "Confidence: 30%"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Das steht nicht in den Artikeln. Ein Artikel durchsucht."),
        ("es", "Los artículos no lo dicen. Búsqueda en un artículo."),
        ("fr", "Les articles ne le disent pas. Recherche dans 1 article."),
        ("it", "Gli articoli non lo dicono. Cercato in un articolo."),
        ("und", "The articles don't say. Searched one article."),
    ],
)
def test_the_bot_speaks_the_language_of_the_question(language: str, said: str) -> None:
    """English where it has none."""
    assert drawn(render(no_answer(language=language, searched=1))) == f"{said}\n"


def test_a_language_it_cannot_read_is_said_kindly() -> None:
    """The answer stays the same."""
    assert "I can't read Russian well" in drawn(render(no_answer(language="ru")))
    assert "I can't read Russian well" in drawn(render(answer(quote(), language="ru")))


def test_markup_and_commands_in_an_article_are_nothing_but_text() -> None:
    """Neither rich nor the terminal obeys an article or a question."""
    evil = "[bold]x[/] \x1b[2J \x9b31m \u202ereversed :smile: [link=x]y[/link]"
    one = quote(evil, matched=(Match(evil, ((evil, 1.0),)),), title=evil, outlet=evil, author=evil)
    shown = Shown(why=True)

    told = drawn(render(answer(one, missing=(evil,)), shown), 2000)

    assert harmless(told)
    assert told.count("[bold]x[/] ␛[2J \ufffd31m \ufffdreversed :smile: [link=x]y[/link]") == 7


def test_a_terminal_without_unicode_gets_plain_marks() -> None:
    """The bars are the only signs of ours it might not know."""
    told = drawn(render(answer(quote("It rose."))), unicode=False)

    assert told.startswith("| It rose.")


def test_no_colour_is_no_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR leaves bold and dim, which are no colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = console(colours=True)

    terminal.print(render(answer(quote("It rose."))))

    assert "\x1b[32m" not in written(terminal)


@pytest.mark.parametrize("width", [1, 10, 40, 100, 500])
def test_the_words_are_whole_at_every_width(shipped: Answerer, width: int) -> None:
    """Wrapping moves words, and loses none; no line is longer than the terminal is wide."""
    outcome = shipped.answer(LEAD)
    assert isinstance(outcome, Answer)

    told = drawn(render(outcome), width)

    assert all(len(line) <= max(width, 3) for line in told.splitlines())
    for one in outcome.quotes:
        assert "".join(one.text.split()) in "".join(unbarred(told).split())


def test_the_lead_question_is_answered_by_the_newest_report(shipped: Answerer) -> None:
    """Under it stand the reports of 2016 and 2015, each with its inferred date."""
    told = drawn(render(shipped.answer(LEAD)), 500)

    newest, older = told.split("Other reports, newest first")
    assert "spätestens 2019" in newest
    assert "pressetext — Xiaomi schleicht über Mexiko nach Nordamerika · 11 May 2017" in newest
    assert "“Ende April”: late April 2017" in newest
    assert older.index("around August 2016 (inferred)") < older.index("around February 2015 (inf")


def test_what_the_articles_do_not_say_is_refused(shipped: Answerer) -> None:
    """There is no world cup in five articles about a phone maker."""
    told = drawn(render(shipped.answer("Who won the world cup in 2018?")))

    assert told.startswith("The articles don't say. Searched 5 articles.\n")


@settings(max_examples=30)
@given(question=ANY_TEXT)
def test_every_question_gets_a_sentence(shipped: Answerer, question: str) -> None:
    """Whatever is typed: no exception, no control, and every quote is a slice of its file."""
    outcome = shipped.answer(question)
    told = drawn(render(outcome, Shown(why=True, context=shipped)))

    assert told.strip()
    assert harmless(told)
    for one in quotes(outcome):
        file = (CORPUS / f"{one.article.id}.md").read_text("utf-8")
        assert one.text in file
        assert unbarred(one.text) in unbarred(told)


@pytest.mark.parametrize(
    "question",
    [
        "",
        " \n",
        "?" * 10_000,
        "wann " * 2_000,
        "🙂🙃",
        "when\x00?",
        "\u202etahw",
        "מתי תמכור שיאומי טלפונים?",
        "[bold]when[/bold]",
        "\x1b[31mwhen will Xiaomi",
        "\udcff",
    ],
)
def test_odd_questions_get_one_too(shipped: Answerer, question: str) -> None:
    """Nothing, too much, signs, NUL, right to left, markup, commands, broken bytes."""
    told = drawn(render(shipped.answer(question), Shown(why=True)))

    assert told.strip()
    assert harmless(told)


def quotes(outcome: Answer | Perhaps | NoAnswer) -> tuple[Quote, ...]:
    """Return every quote that is shown."""
    return outcome.shown
