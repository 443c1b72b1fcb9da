"""A sentence shows by words of its language, or by its figures, what it can be an answer to."""

from __future__ import annotations

import pytest

from bot.language.kinds import AnswerKind
from bot.language.kinds_held import held

HELD = {
    AnswerKind.DATE: [
        ("de", "Am 3. Mai kam er."),
        ("de", "Das war 1998."),
        ("de", "Er kam gestern."),
        ("de", "Um 15:30 begann es."),
        ("en", "It opened on March 4th."),
        ("en", "She left in the 1990s."),
        ("en", "They met last Tuesday."),
        ("es", "Abrió en enero."),
        ("fr", "Il est venu en août."),
        ("it", "Arrivò lunedì."),
        ("pt", "Chegou em 2010."),
        ("de", "Am 3. Jänner kam er."),
        ("de", "Am 15. Okt. 2010 kam er."),
        ("en", "The vote was on Aug. 3."),
        ("es", "Fue el 3 de setiembre."),
        ("fr", "Il vint le 3 janv. 2011."),
        ("fr", "Il vint à 20h30."),
    ],
    AnswerKind.SCHEDULE: [
        ("de", "Der Termin ist offen."),
        ("de", "Das steht noch nicht fest."),
        ("en", "They will come soon."),
        ("en", "There is no timetable."),
        ("es", "Aún no hay fecha."),
        ("fr", "Le calendrier n'est pas connu."),
        ("it", "Arriverà presto."),
    ],
    AnswerKind.NUMBER: [
        ("de", "Es waren 420 Uhren."),
        ("de", "Drei Bäcker arbeiten dort."),
        ("en", "Two dozen came."),
        ("es", "Había dos."),
        ("fr", "Ils étaient douze."),
        ("it", "Erano dodici."),
        ("de", "Siebzig Bäcker arbeiten dort."),
        ("en", "Forty-five bakers work there."),
        ("es", "Había setenta y cinco."),
        ("fr", "Ils étaient quatre-vingt-dix-sept."),
        ("it", "Erano trentacinque."),
        ("de", "Hunderte kamen."),
    ],
    AnswerKind.MONEY: [
        ("de", "Das kostet 41,4 Mrd. Euro."),
        ("de", "Die Strafe beträgt 5 €."),
        ("en", "It costs $5."),
        ("en", "A loaf is two pounds."),
        ("es", "Fueron 3.000 dólares."),
        ("fr", "Il coûte dix francs."),
        ("it", "Costa dieci lire."),
    ],
    AnswerKind.PERCENT: [
        ("de", "Es waren 12 Prozent."),
        ("de", "5 % fehlen."),
        ("en", "Ten percent left."),
        ("es", "Doce por ciento."),
        ("fr", "Douze pour cent."),
        ("it", "Dodici per cento."),
    ],
    AnswerKind.DURATION: [
        ("de", "Er blieb drei Wochen."),
        ("de", "Sie wartete stundenlang."),
        ("de", "Das ist eine 19-stündige Reise."),
        ("de", "Nach zehnmonatiger Haft kam er frei."),
        ("de", "Er bekam eine dreijährige Haftstrafe."),
        ("de", "Es dauerte fünfundvierzig Minuten."),
        ("en", "It was a ten-month trial."),
        ("en", "They talked for hours."),
        ("es", "Hablaron durante horas."),
        ("fr", "Ils parlèrent pendant des heures."),
        ("it", "Parlarono per ore."),
        ("en", "It took 90 minutes."),
        ("en", "She stayed a week."),
        ("es", "Duró tres semanas."),
        ("fr", "Cela dura deux heures."),
        ("it", "Durò tre settimane."),
    ],
    AnswerKind.AGE: [
        ("de", "Der 39-Jährige lachte."),
        ("de", "Sie ist 39 Jahre alt."),
        ("de", "Er starb im Alter von 80."),
        ("de", "Karla Weber (39) führt das Haus."),
        ("en", "She is 39 years old."),
        ("en", "He died aged 80."),
        ("es", "Tiene 39 años de edad."),
        ("fr", "Elle est âgée de 39 ans."),
        ("it", "Un uomo di 39 anni."),
    ],
    AnswerKind.LENGTH: [
        ("de", "Der Turm ist 300 Meter hoch."),
        ("en", "The tower is 1,000 feet tall."),
        ("es", "La torre mide 300 metros."),
        ("fr", "La tour fait 300 mètres."),
        ("it", "La torre è alta 300 metri."),
    ],
    AnswerKind.SPEED: [
        ("de", "Er fährt 120 km/h."),
        ("de", "Er fährt 90 Kilometer pro Stunde."),
        ("en", "It reaches 70 mph."),
        ("es", "Va a 120 kilómetros por hora."),
        ("fr", "Elle roule à 120 kilomètres à l'heure."),
        ("it", "Va a 120 chilometri all'ora."),
    ],
    AnswerKind.WEIGHT: [
        ("de", "Die Glocke wiegt 3 Tonnen."),
        ("en", "It weighs 2.5 tons."),
        ("es", "Pesa 20 kilos."),
        ("fr", "Elle pèse 20 grammes."),
        ("it", "Pesa 5 chili."),
    ],
    AnswerKind.MEASURE: [
        ("de", "Der See misst 40 Hektar."),
        ("en", "It was 30 degrees."),
        ("es", "Hacía 30 grados."),
        ("fr", "Il faisait 30 degrés."),
        ("it", "C'erano 30 gradi."),
    ],
    AnswerKind.CAUSE: [
        ("de", "Er ging, weil es regnete."),
        ("de", "Grund war ein Defekt."),
        ("de", "Er ging, da es regnete."),
        ("de", "Da die Brücke gesperrt war, ging er."),
        ("de", "Er rief, damit alle kamen."),
        ("de", "Er ging, um das kranke Pferd zu holen."),
        ("de", "Er kam, um sie abzuholen."),
        ("en", "They left, since nobody came."),
        ("es", "Vino para comprar pan."),
        ("es", "No vino, pues llovía."),
        ("fr", "Il vint pour acheter du pain."),
        ("fr", "Il rentra, car il pleuvait."),
        ("it", "Venne per comprare il pane."),
        ("en", "He left because of rain."),
        ("es", "Se fue porque llovía."),
        ("fr", "Il est parti parce que c'était tard."),
        ("it", "Partì a causa della pioggia."),
    ],
    AnswerKind.PLACE: [
        ("de", "Sie wohnt in Celle."),
        ("en", "They live near Milton."),
        ("es", "Vive en Madrid."),
        ("fr", "Il habite à Paris."),
        ("it", "Vive a Roma."),
    ],
    AnswerKind.PERSON: [
        ("de", "Gestern lachte Karla Weber."),
        ("de", "Es sprach die Ministerin."),
        ("en", "It was built by Anna Hill."),
        ("es", "Habló el presidente."),
        ("fr", "Le directeur parla."),
        ("it", "Cantò la signora Anna Rossi."),
    ],
    AnswerKind.ROLE: [
        ("de", "Die Ministerin kam."),
        ("en", "The director left."),
        ("es", "Habló el presidente."),
        ("fr", "Le directeur parla."),
        ("it", "Parlò il presidente."),
    ],
    AnswerKind.ORGANISATION: [
        ("de", "Das baute die Holm AG."),
        ("de", "Die NASA kam."),
        ("en", "Holm Inc built it."),
        ("es", "La compañía lo construyó."),
        ("fr", "L'entreprise l'a construit."),
        ("it", "L'azienda lo costruì."),
    ],
    AnswerKind.RANK: [
        ("de", "Das ist der tiefste See."),
        ("en", "It is the largest lake."),
        ("es", "Fue el primer puente."),
        ("fr", "C'est le plus grand lac."),
        ("it", "È il più grande."),
    ],
    AnswerKind.MANNER: [
        ("de", "Das gelang, indem sie bohrten."),
        ("de", "Das gelang durch Bohren."),
        ("en", "They fixed it by drilling."),
        ("es", "Lo arreglaron mediante un taladro."),
        ("fr", "Ils l'ont réparé en perçant."),
        ("it", "Lo ripararono tramite un trapano."),
    ],
    AnswerKind.STATEMENT: [
        ("de", "Der Fährmann sagte wenig."),
        ("de", "„Nie“, rief er."),
        ("en", "According to her it was late."),
        ("es", "Dijo poco."),
        ("fr", "Selon lui, c'est tard."),
        ("it", "Ha detto poco."),
    ],
    AnswerKind.DEFINITION: [
        ("de", "Ein Bagger ist eine Maschine."),
        ("en", "A digger is a machine."),
        ("es", "Un buey es un animal."),
        ("fr", "Un bœuf est un animal."),
        ("it", "Un bue è un animale."),
    ],
    AnswerKind.DENIAL: [
        ("de", "Sie kamen nicht."),
        ("de", "Es gab keine Brücke."),
        ("en", "They didn't come."),
        ("es", "No vinieron."),
        ("fr", "Ils ne vinrent pas."),
        ("it", "Non vennero."),
    ],
    AnswerKind.FUTURE: [
        ("de", "Das Museum wird 2031 eröffnet."),
        ("de", "Es kommt bald."),
        ("en", "It will open in May."),
        ("en", "It is expected next year."),
        ("de", "Die Halle ist bis Ende Juni fertig."),
        ("en", "The hall opens by June."),
        ("es", "Abrirá en 2031."),
        ("fr", "Elle ouvrira en 2031."),
        ("it", "Aprirà nel 2031."),
    ],
    AnswerKind.LIST: [
        ("de", "Sie liefern Brot, frisches Obst, Käse und Wein."),
        ("en", "They sell bread, fresh fruit, cheese and wine."),
        ("fr", "Il y a du pain, des fruits, du fromage et du vin."),
        ("es", "Hay pan, fruta fresca, queso y vino."),
        ("it", "Ci sono pane, frutta fresca, formaggio e vino."),
    ],
    AnswerKind.COMPARISON: [
        ("de", "Es kamen weniger Gäste."),
        ("en", "It was larger than the other one."),
        ("fr", "Il en vient moins."),
        ("es", "Vinieron menos."),
        ("it", "Ne vennero meno."),
    ],
    AnswerKind.CONSEQUENCE: [
        ("de", "Daraufhin trat er zurück."),
        ("en", "She was sentenced to a fine."),
        ("fr", "Il a été condamné."),
        ("es", "Fue condenado."),
        ("it", "È stato condannato."),
    ],
}
"""Kinds of answer, and sentences that hold one."""

