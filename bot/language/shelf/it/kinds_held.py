"""Italian words of a sentence that tell which kinds of answer it can hold."""

from __future__ import annotations

from bot.language.shelf.language import CuesHeld

HELD = CuesHeld(
    numbers="""
        due | tre | quattro | cinque | sei | sette | otto | nove | dieci | undici | dodici | dozzina
        | cento | mille | mila | milione | milioni | miliardo | miliardi | metà | terzo
    """,
    ones="una?",
    times="""
        lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | ieri | oggi | domani
        | settimana | mese | mesi | anno | anni | primavera | estate | autunno | inverno | secolo
        | secoli | decennio | trimestre
    """,
    schedule="""
        presto | prossimamente | futuro | al più tardi | calendario | scadenza | data | non ancora
    """,
    future=r"\w+rà | \w+ranno | previst\w* | dovrebbe\w* | prossim\w* | entro",
    limits=r"fino a\w*",
    past="era | erano | aveva | avevano | fu | furono",
    units_of_time="secondi | minuti | ore | giorni | settiman[ae] | mesi | anni",
    durations="per (?:ore|giorni|settimane|mesi|anni|decenni|secoli) | 24 ore su 24",
    ages=r"di \d+ anni",
    lengths="metri | chilometri",
    speeds="chilometri (?:all['’]|per )ora",
    weights="tonnellate | chilogrammi | chili | grammi",
    units="gradi | ettari",
    currencies="dollari? | lire",
    percent="per cento",
    place_prepositions="a | ad | nel | nella | presso | da",
    place_articles="la | l['’]",
    name_particles="di | da",
    roles="presidente | ministro | direttore",
    organisations="partito | azienda",
    superlatives=r"pi[uù] | maggiore? | migliore? | prim[oa] (?!di\b) | ultim[oa]",
    statement=r"ha detto | dice | dichiar\w+ | afferm\w+ | annunci\w+ | secondo | sostien\w+",
    cause=r"""
        perché | poiché | a causa | causa\w* | motiv\w* | ragion\w* | dovut\w* | grazie a | affinché
        | per (?:non )?(?!mare)\w+[aei]r(?:e|si|l[aeio]|ci|ne) | per (?:via|colpa|questo|cui|paura)
    """,
    manner=r"tramite | mediante | attraverso | per mezzo | \w+ando | \w+endo",
    definition="(?:è|sono|era) (?:un[oa]?|il|lo|la|i|gli|le) | significa | indica",
    denial=r"non | mai | senza | nessun\w* | né",
    comparison=r"""
        più | meno | che | rispetto | mentre | invece | a differenza | precedent\w*
    """,
    consequence=r"""
        quindi | perciò | così | risultat\w* | portat\w* | conseguenz\w* | infine | dopo
        | condannat\w* | deve | devono | licenziat\w* | respint\w* | annullat\w*
    """,
)
