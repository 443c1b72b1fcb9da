"""Words that a reader takes for the same have the same terms."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import shelf
from bot.language.words import fold, stem, words

LANGUAGES = ["de", "en", "es", "fr", "it", "nl", "pt", "ja", "tr", "und", ""]


def terms(text: str, language: str = "de") -> list[tuple[str, ...]]:
    """Return the terms of each word that has any."""
    return [word.terms for word in words(text, language) if word.terms]


# ---- spellings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Märkte", "Maerkte"),
        ("Straße", "Strasse"),
        ("Größe", "Groesse"),
        ("Kongreß", "Kongress"),
        ("STRASSE", "Straße"),
        ("Märkte", "MÄRKTE"),
        ("Zürich", "Zuerich"),
        ("Handy-Markt", "Handymarkt"),
        ("Handy-Märkte", "Handymarkt"),
        ("Smartphone-Hersteller", "Smartphonehersteller"),
        ("Smartphones", "Smartphone"),
        ("Märkten", "Markt"),
        ("ﬁnden", "finden"),
        ("Ｘｉａｏｍｉ", "Xiaomi"),
        ("Smart\xadphone", "Smartphone"),
        ("Łódź", "Lodz"),
        ("København", "Kobenhavn"),
        ("Đoković", "Dokovic"),
        ("Diyarbakır", "Diyarbakir"),
    ],
)
def test_spellings_of_a_german_word_are_equal(one: str, other: str) -> None:
    """Umlauts, ß, hyphens, endings, capitals, ligatures and widths don't matter."""
    assert terms(one) == terms(other) != []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "selling", "sells"),
        ("en", "companies", "company"),
        ("en", "phones", "phone"),
        ("en", "naïve", "naive"),
        ("es", "teléfonos", "teléfono"),
        ("es", "México", "Mexico"),
        ("fr", "téléphones", "téléphone"),
        ("fr", "Élysée", "élysée"),
        ("fr", "cœur", "coeur"),
        ("it", "gatti", "gatto"),
        ("nl", "telefoons", "telefoon"),
        ("pt", "telefones", "telefone"),
        ("tr", "İSTANBUL'DA", "istanbul'da"),
    ],
)
def test_forms_of_a_word_are_equal(language: str, one: str, other: str) -> None:
    """Each language has its endings and accents."""
    assert terms(one, language) == terms(other, language) != []


@pytest.mark.parametrize("text", ["Märkte für Äpfel", "L’été à l’Élysée"])
def test_decomposed_accents_are_accents(text: str) -> None:
    """Some systems write ä as a and two dots."""
    assert terms(unicodedata.normalize("NFD", text)) == terms(text)


@pytest.mark.parametrize("text", ["Ärger über Öl & Größe", "İstanbul", "Ὀδυσσεύς", "Ёлка", "ﬀ Ⅷ ½"])
def test_folding_is_the_same_however_accents_and_capitals_are_written(text: str) -> None:
    """One spelling, and folding it again changes nothing."""
    assert (
        fold(text)
        == fold(fold(text))
        == fold(unicodedata.normalize("NFD", text))
        == fold(unicodedata.normalize("NFKC", text))
    )


def test_a_language_without_a_stemmer_keeps_the_word() -> None:
    """Only its spelling is folded."""
    assert stem("Çocuklar", "tr") == "cocuklar"


# ---- names and numbers


@pytest.mark.parametrize(
    "text", ["about the US", "U.S. trade", "in the us", "In the  U.S.", "THE us"]
)
def test_the_country_is_no_pronoun(text: str) -> None:
    """Capitals, full stops or an article before it tell."""
    assert ("US",) in terms(text, "en")


@pytest.mark.parametrize("text", ["us", "tell us", "Us", "they told us the story", "with us."])
def test_the_pronoun_is_no_country(text: str) -> None:
    """It says nothing about what is asked."""
    assert ("US",) not in terms(text, "en")


