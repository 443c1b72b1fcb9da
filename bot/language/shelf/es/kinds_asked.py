"""Spanish words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: r"qu[eé] edad | cu[aá]ntos años t(?:ie|e)n\w*",
        AnswerKind.PERCENT: "porcentaje | por ciento",
        AnswerKind.MONEY: r"cu[aá]nto (?:cuesta|cost\w*|dinero|vale|gan\w*) | precio",
        AnswerKind.SPEED: "qu[eé] velocidad",
        AnswerKind.WEIGHT: r"cu[aá]nto pesa\w* | qu[eé] peso",
        AnswerKind.LENGTH: "qu[eé] (?:altura|distancia|longitud) | a qu[eé] distancia",
        AnswerKind.DURATION: "cu[aá]nto tiempo",
        AnswerKind.DATE: "cu[aá]ndo | qu[eé] (?:año|día|fecha|mes|siglo)",
        AnswerKind.MEASURE: "qu[eé] (?:temperatura|magnitud|tamaño)",
        AnswerKind.NUMBER: "cu[aá]nt[oa]s?",
        AnswerKind.CAUSE: "por qu[eé]",
        AnswerKind.ROLE: "qu[eé] (?:cargo|puesto|profesión|oficio)",
        AnswerKind.ORGANISATION: "qu[eé] (?:empresa|equipo|partido|club|organización|universidad)",
        AnswerKind.PERSON: "qui[eé]n(?:es)?",
        AnswerKind.PLACE: "d[oó]nde",
        AnswerKind.STATEMENT: "qu[eé] (?:dijo|dice|dijeron|declaró|afirmó|anunció)",
        AnswerKind.MANNER: "cómo",
        AnswerKind.DEFINITION: "^qu[eé] (?:es|son|significa)",
        AnswerKind.NONE: "qu[eé] | cu[aá]l(?:es)?",
    },
    future=r"\w+r[áà]n? | va a | van a",
    saying=r"dijo | dicho | dice | afirm\w+ | declar\w+ | anunci\w+",
    truth="es | son | era | fue | ha | han | había | hay | puede | tiene | está | va",
    indirect="decir(?:me)? | saber | sabes?",
    question_words=("cuándo", "cuánto", "cuántos", "dónde", "quién"),
)