PLAIN = [
    ("de", "Sie singt gern."),
    ("en", "They sing."),
    ("es", "Cantan bien."),
    ("fr", "Ils chantent bien."),
    ("it", "Cantano bene."),
    ("de", ""),
    ("xx", "?!"),
]

SEEN_FALSELY = [
    (AnswerKind.ORGANISATION, "es", "Se fueron."),
    (AnswerKind.ORGANISATION, "fr", "Sa mère dort."),
    (AnswerKind.ORGANISATION, "de", "Sie wiegt 5 kg."),
    (AnswerKind.MEASURE, "it", "Nel 2016 ha vinto."),
    (AnswerKind.MEASURE, "fr", "En 1998, l'équipe gagna."),
    (AnswerKind.RANK, "en", "The mayor spoke."),
    (AnswerKind.RANK, "fr", "Il lève la main."),
    (AnswerKind.RANK, "de", "Das Geld reichte."),
    (AnswerKind.RANK, "it", "Cantano prima di cena."),
    (AnswerKind.DEFINITION, "de", "Der Zug war pünktlich."),
    (AnswerKind.NUMBER, "de", "Er kam am 12. Mai um 20:15 Uhr."),
    (AnswerKind.NUMBER, "en", "In 2005 they left."),
    (AnswerKind.NUMBER, "de", "Sie fuhr auf der A93."),
    (AnswerKind.NUMBER, "de", "Sie kam im 3. Lauf ans Ziel."),
    (AnswerKind.DATE, "de", "Rund 2000 Leute kamen."),
    (AnswerKind.FUTURE, "de", "Bis Ende Juni waren sie am Meer."),
    (AnswerKind.FUTURE, "de", "Ab Mai wurde dort gesungen."),
    (AnswerKind.FUTURE, "en", "They were there until June."),
    (AnswerKind.CAUSE, "de", "Da stand er."),
    (AnswerKind.CAUSE, "de", "Damit war er fertig."),
    (AnswerKind.CAUSE, "de", "Es begann um acht und ging zu Ende."),
    (AnswerKind.CAUSE, "de", "Sie gingen durch den Wald."),
    (AnswerKind.CAUSE, "en", "He has lived there since 2005."),
    (AnswerKind.CAUSE, "es", "Es un regalo para Ana."),
    (AnswerKind.CAUSE, "fr", "C'est un cadeau pour Anne."),
    (AnswerKind.CAUSE, "fr", "Il prit un car."),
    (AnswerKind.CAUSE, "it", "È un regalo per Anna."),
]
"""Kinds that a sentence does not hold, though it looks like it."""


