"""Words and shapes that show which kinds of answer a sentence can hold, by language.

Tables of alternatives, each a regular expression; an unknown language takes those of all.
"""

from __future__ import annotations

import re
from functools import cache

from babel.dates import get_month_names

from bot.answering.answer_types import AnswerType, one_of

_NUMBER_WORDS = {
    "de": """
        zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn | elf | zwölf | dutzend
        | hundert | hunderte | tausend | tausende | million | millionen | milliarde | milliarden
        | hälfte | drittel | viertel | doppelt
    """,
    "en": """
        two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | dozen |
        dozens | hundred | hundreds | thousand | thousands | million | billion | half | third |
        quarter
    """,
    "es": """
        dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce | docena
        | cien | ciento | mil | miles | millón | millones | mitad | tercio
    """,
    "fr": """
        deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze | douzaine
        | cent | cents | mille | million | millions | milliard | milliards | moitié | tiers
    """,
    "it": """
        due | tre | quattro | cinque | sei | sette | otto | nove | dieci | undici | dodici |
        dozzina | cento | mille | mila | milione | milioni | miliardo | miliardi | metà | terzo
    """,
}
_TIMES = {
    "de": r"""
        montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonnabend | sonntag |
        gestern | heute | morgen | vorgestern | wochenende | woche | monat\w* | jahr\w* |
        frühjahr | sommer | herbst | winter | uhr | jahrhundert\w* | quartal | anfang | ende |
        mitte
    """,
    "en": r"""
        monday | tuesday | wednesday | thursday | friday | saturday | sunday | yesterday | today
        | tomorrow | weekend | week | month | years? | spring | summer | autumn | winter |
        century | centuries | decade | quarter
    """,
    "es": r"""
        lunes | martes | miércoles | jueves | viernes | sábado | domingo | ayer | hoy | mañana |
        semana | mes | meses | año | años | primavera | verano | otoño | invierno | siglo |
        siglos | década | trimestre
    """,
    "fr": r"""
        lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | hier | aujourd |
        demain | semaine | mois | an | ans | année | années | printemps | été | automne | hiver
        | siècle | siècles | décennie | trimestre
    """,
    "it": r"""
        lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | ieri | oggi |
        domani | settimana | mese | mesi | anno | anni | primavera | estate | autunno | inverno
        | secolo | secoli | decennio | trimestre
    """,
}
_SCHEDULE = {
    "de": r"""
        bald | demnächst | künftig | zukunft | spätestens | frühestens | termin\w* | zeitplan\w*
        | zeitpunkt\w* | datum | irgendwann | noch nicht | vorerst | kurz bevor | in kürze |
        wann
    """,
    "en": r"""
        soon | shortly | future | at the latest | no later than | schedule\w* | timetable |
        deadline | not yet | eventually | someday | upcoming
    """,
    "es": r"""
        pronto | próximamente | futuro | a más tardar | calendario | plazo | fecha | todavía no
        | aún no
    """,
    "fr": r"""
        bientôt | prochainement | futur | avenir | au plus tard | calendrier | échéance | délai
        | pas encore
    """,
    "it": r"""
        presto | prossimamente | futuro | al più tardi | calendario | scadenza | data | non
        ancora
    """,
}
_FUTURE = {
    "de": r"""
        wird | werden | werde | soll | sollen | solle | will | wollen | wolle | plan\w* |
        geplant\w* | könnten? | voraussichtlich | ab | bis | erwartet\w* | kommenden? |
        nächste[nmrs]? | angekündigt\w*
    """,
    "en": r"""
        will | shall | going to | plans? | planned | expected | scheduled | due | supposed | by
        | next | until | to be
    """,
    "es": r"""
        \w+rán? | va a | van a | prev\w+ | plane\w+ | espera\w* | próxim\w+
    """,
    "fr": r"""
        \w+ra | \w+ront | va | vont | prévu\w* | devrait | prochain\w* | d'ici
    """,
    "it": r"""
        \w+rà | \w+ranno | previst\w* | dovrebbe\w* | prossim\w* | entro
    """,
}
_CAUSE = {
    "de": r"""
        weil | da | denn | wegen | grund | gründe\w* | aufgrund | auf grund | ursache\w* |
        deshalb | daher | darum | deswegen | damit | um | infolge | dank | begründ\w* |
        verursach\w* | ausgelöst | führte | nachdem | durch | dadurch | schuld | angesichts |
        anlass | aus protest | führten | zurückzuführen | motiv
    """,
    "en": r"""
        because | since | due to | owing to | reason\w* | cause\w* | therefore | so that | in
        order to | thanks to | result\w* | led to | leads to | as a result | motivat\w* |
        blam\w* | for the purpose | thus | hence
    """,
    "es": r"""
        porque | debido | causa\w* | razón | razones | motivo\w* | ya que | por lo que | para |
        gracias a | pues | puesto que | a raíz
    """,
    "fr": r"""
        parce que | car | en raison | cause\w* | raison\w* | motif\w* | afin | pour | grâce |
        puisque | suite à | à cause
    """,
    "it": r"""
        perché | poiché | a causa | causa\w* | motiv\w* | ragion\w* | dovut\w* | grazie a |
        affinché | per
    """,
}

