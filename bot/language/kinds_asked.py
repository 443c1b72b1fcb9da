"""Which kind of answer a question asks for, by its words."""

from __future__ import annotations

from difflib import get_close_matches

from bot.language.kinds import SUPERLATIVE, AnswerKind, one_of
from bot.language.shelf import known

LOOKS_LIKE = 0.8
"""From this likeness on (difflib's ratio) a word is taken for a mistyped question word."""

_ASKED = {
    AnswerKind.AGE: r"""
        how old | what age | wie alt | welche[ms]? alter | qu[eé] edad
        | cu[aá]ntos años t(?:ie|e)n\w* | quel âge | quanti anni (?:ha|av\w*) | che et[àa]
    """,
    AnswerKind.PERCENT: r"""
        percent\w* | per cent | what share | prozent\w* | porcentaje | por ciento | pourcentage
        | percentuale
    """,
    AnswerKind.MONEY: r"""
        how much (?:money|profit|prize) | what .{0,60}\bcosts? | price
        | how much .{0,60}\b(?:cost|costs|pay|pays|paid|charge|earn|spend|spent|worth|sell for
          |sold for|raise|invest|invested|fined|donate) | how many (?:euros?|dollars?)
        | wie ?viel (?:geld|kost\w*|euro|dollar) | wie teuer | kosten | kostete?
        | (?:wie hoch|zu welchem|welchen|welcher|der) \w*preis | was kassiert | gehalt
        | wie hoch (?:war|ist|sind|waren|soll) (?:der|die|das)
          \w*(?:schaden|preis|kosten|gewinn|verlust|umsatz|strafe|bußgeld)
        | cu[aá]nto (?:cuesta|cost\w*|dinero|vale|gan\w*) | precio
        | combien (?:coûte|a coûté|vaut) | quel .{0,20}\bprix | salaire | quanto costa | prezzo
    """,
    AnswerKind.SPEED: r"""
        how fast | what speed | wie schnell | welche[rs]? geschwindigkeit | qu[eé] velocidad
        | quelle vitesse | (?:che|quale) velocità
    """,
    AnswerKind.WEIGHT: r"""
        how heavy | how much .{0,40}\bweigh\w* | what weight | wie schwer (?:ist|sind|war|waren)
        | wie ?viel .{0,40}\b(?:wiegt|wiegen|wog) | cu[aá]nto pesa\w* | qu[eé] peso
        | combien .{0,40}\bp[eè]se\w* | quel poids | quanto pesa\w*
    """,
    AnswerKind.LENGTH: r"""
        how (?:tall|high|far|deep|wide|close) | what (?:height|distance|length)
        | wie (?:hoch|weit|tief|breit|nah|lang) | qu[eé] (?:altura|distancia|longitud)
        | a qu[eé] distancia | quelle (?:hauteur|distance|longueur|taille|profondeur)
        | quanto (?:è alto|dista|è lungo)
    """,
    AnswerKind.DURATION: r"""
        how long | for how many (?:years|days|months|hours|weeks) | wie lange? | cu[aá]nto tiempo
        | combien de temps | quanto tempo
    """,
    AnswerKind.DATE: r"""
        when | what (?:year|day|date|time|month|century|decade)
        | (?:which|in what) (?:year|day|month|century) | wann
        | welche[mns]? (?:jahr|tag|monat|datum|jahrhundert) | cu[aá]ndo
        | qu[eé] (?:año|día|fecha|mes|siglo) | quand | quelle (?:année|date)
        | quel (?:jour|mois|siècle) | quando | (?:che|quale|quell) anno
        | in che (?:anno|giorno|data)
    """,
    AnswerKind.MEASURE: r"""
        how (?:big|large|hot|cold|strong|loud) | what (?:temperature|magnitude|size)
        | wie (?:groß|heiß|kalt|stark|laut) | qu[eé] (?:temperatura|magnitud|tamaño)
        | quelle (?:température|magnitude|superficie) | (?:che|quale) (?:temperatura|magnitudo)
    """,
    AnswerKind.NUMBER: r"""
        how many | how much | what number | number of | wie ?viele? | anzahl | cu[aá]nt[oa]s?
        | combien | quant[ieao]
    """,
    AnswerKind.CAUSE: r"""
        why | what caused | for what reason | how come | what .{0,30}reason | warum | weshalb
        | wieso | weswegen | wodurch | aus welchem grund | por qu[eé] | pourquoi | perch[eéè]
        | come mai
    """,
    AnswerKind.ROLE: r"""
        (?:what|which) (?:position|job|role|profession|office|post|title|rank)
        | welche[ns]? (?:amt|beruf|position|posten|rolle|funktion|titel)
        | qu[eé] (?:cargo|puesto|profesión|oficio) | quel (?:poste|métier|rôle)
        | quelle (?:fonction|profession) | (?:che|quale) (?:ruolo|carica|professione|incarico)
    """,
    AnswerKind.ORGANISATION: r"""
        (?:what|which) (?:company|firm|team|party|club|organi[sz]ation|university|agency|band|bank)
        | welche[nrsm]? (?:firma|unternehmen|team|partei|verein|organisation|universität|behörde
          |konzern|bank)
        | qu[eé] (?:empresa|equipo|partido|club|organización|universidad)
        | quel(?:le)? (?:entreprise|équipe|parti|club|organisation|université|société)
        | (?:che|quale) (?:azienda|squadra|partito|società|organizzazione|università)
    """,
    AnswerKind.PERSON: r"""
        who | whom | whose | wer | wem | wessen | qui[eé]n(?:es)? | ^qui | à qui | de qui | chi
        | which (?:person|player|president|minister)
    """,
    AnswerKind.PLACE: r"""
        where | in (?:what|which) (?:city|country|place|town|state) | wo | wohin | woher | d[oó]nde
        | où | dov['’]è | dove | in welche[rm] (?:stadt|land|ort)
    """,
    AnswerKind.STATEMENT: r"""
        what (?:did|does|do|has) .{1,60}\b(?:say|said|claim|claimed|state|announce|demand|think)
        | was (?:sag\w*|mein\w*|forder\w*|kündig\w*|erklär\w*|behaupt\w*)
        | was (?:hat|haben) .{1,60}\b(?:gesagt|gemeint|gefordert|erklärt|behauptet)
        | qu[eé] (?:dijo|dice|dijeron|declaró|afirmó|anunció) | qu['’]a (?:dit|déclaré|annoncé)
        | que dit | (?:che )?cosa (?:ha detto|hanno detto|dice)
    """,
    AnswerKind.MANNER: r"""
        how | in what way | wie | auf welche weise | womit | cómo | comment | come
    """,
    AnswerKind.DEFINITION: r"""
        ^what (?:is|are|was|were) (?:an? )?(?=[\w-]+\W*$) | ^what does \S+ mean
        | ^was (?:ist|sind|war) (?:eine? )?(?=[\w-]+\W*$) | ^was (?:bedeutet|heißt)
        | ^qu[eé] (?:es|son|significa) | ^qu['’]est-ce que? | ^(?:che )?cos['’]è
    """,
    AnswerKind.NONE: r"""
        what | which | was | welche[rnsm]? | qu[eé] | cu[aá]l(?:es)? | quoi | quel(?:le)?s?
        | cosa | quale | quali | qual
    """,
}
"""Cues of a question, the finer kinds first: of those that begin at one place the first counts.

The last are question words that ask for no kind by themselves.
"""
_RELATIVE = (
    AnswerKind.DATE,
    AnswerKind.PLACE,
    AnswerKind.PERSON,
    AnswerKind.CAUSE,
    AnswerKind.MANNER,
)
"""Their question words may also join a clause: *what happens when …* asks for no time."""
_ASKING = {kind: one_of(cues) for kind, cues in _ASKED.items()}
_OF_THE_FUTURE = one_of(r"""
    will | going to | supposed to | planned | plan | expected | due to | next | wird | werden | soll
    | sollen | geplant | wann (?:(?!hat|ist|ge)\w+t|kommen|starten|beginnen|erscheinen)
    | \w+r[áà]n? | va a | van a | va | vont | sera
    | aura | quand .{0,40}\w\wra | \w+ra-t-\w+ | \w+ront | \w+ranno
""")
_OF_SAYING = one_of(r"""
    said | says | stated | claim(?:s|ed) | announce[sd] | (?:ge)?sagt\w* | erklärt\w* | gemeint
    | meint\w* | behaupte\w* | (?:an)?gekündigt | fordert\w* | gefordert | dijo | dicho | dice
    | afirm\w+ | declar\w+ | anunci\w+ | dit | déclar\w+ | affirm\w+ | annonc\w+ | detto
    | dichiar\w+ | afferm\w+ | annunci\w+
""")
"""What makes *who?* ask for a speaker: the sentence that names one also says that it is said."""

