"""German function words that tell the language of a text."""

from __future__ import annotations

from bot.language.shelf.language import each_once

FUNCTION_WORDS = each_once("""
    wer was wen wem wessen wann wo wie warum weshalb wieso wozu woher wohin welche welcher
    welches welchen welchem wieviel wieviele viele der die das den dem des ein eine einen einem
    einer eines und oder aber nicht kein keine ist sind war waren wird werden wurde wurden hat
    haben hatte kann können soll will es er sie wir ich ihr man sich im in am an auf aus bei
    beim bis durch für gegen mit nach ohne über um unter von vom vor zu zum zur zwischen als
    auch dass wenn wegen seit noch schon nur sein seine ihre gibt heißt bedeutet sagte liegt
""")
