"""Articles are cut into the sentences a reader sees, and into nothing else."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.segmentation import segment
from bot.language.structure import Kind

if TYPE_CHECKING:
    from bot.language.structure import Passage, Sentence

LANGUAGES = ["de", "en", "es", "fr", "it", "nl", "pt", "ja", "tr", "und"]
PARAGRAPH = "Der Zug hält in Celle und danach in Uelzen. Er fährt stündlich. " * 2


def flat(passages: tuple[Passage, ...]) -> list[Sentence]:
    """Return the sentences of all passages."""
    return [sentence for passage in passages for sentence in passage.sentences]


def cut(text: str, language: str = "de") -> list[str]:
    """Return the texts of the sentences."""
    return [text[each.start : each.end] for each in flat(segment(text, language))]


def kinds(text: str, title: str = "") -> list[tuple[Kind, str]]:
    """Return kind and text of the sentences of a German text."""
    return [
        (each.kind, text[each.start : each.end]) for each in flat(segment(text, "de", title=title))
    ]


# ---- sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", "Der Wert liegt bei 45 Mrd. Dollar (rund 41,4 Mrd. Euro).|Danach stieg er."),
        ("de", "Sie kam am 3. Mai.|Am 4. Mai fuhr sie ab."),
        ("de", "Er las auf S. 4, z. B. über Nr. 7, d. h. wenig.|Dann schlief er."),
        ("de", "Im 19. Jahrhundert gab es die 30. Preisverleihung."),
        ("de", "Das war im Jahr 2005.|Danach war Ruhe."),
        ("de", "Der 30. Bundeskanzler heißt anders.|Er lacht."),
        ("de", "Ludwig XIV. König nannte man ihn.|Es gab auch Ludwig XV.|Danach war Schluss."),
        ("de", "Sie baut Äpfel, Birnen usw. an.|Er isst Brot, Käse usw.|Danach ruht er."),
        ("de", "Prof. Dr. med. Meier wohnt in der Hauptstr. 5 in Köln.|Sie lehrt."),
        ("de", "Der 1. FC Musterstadt siegte 3:2.|Die Gäste trauerten."),
        ("de", "Rom wurde 753 v. Chr. gegründet.|Im Jahr 300 n. Chr. stand es noch."),
        ("de", "Die Regeln gelten um 15.30 Uhr und am 24.01. in Bonn.|Punkt."),
        ("de", "Ins Parlament kam die SPD.|Grüne folgten."),
        ("en", "She lives in the U.S. and works for U.S. Steel.|He moved to the U.S.|She stayed."),
        ("en", "Mr. and Mrs. Hill met J. R. R. Martin Jr. at 5 p.m. sharp.|The rest left."),
        ("en", "See e.g. No. 5, i.e. Fig. 3.|He said no.|Five people left."),
        ("en", "Acme Inc. said so on Jan. 5.|Others agreed."),
        ("es", "El Sr. Ruiz leyó, p. ej., el art. 5 en EE. UU.|La casa es de D. Juan."),
        ("fr", "M. Dupont est venu vers 50 av. J.-C.|Les autres, cf. p. 7, sont restés."),
        ("it", "Il sig. Rossi e la dott.ssa Bianchi, ecc.|Il resto tace."),
        ("nl", "Dhr. Jansen, d.w.z. hij, o.a. met Piet.|De rest ging."),
        ("pt", "O Sr. Silva e a Dra. Costa, p. ex., na pág. 5.|O resto ficou."),
        ("tr", "Bu 3. kez oldu.|Sonra gitti."),
    ],
)
def test_abbreviations_and_numbers_do_not_end_a_sentence(language: str, sentences: str) -> None:
    """A full stop after them ends it only where the next word plainly begins another."""
    expected = sentences.split("|")

    assert cut(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", "„Wir kommen.|Bald.“|Danach ging er."),
        ("de", '"Ja!", sagte er.|"Nein!" sagte sie.|„Doch!“ – so der Sprecher.'),
        ("de", "»Ja.«|»Nein.«|Er kam."),
        ("en", "“Go!” he said.|“Stay.”|He went."),
        ("en", "(He left.)|Then it rained."),
        ("es", "¿Qué? dijo él.|¡Ven!|¿Cuándo?|«Hoy.»|Y vino."),
        ("fr", "« Oui ! » dit-il.|« Non. »|Puis il partit.|Vraiment ?|Oui ; bien sûr."),
    ],
)
def test_closing_quotes_and_brackets_belong_to_the_sentence(language: str, sentences: str) -> None:
    """Who said it may follow in lower case or after a comma or dash."""
    expected = sentences.split("|")

    assert cut(" ".join(expected), language) == expected


def test_a_sentence_may_begin_in_lower_case_after_a_plain_word() -> None:
    """Writers slip; after an abbreviation lower case goes on."""
    assert cut("Er sieht neue Märkte. wenn auch nur kleine. Sie kosten ca. drei Euro.") == [
        "Er sieht neue Märkte.",
        "wenn auch nur kleine.",
        "Sie kosten ca. drei Euro.",
    ]


def test_a_word_of_three_letters_may_be_an_abbreviation() -> None:
    """Of four it is a word, if no list has it."""
    assert cut("Es war ein Weg. wenn auch klein.") == ["Es war ein Weg. wenn auch klein."]
    assert cut("Es war ein Wald. wenn auch klein.") == ["Es war ein Wald.", "wenn auch klein."]


def test_addresses_are_one_word() -> None:
    """Full stops in domains, links and e-mail addresses end nothing."""
    expected = ["Besuchen Sie mi.com oder a.b@c.de.", "Näheres auf www.x.de/y.html?z=1.", "Gut."]

    assert cut(" ".join(expected)) == expected


def test_a_missing_space_does_not_hide_a_sentence() -> None:
    """'Ende.Der' is two sentences, footnote numbers stay with the first."""
    assert cut("Das war das Ende.Der Mann ging.[1] Alle sahen es.") == [
        "Das war das Ende.",
        "Der Mann ging.[1]",
        "Alle sahen es.",
    ]


def test_omissions_and_doubts_in_brackets_end_nothing() -> None:
    """'…' between words leaves some out; '(!)' comments on the word before."""
    expected = ["Das (!) Haus ist […] Teil der … Stadt.", "Er ging…", "Sie blieb..."]

    assert cut(" ".join(expected)) == expected


def test_a_list_number_stays_with_its_item() -> None:
    """'1.' alone is no sentence."""
    text = "1. Die Kasse öffnet um neun Uhr. 2. Sie schließt um zehn Uhr."

    assert cut(text) == ["1. Die Kasse öffnet um neun Uhr.", "2. Sie schließt um zehn Uhr."]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ja", ["今日は晴れ。", "「はい。」と言った。", "本当？", "うん"]),
        ("hi", ["वह आया।", "वह गया।"]),
        ("ar", ["هل جئت؟", "نعم."]),
        ("ru", ["Он пришёл.", "«Да!» — сказал он."]),
    ],
)
def test_other_scripts_have_their_own_stops(language: str, sentences: list[str]) -> None:
    """Wide stops end a sentence without a space after them."""
    assert cut(("" if language == "ja" else " ").join(sentences), language) == sentences


# ---- passages and kinds


def test_each_line_is_a_passage() -> None:
    """One line break parts paragraphs as well as an empty line does."""
    passages = segment("Er kam. Sie ging.\nEs war spät.\n\nAlle schliefen.", "de")

    assert [len(passage.sentences) for passage in passages] == [2, 1, 1]


def test_wrapped_prose_is_one_paragraph() -> None:
    """Lines that an editor broke at one width belong together, whatever they begin with."""
    text = (
        "Die Bahn hat am Montag bekannt gegeben, dass sie im nächsten\n"
        "Jahr auf der Strecke nach Celle mehr Züge fahren lassen will und\n"
        "Fahrgäste dann jede halbe Stunde reisen können. Das kostet zwölf\n"
        "Millionen Euro."
    )

    (passage,) = segment(text, "de")

    assert len(passage.sentences) == 2


def test_a_long_line_without_an_end_goes_on_in_lower_case() -> None:
    """The sentence runs over the line break."""
    text = "Die Bahn will vom nächsten Jahr an auf der Strecke nach Celle mehr Züge\nfahren lassen."

    assert cut(text) == [text]


def test_very_long_paragraphs_become_several_passages() -> None:
    """A passage stays short enough to be one, and none is cut within a sentence."""
    text = "Der Zug hält in Celle und danach auch in Uelzen. " * 100

    passages = segment(text, "de")

    assert max(passage.end - passage.start for passage in passages) <= 1500
    assert sum(len(passage.sentences) for passage in passages) == 100
    assert len(passages) == 4


@pytest.mark.parametrize(("length", "passages"), [(1500, 1), (1501, 2)])
def test_a_passage_has_so_many_characters_at_most(length: int, passages: int) -> None:
    """A longer paragraph is cut between its sentences."""
    text = "Der Zug hält. " + "W" * (length - 15) + "."

    assert len(segment(text, "de")) == passages


@pytest.mark.parametrize(
    "heading",
    ["Neuer Fahrplan im Herbst", "Kommt bald der Nachtzug?", "Celle bekommt Züge – aber spät"],
)
def test_a_short_line_without_an_end_is_a_heading(heading: str) -> None:
    """So is a short question between paragraphs; each is a passage of its own."""
    passages = segment(f"{PARAGRAPH}\n\n{heading}\n\n{PARAGRAPH}", "de")

    assert [passage.sentences[0].kind for passage in passages] == [
        Kind.BODY,
        Kind.HEADING,
        Kind.BODY,
    ]


@pytest.mark.parametrize(
    "line",
    ["Das kostet viel Geld.", "Warum? Darum!", "Weil der Fahrplan des nächsten Jahres so " * 3],
)
def test_a_line_that_ends_or_is_long_is_body(line: str) -> None:
    """Only what can't be a sentence of the article is a heading."""
    assert Kind.HEADING not in [kind for kind, _ in kinds(f"{PARAGRAPH}\n{line}\n{PARAGRAPH}")]


