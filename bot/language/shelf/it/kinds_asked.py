"""Italian words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: r"quanti anni (?:ha|av\w*) | che et[àa]",
        AnswerKind.PERCENT: "percentuale",
        AnswerKind.MONEY: "quanto costa | prezzo",
        AnswerKind.SPEED: "(?:che|quale) velocità",
        AnswerKind.WEIGHT: r"quanto pesa\w*",
        AnswerKind.LENGTH: "quanto (?:è alto|dista|è lungo)",
        AnswerKind.DURATION: "quanto tempo",
        AnswerKind.DATE: "quando | (?:che|quale|quell) anno | in che (?:anno|giorno|data)",
        AnswerKind.MEASURE: "(?:che|quale) (?:temperatura|magnitudo)",
        AnswerKind.NUMBER: "quant[ieao]",
        AnswerKind.CAUSE: "perch[eéè] | come mai",
        AnswerKind.ROLE: "(?:che|quale) (?:ruolo|carica|professione|incarico)",
        AnswerKind.ORGANISATION: """
            (?:che|quale) (?:azienda|squadra|partito|società|organizzazione|università)
        """,
        AnswerKind.PERSON: "chi",
        AnswerKind.PLACE: "dov['’]è | dove",
        AnswerKind.STATEMENT: "(?:che )?cosa (?:ha detto|hanno detto|dice)",
        AnswerKind.MANNER: "come",
        AnswerKind.DEFINITION: "^(?:che )?cos['’]è",
        AnswerKind.NONE: "cosa | quale | quali | qual",
    },
    future=r"\w+rà | \w+ranno",
    saying=r"detto | dichiar\w+ | afferm\w+ | annunci\w+",
    truth="è | sono | era | ha | hanno | aveva | può | c['’]è",
    indirect="dirmi | sapere | sai",
    question_words=("quando", "quanti", "quanto", "perché", "dove", "chi"),
)
