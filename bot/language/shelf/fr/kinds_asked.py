"""French words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: "quel âge",
        AnswerKind.PERCENT: "pourcentage",
        AnswerKind.MONEY: r"combien (?:coûte|a coûté|vaut) | quel .{0,20}\bprix | salaire",
        AnswerKind.SPEED: "quelle vitesse",
        AnswerKind.WEIGHT: r"combien .{0,40}\bp[eè]se\w* | quel poids",
        AnswerKind.LENGTH: "quelle (?:hauteur|distance|longueur|taille|profondeur)",
        AnswerKind.DURATION: "combien de temps",
        AnswerKind.DATE: "quand | quelle (?:année|date) | quel (?:jour|mois|siècle)",
        AnswerKind.MEASURE: "quelle (?:température|magnitude|superficie)",
        AnswerKind.NUMBER: "combien",
        AnswerKind.CAUSE: "pourquoi",
        AnswerKind.ROLE: "quel (?:poste|métier|rôle) | quelle (?:fonction|profession)",
        AnswerKind.ORGANISATION: """
            quel(?:le)? (?:entreprise|équipe|parti|club|organisation|université|société)
        """,
        AnswerKind.PERSON: "^qui | à qui | de qui",
        AnswerKind.PLACE: "où",
        AnswerKind.STATEMENT: "qu['’]a (?:dit|déclaré|annoncé) | que dit",
        AnswerKind.MANNER: "comment",
        AnswerKind.DEFINITION: "^qu['’]est-ce que?",
        AnswerKind.NONE: "quoi | quel(?:le)?s?",
    },
    future=r"va | vont | sera | aura | quand .{0,40}\w\wra | \w+ra-t-\w+ | \w+ront",
    saying=r"dit | déclar\w+ | affirm\w+ | annonc\w+",
    truth=r"est-ce que? | est-ce qu['’]\w+ | \w+(?:-t)?-(?:il|elle|ils|elles|on|ce)",
    indirect="me dire | savoir | sais | savez",
    question_words=("quand", "combien", "pourquoi", "où"),
)
