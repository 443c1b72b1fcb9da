"""In each of its languages a question asks for a kind of answer by words of its own."""

from __future__ import annotations

import pytest

from bot.language.kinds import AnswerKind
from bot.language.kinds_asked import asked

KINDS = {
    AnswerKind.DATE: [
        ("en", "when was the company founded?"),
        ("en", "what year did it open?"),
        ("en", "In which month did it close?"),
        ("en", "When did the opera open?"),
        ("de", "Wann wurde die Firma gegründet?"),
        ("de", "In welchem Jahr wurde er geboren?"),
        ("es", "¿Cuándo se fundó la empresa?"),
        ("es", "¿En qué año nació?"),
        ("fr", "Quand l'entreprise a-t-elle été fondée ?"),
        ("fr", "En quelle année est-il né ?"),
        ("it", "Quando è stata fondata?"),
        ("it", "In che anno è nato?"),
    ],
    AnswerKind.DATE | AnswerKind.FUTURE: [
        ("en", "when will Xiaomi sell phones in the US?"),
        ("en", "when is it expected to open"),
        ("de", "Wann wird der Bahnhof eröffnet?"),
        ("de", "Wann soll er kommen?"),
        ("es", "¿Cuándo venderá Xiaomi teléfonos en Estados Unidos?"),
        ("es", "¿Cuándo va a abrir?"),
        ("fr", "Quand la gare va-t-elle ouvrir ?"),
        ("fr", "Quand ouvrira la gare ?"),
        ("fr", "Quand Xiaomi vendra-t-il des téléphones ?"),
        ("it", "Quando aprirà la stazione?"),
        ("it", "Quando apriranno?"),
    ],
    AnswerKind.NUMBER: [
        ("en", "how many people died?"),
        ("en", "How much water is in it?"),
        ("de", "Wie viele Menschen starben?"),
        ("de", "Wieviele kamen?"),
        ("es", "¿Cuántas personas murieron?"),
        ("fr", "Combien de personnes sont mortes ?"),
        ("it", "Quante persone sono morte?"),
    ],
    AnswerKind.MONEY: [
        ("en", "how much money did he win?"),
        ("en", "How much does it cost?"),
        ("en", "What does the ticket cost?"),
        ("de", "Was kostet das?"),
        ("de", "Wie viel Geld bekam er?"),
        ("de", "Wie hoch ist der Preis?"),
        ("de", "Wie hoch war der Sachschaden?"),
        ("es", "¿Cuánto cuesta?"),
        ("es", "¿Cuánto gana el director?"),
        ("es", "¿Cuánto costó el puente?"),
        ("fr", "Combien coûte le billet ?"),
        ("it", "Quanto costa?"),
    ],
    AnswerKind.PERCENT: [
        ("en", "what percentage voted?"),
        ("en", "What share is left?"),
        ("de", "Der wievielte Prozentsatz stimmte zu?"),
        ("es", "¿Qué porcentaje votó?"),
        ("fr", "Quel pourcentage a voté ?"),
        ("it", "Che percentuale ha votato?"),
    ],
    AnswerKind.DURATION: [
        ("en", "how long did it take?"),
        ("en", "For how many days was it closed?"),
        ("de", "Wie lange dauerte der Streik?"),
        ("es", "¿Cuánto tiempo duró?"),
        ("fr", "Combien de temps a-t-il duré ?"),
        ("it", "Quanto tempo è durato?"),
    ],
    AnswerKind.AGE: [
        ("en", "how old is she?"),
        ("en", "At what age did he die?"),
        ("de", "Wie alt ist er?"),
        ("es", "¿Qué edad tiene?"),
        ("es", "¿Cuántos años tiene?"),
        ("fr", "Quel âge a-t-il ?"),
        ("it", "Quanti anni ha?"),
        ("it", "Quanti anni aveva?"),
    ],
    AnswerKind.LENGTH: [
        ("en", "how tall is the tower?"),
        ("en", "How far is it?"),
        ("de", "Wie hoch ist der Turm?"),
        ("de", "Wie lang ist der Tunnel?"),
        ("es", "¿Qué altura tiene la torre?"),
        ("fr", "Quelle hauteur a la tour ?"),
        ("it", "Quanto è alto?"),
    ],
    AnswerKind.SPEED: [
        ("en", "How fast is the ferry?"),
        ("de", "Wie schnell fährt er?"),
        ("es", "¿Qué velocidad alcanza?"),
        ("fr", "Quelle vitesse atteint-il ?"),
        ("it", "Che velocità raggiunge?"),
    ],
    AnswerKind.WEIGHT: [
        ("en", "How heavy is the bell?"),
        ("en", "How much does the bell weigh?"),
        ("de", "Wie schwer ist die Glocke?"),
        ("de", "Wie viel wiegt sie?"),
        ("es", "¿Cuánto pesa la campana?"),
        ("fr", "Combien pèse la cloche ?"),
        ("it", "Quanto pesa la campana?"),
    ],
    AnswerKind.MEASURE: [
        ("en", "How hot did the kiln get?"),
        ("de", "Wie kalt war der Ofen?"),
        ("es", "¿Qué temperatura alcanzó el horno?"),
        ("fr", "Quelle température a-t-il fait ?"),
        ("it", "Quale temperatura c'era?"),
    ],
    AnswerKind.CAUSE: [
        ("en", "why did he leave?"),
        ("en", "What was the reason?"),
        ("de", "Warum ging er?"),
        ("de", "Wieso nicht?"),
        ("es", "¿Por qué se fue?"),
        ("fr", "Pourquoi est-il parti ?"),
        ("it", "Perché è partito?"),
    ],
    AnswerKind.PERSON: [
        ("en", "who won?"),
        ("en", "Whose phone is it?"),
        ("en", "Which player scored?"),
        ("de", "Wer gewann?"),
        ("de", "Wem gehört es?"),
        ("es", "¿Quién ganó?"),
        ("fr", "Qui a gagné ?"),
        ("it", "Chi ha vinto?"),
    ],
    AnswerKind.PLACE: [
        ("en", "where is it?"),
        ("en", "In which country did it happen?"),
        ("de", "Wo liegt Celle?"),
        ("de", "Wohin fuhr er?"),
        ("es", "¿Dónde está?"),
        ("fr", "Où est-il ?"),
        ("it", "Dove si trova Roma?"),
        ("it", "Dov'è Roma?"),
    ],
    AnswerKind.ORGANISATION: [
        ("en", "Which company built the ferry?"),
        ("de", "Welches Unternehmen baute die Fähre?"),
        ("es", "¿Qué empresa construyó el barco?"),
        ("fr", "Quelle entreprise a construit le bac ?"),
        ("it", "Quale azienda ha costruito il traghetto?"),
    ],
    AnswerKind.ROLE: [
        ("en", "What position does she hold?"),
        ("de", "Welches Amt hat sie?"),
        ("es", "¿Qué cargo tiene?"),
        ("fr", "Quel poste occupe-t-elle ?"),
        ("it", "Che ruolo ha?"),
    ],
    AnswerKind.STATEMENT: [
        ("en", "What did the ferryman say?"),
        ("de", "Was sagte der Fährmann?"),
        ("de", "Was hat der Fährmann gefordert?"),
        ("es", "¿Qué dijo el barquero?"),
        ("fr", "Qu'a dit le passeur ?"),
        ("it", "Che cosa ha detto il barcaiolo?"),
    ],
    AnswerKind.MANNER: [
        ("en", "How did the goat get out?"),
        ("de", "Wie kam die Ziege hinaus?"),
        ("es", "¿Cómo salió la cabra?"),
        ("fr", "Comment la chèvre est-elle sortie ?"),
        ("it", "Come è uscita la capra?"),
    ],
    AnswerKind.DEFINITION: [
        ("en", "What is a turbine?"),
        ("de", "Was ist eine Turbine?"),
        ("de", "Was bedeutet Fundstelle?"),
        ("fr", "Qu'est-ce qu'une turbine ?"),
        ("it", "Che cos'è una turbina?"),
    ],
    AnswerKind.RANK: [
        ("en", "Which is the largest lake?"),
        ("de", "Welcher See ist der tiefste?"),
        ("es", "¿Cuál es el lago más grande?"),
        ("fr", "Quel est le plus grand lac ?"),
        ("it", "Quale lago è il più grande?"),
    ],
    AnswerKind.PERSON | AnswerKind.RANK: [
        ("en", "Who was the first baker?"),
        ("de", "Wer ist der jüngste Bäcker?"),
        ("es", "¿Quién fue el primer panadero?"),
        ("fr", "Qui fut le premier boulanger ?"),
        ("it", "Chi fu il primo fornaio?"),
    ],
    AnswerKind.PERSON | AnswerKind.STATEMENT: [
        ("en", "who said that?"),
        ("en", "Who announced a new bridge?"),
        ("de", "Wer hat das gesagt?"),
        ("de", "Wer behauptet, dass sie alt ist?"),
        ("es", "¿Quién dijo eso?"),
        ("fr", "Qui a dit ça ?"),
        ("it", "Chi ha detto questo?"),
    ],
    AnswerKind.DENIAL: [
        ("en", "Did they mend the bridge?"),
        ("en", "is it true"),
        ("de", "Haben sie die Brücke repariert?"),
        ("de", "Ist das wahr?"),
        ("es", "¿Va a llover?"),
        ("fr", "Est-ce qu'ils sont venus ?"),
        ("fr", "Vendra-t-il la maison ?"),
        ("it", "È vero?"),
    ],
    AnswerKind.NONE: [
        ("en", "tell me about Xiaomi"),
        ("en", "Which colour is the door of the house?"),
        ("de", "Erzähl von Xiaomi"),
        ("de", "Xiaomi"),
        ("es", "Háblame de Xiaomi"),
        ("fr", "Parle-moi de Paris"),
        ("it", "Parlami di Roma"),
        ("und", "somewhat whoever nowhere Woche Werk"),
        ("", ""),
    ],
}
"""Kinds of answer, and questions in several languages that ask for them."""