def test_the_country_is_shown_in_capitals() -> None:
    """It is the one word whose written form is not what stands in the text."""
    *_, word = words("in the us", "en")

    assert (word.start, word.end, word.surface) == (7, 9, "US")


@pytest.mark.parametrize(("one", "other"), [("U.S.A.", "USA"), ("E.U.", "EU"), ("ＵＳ", "US")])
def test_an_acronym_is_one_term_with_or_without_stops(one: str, other: str) -> None:
    """It stays in capitals, which no word does."""
    assert terms(f"the {one}", "en") == terms(f"the {other}", "en") == [(other,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WER BAUT DAS HANDY", "wer baut das Handy"),
        ("WIE HEIßT DIE STRAßE", "wie heißt die Straße"),
        ("DIE BAHN KOMMT 5 MINUTEN SPÄTER", "die Bahn kommt 5 Minuten später"),
    ],
)
def test_text_in_capitals_is_not_taken_for_acronyms(text: str, expected: str) -> None:
    """Somebody only shouts."""
    assert terms(text) == terms(expected)


@pytest.mark.parametrize("text", ["US", "U.S.", "WHEN WILL XIAOMI COME TO THE US?", "IN THE U.S."])
def test_the_country_is_found_in_capitals_too(text: str) -> None:
    """Who shouts means it all the more."""
    assert ("US",) in terms(text, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.500", "1500"),
        ("1,500", "1500"),
        ("1.500.000", "1500000"),
        ("41,4", "41.4"),
        ("1.500,5", "1500.5"),
        ("1,500.5", "1500.5"),
        ("１５００", "1500"),
    ],
)
def test_numbers_are_equal_however_they_are_written(one: str, other: str) -> None:
    """Thousands are grouped by stops, commas or not at all; decimals follow either."""
    assert terms(one) == terms(other) == [(other,)]


@pytest.mark.parametrize(("one", "other"), [("41,4", "414"), ("2016", "2017"), ("1,50", "150")])
def test_other_numbers_are_other_terms(one: str, other: str) -> None:
    """A decimal comma is not a grouping."""
    assert terms(one) != terms(other)


def test_a_number_in_a_word_is_a_part() -> None:
    """*39-jährige* is found by 39."""
    assert terms("die 39-jährige")[0][1:] == ("39", "jahrig")


# ---- words of no weight


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Xiaomi's iPhone’s", "Xiaomi iPhone"),
        ("en", "it's the boss' car", "boss car"),
        ("en", "they don't", ""),
        ("fr", "l'homme d’État qu'il", "homme État"),
        ("it", "l'uomo dell’arte", "uomo arte"),
    ],
)
def test_apostrophes_cut_off_grammar(language: str, text: str, expected: str) -> None:
    """Genitives, contractions and elisions leave the word they hang on."""
    assert terms(text, language) == terms(expected, language)


@pytest.mark.parametrize("language", sorted(shelf.LANGUAGES))
def test_stop_words_have_no_terms(language: str) -> None:
    """In small letters and at the beginning of a sentence."""
    listed = sorted(shelf.LANGUAGES[language].stop_words)

    assert terms(" ".join(listed), language) == []
    assert terms(" ".join(word.capitalize() for word in listed), language) == []


def test_stop_words_are_words_all_the_same() -> None:
    """They keep their place, so that neighbours stay neighbours."""
    assert [(word.surface, bool(word.terms)) for word in words("Wo liegt Celle?", "de")] == [
        ("Wo", False),
        ("liegt", True),
        ("Celle", True),
    ]


@pytest.mark.parametrize("text", ["", " ", "?!", "_", "–", "…", "🙂", "\0"])
def test_signs_are_no_words(text: str) -> None:
    """There is nothing to look for."""
    assert list(words(text, "de")) == []


