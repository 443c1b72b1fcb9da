"""German words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: "wie alt | welche[ms]? alter",
        AnswerKind.PERCENT: r"prozent\w*",
        AnswerKind.MONEY: r"""
            wie ?viel (?:geld|kost\w*|euro|dollar) | wie teuer | kosten | kostete?
            | (?:wie hoch|zu welchem|welchen|welcher|der) \w*preis | was kassiert | gehalt
            | wie hoch (?:war|ist|sind|waren|soll) (?:der|die|das)
              \w*(?:schaden|preis|kosten|gewinn|verlust|umsatz|strafe|bußgeld)
        """,
        AnswerKind.SPEED: "wie schnell | welche[rs]? geschwindigkeit",
        AnswerKind.WEIGHT: r"""
            wie schwer (?:ist|sind|war|waren) | wie ?viel .{0,40}\b(?:wiegt|wiegen|wog)
        """,
        AnswerKind.LENGTH: "wie (?:hoch|weit|tief|breit|nah|lang)",
        AnswerKind.DURATION: "wie lange?",
        AnswerKind.DATE: "wann | welche[mns]? (?:jahr|tag|monat|datum|jahrhundert)",
        AnswerKind.MEASURE: "wie (?:groß|heiß|kalt|stark|laut)",
        AnswerKind.NUMBER: "wie ?viele? | anzahl",
        AnswerKind.CAUSE: "warum | weshalb | wieso | weswegen | wodurch | aus welchem grund",
        AnswerKind.ROLE: "welche[ns]? (?:amt|beruf|position|posten|rolle|funktion|titel)",
        AnswerKind.ORGANISATION: """
            welche[nrsm]? (?:firma|unternehmen|team|partei|verein|organisation|universität|behörde
              |konzern|bank)
        """,
        AnswerKind.PERSON: "wer | wem | wessen",
        AnswerKind.PLACE: "wo | wohin | woher | in welche[rm] (?:stadt|land|ort)",
        AnswerKind.STATEMENT: r"""
            was (?:sag\w*|mein\w*|forder\w*|kündig\w*|erklär\w*|behaupt\w*)
            | was (?:hat|haben) .{1,60}\b(?:gesagt|gemeint|gefordert|erklärt|behauptet)
        """,
        AnswerKind.MANNER: "wie | auf welche weise | womit",
        AnswerKind.DEFINITION: r"""
            ^was (?:ist|sind|war) (?:eine? )?(?=[\w-]+\W*$) | ^was (?:bedeutet|heißt)
        """,
        AnswerKind.NONE: "was | welche[rnsm]?",
    },
    future=r"""
        wird | werden | soll | sollen | geplant
        | wann (?:(?!hat|ist|ge)\w+t|kommen|starten|beginnen|erscheinen)
    """,
    saying=r"""
        (?:ge)?sagt\w* | erklärt\w* | gemeint | meint\w* | behaupte\w* | (?:an)?gekündigt
        | fordert\w* | gefordert
    """,
    truth="""
        ist | sind | war | waren | hat | haben | hatten? | wird | werden | wurden? | kann | können
        | soll | sollen | will | wollen? | wollte | gibt | darf | dürfen | durfte | kommt | stimmt
    """,
    indirect="sagen | wissen | weiß | erklären",
    question_words=("wann", "warum", "weshalb", "wieso", "wer", "wo", "wie viele", "wieviele"),
)