CLAUSES = [
    ("en", "What happens when it rains?"),
    ("en", "What is the name of the man who won?"),
    ("de", "Was passiert, wo es brennt?"),
    ("de", "Welche Regel gilt, wann immer es regnet?"),
    ("es", "¿Qué pasa cuando llueve?"),
    ("fr", "Que se passe-t-il quand il pleut ?"),
    ("fr", "Quel est le nom de celui qui a gagné ?"),
    ("it", "Cosa succede quando piove?"),
]
"""Questions in which a question word only joins a clause."""

MISREAD = [
    (AnswerKind.PERSON, "en", "Who is the mayor of Milton?"),
    (AnswerKind.PLACE, "de", "Wo liegt Frankfurt am Main?"),
    (AnswerKind.DURATION, "en", "how long did it last?"),
    (AnswerKind.DURATION, "de", "Wie lange reichte das Geld?"),
    (AnswerKind.DATE, "en", "Can you tell me when the bridge opened?"),
    (AnswerKind.DATE, "de", "Können Sie sagen, wann die Brücke gebaut wurde?"),
    (AnswerKind.DEFINITION, "es", "¿Qué es una turbina?"),
    (AnswerKind.RANK, "it", "Qual è il lago più grande?"),
]
"""Questions that are easily misread, and what they ask for."""


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [(*question, kind) for kind, questions in KINDS.items() for question in questions],
)
def test_a_question_asks_for_a_kind_of_answer(
    language: str, question: str, kind: AnswerKind
) -> None:
    """In each language by its own words, in capitals or not."""
    assert asked(question, language)[0] == asked(question.upper(), language)[0] == kind


