"""A question asks for a kind of answer; its cue tells which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer_types import AnswerType, asked, fits, spelled

KINDS = {
    AnswerType.DATE: [
        "when was the company founded?",
        "what year did it open?",
        "In which month did it close?",
        "When did the opera open?",
        "Wann wurde die Firma gegründet?",
        "In welchem Jahr wurde er geboren?",
        "¿Cuándo se fundó la empresa?",
        "¿En qué año nació?",
        "Quand l'entreprise a-t-elle été fondée ?",
        "En quelle année est-il né ?",
        "Quando è stata fondata?",
        "In che anno è nato?",
    ],
    AnswerType.DATE | AnswerType.FUTURE: [
        "when will Xiaomi sell phones in the US?",
        "when is it expected to open",
        "Wann wird der Bahnhof eröffnet?",
        "Wann soll er kommen?",
        "¿Cuándo venderá Xiaomi teléfonos en Estados Unidos?",
        "¿Cuándo va a abrir?",
        "Quand la gare va-t-elle ouvrir ?",
        "Quand Xiaomi vendra-t-il des téléphones ?",
        "Quando aprirà la stazione?",
        "Quando apriranno?",
    ],
    AnswerType.NUMBER: [
        "how many people died?",
        "How much water is in it?",
        "Wie viele Menschen starben?",
        "Wieviele kamen?",
        "¿Cuántas personas murieron?",
        "Combien de personnes sont mortes ?",
        "Quante persone sono morte?",
    ],
    AnswerType.MONEY: [
        "how much money did he win?",
        "How much does it cost?",
        "What does the ticket cost?",
        "Was kostet das?",
        "Wie viel Geld bekam er?",
        "Wie hoch ist der Preis?",
        "Wie hoch war der Sachschaden?",
        "¿Cuánto cuesta?",
        "Combien coûte le billet ?",
        "Quanto costa?",
    ],
    AnswerType.PERCENT: [
        "what percentage voted?",
        "What share is left?",
        "Der wievielte Prozentsatz stimmte zu?",
        "¿Qué porcentaje votó?",
        "Quel pourcentage a voté ?",
        "Che percentuale ha votato?",
    ],
    AnswerType.DURATION: [
        "how long did it last?",
        "For how many days was it closed?",
        "Wie lange dauerte der Streik?",
        "¿Cuánto tiempo duró?",
        "Combien de temps a-t-il duré ?",
        "Quanto tempo è durato?",
    ],
    AnswerType.AGE: [
        "how old is she?",
        "At what age did he die?",
        "Wie alt ist er?",
        "¿Qué edad tiene?",
        "Quel âge a-t-il ?",
        "Quanti anni ha?",
    ],
    AnswerType.MEASURE: [
        "how tall is the tower?",
        "How far is it?",
        "Wie hoch ist der Turm?",
        "Wie schnell fährt er?",
        "¿Qué altura tiene la torre?",
        "Quelle hauteur a la tour ?",
        "Quanto è alto?",
    ],
    AnswerType.CAUSE: [
        "why did he leave?",
        "What was the reason?",
        "Warum ging er?",
        "Wieso nicht?",
        "¿Por qué se fue?",
        "Pourquoi est-il parti ?",
        "Perché è partito?",
    ],
    AnswerType.PERSON: [
        "who won?",
        "Whose phone is it?",
        "Wer gewann?",
        "Wem gehört es?",
        "¿Quién ganó?",
        "Qui a gagné ?",
        "Chi ha vinto?",
    ],
    AnswerType.PLACE: [
        "where is it?",
        "In which country did it happen?",
        "Wo liegt Celle?",
        "Wohin fuhr er?",
        "¿Dónde está?",
        "Où est-il ?",
        "Dove si trova Roma?",
    ],
    AnswerType.NONE: [
        "tell me about Xiaomi",
        "is it true?",
        "Ist das wahr?",
        "Xiaomi",
        "Háblame de Xiaomi",
        "Parle-moi de Paris",
        "Parlami di Roma",
        "somewhat whoever nowhere Woche Werk",
        "",
    ],
}
"""Kinds of answer, and questions in several languages that ask for them."""

MISSED = {
    AnswerType.DATE | AnswerType.FUTURE: ["Quand ouvrira la gare ?"],
    AnswerType.AGE: ["¿Cuántos años tiene?", "Quanti anni aveva?"],
    AnswerType.MONEY: ["¿Cuánto gana el director?", "¿Cuánto costó el puente?"],
    AnswerType.PLACE: ["Dov'è Roma?"],
}
"""What the cues are meant for and don't see yet."""