_UNITS_OF_TIME = """
    sekunden? | minuten? | stunden? | tage[ns]? | wochen? | monate?n? | jahre?n? |
    jahrzehnte?n? | seconds? | minutes? | hours? | days? | weeks? | months? | years? |
    decades? | centuries | segundos? | minutos? | horas? | días? | semanas? | meses |
    años? | secondes? | heures? | jours? | semaines? | mois | ans? | années? | secondi |
    minuti | ore | giorni | settiman[ae] | mesi | anni
"""
_UNITS = r"""
    k?m | cm | mm | km/h | m² | km² | ha | kg | t | g | l | mw | gw | kw | kwh | mbit | gb
    | mb | tb | hz | ghz | meter[ns]? | metre?s? | kilomet\w+ | zentimeter\w* | quadrat\w+
    | hektar | tonnen? | tons? | tonnes? | kilogramm | gramm | liter | litres? | grad |
    degrees? | °c | ° | feet | foot | ft | inch(?:es)? | miles? | mph | knoten | knots |
    pounds | acres? | metros? | kilómetros? | toneladas? | grados? | mètres? | kilomètres?
    | degrés? | metri | chilometri | tonnellate | gradi | hectáreas? | hectares? | ettari
    | square
"""
_CURRENCIES = """
    euro?s? | dollars? | dólares | dollari? | us-dollar | pfund | pounds? | yen | yuan |
    franken | francs? | rubel | rupien | cents? | usd | eur | dm | d-mark | mark |
    sterling | pesos? | libras | lire
"""
_ROLES = r"""
    \w*präsident\w* | \w*minister\w* | \w*chefin? | \w*leiterin? | \w*sprecherin? |
    \w*manager\w* | \w*direktor\w* | trainer\w* | president | director | chairman |
    founder | ceo | king | queen | presidente | ministro | directeur | président |
    ministre | direttore | general | professor\w*
"""


def _any(alternatives: str) -> str:
    """Return one group of the alternatives of a table."""
    return "(?:" + "|".join(part.strip() for part in alternatives.split("|")) + ")"