# ---- compounds


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Handymarkt", ("Handymarkt", "Handy", "Markt")),
        ("Handymärkte", ("Handymärkte", "Handy", "Märkte")),
        ("handymarkt", ("handymarkt", "Handy", "Markt")),
        ("Handy-Markt", ("Handy-Markt", "Handy", "Markt")),
        ("US-Präsident", ("US-Präsident", "US", "Präsident")),
        ("Fußballspieler", ("Fußballspieler", "Fußball", "Fuß", "Ball", "Spieler")),
    ],
)
def test_a_compound_gives_its_parts_as_they_are_written(text: str, forms: tuple[str, ...]) -> None:
    """The whole comes first; every form stands beside the term made from it."""
    (word,) = words(text, "de")

    assert word.forms == forms
    assert word.terms[1:] == tuple(terms(f"das {form}")[0][0] for form in forms[1:])


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Arbeitsplatz", ("Arbeitsplatz", "Arbeit", "Platz")),
        ("Todesopfer", ("Todesopfer", "Tod", "Opfer")),
        ("Bundesamt", ("Bundesamt", "Bund", "Amt")),
        ("Straßenbahn", ("Straßenbahn", "Straße", "Bahn")),
    ],
)
def test_linking_elements_are_in_no_part(text: str, forms: tuple[str, ...]) -> None:
    """*Arbeit-s-platz* is found by *Platz*."""
    (word,) = words(text, "de")

    assert word.forms == forms


def test_only_german_writes_compounds_as_one_word() -> None:
    """Elsewhere a word is one term."""
    assert [len(word.terms) for word in words("Handymarkt", "en")] == [1]


# ---- promises

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "the",
                "us",
                "US",
                "U.S.",
                "1.500",
                "41,4",
                "Handy-Markt",
                "Arbeitsplätze",
                "l'homme",
            ),
            *("ß", "İ", "ǅ", "ŉ", "ﬁ", "²", "½", "１", "٣", "\u0345", "\u0301", "\xad", "\ud800"),
            *("-", ".", ",", "’", " ", "\n", "_", "A", "x", "東京", "مرحبا"),
        ]
    )
)
TEXTS = ANY_TEXT | PIECES.map("".join) | PIECES.map(" ".join)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_words_are_slices_of_the_text_in_order(text: str, language: str) -> None:
    """Only the country *us* is written otherwise than it stands."""
    place = 0
    for word in words(text, language):
        assert place <= word.start < word.end <= len(text)
        here = text[word.start : word.end]
        assert word.surface == ("US" if (here, language, word.terms) == _COUNTRY else here)
        place = word.end


_COUNTRY = ("us", "en", ("US",))


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_every_term_has_the_form_it_was_made_from(text: str, language: str) -> None:
    """Terms are not empty and not said twice."""
    for word in words(text, language):
        assert len(word.terms) == len(word.forms) == len(set(word.terms))
        assert all(word.terms)
        assert all(word.forms)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_the_same_text_has_the_same_words(text: str, language: str) -> None:
    """Nothing depends on what was read before."""
    assert list(words(text, language)) == list(words(text, language))


@pytest.mark.parametrize(
    "piece", ["arbeits", "a.", "1,", "1.", "a-", "a", "und-", "x ", "U.S", "ß"]
)
def test_long_texts_of_any_make_are_read(piece: str) -> None:
    """Neither a word of 20 000 letters nor as many little ones take more than a moment."""
    assert len(list(words(piece * (20_000 // len(piece)), "de"))) <= 20_000


@pytest.mark.parametrize(
    ("text", "first"),
    [("ABCDE", "ABCDE"), ("ABCDEF", "abcdef"), ("EU SAH", "EU"), ("EU SAHE", "eu")],
)
def test_capitals_make_an_acronym_of_up_to_five_letters(text: str, first: str) -> None:
    """A longer text that is all capitals is shouted."""
    assert terms(text, "nl")[0] == (first,)


@pytest.mark.parametrize("text", ["vendra-t-il", "vend-il", "vendent-elles", "va-t-on"])
def test_a_french_verb_leaves_its_pronoun_behind(text: str) -> None:
    """A question turns the two around and ties them."""
    verb = text.split("-", maxsplit=1)[0]
    assert terms(text, "fr") == terms(verb, "fr")
