"""Spanish words of a sentence that tell which kinds of answer it can hold."""

from __future__ import annotations

from bot.language.shelf.language import CuesHeld

HELD = CuesHeld(
    numbers="""
        dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce | docena
        | cien | ciento | mil | miles | millón | millones | mitad | tercio
    """,
    ones="una?",
    times="""
        lunes | martes | miércoles | jueves | viernes | sábado | domingo | ayer | hoy | mañana
        | semana | mes | meses | año | años | primavera | verano | otoño | invierno | siglo | siglos
        | década | trimestre
    """,
    schedule="""
        pronto | próximamente | futuro | a más tardar | calendario | plazo | fecha | todavía no
        | aún no
    """,
    future=r"\w+rán? | va a | van a | prev\w+ | plane\w+ | espera\w* | próxim\w+",
    limits="hasta",
    past="fue | fueron | era | eran | había | habían | hubo",
    units_of_time="segundos? | minutos? | horas? | días? | semanas? | meses | años?",
    durations="durante (?:horas|días|semanas|meses|años|décadas|siglos) | las 24 horas",
    ages=r"años? de edad | de \d+ años",
    lengths="metros? | kilómetros? | millas?",
    speeds="kilómetros por hora",
    weights="kilos? | toneladas? | kilogramos? | gramos?",
    units="grados? | hectáreas?",
    currencies="dólares | pesos? | libras",
    percent="por ciento",
    place_prepositions="en | cerca de | desde | a",
    place_articles="la | el | los | las",
    name_particles="de | la",
    roles="presidente | ministro | director | general",
    organisations=r"(?-i:S\.?A|FC) | partido | agencia | empresa | compañía | club",
    superlatives="""
        m[aá]s | menos | (?:el|la|los|las) mayor(?:es)? | menor | mejor | peor | primer[oa]?
        | últim[oa]
    """,
    statement=r"dijo | dice | afirm\w+ | declar\w+ | anunci\w+ | según | señal\w+ | asegur\w+",
    cause=r"""
        porque | debido | causa\w* | razón | razones | motivo\w* | ya que | por lo que
        | para que | para (?:no )?\w+[aeií]r(?:l[aoe]s?|se|me|te|nos)? | gracias a | (?<=, )pues
        | puesto que | a raíz
    """,
    manner=r"mediante | a través | usando | por medio | \w+ando | \w+iendo",
    definition="(?:es|son|era|fue) (?:un[oa]?|el|la|los|las) | significa | se llama",
    denial=r"no | nunca | jamás | sin | ni | ningun\w* | nadie",
    comparison=r"""
        más | menos | que | comparación | mientras | en lugar | a diferencia | anterior\w*
    """,
    consequence=r"""
        por (?:lo )?tanto | así | resultado\w* | llev\w+ a | consecuencia\w* | finalmente
        | después | condenad\w* | debe\w* | despedid\w* | rechaz\w* | cancel\w*
    """,
)