_ALL_NUMBER_WORDS = frozenset(
    word.strip() for words in _NUMBER_WORDS.values() for word in words.split("|")
)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CALENDAR_DATE = re.compile(
    r"\b(?:1\d|20)\d\d(?:s|er)?\b|\b\d{1,2}\.\s?\d{1,2}\.|\b\d{1,2}:\d\d\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|(?<=[a-z\d] )May\b"
)
_MONEY = re.compile(rf"[$€£¥]|\b{_any(_CURRENCIES)}\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"%|\b(?:prozent\w*|percent|per cent|por ciento|pour cent|per cento)\b", re.IGNORECASE
)
_DURATION = re.compile(
    rf"(?:\d|\b(?:eine[nr]?|one|an?|un[ae]?|ein|{'|'.join(sorted(_ALL_NUMBER_WORDS))})\b)"
    rf"[\w,.\s-]{{0,14}}?\b{_any(_UNITS_OF_TIME)}\b"
    r"|einmonatig|\b(?:monate|jahre|stunden)?lang(?:e[nrms]?)?\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"jährige|\bjahre alt(?:e[nrms]?)?\b|\balter von\b|\bim alter\b|\byears? old\b|\baged? \d|"
    r"\bat the age\b|\baños? de edad\b|\bâgée?s? de\b|\bde \d+ (?:años|ans)\b|\bdi \d+ anni\b|"
    r"\(\d\d\)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"\d[\d.,\s]{{0,12}}(?:\w{{1,20}}\s)?{_any(_UNITS)}\b|\bmeilen\b", re.IGNORECASE
)
_NAME = re.compile(
    r"(?<![.!?:]\s)(?<!^)\b[A-ZÀ-Þ][\w'’.-]{1,40} (?:(?:van|von|de|der|di|da|al|bin|la|le) )*"
    r"[A-ZÀ-Þ][\w'’-]+"
)
_ROLE = one_of(_ROLES)
_PLACE = re.compile(
    r"\b(?:in|im|am|an|bei|nach|aus|vor|nahe|nördlich|südlich|östlich|westlich|at|near|from|to|en|"
    r"cerca de|desde|à|au|aux|près de|a|ad|nel|nella|presso|da)\s"
    r"(?:(?:der|den|dem|the|la|el|los|las|le|les) |l['’])?[A-ZÀ-Þ]\w+"
)


def is_number(form: str) -> bool:
    """Return whether a written word is a number, in figures or in letters."""
    return form[:1].isdigit() or form.casefold() in _ALL_NUMBER_WORDS


def held(sentence: str, language: str, year: int | None = None) -> AnswerType:
    """Return every kind of answer that `sentence` can hold, written in `year` if that is known."""
    digits = _DIGIT.search(sentence)
    tests = {
        AnswerType.DATE: _CALENDAR_DATE.search(sentence) or _in(_dates(language), sentence),
        AnswerType.SCHEDULE: _in(_table("schedule", language), sentence),
        AnswerType.NUMBER: digits or _in(_table("number", language), sentence),
        AnswerType.MONEY: _MONEY.search(sentence),
        AnswerType.PERCENT: _PERCENT.search(sentence),
        AnswerType.DURATION: _DURATION.search(sentence),
        AnswerType.AGE: _AGE.search(sentence),
        AnswerType.MEASURE: digits and _MEASURE.search(sentence),
        AnswerType.PERSON: _NAME.search(sentence) or _ROLE.search(sentence),
        AnswerType.PLACE: _PLACE.search(sentence),
        AnswerType.CAUSE: _in(_table("cause", language), sentence),
    }
    kinds = AnswerType.NONE
    for kind, found in tests.items():
        if found:
            kinds |= kind
    return kinds | _ahead(sentence, language, kinds, year)


def _ahead(sentence: str, language: str, kinds: AnswerType, year: int | None) -> AnswerType:
    """Tell whether a time in `sentence` lies ahead: by its words, and never by years gone by."""
    years = [int(found) for found in _YEAR.findall(sentence)]
    if year is not None and years and max(years) < year:
        return AnswerType.NONE
    planned = AnswerType.DATE in kinds and _in(_table("future", language), sentence)
    return AnswerType.FUTURE if planned or AnswerType.SCHEDULE in kinds else AnswerType.NONE


def _in(pattern: re.Pattern[str], sentence: str) -> bool:
    return pattern.search(sentence) is not None


_TABLES = {
    "number": _NUMBER_WORDS,
    "schedule": _SCHEDULE,
    "future": _FUTURE,
    "cause": _CAUSE,
}


@cache
def _table(name: str, language: str) -> re.Pattern[str]:
    table = _TABLES[name]
    return one_of(table.get(language) or " | ".join(table.values()))


@cache
def _dates(language: str) -> re.Pattern[str]:
    """Return the month names and time words of `language`; English *may* is mostly the verb."""
    languages = [language] if language in _TIMES else list(_TIMES)
    months = {
        name.casefold()
        for lang in languages
        for name in get_month_names("wide", locale=lang).values()
    } - {"may"}
    return one_of(" | ".join([*sorted(months), *(_TIMES[lang] for lang in languages)]))
