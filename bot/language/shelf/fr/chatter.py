"""French words around a question that only mind manners."""

from __future__ import annotations

from bot.language.shelf.language import Chatter

CHATTER = Chatter(
    greetings=r"""
        (?:salut|bonjour|bonsoir|coucou)(?: (?:à tous|et à toutes|tout le monde|bot))*
        | excusez[- ]moi | pardon | désolée? | dites | ok(?:ay)? | du coup | au fait | euh+
    """,
    leads=r"""
        (?:est-ce que |est-ce qu['’])?(?:quelqu['’]un|l['’]un de vous)(?: ici)?
          (?:sait|saurait|se souvient|connaît|connait)(?: si)?
        | (?:tu sais|vous savez|sais-tu|savez-vous|sauriez-vous)(?: si)?
        | (?:est-ce que |est-ce qu['’])?(?:quelqu['’]un|tu|vous)
          (?:peut|pourrait|peux|pourrais|pouvez|pourriez) (?:me |nous )?(?:dire|expliquer)(?: si)?
        | (?:peux-tu|pouvez-vous|pourriez-vous|pourrais-tu) (?:me |nous )?(?:dire|expliquer)(?: si)?
        | dis-moi | dites-moi | j['’]aimerais savoir(?: si)? | je voudrais savoir(?: si)?
        | je me demand(?:e|ais)(?: si)?
        | (?:j['’]ai )?une (?:petite |rapide )?question(?: rapide| bête)?
        | petite question(?: rapide| bête)?
    """,
    thanks=r"""
        merci(?: (?:d['’]avance|beaucoup|bien|à tous|à vous))* | bonne journée | cordialement
        | s['’]il (?:vous|te) pla[iî]t | svp | stp
    """,
)