_OF_TRUTH = {
    "de": r"""
        ist | sind | war | waren | hat | haben | hatten? | wird | werden | wurden? | kann | können
        | soll | sollen | will | wollen? | wollte | gibt | darf | dürfen | durfte | kommt | stimmt
    """,
    "en": r"""
        did | does | do | is | are | was | were | has | have | had | can | could | will | would
        | should
    """,
    "es": "es | son | era | fue | ha | han | había | hay | puede | tiene | está | va",
    "fr": r"est-ce que? | est-ce qu['’]\w+ | \w+(?:-t)?-(?:il|elle|ils|elles|on|ce)",
    "it": "è | sono | era | ha | hanno | aveva | può | c['’]è",
}
_ASKING_FOR_TRUTH = {language: one_of(cues) for language, cues in _OF_TRUTH.items()}
"""What a question that is answered by yes or no begins with …"""
_INDIRECT = one_of(r"""
    tell | say (?:who|what|when|where|why|how) | know | explain | sagen | wissen | weiß | erklären
    | decir(?:me)? | saber | sabes? | me dire | savoir | sais | savez | dirmi | sapere | sai
""")
"""… unless it only asks politely for something else."""
_OPENING = " ¿¡\"'„“«‚"


def asked(question: str, language: str = "") -> tuple[AnswerKind, int]:
    """Return the kind of answer asked for, and where its cue ends; the first cue decides.

    A question that begins with a verb of its `language` is answered by yes or no.
    """
    opening = len(question) - len(question.lstrip(_OPENING))
    kind, end = _kind(question[opening:], language)
    return kind, opening + end


