"""Every pattern of every language is of use, and reads words however they are set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.language.relative_dates.arithmetic import Part, Unit
from bot.language.relative_dates.patterns import date_words
from bot.language.shelf import LANGUAGES

if TYPE_CHECKING:
    from bot.language.relative_dates.patterns import DateWords

EXAMPLES = {
    "de": """gestern Abend | am vergangenen Dienstagabend | am Dienstag letzter Woche
        | an diesem Freitag | im laufenden Jahr | Ende dieses Monats | Anfang des Jahres
        | vor rund drei Jahren | in zwölf Tagen | am 3. Mai vergangenen Jahres | bis Ende Juni
        | seit Jänner | ab dem 7. August""",
    "en": """the day before yesterday | last Friday night | on Tuesday morning
        | on Monday of last week | early next year | the end of the month | about two years ago
        | in three weeks | in March of last year | in mid-April | by May | on the 3rd of June
        | until July 4""",
    "es": """pasado mañana | el pasado lunes | el lunes pasado | el martes por la noche
        | a finales de este mes | el próximo mes | la semana que viene | a principios de año
        | hace casi dos meses | dentro de tres días | en abril del año pasado
        | a mediados de mayo | para junio | el 3 de julio""",
    "fr": """avant-hier | mardi soir dernier | ce vendredi | cette semaine | à la fin de l’année
        | l’an prochain | il y a environ deux ans | dans dix jours | en mai de l’année dernière
        | fin avril | depuis mars | au mois d’août | le 1er juin""",
    "it": """l’altro ieri | ieri sera | martedì sera scorso | la scorsa domenica
        | lunedì della settimana scorsa | questo venerdì | l’anno prossimo
        | all’inizio dell’anno scorso | la settimana scorsa | nel prossimo mese
        | questo fine settimana | alla fine dell’anno | quest’anno | circa due anni fa
        | tra dieci giorni | nell’aprile dell’anno scorso | il 3 maggio dello scorso anno
        | entro fine giugno | a metà di maggio | ad agosto | nel mese di marzo | l’8 luglio""",
}


def known(code: str) -> DateWords:
    """Return a language that is read."""
    found = date_words(code)
    assert found
    return found


def test_there_are_examples_for_every_language() -> None:
    """A language without any is not tested."""
    assert EXAMPLES.keys() == {code for code in LANGUAGES if date_words(code)}
    assert date_words("nl") is None


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_every_pattern_takes_a_whole_example(code: str) -> None:
    """And every example is taken by one."""
    examples = [" ".join(one.split()) for one in EXAMPLES[code].split("|")]
    spoken = known(code)

    idle = [one.pattern for one in spoken.patterns if not any(map(one.fullmatch, examples))]
    unread = [one for one in examples if not any(known.fullmatch(one) for known in spoken.patterns)]

    assert (idle, unread) == ([], [])


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_a_language_has_a_whole_week_and_year(code: str) -> None:
    """Each word means what its place says."""
    words = known(code).words

    assert set(words["weekday"].values()) == set(range(7))
    assert set(words["month"].values()) == set(range(1, 13))
    assert set(words["number"].values()) == set(range(1, 13))
    assert set(words["part"].values()) == set(Part)
    assert {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR} == set(words["unit"].values())


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_words_mean_the_same_however_they_are_set(code: str) -> None:
    """Capitals, line breaks and the printer's apostrophe make no difference."""
    spoken = known(code)
    for kind, words in spoken.words.items():
        for word, meaning in words.items():
            odd = word.upper().replace("'", "’").replace(" ", "\n")
            assert spoken.meaning(kind, odd) == meaning


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_no_set_of_signs_has_an_apostrophe(code: str) -> None:
    """It would become a set within the set, and end it."""
    spoken = known(code)
    for one in (*spoken.patterns, spoken.ahead, spoken.behind):
        assert not re.search(r"\[[^\]]*\[", one.pattern)