@pytest.mark.parametrize(("language", "question"), CLAUSES)
def test_a_word_that_joins_a_clause_asks_for_nothing(language: str, question: str) -> None:
    """The question word before it has asked already, for a thing of no kind."""
    assert asked(question, language)[0] == AnswerKind.NONE


@pytest.mark.parametrize("joining", ["when", "wo", "quien", "pourquoi", "come"])
def test_a_word_that_could_join_asks_where_it_comes_first(joining: str) -> None:
    """*When …* and *when … which …* do ask for a time."""
    kind, _ = asked(joining)

    assert kind != AnswerKind.NONE
    assert asked(f"{joining} xxxx which yyyy")[0] == kind
    assert asked(f"which yyyy xxxx {joining}")[0] == AnswerKind.NONE


@pytest.mark.parametrize(
    ("kind", "language", "question"),
    MISREAD,
)
def test_a_question_is_not_misread(kind: AnswerKind, language: str, question: str) -> None:
    """No word of another language and no other sense of a word decides."""
    assert asked(question, language)[0] == kind


@pytest.mark.parametrize("language", ["", "und", "nl", "xx"])
def test_where_the_language_is_unknown_no_verb_asks_for_truth(language: str) -> None:
    """A verb opens a question in one language and is a name or noun in another."""
    assert asked("Did they arrive?", language)[0] == AnswerKind.NONE


@pytest.mark.parametrize(
    ("language", "statement"),
    [("en", "They did come."), ("de", "Das ist wahr."), ("fr", "Il vendra-t-il"), ("it", "Lui è")],
)
def test_a_verb_asks_for_truth_only_where_it_begins(language: str, statement: str) -> None:
    """Further on it belongs to a statement, or to another question."""
    assert AnswerKind.DENIAL not in asked(statement, language)[0]
