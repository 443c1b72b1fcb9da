"""Which kind of answer a question asks for, and which kinds a sentence can hold.

Small tables of cues, by language where they would clash and in common where they don't.
"""

from __future__ import annotations

import re
from enum import IntFlag
from functools import cache


class AnswerType(IntFlag):
    """A kind of answer; a sentence may hold several, a question mostly asks for one."""

    NONE = 0
    DATE = 1
    NUMBER = 2
    MONEY = 4
    PERCENT = 8
    DURATION = 16
    AGE = 32
    MEASURE = 64
    PERSON = 128
    PLACE = 256
    CAUSE = 512
    NEGATION = 1024
    SPEECH = 2048
    SUPERLATIVE = 4096
    SCHEDULE = 8192
    FUTURE = 16384


QUANTITY = (
    AnswerType.MONEY
    | AnswerType.PERCENT
    | AnswerType.DURATION
    | AnswerType.AGE
    | AnswerType.MEASURE
)
"""Numbers that need their unit."""
MEASURED = QUANTITY | AnswerType.NUMBER | AnswerType.DATE
"""Kinds of answer that a sentence shows by figures or words for them."""

_NUMBER_WORDS = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dutzend hundert hunderte "
    "tausend tausende million millionen milliarde milliarden hälfte drittel viertel doppelt keine",
    "en": "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds "
    "thousand thousands million billion half third quarter none",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce docena cien ciento mil miles "
    "millón millones mitad tercio",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze douzaine cent cents mille "
    "million millions milliard milliards moitié tiers",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici dozzina cento mille mila "
    "milione milioni miliardo miliardi metà terzo",
}
_ALL_NUMBER_WORDS = frozenset(" ".join(_NUMBER_WORDS.values()).split())
_MONTHS = {
    "de": "januar jänner februar märz april mai juni juli august september oktober november dezember",
    "en": "january february march april june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre "
    "diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
}
_DAYS = {
    "de": r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|gestern|heute|"
    r"morgen|vorgestern|wochenende|woche|monat\w*|jahr\w*|frühjahr|sommer|herbst|winter|uhr|"
    r"jahrhundert\w*|quartal|anfang|ende|mitte",
    "en": r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|"
    r"weekend|week|month|years?|spring|summer|autumn|winter|century|centuries|decade|quarter|may",
    "es": r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|mañana|semana|mes|meses|"
    r"año|años|primavera|verano|otoño|invierno|siglo|siglos|década|trimestre",
    "fr": r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd|demain|semaine|mois|"
    r"an|ans|année|années|printemps|été|automne|hiver|siècle|siècles|décennie|trimestre",
    "it": r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|domani|settimana|"
    r"mese|mesi|anno|anni|primavera|estate|autunno|inverno|secolo|secoli|decennio|trimestre",
}
_SCHEDULE = {
    "de": r"bald|demnächst|künftig|zukunft|spätestens|frühestens|termin\w*|zeitplan\w*|zeitpunkt\w*|"
    r"datum|irgendwann|noch nicht|vorerst|kurz bevor|in kürze|wann",
    "en": r"soon|shortly|future|at the latest|no later than|schedule\w*|timetable|deadline|"
    r"not yet|eventually|someday|upcoming",
    "es": r"pronto|próximamente|futuro|a más tardar|calendario|plazo|fecha|todavía no|aún no",
    "fr": r"bientôt|prochainement|futur|avenir|au plus tard|calendrier|échéance|délai|pas encore",
    "it": r"presto|prossimamente|futuro|al più tardi|calendario|scadenza|data|non ancora",
}
_FUTURE = {
    "de": r"wird|werden|werde|soll|sollen|solle|will|wollen|wolle|plan\w*|geplant\w*|könnten?|"
    r"voraussichtlich|ab|bis|erwartet\w*|kommenden?|nächste[nmrs]?|angekündigt\w*",
    "en": r"will|shall|going to|plans?|planned|expected|scheduled|due|supposed|by|next|until|to be",
    "es": r"\w+rán?|va a|van a|prev\w+|plane\w+|espera\w*|próxim\w+",
    "fr": r"\w+ra|\w+ront|va|vont|prévu\w*|devrait|prochain\w*|d'ici",
    "it": r"\w+rà|\w+ranno|previst\w*|dovrebbe\w*|prossim\w*|entro",
}
_CAUSE = {
    "de": r"weil|da|denn|wegen|grund|gründe\w*|aufgrund|auf grund|ursache\w*|deshalb|daher|darum|"
    r"deswegen|damit|um|infolge|dank|begründ\w*|verursach\w*|ausgelöst|führte|nachdem|durch|dadurch|"
    r"schuld|angesichts|anlass|aus protest|führten|zurückzuführen|motiv",
    "en": r"because|since|due to|owing to|reason\w*|cause\w*|therefore|so that|in order to|thanks to|"
    r"result\w*|led to|leads to|as a result|motivat\w*|blam\w*|for the purpose|thus|hence",
    "es": r"porque|debido|causa\w*|razón|razones|motivo\w*|ya que|por lo que|para|gracias a|pues|"
    r"puesto que|a raíz",
    "fr": r"parce que|car|en raison|cause\w*|raison\w*|motif\w*|afin|pour|grâce|puisque|suite à|"
    r"à cause",
    "it": r"perché|poiché|a causa|causa\w*|motiv\w*|ragion\w*|dovut\w*|grazie a|affinché|per",
}
_SPEECH = {
    "de": r"sagte\w*|erklärte\w*|teilte\w*|meinte\w*|betonte\w*|so der|so die|laut|zufolge|nach angaben|"
    r"fügte|berichtet\w*|kündigte|bestätigte|kritisierte|forderte|äußerte|vermuten|heißt es",
    "en": r"said|says|told|stated|announced|according to|explained|claimed|wrote|argued|added",
    "es": r"dijo|afirmó|declaró|según|anunció|explicó|señaló",
    "fr": r"a dit|a déclaré|selon|a annoncé|a expliqué|affirme|affirmé",
    "it": r"ha detto|ha dichiarato|secondo|ha annunciato|ha spiegato|disse",
}
_NEGATION = {
    "de": r"nicht|kein\w*|nie|niemals|weder|ohne|niemand|nichts",
    "en": r"not|no|never|neither|nor|without|nobody|none|n't|cannot",
    "es": r"no|nunca|jamás|ningún|ninguna|ni|sin|nadie|nada",
    "fr": r"pas|jamais|aucun\w*|ni|sans|personne|rien",
    "it": r"non|mai|nessun\w*|né|senza|niente|nulla",
}
_SUPERLATIVE = {
    "de": r"\w+ste[nmrs]?|am \w+sten|meisten?|erste[rnms]?|letzte[rnms]?",
    "en": r"most|least|first|last|\w+est|best|worst",
    "es": r"más|menos|mejor|peor|mayor|menor|primer\w*|últim\w*",
    "fr": r"plus|moins|meilleur\w*|pire|premi\w+|derni\w+",
    "it": r"più|meno|miglior\w*|peggior\w*|maggior\w*|prim\w|ultim\w",
}
_MONEY = re.compile(
    r"[$€£¥]|\b(?:euro?s?|dollars?|dólares|dollari?|us-dollar|pfund|pounds?|yen|yuan|franken|francs?|"
    r"rubel|rupien|cents?|usd|eur|dm|d-mark|mark|sterling|pesos?|libras|lire)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\b(?:prozent\w*|percent|per cent|por ciento|pour cent|per cento)\b", re.I)
