"""Portuguese words around a question that only mind manners."""

from __future__ import annotations

from bot.language.shelf.language import Chatter

CHATTER = Chatter(
    greetings=r"""
        (?:olá|oi|oie)(?: (?:a todos|pessoal|gente|bot))? | bom dia | boa (?:tarde|noite)
    """,
    leads=r"""
        alguém (?:aqui )?sabe(?: se)? | alguém (?:me )?pode (?:me )?dizer(?:-me)?(?: se)?
        | uma pergunta(?: rápida)?
    """,
    thanks=r"""
        (?:muito )?obrigad[oa](?: desde já)? | por favor
    """,
)
