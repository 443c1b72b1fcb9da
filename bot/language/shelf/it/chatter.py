"""Italian words around a question that only mind manners."""

from __future__ import annotations

from bot.language.shelf.language import Chatter

CHATTER = Chatter(
    greetings=r"""
        (?:ciao|salve|ehi|buongiorno|buonasera)(?: (?:a tutti|a tutte|ragazzi|raga|bot))?
        | scusate | scusa | scusi | ragazzi | raga | ok(?:ay)? | allora | a proposito
    """,
    leads=r"""
        (?:qualcuno|nessuno) (?:di voi |qui )?(?:sa|saprebbe|(?:si )?ricorda)(?: dirmi)?(?: se)?
        | (?:sai|sapete)(?: dirmi)?(?: se)?
        | (?:qualcuno )?(?:mi |ci )?(?:può|potrebbe|puoi|potresti|potete)(?: qualcuno)?
          (?:dir|spiegar)(?:mi|ci|e)(?: se)?
        | dimmi | ditemi | vorrei sapere(?: se)? | mi chiedevo(?: se)?
        | (?:ho |avrei )?una (?:piccola |breve |veloce )?domanda(?: veloce| rapida)?
    """,
    thanks=r"""
        (?:molte |mille |tante )?grazie(?: (?:mille|in anticipo|a tutti|tante))* | saluti
        | per favore | per piacere
    """,
)
