"""French function words that tell the language of a text."""

from __future__ import annotations

from bot.language.shelf.language import each_once

FUNCTION_WORDS = each_once("""
    qui que quoi quel quelle quels quelles quand où ou comment pourquoi combien est-ce le la les
    l un une des du de d et mais ne pas n' est sont était a ont été être fut se sa son ses leur
    leurs il elle ils elles on nous vous je ce cet cette ces c'est qu'est-ce à au aux en dans
    avec sans pour par sur sous entre depuis vers chez plus aussi y t-il t-elle dont
""")