def test_a_short_question_among_short_lines_is_body() -> None:
    """It is somebody talking."""
    assert (Kind.BODY, "Warum?") in kinds("Er ging.\nWarum?\nDas weiß er nicht.")


def test_the_title_is_known_whatever_its_quotes_and_spaces() -> None:
    """'„Ja“' and '"Ja"' are one title; a full stop in it doesn't cut it."""
    text = f"Bahn  sagt „Ja“. Endlich\n\n{PARAGRAPH}"

    assert kinds(text, 'Bahn sagt "Ja". Endlich')[0] == (Kind.TITLE, "Bahn  sagt „Ja“. Endlich")


def test_an_article_of_short_lines_only_is_all_body() -> None:
    """Something must be quotable."""
    assert [kind for kind, _ in kinds("Neuer Fahrplan\nMehr Züge")] == [Kind.BODY, Kind.BODY]
    assert [kind for kind, _ in kinds("Neuer Fahrplan", "Neuer Fahrplan")] == [Kind.BODY]


def test_markup_is_no_part_of_a_sentence() -> None:
    """Heading signs, bullets and quotation signs are left out."""
    text = "## Neuer Fahrplan\n- Celle\n* Uelzen\n• Es gibt mehr Züge.\n> > Er sagte es."

    assert kinds(text) == [
        (Kind.HEADING, "Neuer Fahrplan"),
        (Kind.BODY, "Celle"),
        (Kind.BODY, "Uelzen"),
        (Kind.BODY, "Es gibt mehr Züge."),
        (Kind.BODY, "Er sagte es."),
    ]


