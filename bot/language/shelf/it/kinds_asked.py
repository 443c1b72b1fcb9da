"""Italian words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

_BEFORE = "(?:(?:non|ma|già|ci|si|lo|la|gli|le|mi) )*"
"""What may stand before a verb that opens a question."""

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: r"quanti anni (?:ha|av\w*|hanno|compi\w*) | (?:a )?che et[àa]",
        AnswerKind.PERCENT: "(?:che|quale) percentuale | quanto per cento",
        AnswerKind.MONEY: r"""
            quanto (?:costa\w*|costerà|è costat\w*|vale\w*|guadagn\w*|pag\w*|spend\w*)
            | quanto .{1,50}?\b(?:costa|costò|costat|pag|guadagn|spes|spend|invest)\w*
            | quanto ammont\w* | quanti (?:euro|dollari|soldi)
        """,
        AnswerKind.SPEED: "a (?:che|quale) velocità",
        AnswerKind.WEIGHT: r"quanto pesa\w*",
        AnswerKind.LENGTH: """
            quanto (?:è|era) (?:alt|lung|lontan|profond)[oa] | quanto dista
            | quanti (?:metri|chilometri)
        """,
        AnswerKind.DURATION: r"""
            quanto tempo | quanto (?:dur\w*|è durat\w*)
            | quant[ie] (?:secondi|minuti|ore|giorni|notti|settimane|mesi|anni|decenni)
        """,
        AnswerKind.DATE: "quando | quell anno",
        AnswerKind.MEASURE: "quanto (?:è|era) (?:grande|forte|cald[oa]|fredd[oa])",
        AnswerKind.NUMBER: "quant[ieao] | ogni quanto",
        AnswerKind.CAUSE: r"""
            perch[eéè] | come mai | a (?:che )?cosa (?:è|sono) dovut\w*
            | di (?:che )?cosa (?:è|sono) mort\w* | a (?:che )?cosa (?:attribui|serv)\w*
            | (?:che )?cosa (?:ha|hanno) (?:spinto|provocato|causato)
            | (?:che )?cosa (?:ha|hanno) (?:indotto|costretto|scatenato|portato)
        """,
        AnswerKind.PERSON: "chi",
        AnswerKind.PLACE: "dov['’](?:è|era) | dove",
        AnswerKind.STATEMENT: r"""
            come (?:ha |hanno )?(?:defini|commenta|descri|giustific|giudic|spieg)\w*
        """,
        AnswerKind.CONSEQUENCE: r"""
            (?:che )?cosa (?:è )?(?:succed|success|accad|capit)\w* | che (?:ne )?(?:succed|fine)\w*
            | come (?:ha |hanno )?(?:reagi|finisc|è finit|termin)\w*
        """,
        AnswerKind.MANNER: "come | in (?:che|quale) modo",
        AnswerKind.DEFINITION: r"""
            (?:che )?cos['’](?:è|era) | (?:che )?cosa (?:significa\w*|vuol dire)
            | (?<!di )(?<!di che )cosa (?:sono|erano|è|era) (?:un\w*|il|lo|la|gli|le|i|l['’]\w+)
            | chi sono (?:i|gli|le) [\w-]+(?=\W*$)
        """,
        AnswerKind.NONE: r"""
            cosa | quale | quali | qual | (?:(?<![\w,] )|(?<=di )|(?<=a )|(?<=con ))che
        """,
    },
    which=r"""
        quali? (?:è|era|sono|erano|fu|furono|sarà) (?:il|la|lo|i|gli|le)
        | qual (?:è|era|fu|sarà) l['’] | qual (?:è|era|fu|sarà) (?:il|la|lo)
        | qual[ei]?(?: altr[ieao])?
        | (?:(?<![\w,] )|(?<=in )|(?<=a )|(?<=di )|(?<=da )|(?<=con )|(?<=per )|(?<=su ))che
    """,
    naming=r"come si chiam\w+ | quali? (?:è|sono|era|erano) (?:il|i) nom[ei] d\w+",
    nouns={
        AnswerKind.AGE: "età",
        AnswerKind.PERCENT: "percentuale | quota",
        AnswerKind.MONEY: """
            prezzo | prezzi | costo | costi | stipendio | somma | importo | multa | indennizzo
            | riscatto | ricompensa | budget | fatturato | ricavi
        """,
        AnswerKind.SPEED: "velocità",
        AnswerKind.WEIGHT: "peso",
        AnswerKind.LENGTH: "altezza | distanza | lunghezza | profondità",
        AnswerKind.DURATION: "durata",
        AnswerKind.DATE: """
            anno | anni | giorno | giorni | data | date | mese | secolo | ora | momento
        """,
        AnswerKind.MEASURE: "temperatura | magnitudo | dimensione | superficie | potenza",
        AnswerKind.NUMBER: "numero | totale",
        AnswerKind.CAUSE: """
            ragione | ragioni | motivo | motivi | causa | cause | scopo | movente | origine
        """,
        AnswerKind.ROLE: "ruolo | carica | professione | incarico | mestiere",
        AnswerKind.ORGANISATION: """
            azienda | aziende | squadra | squadre | partito | partiti | società | organizzazione
            | banca | organizzazioni | università | sindacato | sindacati | istituto | impresa
            | imprese | gruppo | gruppi | compagnia | ente | agenzia | giornale | ministero
            | tribunale | associazione
        """,
        AnswerKind.PERSON: r"""
            persona | persone | uomo | uomini | donna | donne | bambin[oaie] | ragazz[oaie]
            | president[ei] | ministr[oaie] | giocat(?:ore|ori|rice) | allenatore | politic[oai]
            | sindac[oai] | capo | capi | direttor[ei] | pilot[ai] | autist[ai]
            | \w{3,}(?:ista|isti|iste|ologo|ologa|ologi) | deputat[oi] | candidat[oaie] | medic[oi]
            | giudic[ei] | cantant[ei] | attor[ei] | attrice | scrittore | re | regina | papa
            | espert[oi] | vincitore | vincitrice | vittim[ae] | soldat[oi] | assassino | portavoce
            | addetto | addetta | passegger[oi] | autore | autrice
        """,
        AnswerKind.PLACE: """
            città | paese | paesi | luogo | luoghi | stato | stati | regione | regioni | zona | zone
            | provincia | continente | quartiere | isola | isole | via | museo | musei | aeroporto
            | aeroporti | parte | punto | ospedale | stadio | capitale | posto
        """,
        AnswerKind.STATEMENT: """
            dichiarazione | critica | critiche | accusa | accuse | opinione | messaggio
        """,
        AnswerKind.CONSEQUENCE: """
            conseguenza | conseguenze | effetto | effetti | pena | condanna | punizione | risultato
            | esito | reazione | reazioni | sanzione
        """,
        AnswerKind.LIST: "elenco | lista | nomi",
        AnswerKind.DEFINITION: "significato",
    },
    keywords={
        AnswerKind.MONEY: "prezzo | prezzi | costo | costi | stipendio | fatturato",
        AnswerKind.PERCENT: "percentuale | per cento",
        AnswerKind.DURATION: "durata",
        AnswerKind.DATE: "data",
        AnswerKind.NUMBER: "numero di | totale",
        AnswerKind.CAUSE: "motivo | motivi | causa | cause | ragione | ragioni",
        AnswerKind.PLACE: "luogo | sede",
        AnswerKind.PERSON: "vincitore | vincitrice | fondatore | fondatrice | autore | successore",
        AnswerKind.LIST: "elenco | lista | nomi | tipi di",
        AnswerKind.CONSEQUENCE: "conseguenze? | reazioni | effetti",
        AnswerKind.DEFINITION: "significato | definizione",
    },
    future=r"\w+rà | \w+ranno",
    saying=r"""
        detto | dice | dicono | disse | dichiar\w+ | afferm\w+ | annunci\w+ | accus\w+ | critic\w+
        | paragon\w+ | rispo\w+ | promess\w+ | promett\w+ | chiest\w+ | chied\w+ | sostien\w+
        | sosten\w+ | credono | crede | pensa | pensano | ritien\w+ | avvert\w+ | minacc\w+
        | defini\w+ | parlato | parla | insist\w+ | secondo | comment\w+ | nega | negato | spieg\w+
        | teme
    """,
    several="quali | quali (?:due|tre|altri|altre) | chi sono | i nomi | come si chiamano",
    comparing=r"""
        (?:più|meno|maggiore|minore|meglio|peggio) (?:[\w'’]+
          ){0,4}?(?:di|del|della|dei|che|rispetto)
        | paragon\w* | confronto | rispetto a\w* | invece di | a differenza | differenza
        | così \w+ come | tant[oaie] quant[oaie] | d['’]accordo con \w+ o con
    """,
    truth=rf"""
        {_BEFORE}(?:è|sono|erano?|fu|ha|hanno|aveva|avevano|può|possono|sarà|deve|devono|vuole)
        | {_BEFORE}(?:vogliono|esiste|esistono|furono|stanno?|sta) | c['’](?:è|era|erano)
        | {_BEFORE}\w{{2,}}(?:[aei]rono|[ei]rà|[ei]ranno|[aei]vano)
    """,
    chatter="""
        ciao(?: a tutti)? | ehi | scusate | ragazzi | ma | e | allora | senti | ok | per favore
        | @bot
    """,
    lead_in=r"""
        qualcuno (?:sa|può (?:dirmi|spiegarmi)|mi (?:dice|spiega)|mi sa dire)
        | (?:sai|sapete)(?: dirmi)? | (?:puoi|potete|potresti|può) (?:dirmi|dirci|spiegarmi) | dimmi
        | vorrei sapere | mi chiedo
    """,
    whether="se",
    question_words=("quando", "quanti", "quanto", "perché", "dove", "chi"),
)