def _kind(question: str, language: str) -> tuple[AnswerKind, int]:
    truth = _ASKING_FOR_TRUTH.get(language)
    if truth and truth.match(question) and not _INDIRECT.search(question):
        return AnswerKind.DENIAL, 0
    found = [
        (match.start(), order, kind, match.end())
        for order, (kind, pattern) in enumerate(_ASKING.items())
        if (match := pattern.search(question))
    ]
    if not found:
        return AnswerKind.NONE, 0
    other = min((start for start, _, kind, _ in found if not kind), default=len(question))
    found = [each for each in found if each[2] not in _RELATIVE or each[0] <= other]
    *_, kind, end = min(found, key=lambda each: (not each[2], *each))
    if kind is AnswerKind.DATE and _OF_THE_FUTURE.search(question):
        kind |= AnswerKind.FUTURE
    if kind is AnswerKind.PERSON and _OF_SAYING.search(question):
        kind |= AnswerKind.STATEMENT
    if SUPERLATIVE.search(question):
        kind |= AnswerKind.RANK
    return kind, end


_QUESTION_WORDS = {
    "de": ("wann", "warum", "weshalb", "wieso", "wer", "wo", "wie viele", "wieviele"),
    "en": ("when", "where", "why", "who"),
    "es": ("cuándo", "cuánto", "cuántos", "dónde", "quién"),
    "fr": ("quand", "combien", "pourquoi", "où"),
    "it": ("quando", "quanti", "quanto", "perché", "dove", "chi"),
}


def spelled(question: str, language: str) -> str:
    """Return `question` with a mistyped question word at its beginning put right: wen, whn, wnn."""
    first, space, rest = question.partition(" ")
    typed = first.casefold()
    if asked(first)[0] or typed in known(language).stop_words:
        return question
    meant = get_close_matches(typed, _QUESTION_WORDS.get(language, ()), 1, LOOKS_LIKE)
    return meant[0] + space + rest if meant else question
