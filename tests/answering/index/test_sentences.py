"""The columns of a corpus fit together, whatever the articles are."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.index.growth import collect
from bot.answering.index.sentences import KINDS
from bot.answering.models import Article, PublicationDate
from bot.language.kinds import AnswerKind
from bot.language.structure import Kind
from bot.language.words import words
from bot.library import parse_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.index.sentences import Sentences
    from bot.language.structure import Span

TEXT = "Neuer Fahrplan\n\nDer Zug hält in Celle. Er fährt stündlich.\n\nDas kostet zwei Euro."


def article(text: str = TEXT, id_: str = "a", **facts: Any) -> Article:  # noqa: ANN401 - whatever an Article takes
    """Return a German article."""
    return Article(**{"id": id_, "title": "Züge", "text": text, "language": "de"} | facts)


def about(corpus: Sentences, word: str) -> tuple[int, ...]:
    """Return the articles that are about `word`."""
    return tuple(corpus.about([corpus.vocabulary.number_of.get(word, -1)])[0].tolist())


def is_run(bounds: NDArray[np.int64], column: NDArray[np.int64]) -> bool:
    """Return whether `column` is 0, 0, 1, … as the bounds say, which cover all of it."""
    lengths = np.diff(bounds)
    expected = np.repeat(np.arange(len(lengths)), lengths)
    return bool((lengths >= 0).all()) and column.tolist() == expected.tolist()


# ---- columns

ANY_TEXT = st.text(st.characters(exclude_categories=[]), min_size=1, max_size=60)
PROSE = st.lists(
    st.sampled_from(
        [
            *("Der Zug", "hält.", "2016", "Handymärkte", "Wer?", "\n", "\n\n", "- ", "„Nein!“"),
            *("41,4 Mrd. Euro", "US", "\ud800", "\0", "🙂", "…", "東京。"),
        ]
    ),
    min_size=1,
).map(" ".join)
DATES = st.none() | st.sampled_from(
    ["2017-05-11", "2016-08~", "2015", "201X", "2016-12/2017-01"]
).map(parse_date)


@st.composite
def libraries(draw: st.DrawFn) -> list[Article]:
    """Draw a few articles of any make."""
    texts = draw(st.lists((ANY_TEXT | PROSE).filter(str.strip), max_size=4))
    ids = draw(st.permutations([str(number) for number in range(len(texts))]))
    return [
        article(
            text,
            id_,
            title=draw(st.sampled_from(["", "Züge", "Zug 2016"]) | ANY_TEXT),
            language=draw(st.sampled_from(["de", "en", "ja", "tr"])),
            published=draw(DATES) if draw(st.booleans()) else None,
        )
        for id_, text in zip(ids, texts, strict=True)
    ]


@given(libraries())
def test_columns_fit_together(articles: list[Article]) -> None:
    """A sentence has one article and one passage; both are runs of sentences in order."""
    corpus = collect(articles)

    assert is_run(corpus.article_bounds, corpus.article_of)
    assert is_run(corpus.passage_bounds, corpus.passage_of)
    assert len(corpus.article_bounds) == len(articles) + 1
    assert (np.diff(corpus.term_bounds) >= 0).all()
    assert (len(corpus.term_bounds), corpus.term_bounds[-1]) == (len(corpus) + 1, corpus.terms.size)
    assert len(corpus.kinds) == len(corpus.holds) == len(corpus.ends) == len(corpus)
    assert len(corpus.vocabulary.forms) == len(corpus.vocabulary)
    assert list(corpus.vocabulary.number_of.values()) == list(range(len(corpus.vocabulary)))
    for first, last in zip(corpus.passage_bounds[:-1], corpus.passage_bounds[1:], strict=True):
        assert len(set(corpus.article_of[first:last])) == 1


@given(libraries())
def test_every_sentence_is_a_slice_with_its_terms(articles: list[Article]) -> None:
    """What can be quoted stands in the article word for word; its terms are those of its words."""
    corpus = collect(articles)
    names = list(corpus.vocabulary.number_of)

    for sentence in range(len(corpus)):
        owner = corpus.articles[corpus.article_of[sentence]]
        quote = corpus.quote(sentence)
        assert quote.article is owner
        assert quote.text == corpus.text(sentence) == owner.text[quote.start : quote.end]
        assert [names[term] for term in corpus.terms_between(sentence, sentence + 1)] == [
            term for word in words(quote.text, owner.language) for term in word.terms
        ]


def test_sentences_of_a_passage_stand_in_one_piece_of_text() -> None:
    """The text of a passage goes from its first to its last sentence."""
    corpus = collect([article()])

    assert [corpus.passage_text(passage) for passage in range(3)] == [
        "Neuer Fahrplan",
        "Der Zug hält in Celle. Er fährt stündlich.",
        "Das kostet zwei Euro.",
    ]
    assert [KINDS[kind] for kind in corpus.kinds] == [Kind.HEADING, Kind.BODY, Kind.BODY, Kind.BODY]


def test_what_a_sentence_can_hold_is_known() -> None:
    """Years gone by when the article appeared do not lie ahead."""
    published = PublicationDate("2017", date(2017, 1, 1), date(2017, 12, 31))
    corpus = collect(
        [article("Es wird 2016 eröffnet. Es wird 2018 eröffnet.", published=published)]
    )

    assert [AnswerKind.FUTURE in AnswerKind(kinds) for kinds in corpus.holds] == [False, True]


def test_given_sentences_are_kept() -> None:
    """A corpus may bring its own bounds."""
    bounds: tuple[Span, ...] = ((16, 38), (59, 80))
    corpus = collect([article(sentences=bounds)])

    assert list(zip(corpus.starts, corpus.ends, strict=True)) == list(bounds)


def test_a_term_is_shown_in_its_commonest_form() -> None:
    """Ties go to the first by letters."""
    corpus = collect([article("Märkte, Markt, Märkte. Hunde, Hund.")])

    assert corpus.vocabulary.forms[corpus.vocabulary.number_of["markt"]] == "Märkte"
    assert corpus.vocabulary.forms[corpus.vocabulary.number_of["hund"]] == "Hund"


# ---- order and fingerprint


def test_numbers_and_years_are_known_among_the_terms() -> None:
    """Figures and words for them are numbers, a figure of our time is a year too."""
    vocabulary = collect(
        [article("Im Jahr 1998 kamen 420 Ziegen, zwölf Kühe und A380.")]
    ).vocabulary
    forms = np.array(vocabulary.forms)

    assert set(forms[vocabulary.numeric]) == {"1998", "420", "zwölf"}
    assert set(forms[vocabulary.years]) == {"1998"}


def test_articles_are_sorted_whatever_the_order_given() -> None:
    """The same articles make the same index, to the last number."""
    articles = [article("Der Hund bellt.", "b"), article(id_="a"), article("Katzen.", "c")]

    one, other = collect(articles), collect(articles[::-1])

    assert [each.id for each in one.articles] == ["a", "b", "c"]
    assert one.fingerprint == other.fingerprint
    assert one.vocabulary.number_of == other.vocabulary.number_of
    assert one.terms.tolist() == other.terms.tolist()


CHANGES: dict[str, Any] = {
    "text": TEXT + " ",
    "id": "b",
    "title": "Zug",
    "language": "en",
    "outlet": "Bote",
    "author": "Weber",
    "agency": "dpa",
    "published": parse_date("2016-08~"),
    "published_note": "Frühjahr",
    "url": "https://example.org",
    "cites": ("Bote",),
    "sentences": ((0, 14),),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_fingerprint_changes_with_anything_in_an_article(name: str) -> None:
    """Text, metadata and sentence bounds alike."""
    changed = dataclasses.replace(article(), **{name: CHANGES[name]})

    assert collect([changed]).fingerprint != collect([article()]).fingerprint


def test_the_fingerprint_is_the_same_wherever_the_bot_shows_an_article() -> None:
    """Its page is no part of it: a host that moves keeps what was read once."""
    moved = dataclasses.replace(article(), page="https://bot.example/a/a")

    assert collect([moved]).fingerprint == collect([article()]).fingerprint


def test_every_field_of_an_article_is_tried() -> None:
    """One added later has to be among the changes, unless it is no part of the fingerprint."""
    assert {field.name for field in dataclasses.fields(Article)} == {*CHANGES, "page"}


def test_the_fingerprint_changes_with_the_articles() -> None:
    """One more, one less, or the same words cut otherwise."""
    prints = [
        collect(articles).fingerprint
        for articles in (
            [],
            [article("Ja.")],
            [article("Ja."), article("Ja.", "b")],
            [article("Ja. Ja.")],
        )
    ]

    assert len(set(prints)) == 4


# ---- what an article is about


def test_it_is_told_which_of_some_words_an_article_is_about() -> None:
    """For each word its articles, in the order of the words."""
    corpus = collect([article(id_="a", title="Zug"), article(id_="b", title="Zug und Bus")])
    bus, train = (corpus.vocabulary.number_of[word] for word in ("bus", "zug"))

    articles, which = corpus.about([bus, train])

    assert list(zip(which.tolist(), articles.tolist(), strict=True)) == [(0, 1), (1, 0), (1, 1)]


@pytest.mark.parametrize("word", ["zug", "mai", "2017"])
def test_an_article_is_about_its_title_and_date(word: str) -> None:
    """Month and year of publication, in its language, though the text has none of them."""
    dated = article("Er kam.", "b", published=parse_date("2017-05-11"))

    assert about(collect([article("Sie ging.", "a", title=""), dated]), word) == (1,)


@pytest.mark.parametrize(
    ("edtf", "known"),
    [("2017-05-11", "mai 2017"), ("2017-05", "mai 2017"), ("2017", "2017"), ("201X", "")],
)
def test_only_the_known_part_of_a_date_counts(edtf: str, known: str) -> None:
    """A year alone is no month; a decade is no year."""
    corpus = collect([article("Er kam.", title="", published=parse_date(edtf))])

    assert (
        sorted(corpus.vocabulary.number_of[word] for word in known.split())
        == corpus.about_terms.tolist()
    )


def test_a_date_is_no_trouble_in_a_language_without_month_names() -> None:
    """The year is known all the same."""
    corpus = collect([article("Er kam.", language="sm", published=parse_date("2017-05-11"))])

    assert about(corpus, "2017") == (0,)


# ---- little or nothing


def test_an_empty_corpus_has_empty_columns() -> None:
    """Nothing to answer from is no error."""
    corpus = collect([])

    assert (
        len(corpus),
        corpus.terms.size,
        corpus.vocabulary.number_of,
        corpus.vocabulary.forms,
    ) == (0, 0, {}, [])
    assert corpus.passage_bounds.tolist() == [0]
    assert corpus.article_bounds.tolist() == corpus.term_bounds.tolist() == [0]


@pytest.mark.parametrize("text", ["🙂", "…", "?!", "# ", "\0", "und", "\ud800"])
def test_an_article_without_words_keeps_its_place(text: str) -> None:
    """Its neighbours are found as ever."""
    corpus = collect([article(text, "a"), article(id_="b"), article(text, "c")])

    assert len(corpus.article_bounds) == 4
    assert "Der Zug hält in Celle." in [corpus.text(place) for place in range(len(corpus))]


def test_progress_is_told_after_each_article() -> None:
    """So that somebody who waits can see it."""
    told: list[tuple[int, int]] = []

    collect([article(id_="a"), article(id_="b")], lambda done, total: told.append((done, total)))

    assert told == [(1, 2), (2, 2)]