@pytest.mark.parametrize(
    ("question", "kind"),
    [(question, kind) for kind, questions in KINDS.items() for question in questions],
)
def test_a_question_asks_for_a_kind_of_answer(question: str, kind: AnswerType) -> None:
    """In each language by its own words, in capitals or not."""
    assert asked(question)[0] == asked(question.upper())[0] == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [(question, kind) for kind, questions in MISSED.items() for question in questions],
)
def test_a_cue_is_known_in_all_its_forms(question: str, kind: AnswerType) -> None:
    """Verbs are inflected, small words elided."""
    assert asked(question)[0] == kind


@pytest.mark.parametrize(
    ("question", "cue"),
    [
        ("how many bakers work there?", "how many"),
        ("So wie viele Bäcker gibt es?", "So wie viele"),
        ("¿Cuántos panaderos hay?", "¿Cuántos"),
        ("tell me about bakers", ""),
    ],
)
def test_the_place_after_the_cue_is_told(question: str, cue: str) -> None:
    """What is counted stands there."""
    assert question[: asked(question)[1]] == cue


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who knows when it opens?", AnswerType.PERSON),
        ("When and where was it?", AnswerType.DATE),
        ("Warum und wann ging er?", AnswerType.CAUSE),
    ],
)
def test_the_first_cue_decides(question: str, kind: AnswerType) -> None:
    """A question has one subject, even if it names two."""
    assert asked(question)[0] == kind


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("whn was it founded?", "en", "when was it founded?"),
        ("wen was xiaomi foundd?", "en", "when was xiaomi foundd?"),
        ("wnn kam er?", "de", "wann kam er?"),
        ("Pourqoi lui ?", "fr", "pourquoi lui ?"),
        ("qando", "it", "quando"),
    ],
)
def test_a_mistyped_question_word_is_put_right(typed: str, language: str, meant: str) -> None:
    """Only at the beginning, where it decides what is asked for."""
    assert spelled(typed, language) == meant


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When was it?", "en"),
        ("Wen traf er?", "de"),
        ("Xiaomi in the US", "en"),
        ("Tell me when", "en"),
        ("wnn", "xx"),
        ("", "de"),
    ],
)
def test_other_first_words_stay_as_they_are(question: str, language: str) -> None:
    """Neither another question word nor a name is a typing error."""
    assert spelled(question, language) == question


def test_a_when_is_answered_by_a_date_or_by_word_that_there_is_none() -> None:
    """Every other kind only by itself."""
    assert fits(AnswerType.DATE | AnswerType.FUTURE) == AnswerType.DATE | AnswerType.SCHEDULE
    assert fits(AnswerType.MONEY) == AnswerType.MONEY
    assert fits(AnswerType.NONE) == AnswerType.NONE


# ---- promises


@given(
    st.text(st.characters(exclude_categories=[]))
    | st.lists(st.sampled_from([each for questions in KINDS.values() for each in questions])).map(
        " ".join
    )
)
def test_whatever_is_typed_asks_for_at_most_one_kind(text: str) -> None:
    """With its cue in the text; the future belongs to a date."""
    kind, end = asked(text)

    assert 0 <= end <= len(text)
    assert (kind is AnswerType.NONE) == (end == 0)
    assert (kind & ~AnswerType.FUTURE).bit_count() <= 1
    assert AnswerType.FUTURE not in kind or AnswerType.DATE in kind
    assert spelled(text, "en").endswith(text.partition(" ")[2])


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "a",
        "A ",
        " ",
        "\n",
        "what ",
        "what cost ",
        "wie hoch ist die ",
        "ra",
        "era ",
        "é",
        "wo-",
    ],
)
def test_long_questions_of_any_make_are_read(piece: str) -> None:
    """20 000 characters take no more than a moment."""
    kind, end = asked(piece * (20_000 // len(piece)))

    assert (kind is AnswerType.NONE) == (end == 0)