# ---- given bounds


def test_given_bounds_are_kept_exactly() -> None:
    """Only the kind of each and its passage are found out."""
    text = f"Neuer Fahrplan\n\nEr kam. Sie ging.\n- {PARAGRAPH}"
    bounds = ((0, 14), (16, 33), (34, 60))

    passages = segment(text, "de", sentences=bounds)

    assert [(each.start, each.end) for each in flat(passages)] == list(bounds)
    assert [each.kind for each in flat(passages)] == [Kind.HEADING, Kind.BODY, Kind.BODY]
    assert [len(passage.sentences) for passage in passages] == [1, 1, 1]


# ---- promises

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
PROSE = st.lists(
    st.sampled_from(
        [
            *("Der Zug", "hält", "z. B.", "3.", "Mai", "2005.", "Dr.", "ja?", "„Nein!“", "Ende."),
            *("\n", "\n\n", "- ", "# ", "> ", "« Oui ! »", "…", "(", ")", ".", '"', "\xa0", "。"),
            *("x" * 70, "Ende.Der ", "[1]", "iPhone", "\r\n", "\u2028", "\ud800", "\0", "مرحبا"),
        ]
    )
).map(" ".join)


@given(ANY_TEXT | PROSE, st.sampled_from(LANGUAGES), st.text(max_size=3))
def test_every_character_of_prose_is_in_exactly_one_sentence(
    text: str, language: str, title: str
) -> None:
    """Only space and markup lie between sentences, which are in order and never empty."""
    place = 0
    for passage in segment(text, language, title=title):
        assert passage.start == passage.sentences[0].start
        assert passage.end == passage.sentences[-1].end
        for sentence in passage.sentences:
            inside = text[sentence.start : sentence.end]
            assert inside
            assert inside == inside.strip()
            assert re.fullmatch(r"[\s#>*•-]*", text[place : sentence.start])
            place = sentence.end
    assert not text[place:].strip()


@given(ANY_TEXT | PROSE)
def test_a_text_of_words_has_a_body(text: str) -> None:
    """Whatever is in an article, something of it may be quoted."""
    sentences = flat(segment(text, "de", title=text))

    assert not sentences or any(sentence.kind is Kind.BODY for sentence in sentences)


@given(ANY_TEXT | PROSE, st.data())
def test_no_given_sentence_is_lost(text: str, data: st.DataObject) -> None:
    """Whatever bounds a corpus brings are the bounds it gets back."""
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)))))
    bounds = tuple(zip(edges[::2], edges[1::2], strict=False))

    passages = segment(text, "de", sentences=bounds)

    if text.strip() and bounds:
        assert tuple((each.start, each.end) for each in flat(passages)) == bounds


@pytest.mark.parametrize("piece", ["A. ", ".", "? ", '."', ". (", "x", "\n", "> ", "a.b", "Aa.Bb"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    """No text of any make keeps the bot busy: these take a second at most, not minutes."""
    text = piece * (200_000 // len(piece))

    started = time.perf_counter()
    segment(text, "de")

    assert time.perf_counter() - started < 10
