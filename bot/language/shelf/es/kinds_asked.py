"""Spanish words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

_BEFORE = "(?:(?:ya|no|también|se|le|les|lo|la|los|las|me|nos) )*"
"""What may stand before a verb that opens a question."""

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: r"a? ?qu[eé] edad | cu[aá]ntos años (?:t(?:ie|e)n|cumpl)\w*",
        AnswerKind.PERCENT: r"qu[eé] porcentaje | cu[aá]nto por ciento",
        AnswerKind.MONEY: r"""
            cu[aá]nto (?:cuesta\w*|cost\w*|dinero|vale\w*|valía|gan\w*|cobr\w*|pag\w*)
            | (?<!por )cu[aá]nto .{1,50}?\b(?:pag|cost|cobr|gast|gan|invert|inviert)\w*
            | cu[aá]ntos (?:euros|dólares|millones)
        """,
        AnswerKind.SPEED: r"a? ?qu[eé] velocidad",
        AnswerKind.WEIGHT: r"cu[aá]nto pesa\w*",
        AnswerKind.LENGTH: r"""
            a qu[eé] distancia | cu[aá]nto mide\w* | cu[aá]ntos (?:kilómetros|metros)
        """,
        AnswerKind.DURATION: r"""
            cu[aá]nto tiempo | cu[aá]nto (?:dur|tard)\w*
            | cu[aá]nt[oa]s (?:segundos|minutos|horas|días|dias|noches|semanas|meses|años|décadas)
        """,
        AnswerKind.DATE: r"cu[aá]ndo",
        AnswerKind.MEASURE: r"c[oó]mo de (?:grande|fuerte)",
        AnswerKind.NUMBER: r"cu[aá]nt[oa]s? | con qu[eé] frecuencia",
        AnswerKind.CAUSE: r"""
            por qu[eé](?! (?:ciudad|país|países|lugar|lugares|calle|zona|motivo|causa|razón))
            | para qu[eé] | (?<![\w,] )porque | a qu[eé] se deb\w+ | a qu[eé] (?:achac|atribuy)\w*
            | de qu[eé] (?:muri|mor)\w*
            | qu[eé] (?:caus|provoc|motiv|llev|hizo que|oblig|impid|impuls)\w*
        """,
        AnswerKind.PERSON: r"qui[eé]n(?:es)?",
        AnswerKind.PLACE: r"d[oó]nde | ad[oó]nde",
        AnswerKind.STATEMENT: r"c[oó]mo (?:calific|describ|defin|coment|justific|explic)\w*",
        AnswerKind.CONSEQUENCE: r"""
            qu[eé] (?:le |les )?(?:pas[aóo]|pasar[aáí]\w*|ocurr\w*|suced\w*)
            | c[oó]mo (?:reaccion|acab|termin)\w*
            | qu[eé] (?:ha|ha[bn]ía?n?) (?:pasado|ocurrido|sucedido) | c[oó]mo .{0,30}?afect\w*
            | qu[eé] significa .{1,60}? para
        """,
        AnswerKind.MANNER: r"cómo | (?<![\w,] )como | de qu[eé] (?:manera|modo|forma)",
        AnswerKind.DEFINITION: r"""
            qu[eé] (?:es|son|era|eran|significa\w*|quiere decir)
            | qui[eé]nes son l[oa]s [\w-]+(?=\W*$)
        """,
        AnswerKind.NONE: r"qué | (?<![\w,] )que | cu[aá]l(?:es)?",
    },
    which=r"""
        qué(?: otr[oa]s?)?
        | (?:(?<![\w,] )|(?<=en )|(?<=de )|(?<=por )|(?<=con )|(?<=hacia )|(?<=desde ))que
        | cu[aá]l(?:es)? (?:es|son|fue|era|fueron|será) (?:el|la|los|las|su|sus)
        | cu[aá]l(?:es)? de (?:los|las|estos|estas) | cu[aá]l(?:es)?
    """,
    naming=r"c[oó]mo se llam\w+ | cu[aá]l(?:es)? (?:es|son|era|eran) (?:el|los) nombres? de",
    nouns={
        AnswerKind.AGE: "edad",
        AnswerKind.PERCENT: "porcentaje | proporción",
        AnswerKind.MONEY: """
            precios? | coste | costo | costes | sueldo | salario | suma | cantidad | multa
            | indemnización | recompensa | presupuesto | rescate | facturación | ingresos
        """,
        AnswerKind.SPEED: "velo[cs]idad",
        AnswerKind.WEIGHT: "peso",
        AnswerKind.LENGTH: "altura | distancia | longitud | profundidad",
        AnswerKind.DURATION: "duración | plazo",
        AnswerKind.DATE: "años? | días? | fechas? | mes | meses | siglo | hora | década | momento",
        AnswerKind.MEASURE: "temperatura | magnitud | tamaño | superficie | potencia",
        AnswerKind.NUMBER: "número | total",
        AnswerKind.CAUSE: "razón | razones | motivos? | causas? | móvil | fin | objetivo | origen",
        AnswerKind.ROLE: "cargo | puesto | profesión | oficio | papel",
        AnswerKind.ORGANISATION: """
            empresas? | equipos? | partidos? | clubs? | clubes | organización | organizaciones
            | bancos? | universidad | universidades | sindicatos? | compañías? | institución
            | instituciones | aerolíneas? | fabricantes? | grupos? | agencia | periódico
            | asociación | ministerio | tribunal
        """,
        AnswerKind.PERSON: r"""
            personas? | hombres? | mujer(?:es)? | niñ[oa]s? | chic[oa]s? | president[ea]s?
            | ministr[oa]s? | jugador(?:es|a|as)? | entrenador(?:a)? | político?a?s?
            | alcalde(?:sa)? | jefes? | jefa | director(?:es|a)? | piloto(?:s)? | conductor(?:es)?
            | asesino | autor(?:es|a)? | expertos? | cantante(?:s)? | \w{3,}(?:istas?|óloga?s?)
            | diputad[oa]s? | candidat[oa]s? | médicos? | juez | testigos? | clientes? | guardias?
            | rey | reina | papa | científic[oa]s? | actor | actriz | ganador(?:es|a)?
            | escritor(?:a)? | investigador(?:es|a)? | portavoz | víctimas?
        """,
        AnswerKind.PLACE: """
            ciudad | ciudades | país | países | pais | paises | lugar | lugares | pueblos?
            | estados? | región | regiones | zona | zonas | provincia | continente | barrio | isla
            | islas | calle | museo | museos | aeropuertos? | parte | punto | hospital | estadio
            | sitio | capital
        """,
        AnswerKind.STATEMENT: """
            declaración | opinión | acusación | acusaciones | mensaje | respuesta
        """,
        AnswerKind.CONSEQUENCE: """
            consecuencias? | efectos? | pena | condena | castigo | resultado | reacción | sanción
            | impacto
        """,
        AnswerKind.LIST: "lista | nombres",
        AnswerKind.DEFINITION: "significado",
    },
    keywords={
        AnswerKind.MONEY: "precios? | costes? | costo | sueldo | salario | facturación",
        AnswerKind.PERCENT: "porcentaje | por ciento",
        AnswerKind.DURATION: "duración",
        AnswerKind.DATE: "fecha",
        AnswerKind.NUMBER: "número de | cantidad de",
        AnswerKind.CAUSE: "motivos? | causas? | razón | razones",
        AnswerKind.PLACE: "lugar | ubicación | sede | países",
        AnswerKind.PERSON: "ganador(?:a)? | fundador(?:a)? | autor(?:a)? | sucesor(?:a)?",
        AnswerKind.LIST: "lista | nombres | tipos de",
        AnswerKind.CONSEQUENCE: "consecuencias? | reacciones | reacción | efectos",
        AnswerKind.DEFINITION: "significado | definición | origen del nombre",
    },
    future=r"\w+r[áà]n? | va a | van a",
    saying=r"""
        dijo | dicho | dice | dicen | decía | dijeron | afirm\w+ | declar\w+ | anunci\w+ | acus\w+
        | critic\w+ | compar\w+ | respond\w+ | asegur\w+ | advirti\w+ | advierte | cree | creen
        | opin\w+ | pid(?:e|en|ió) | pidieron | exig\w+ | insist\w+ | prometi\w+ | llamó
        | calific\w+ | coment\w+ | sostien\w+ | según | contest\w+ | consider\w+ | amenaz\w+
        | neg(?:ó|aron) | niega | piens\w+ | defend\w+ | señal\w+ | explic\w+
    """,
    several=r"""
        por qu[eé] (?:ciudades|países|lugares|motivos|razones|causas)
        | (?<!por )qu[eé] (?!mes\b|has\b)\w{2,}[aeo]s | cu[aá]les | qui[eé]nes
        | qu[eé] (?:dos|tres|cuatro|cinco|otr[oa]s) | los nombres
    """,
    comparing=r"""
        (?:más|menos|mayor|menor|mejor|peor) (?:\w+ ){0,4}?(?:que|de lo que) | comparad[oa]
        | en comparación | en lugar de | a diferencia | tan \w+ como | tant[oa]s? .{0,30}? como
        | diferencia | ,? más \w+ o
    """,
    truth=rf"""
        {_BEFORE}(?:es|son|eran?|fue|fueron|han?|había|habían|hay|hubo|puede|pueden|pudo|tienen?)
        | {_BEFORE}(?:está|están|estaba|va|van|deben?|quieren?|será|serán|sigue|hace falta|existen?)
        | {_BEFORE}\w{{2,}}(?:ó|aron|ieron|[aei]rá|[aei]rán|aban?|ían?) | ya se \w+
        | se \w{{3,}}[óo] (?!que\b)
    """,
    chatter="""
        hola(?: a todos)? | oye | oigan | y | pero | bueno | vale | ok | perdón | por favor | @bot
    """,
    lead_in=r"""
        (?:alguien|sabes?|saben|sabéis)(?: (?:me|nos))? (?:sabe|puede
          (?:decir|explicar)(?:me|nos)?|explica|si)
        | (?:alguien )?sabe(?:s|n|is)?
        | (?:me |nos )?(?:puedes?|pueden|podrías?|podría) (?:decir|explicar)(?:me|nos)? | dime
        | quisiera saber | me gustaría saber | una pregunta
    """,
    whether="si",
    question_words=("cuándo", "cuánto", "cuántos", "dónde", "quién"),
)
