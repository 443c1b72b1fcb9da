"""An asked word finds the words of the corpus that stand for it, in any language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.index.growth import changed, empty
from bot.answering.index.word_vectors import NEAREST, WordVectors
from bot.answering.search.expansion import VectorExpander
from bot.language.words import words
from tests.answering.small_library import article, encoder

if TYPE_CHECKING:
    from bot.answering.index.sentences import Sentences
    from bot.answering.models import Article
    from bot.answering.search.expansion import QueryTerm

CORPUS = (
    "Xiaomi verkauft Handys in China. Die Firma wurde 2010 von Lei Jun gegründet. "
    "Das Unternehmen will 2017 in die USA kommen. Der Handymarkt wächst um 41,4 Prozent. "
    "Das Smartphone kostet 1500 Euro. Die Katze schläft. Der Präsident lacht über den Hund. "
    "Ein Museum eröffnet 2016 in Berlin."
)


@cache
def library() -> tuple[Sentences, VectorExpander]:
    """Return a small German corpus and what expands to its words."""
    return expander_to(article(CORPUS))


def expander_to(*articles: Article) -> tuple[Sentences, VectorExpander]:
    """Return a corpus and what expands to its words."""
    corpus, change = changed(empty(), articles)
    expander = VectorExpander.of(empty(), encoder(), WordVectors.empty())
    return corpus, expander.changed(corpus, change.forms)


def expand(question: str, language: str) -> list[QueryTerm]:
    """Return the query terms of a question."""
    asked = [word for word in words(question, language) if word.terms]
    return library()[1].expand(asked, language, question)[0]


def likeness(terms: list[QueryTerm]) -> np.ndarray:
    """Return how near every corpus term is to each of `terms`."""
    corpus, expander = library()
    return expander.likeness(terms, np.arange(len(corpus.vocabulary)))


def found(question: str, language: str = "en") -> dict[str, float]:
    """Return the corpus words, as they are written, for the last word of a question."""
    return {
        library()[0].vocabulary.forms[term]: weight
        for term, weight in expand(question, language)[-1].group
    }


# ---- the word itself


@pytest.mark.parametrize(
    ("language", "asked", "form"),
    [
        ("de", "Xiaomi", "Xiaomi"),
        ("en", "xiaomi", "Xiaomi"),
        ("de", "Smartphones", "Smartphone"),
        ("de", "Präsidenten", "Präsident"),
        ("de", "praesident", "Präsident"),
        ("en", "Katzen", "Katze"),
        ("en", "the USA", "USA"),
        ("en", "the usa", "USA"),
        ("en", "Xiaomi's", "Xiaomi"),
    ],
)
def test_the_word_itself_counts_in_full(language: str, asked: str, form: str) -> None:
    """In every form, also when the question is in another language than the article."""
    assert found(asked, language)[form] == 1.0


def test_the_word_itself_is_most_alike() -> None:
    """Likeness has a place for every corpus term and is 1 for the word."""
    corpus, _ = library()
    (row,) = likeness(expand("Katze", "de"))

    assert row.shape == (len(corpus.vocabulary),)
    assert row[corpus.vocabulary.number_of["katz"]] == 1.0
    assert 0.0 < row[corpus.vocabulary.number_of["hund"]] < 1.0


@pytest.mark.parametrize("part", ["Handy", "Markt"])
def test_a_part_of_an_asked_compound_counts_half(part: str) -> None:
    """The whole counts in full; a part never counts less than half."""
    weights = found("Handymärkte", "de")

    assert weights["Handymarkt"] == 1.0
    assert 0.5 <= weights[part] < 1.0


def test_a_part_that_means_and_looks_like_nothing_asked_counts_just_half() -> None:
    """Wood is no bridge, and no wooden bridge."""
    corpus, expander = expander_to(article("Das Holz ist nass."))

    (term,), _ = expander.expand(list(words("Holzbrücke", "de")), "de", "Holzbrücke")

    assert term.group == ((corpus.vocabulary.number_of["holz"], 0.5),)


# ---- words that mean the same


@pytest.mark.parametrize(
    ("language", "asked", "form"),
    [
        ("en", "sell", "verkauft"),
        ("en", "phones", "Handys"),
        ("en", "founded", "gegründet"),
        ("en", "company", "Unternehmen"),
        ("en", "dog", "Hund"),
        ("es", "vender", "verkauft"),
        ("es", "teléfonos", "Handys"),
        ("es", "gato", "Katze"),
        ("fr", "fondée", "gegründet"),
        ("fr", "entreprise", "Unternehmen"),
        ("it", "museo", "Museum"),
        ("de", "gestartet", "eröffnet"),
    ],
)
def test_words_that_mean_the_same_are_found_across_languages(
    language: str, asked: str, form: str
) -> None:
    """They count less than the word itself."""
    assert 0 < found(asked, language)[form] < 1.0


@pytest.mark.parametrize(("language", "name"), [("es", "Estados Unidos"), ("en", "United States")])
def test_the_words_of_a_name_are_taken_together(language: str, name: str) -> None:
    """Each of them stands for the USA."""
    first, last = expand(name, language)

    place = library()[0].vocabulary.number_of["USA"]
    assert place in dict(first.group)
    assert place in dict(last.group)


def test_a_word_that_means_nothing_here_has_an_empty_group() -> None:
    """So that it can be named as missing."""
    (term,) = expand("qqqq", "en")

    assert term.asked == "qqqq"
    assert term.group == ()


# ---- words that look alike


@pytest.mark.parametrize(
    ("language", "asked", "form"),
    [
        ("en", "foundd", "gegründet"),
        ("de", "Xiaomis", "Xiaomi"),
        ("de", "Smartfone", "Smartphone"),
        ("de", "gegruendt", "gegründet"),
    ],
)
def test_a_typing_error_does_not_hide_a_word(language: str, asked: str, form: str) -> None:
    """Common letters or the meaning that is left lead to it."""
    assert found(asked, language)[form] > 0


@pytest.mark.parametrize("number", ["2016", "2010", "1.500", "1500", "41,4", "41.4"])
def test_a_number_is_itself_only(number: str) -> None:
    """2016 is not nearly 2017."""
    assert list(found(number).values()) == [1.0]


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "1.5 thousand"), ("de", "eintausendfünfhundert"), ("fr", "1 500"), ("es", "1,5 mil")],
)
def test_an_amount_is_found_however_it_is_written(language: str, asked: str) -> None:
    """By what it comes to, in any language; nothing that only means something like it."""
    (term,) = expand(asked, language)

    assert [library()[0].vocabulary.names[number] for number, _ in term.group] == ["1500"]
    assert len(term.vectors) == 0


@pytest.mark.parametrize("number", ["2018", "201", "20161", "41", "150"])
def test_a_number_that_is_not_there_is_nothing(number: str) -> None:
    """Neither its neighbours nor its digits stand for it."""
    (term,) = expand(number, "en")

    assert term.group == ()
    assert not likeness([term]).any()


# ---- names


@pytest.mark.parametrize(
    ("language", "question", "names"),
    [
        ("en", "When did Xiaomi sell phones?", ["Xiaomi"]),
        ("en", "Phones of the company", []),
        ("en", "will they come to the US in 2018", ["US", "2018"]),
        ("en", "in the us", ["US"]),
        ("es", "¿Cuándo vende Xiaomi en Estados Unidos?", ["Xiaomi", "Estados", "Unidos"]),
        ("de", "Wann verkauft Xiaomi Handys im Markt?", ["Xiaomi"]),
        ("de", "Wo lacht Merkel über die Katze?", ["Merkel"]),
        ("de", "die EU und 41,4 Prozent", ["EU", "41,4"]),
    ],
)
def test_names_are_told_by_capitals_and_figures(
    language: str, question: str, names: list[str]
) -> None:
    """Not by the capital of the first word, nor in German by that of a noun in the word list."""
    assert [term.asked for term in expand(question, language) if term.is_name] == names


# ---- promises

QUESTIONS = st.lists(
    st.sampled_from(
        [
            *("Xiaomi", "sell", "phones", "Estados Unidos", "2016", "41,4", "US", "Handymärkte"),
            *("foundd", "qqqq", "aaaa", "東京", "ß", "x-y", "39-jährige", "\ud800", "\0", "²"),
        ]
    ),
    max_size=6,
).map(" ".join)


@given(QUESTIONS, st.sampled_from(["de", "en", "es", "und"]))
def test_groups_are_ordered_and_weigh_at_most_one(question: str, language: str) -> None:
    """Heaviest first, equals by letters; no term twice; one query term a word, in order."""
    asked = [word.surface for word in words(question, language) if word.terms]

    expanded = expand(question, language)

    assert [term.asked for term in expanded] == asked
    for term in expanded:
        names = library()[0].vocabulary.names
        assert list(term.group) == sorted(term.group, key=lambda pair: (-pair[1], names[pair[0]]))
        assert all(0 < weight <= 1 for _, weight in term.group)
        assert len(dict(term.group)) == len(term.group)


@given(QUESTIONS)
def test_the_same_question_expands_alike(question: str) -> None:
    """To the last digit."""
    for one, other in zip(expand(question, "en"), expand(question, "en"), strict=True):
        assert one.group == other.group
        assert np.array_equal(one.vectors, other.vectors)


def test_no_question_has_no_terms() -> None:
    """It has a meaning all the same."""
    terms, vector = library()[1].expand([], "en", "?")

    assert terms == []
    assert vector.any()


def test_an_empty_corpus_has_nothing_for_any_word() -> None:
    """Every asked word is missing then."""
    _, expander = expander_to()

    terms, _ = expander.expand(list(words("sell Phones 2016", "en")), "en", "sell Phones 2016")

    assert [(term.asked, term.group) for term in terms] == [
        ("sell", ()),
        ("Phones", ()),
        ("2016", ()),
    ]
    assert expander.likeness(terms, np.zeros(0, np.int64)).shape == (3, 0)


def test_a_word_has_few_neighbours() -> None:
    """However many synonyms a corpus holds, a group stays small."""
    text = " ".join(f"Kaufhaus{end} Laden{end} Markt{end}" for end in "abcdefgh")

    (term,), _ = expander_to(article(text))[1].expand(list(words("shop", "en")), "en", "shop")

    assert len(term.group) <= NEAREST


FALSE_FRIENDS = (
    "Der Fall Berger beschäftigt das Gericht. Ähnliche Fälle gab es nie. Die Note war schlecht. "
    "Die Noten waren besser. Das Hotel hat Zimmer. Viele Hotels sind voll. Die USA liefern Gas. "
    "Die Busse fahren, der Bus steht."
)


@pytest.mark.parametrize(
    ("language", "question", "false", "true"),
    [
        ("en", "How far did temperatures fall?", {"Fall", "Fälle"}, set()),
        ("en", "Why was he not there?", {"Note", "Noten"}, set()),
        ("es", "¿Quién usa?", {"USA"}, set()),
        ("en", "How bad is the hotel?", set(), {"Hotel", "Hotels"}),
        ("en", "Where is the bus?", set(), {"Bus", "Busse"}),
        ("de", "Wie endete der Fall?", set(), {"Fall", "Fälle"}),
    ],
)
def test_a_word_of_another_language_that_only_looks_alike_is_no_match(
    language: str, question: str, false: set[str], true: set[str]
) -> None:
    """Unless its other forms mean the same; in the language of the question it is itself."""
    corpus, expander = expander_to(article(FALSE_FRIENDS))
    asked = [word for word in words(question, language) if word.terms]
    term = expander.expand(asked, language, question)[0][-1 if question[-6:] != "there?" else 0]
    forms = corpus.vocabulary.forms
    itself = {forms[number] for number, weight in term.group if weight == 1.0}
    near = expander.likeness([term], np.arange(len(forms)))[0]

    assert not {forms[number] for number, _ in term.group} & false
    assert not any(near[number] for number, form in enumerate(forms) if form in false & {"Fall"})
    assert not true or itself & true


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "When did the eight cases fall?"),
        ("es", "¿Quién usa los dos hoteles?"),
        ("fr", "Qui a vu deux cas?"),
        ("it", "Chi ha visto quattro casi?"),
    ],
)
def test_a_number_in_letters_looks_like_no_other_word(language: str, question: str) -> None:
    """It is a number, also where the articles have it in their own letters."""
    text = f"{FALSE_FRIENDS} Eight dos deux quattro 8 2 4 Fälle waren neu."
    asked = [word for word in words(question, language) if word.terms]
    terms, _ = expander_to(article(text))[1].expand(asked, language, question)
    number = next(term for term in terms if term.asked in {"eight", "dos", "deux", "quattro"})

    assert not number.false_friends


@pytest.mark.parametrize(("language", "name"), [("en", "Slovenia"), ("fr", "Slovénie")])
def test_a_country_is_itself_in_every_language(language: str, name: str) -> None:
    """However its name is written in the articles."""
    corpus, expander = expander_to(article("Slowenien wählt. Das Volk in Slawonien nicht."))
    (term,), _ = expander.expand(list(words(name, language)), language, name)

    assert {corpus.vocabulary.forms[n] for n, weight in term.group if weight == 1} == {"Slowenien"}
