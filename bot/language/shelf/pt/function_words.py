"""Portuguese function words that tell the language of a text."""

from __future__ import annotations

from bot.language.shelf.language import each_once

FUNCTION_WORDS = each_once("""
    quem que qual quais quando onde como quanto quanta quantos quantas porquê porque o a os as
    um uma uns umas e ou mas não é são era foi foram ser está há tem têm se seu sua seus suas de
    do da dos das em no na nos nas ao à aos com sem por pelo pela para entre até desde sobre
    mais também este esta isso ele ela eles
""")
