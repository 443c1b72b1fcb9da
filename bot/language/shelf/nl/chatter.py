"""Dutch words around a question that only mind manners."""

from __future__ import annotations

from bot.language.shelf.language import Chatter

CHATTER = Chatter(
    greetings=r"""
        (?:hallo|hoi|hey|hi)(?: (?:allemaal|iedereen|bot))? | goede(?:morgen|middag|navond)
    """,
    leads=r"""
        weet iemand(?: of)? | kan iemand (?:mij|me) (?:zeggen|vertellen)(?: of)?
        | (?:een )?korte vraag
    """,
    thanks=r"""
        (?:alvast )?bedankt(?: alvast)? | dank (?:je|u)(?: wel)? | alsjeblieft
    """,
)