_UNIT_OF_TIME = (
    r"(?:sekunden?|minuten?|stunden?|tage[ns]?|wochen?|monate?n?|jahre?n?|jahrzehnte?n?|seconds?|minutes?|"
    r"hours?|days?|weeks?|months?|years?|decades?|centuries|segundos?|minutos?|horas?|días?|semanas?|"
    r"meses|años?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|secondi|minuti|ore|giorni|"
    r"settiman[ae]|mesi|anni)"
)
_UNIT = (
    r"(?:k?m|cm|mm|km/h|m²|km²|ha|kg|t|g|l|mw|gw|kw|kwh|mbit|gb|mb|tb|hz|ghz|meter[ns]?|metre?s?|"
    r"kilomet\w+|zentimeter\w*|quadrat\w+|hektar|tonnen?|tons?|tonnes?|kilogramm|gramm|liter|litres?|"
    r"grad|degrees?|°c|°|feet|foot|ft|inch(?:es)?|miles?|mph|knoten|knots|pounds|acres?|metros?|"
    r"kilómetros?|toneladas?|grados?|mètres?|kilomètres?|degrés?|metri|chilometri|tonnellate|gradi|"
    r"hectáreas?|hectares?|ettari|square)\b"
)
_ROLE = re.compile(
    r"\b(?:\w*präsident\w*|\w*minister\w*|\w*chefin?|\w*leiterin?|\w*sprecherin?|\w*manager\w*|"
    r"\w*direktor\w*|trainer\w*|president|minister|director|chairman|founder|manager|ceo|king|queen|"
    r"presidente|ministro|directeur|président|ministre|direttore|general|professor\w*)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?:]\s)(?<!^)\b[A-ZÀ-Þ][\w'’.-]+ (?:(?:van|von|de|der|di|da|al|bin|la|le) )*"
                   r"[A-ZÀ-Þ][\w'’-]+")
