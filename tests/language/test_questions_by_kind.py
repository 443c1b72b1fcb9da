"""In each of its languages a question asks for a kind of answer by words of its own."""

from __future__ import annotations

import pytest

from bot.language.kinds import AnswerKind
from bot.language.kinds_asked import asked, asks

TRUTH = AnswerKind.TRUTH | AnswerKind.DENIAL

KINDS = {
    AnswerKind.DATE: [
        ("en", "On which date did it open?"),
        ("en", "opening date bridge"),
        ("de", "Ab welchem Jahr fuhr sie?"),
        ("de", "Seit wann fährt die Fähre?"),
        ("de", "Fähre Celle Starttermin"),
        ("es", "fecha de apertura del puente"),
        ("fr", "À partir de quelle date ?"),
        ("fr", "date d'ouverture du pont"),
        ("it", "data di apertura ponte"),
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
        ("en", "What fine did the baker pay?"),
        ("en", "ferry ticket price"),
        ("en", "shipyard revenue"),
        ("de", "Umsatz der Werft"),
        ("es", "¿Cuál fue la facturación del puerto?"),
        ("fr", "Quel est le chiffre d'affaires du chantier ?"),
        ("it", "Qual è il fatturato del cantiere?"),
        ("de", "Fähre Celle Ticketpreis"),
        ("de", "Welchen Betrag zahlte er?"),
        ("es", "precio del billete"),
        ("fr", "prix du billet"),
        ("it", "prezzo del biglietto"),
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
        ("en", "How many years did it last?"),
        ("de", "Wie viele Stunden dauerte die Fahrt?"),
        ("de", "Wie lang dauerte der Streik?"),
        ("es", "¿Cuántos meses duró?"),
        ("fr", "Combien d'années a-t-il duré ?"),
        ("it", "Quanti giorni è durato?"),
        ("de", "Streik Dauer Fähre"),
        ("en", "duration of the strike"),
        ("es", "duración de la huelga"),
        ("fr", "durée de la grève"),
        ("it", "durata dello sciopero"),
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
        ("en", "What made the baker leave?"),
        ("en", "On what grounds was it closed?"),
        ("de", "Aus welchem Grund ging er?"),
        ("de", "Woran ist der Bäcker gestorben?"),
        ("de", "Worauf ist der Brand zurückzuführen?"),
        ("es", "¿A qué se debe el incendio?"),
        ("es", "¿Por qué los panaderos se fueron?"),
        ("fr", "Pour quelle raison est-il parti ?"),
        ("it", "Per quale motivo è partito?"),
        ("en", "bakery fire cause"),
        ("de", "Bäckerei Brand Ursache"),
        ("es", "causa del incendio"),
        ("fr", "cause de l'incendie"),
        ("it", "causa incendio"),
        ("en", "why did he leave?"),
        ("en", "What was the reason?"),
        ("de", "Warum ging er?"),
        ("de", "Wieso nicht?"),
        ("es", "¿Por qué se fue?"),
        ("fr", "Pourquoi est-il parti ?"),
        ("it", "Perché è partito?"),
    ],
    AnswerKind.PERSON: [
        ("en", "What is the name of the man who won?"),
        ("en", "Which Italian politician came?"),
        ("de", "Wie heißt die Schulleiterin?"),
        ("de", "Welche Person kam?"),
        ("de", "Gegen wen spielte er?"),
        ("es", "¿Cómo se llama el piloto?"),
        ("es", "¿Qué ministra vino?"),
        ("fr", "Quelle personne est venue ?"),
        ("fr", "Comment s'appelle le pilote ?"),
        ("it", "Come si chiama il pilota?"),
        ("it", "Quale ministro è venuto?"),
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
        ("en", "hi all, which town is it in?"),
        ("en", "bakers congress venue"),
        ("de", "Aus welchem Ort kam er?"),
        ("de", "Celle Leiche Fundort"),
        ("es", "¿De qué país vino?"),
        ("fr", "ou habite le passeur"),
        ("fr", "Dans quelle ville est-il né ?"),
        ("it", "In quale città si trova?"),
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
        ("en", "What did the ferryman quip about it?"),
        ("de", "Was hat der Fährmann behauptet?"),
        ("es", "¿Qué respondió el barquero?"),
        ("it", "Che cosa ha risposto il barcaiolo?"),
        ("en", "What did the ferryman say?"),
        ("de", "Was sagte der Fährmann?"),
        ("de", "Was hat der Fährmann gefordert?"),
        ("es", "¿Qué dijo el barquero?"),
        ("fr", "Qu'a dit le passeur ?"),
        ("it", "Che cosa ha detto il barcaiolo?"),
    ],
    AnswerKind.MANNER: [
        ("en", "In what way did they leave?"),
        ("de", "Auf welche Weise kam sie hinaus?"),
        ("es", "¿De qué manera salió?"),
        ("fr", "De quelle façon est-elle sortie ?"),
        ("it", "In che modo è uscita?"),
        ("en", "How did the goat get out?"),
        ("de", "Wie kam die Ziege hinaus?"),
        ("es", "¿Cómo salió la cabra?"),
        ("fr", "Comment la chèvre est-elle sortie ?"),
        ("it", "Come è uscita la capra?"),
    ],
    AnswerKind.DEFINITION: [
        ("en", "What does turbine mean?"),
        ("de", "Wofür steht die Abkürzung?"),
        ("de", "Was sind Turbinen?"),
        ("en", "turbine meaning"),
        ("de", "Turbine Bedeutung"),
        ("es", "significado de turbina"),
        ("fr", "signification du mot"),
        ("it", "significato di turbina"),
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
    TRUTH: [
        ("en", "Did they mend the bridge?"),
        ("en", "is it true"),
        ("de", "Haben sie die Brücke repariert?"),
        ("de", "Ist das wahr?"),
        ("es", "¿Va a llover?"),
        ("fr", "Est-ce qu'ils sont venus ?"),
        ("fr", "Vendra-t-il la maison ?"),
        ("it", "È vero?"),
        ("en", "hey, did they mend the bridge"),
        ("en", "It rained all day. Was anybody hurt?"),
        ("en", "does anyone know if the bridge is open"),
        ("en", "As of 2007, were dogs allowed?"),
        ("de", "gingen die Bäcker nach Hause"),
        ("de", "moin, verkauft die Bäckerei noch Brot?"),
        ("de", "Weiß jemand, ob die Brücke offen ist?"),
        ("de", "Bleibt Celle im Rennen?"),
        ("es", "¿Aceptó la oferta el panadero?"),
        ("es", "se llegó a romper el hielo"),
        ("es", "Hola, ¿venían de Celle los barcos?"),
        ("fr", "Le passeur veut-il partir ?"),
        ("fr", "le passeur veut il partir"),
        ("fr", "La chèvre a finalement été vendue ?"),
        ("it", "La capra è stata venduta?"),
        ("it", "si può attraversare il ponte"),
    ],
    TRUTH | AnswerKind.COMPARISON: [
        ("en", "Is the bridge longer than the tunnel?"),
        ("de", "Ist die Brücke länger als der Tunnel?"),
        ("es", "¿Es el puente más largo que el túnel?"),
        ("fr", "Le pont est-il plus long que le tunnel ?"),
        ("it", "È il ponte più lungo del tunnel?"),
    ],
    AnswerKind.CONSEQUENCE: [
        ("en", "What happens when it rains?"),
        ("en", "How did the baker react?"),
        ("en", "What penalty did the baker get?"),
        ("de", "Was passiert, wo es brennt?"),
        ("de", "Wie hat der Bäcker reagiert?"),
        ("de", "Welche Strafe bekam der Bäcker?"),
        ("es", "¿Qué pasa cuando llueve?"),
        ("es", "¿Qué pena recibió el panadero?"),
        ("fr", "Que se passe-t-il quand il pleut ?"),
        ("fr", "Comment le passeur a-t-il réagi ?"),
        ("it", "Cosa succede quando piove?"),
        ("it", "Come ha reagito il fornaio?"),
    ],
    AnswerKind.PLACE | AnswerKind.LIST: [
        ("en", "Which countries sent bread?"),
        ("de", "In welchen Städten gibt es Fähren?"),
        ("es", "¿Qué países enviaron pan?"),
        ("fr", "Quels pays ont envoyé du pain ?"),
        ("it", "Quali paesi hanno mandato pane?"),
    ],
    AnswerKind.ORGANISATION | AnswerKind.LIST: [
        ("en", "Which German banks are closed?"),
        ("de", "Welche Banken haben geschlossen?"),
        ("es", "¿Qué empresas cerraron?"),
        ("fr", "Quelles entreprises ont fermé ?"),
        ("it", "Quali aziende hanno chiuso?"),
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
    ("en", "What colour has the door when it rains?"),
    ("en", "What is the colour of the door where he lives?"),
    ("de", "Welche Regel gilt, wann immer es regnet?"),
    ("es", "¿Qué color tiene cuando llueve?"),
    ("fr", "Quelle couleur a la porte quand il pleut ?"),
    ("it", "Quale colore ha quando piove?"),
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
    [
        ("en", "They did come."),
        ("de", "Das ist wahr."),
        ("fr", "Il vendra demain"),
        ("it", "Lui è"),
    ],
)
def test_a_verb_asks_for_truth_only_where_it_begins(language: str, statement: str) -> None:
    """Further on it belongs to a statement, or to another question."""
    assert AnswerKind.TRUTH not in asked(statement, language)[0]
    assert not asks(statement, language)


ONLY_MARKED = {
    "La chèvre a finalement été vendue ?",
    "La capra è stata venduta?",
    "moin, verkauft die Bäckerei noch Brot?",
}
"""Questions that are worded as statements."""
QUESTIONS = [
    question
    for kind, questions in KINDS.items()
    if kind
    for question in questions
    if "?" in question[1]
]
HEADLINES = [
    ("en", "Bakers of Milton leave the bridge"),
    ("en", "ferry ticket price"),
    ("de", "Bäcker verlassen die Brücke"),
    ("de", "Streit der Bäcker um den Brotpreis"),
    ("es", "Los panaderos dejan el puente"),
    ("es", "precio del pan"),
    ("fr", "Les boulangers quittent le pont"),
    ("fr", "grève des boulangers"),
    ("it", "I fornai lasciano il ponte"),
    ("it", "sciopero dei fornai"),
    ("und", "Xiaomi"),
    ("", ""),
]


@pytest.mark.parametrize(("language", "question"), QUESTIONS)
def test_a_question_is_known_without_its_mark(language: str, question: str) -> None:
    """By its first word or verb; only what a mark alone turns into one needs it."""
    assert asks(question, language)
    assert asks(question.strip("¿? "), language) or question in ONLY_MARKED


@pytest.mark.parametrize(("language", "headline"), HEADLINES)
def test_keywords_and_headlines_are_no_questions(language: str, headline: str) -> None:
    """Even where a keyword tells the kind of answer."""
    assert not asks(headline, language)
    assert asks(f"{headline}?", language)