@pytest.mark.parametrize(
    ("kind", "language", "sentence"),
    [(kind, *example) for kind, examples in HELD.items() for example in examples],
)
def test_a_sentence_holds_a_kind_of_answer(kind: AnswerKind, language: str, sentence: str) -> None:
    """By the words of its language or by the shape of its figures."""
    assert kind in held(sentence, language)


@pytest.mark.parametrize(("language", "sentence"), PLAIN)
def test_a_sentence_without_cues_holds_nothing(language: str, sentence: str) -> None:
    """Plain words are no answer to a question of a kind."""
    assert held(sentence, language) == AnswerKind.NONE


@pytest.mark.parametrize(
    ("kind", "language", "sentence"),
    SEEN_FALSELY,
)
def test_an_everyday_word_is_no_cue(kind: AnswerKind, language: str, sentence: str) -> None:
    """What stands in every second sentence tells nothing."""
    assert kind not in held(sentence, language)


ONLY_ASKED = {AnswerKind.TRUTH}
"""Kinds that sentences are not told by."""


@pytest.mark.parametrize("kind", [kind for kind in AnswerKind if kind not in ONLY_ASKED])
def test_each_kind_can_be_held(kind: AnswerKind) -> None:
    """A question may ask for it; some sentence must be able to answer."""
    assert kind in HELD