_PLACE = re.compile(
    r"\b(?:in|im|am|an|bei|nach|aus|vor|nahe|nördlich|südlich|östlich|westlich|at|near|from|to|en|"
    r"cerca de|desde|à|au|aux|près de|a|ad|nel|nella|presso|da)\s(?:der |den |dem |the |la |el |los |las |le |les |"
    r"l['’])?[A-ZÀ-Þ]\w+"
)
_AGE = re.compile(
    r"\b\d+-?jährig\w*|\w*jährige\w*|\bjahre alt|\balter von|\bim alter|\b(?:years? old|aged? \d|at the age|"
    r"año?s de edad|\bâgée?s? de|\bde \d+ (?:años|ans)\b|\bdi \d+ anni\b|anni)\b|\(\d\d\)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d")
_YEAR_OR_DATE = re.compile(
    r"\b(?:1[0-9]|20)\d\d(?:s|er)?\b|\b\d{1,2}\.\s?\d{1,2}\.|\b\d{1,2}:\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DURATION = re.compile(
    rf"(?:\d|\b(?:eine[nr]?|one|an?|un[ae]?|ein)\b|\b(?:{'|'.join(' '.join(_NUMBER_WORDS.values()).split())})\b)"
    rf"[\w,.\s-]{{0,14}}?\b{_UNIT_OF_TIME}\b|einmonatig|\bmonatelang|\bjahrelang|\bstundenlang|\blang\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(rf"\d[\d.,\s]*\s?(?:\w+\s)?{_UNIT}|meilen", re.IGNORECASE)


@cache
def _cue(kind: str, language: str) -> re.Pattern[str]:
    table = {
        "date": {k: f"{'|'.join(v.split())}|{_DAYS[k]}" for k, v in _MONTHS.items()},
        "number": {k: "|".join(v.split()) for k, v in _NUMBER_WORDS.items()},
        "schedule": _SCHEDULE,
        "future": _FUTURE,
        "cause": _CAUSE,
        "speech": _SPEECH,
        "negation": _NEGATION,
        "superlative": _SUPERLATIVE,
    }[kind]
    alternatives = table.get(language) or "|".join(table.values())
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


def is_number(form: str) -> bool:
    """Return whether a written word is a number, in figures or in letters."""
    return form[:1].isdigit() or form.casefold() in _ALL_NUMBER_WORDS


def held(sentence: str, language: str, year: int | None = None) -> AnswerType:
    """Return every kind of answer that `sentence` can hold, written in `year` if that is known."""
    kinds = AnswerType.NONE
    digits = _DIGITS.search(sentence) is not None
    tests = (
        (AnswerType.DATE, _YEAR_OR_DATE.search(sentence) or _cue("date", language).search(sentence)),
        (AnswerType.NUMBER, digits or _cue("number", language).search(sentence)),
        (AnswerType.MONEY, _MONEY.search(sentence)),
        (AnswerType.PERCENT, _PERCENT.search(sentence)),
        (AnswerType.DURATION, _DURATION.search(sentence)),
        (AnswerType.AGE, _AGE.search(sentence)),
        (AnswerType.MEASURE, digits and _MEASURE.search(sentence)),
        (AnswerType.PERSON, _NAME.search(sentence) or _ROLE.search(sentence)),
        (AnswerType.PLACE, _PLACE.search(sentence)),
        (AnswerType.CAUSE, _cue("cause", language).search(sentence)),
        (AnswerType.NEGATION, _cue("negation", language).search(sentence)),
        (AnswerType.SPEECH, _cue("speech", language).search(sentence)),
        (AnswerType.SUPERLATIVE, _cue("superlative", language).search(sentence)),
        (AnswerType.SCHEDULE, _cue("schedule", language).search(sentence)),
    )
    for kind, found in tests:
        if found:
            kinds |= kind
    return kinds | _future(sentence, language, kinds, year)


def _future(sentence: str, language: str, kinds: AnswerType, year: int | None) -> AnswerType:
    """Tell whether a time in `sentence` lies ahead: by its words, and never by years gone by."""
    years = [int(found) for found in _YEAR.findall(sentence)]
    if year is not None and years and max(years) < year:
        return AnswerType.NONE
    ahead = AnswerType.SCHEDULE in kinds or (
        AnswerType.DATE in kinds and _cue("future", language).search(sentence)
    )
    return AnswerType.FUTURE if ahead else AnswerType.NONE


_ASKED: tuple[tuple[AnswerType, str], ...] = (
    (AnswerType.AGE, r"how old|what age|wie alt|welche[ms]? alter|qu[eé] edad|cu[aá]ntos años ten|quel âge|"
     r"quanti anni (?:ha|av)|che et[àa]"),
    (AnswerType.PERCENT, r"percent\w*|per cent|what share|prozent\w*|porcentaje|por ciento|pourcentage|"
     r"percentuale"),
    (AnswerType.MONEY, r"how much (?:money|does|did|do|is|was|will|would|profit|are|were|has|have|prize)|price|what .{0,20}\bcosts?\b|"
     r"wie ?viel (?:geld|kost\w*|euro|dollar)|kosten|kostete?|preis|wie hoch (?:war|ist|sind|waren) (?:der|die) "
     r"(?:\w*schaden|\w*preis|\w*kosten|\w*gewinn|\w*umsatz|\w*strafe)|was kassiert|gehalt|"
     r"cu[aá]nto (?:cuesta|cost|dinero|vale|gan)|precio|combien (?:coûte|a coûté|vaut)|prix|salaire|quanto costa|prezzo"),
    (AnswerType.DURATION, r"how long|for how many (?:years|days|months|hours|weeks)|wie lange?|cu[aá]nto tiempo|"
     r"combien de temps|quanto tempo"),
    (AnswerType.DATE, r"when|what (?:year|day|date|time|month|century|decade)|(?:which|in what) (?:year|day|month|century)|wen|"
     r"wann|welche[mns]? (?:jahr|tag|monat|datum|jahrhundert)|cu[aá]ndo|qu[eé] (?:año|día|fecha|mes|siglo)|quand|"
     r"quelle (?:année|date)|quel (?:jour|mois|siècle)|quando|(?:che|quale|quell) anno|in che (?:anno|giorno|data)"),
    (AnswerType.MEASURE, r"how (?:tall|high|far|fast|big|large|deep|wide|heavy|hot|cold|strong|loud)|what (?:speed|height|distance)|"
     r"wie (?:groß|hoch|weit|schnell|tief|breit|schwer|heiß|kalt|stark|lang)|qu[eé] (?:altura|velocidad|distancia)|"
     r"quelle (?:hauteur|vitesse|distance|taille)|quanto (?:è alto|dista)"),
    (AnswerType.NUMBER, r"how many|how much|what number|number of|wie ?viele?|anzahl|cu[aá]nt[oa]s?|combien|quant[ieao]\b"),
    (AnswerType.CAUSE, r"why|what caused|for what reason|how come|what .{0,15}reason|warum|weshalb|wieso|weswegen|wodurch|aus welchem grund|"
     r"por qu[eé]|pourquoi|perch[eéè]|come mai"),
    (AnswerType.PERSON, r"who|whom|whose|wer|wem|wessen|qui[eé]n(?:es)?|^qui|à qui|de qui|\bchi\b|which (?:person|player|president|minister)"),
    (AnswerType.PLACE, r"where|in (?:what|which) (?:city|country|place|town|state)|wo|wohin|woher|d[oó]nde|où|dove|"
     r"in welche[rm] (?:stadt|land|ort)"),
)
_ASKED_OF_THE_FUTURE = re.compile(
    r"\b(?:will|going to|supposed to|planned|plan|expected|due to|next|wird|werden|soll|sollen|"
    r"geplant|\w+r[áà]n?|va a|van a|va|vont|\w+ront|\w+era|\w+ranno)\b",
    re.IGNORECASE,
)
_ASKING = tuple((kind, re.compile(rf"\b(?:{cues})\b", re.IGNORECASE)) for kind, cues in _ASKED)


def asked(question: str) -> tuple[AnswerType, int]:
    """Return the kind of answer `question` asks for, and where its cue ends; the first cue decides."""
    found = [
        (match.start(), order, kind, match.end())
        for order, (kind, pattern) in enumerate(_ASKING)
        if (match := pattern.search(question))
    ]
    if not found:
        return AnswerType.NONE, 0
    *_, kind, end = min(found)
    if kind is AnswerType.DATE and _ASKED_OF_THE_FUTURE.search(question):
        kind |= AnswerType.FUTURE
    return kind, end


def fits(wanted: AnswerType) -> AnswerType:
    """Return the kinds that satisfy `wanted`: a *when* takes a date or word that there is none."""
    if AnswerType.DATE in wanted:
        return AnswerType.DATE | AnswerType.SCHEDULE
    return wanted
