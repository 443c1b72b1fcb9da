"""The words and units that show a kind of answer, by language: tables for `cues`."""

from __future__ import annotations

NUMBER_WORDS = {
    "de": """
        zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn | elf | zwölf | dutzend
        | hundert | hunderte | tausend | tausende | million | millionen | milliarde | milliarden
        | hälfte | drittel | viertel | doppelt
    """,
    "en": """
        two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | dozen |
        dozens | hundred | hundreds | thousand | thousands | million | billion | half | third |
        quarter
    """,
    "es": """
        dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce | docena
        | cien | ciento | mil | miles | millón | millones | mitad | tercio
    """,
    "fr": """
        deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze | douzaine
        | cent | cents | mille | million | millions | milliard | milliards | moitié | tiers
    """,
    "it": """
        due | tre | quattro | cinque | sei | sette | otto | nove | dieci | undici | dodici |
        dozzina | cento | mille | mila | milione | milioni | miliardo | miliardi | metà | terzo
    """,
}
TIMES = {
    "de": r"""
        montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonnabend | sonntag |
        gestern | heute | morgen | vorgestern | wochenende | woche | monat\w* | jahr\w* |
        frühjahr | sommer | herbst | winter | uhr | jahrhundert\w* | quartal | anfang | ende |
        mitte
    """,
    "en": r"""
        monday | tuesday | wednesday | thursday | friday | saturday | sunday | yesterday | today
        | tomorrow | weekend | week | month | years? | spring | summer | autumn | winter |
        century | centuries | decade | quarter
    """,
    "es": r"""
        lunes | martes | miércoles | jueves | viernes | sábado | domingo | ayer | hoy | mañana |
        semana | mes | meses | año | años | primavera | verano | otoño | invierno | siglo |
        siglos | década | trimestre
    """,
    "fr": r"""
        lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | hier | aujourd |
        demain | semaine | mois | an | ans | année | années | printemps | été | automne | hiver
        | siècle | siècles | décennie | trimestre
    """,
    "it": r"""
        lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | ieri | oggi |
        domani | settimana | mese | mesi | anno | anni | primavera | estate | autunno | inverno
        | secolo | secoli | decennio | trimestre
    """,
}
SCHEDULE = {
    "de": r"""
        bald | demnächst | künftig | zukunft | spätestens | frühestens | termin\w* | zeitplan\w*
        | zeitpunkt\w* | datum | irgendwann | noch nicht | vorerst | kurz bevor | in kürze |
        wann
    """,
    "en": r"""
        soon | shortly | future | at the latest | no later than | schedule\w* | timetable |
        deadline | not yet | eventually | someday | upcoming
    """,
    "es": r"""
        pronto | próximamente | futuro | a más tardar | calendario | plazo | fecha | todavía no
        | aún no
    """,
    "fr": r"""
        bientôt | prochainement | futur | avenir | au plus tard | calendrier | échéance | délai
        | pas encore
    """,
    "it": r"""
        presto | prossimamente | futuro | al più tardi | calendario | scadenza | data | non
        ancora
    """,
}
FUTURE = {
    "de": r"""
        wird | werden | werde | soll | sollen | solle | will | wollen | wolle | plan\w* |
        geplant\w* | könnten? | voraussichtlich | ab | bis | erwartet\w* | kommenden? |
        nächste[nmrs]? | angekündigt\w*
    """,
    "en": r"""
        will | shall | going to | plans? | planned | expected | scheduled | due | supposed | by
        | next | until | to be
    """,
    "es": r"""
        \w+rán? | va a | van a | prev\w+ | plane\w+ | espera\w* | próxim\w+
    """,
    "fr": r"""
        \w+ra | \w+ront | va | vont | prévu\w* | devrait | prochain\w* | d'ici
    """,
    "it": r"""
        \w+rà | \w+ranno | previst\w* | dovrebbe\w* | prossim\w* | entro
    """,
}
CAUSE = {
    "de": r"""
        weil | da | denn | wegen | grund | gründe\w* | aufgrund | auf grund | ursache\w* |
        deshalb | daher | darum | deswegen | damit | um | infolge | dank | begründ\w* |
        verursach\w* | ausgelöst | führte | nachdem | durch | dadurch | schuld | angesichts |
        anlass | aus protest | führten | zurückzuführen | motiv
    """,
    "en": r"""
        because | since | due to | owing to | reason\w* | cause\w* | therefore | so that | in
        order to | thanks to | result\w* | led to | leads to | as a result | motivat\w* |
        blam\w* | for the purpose | thus | hence
    """,
    "es": r"""
        porque | debido | causa\w* | razón | razones | motivo\w* | ya que | por lo que | para |
        gracias a | pues | puesto que | a raíz
    """,
    "fr": r"""
        parce que | car | en raison | cause\w* | raison\w* | motif\w* | afin | pour | grâce |
        puisque | suite à | à cause
    """,
    "it": r"""
        perché | poiché | a causa | causa\w* | motiv\w* | ragion\w* | dovut\w* | grazie a |
        affinché | per
    """,
}

UNITS_OF_TIME = """
    sekunden? | minuten? | stunden? | tage[ns]? | wochen? | monate?n? | jahre?n? |
    jahrzehnte?n? | seconds? | minutes? | hours? | days? | weeks? | months? | years? |
    decades? | centuries | segundos? | minutos? | horas? | días? | semanas? | meses |
    años? | secondes? | heures? | jours? | semaines? | mois | ans? | années? | secondi |
    minuti | ore | giorni | settiman[ae] | mesi | anni
"""
LENGTHS = r"""
    k?m | cm | mm | meter[ns]? | metre?s? | kilomet\w+ | zentimeter\w* | feet | foot | ft
    | inch(?:es)? | miles? | meilen? | yards? | metros? | kilómetros? | millas? | mètres?
    | kilomètres? | metri | chilometri | lichtjahre\w* | light[ -]years?
"""
SPEEDS = r"""
    km/h | m/s | mph | knoten | knots | kilometern? (?:pro|in der) stunde | meter pro sekunde
    | kilomet(?:er|re)s (?:per|an) hour | miles (?:per|an) hour | kilómetros por hora
    | kilomètres[ -](?:à l['’]|par )heure | chilometri (?:all['’]|per )ora | mbit\w* | fache[rns]?
    | tempo | geschwindigkeit\w* | speed
"""
WEIGHTS = r"""
    kg | (?-i:g) | tonnen? | tons? | tonnes? | kilogramm | kilograms? | kilos? | gramm | grams?
    | pounds?
    | lbs? | ounces? | toneladas? | kilogramos? | gramos? | kilogrammes? | grammes?
    | tonnellate | chilogrammi | chili | grammi
"""
UNITS = r"""
    m² | km² | ha | t | l | mw | gw | kw | kwh | gb | mb | tb | hz | ghz | quadrat\w+ | hektar
    | liter | litres? | grad | degrees? | °c | °f? | acres? | grados? | degrés? | gradi | hectáreas?
    | hectares? | ettari | square | magnitud\w* | stärke | richter\w*
"""
CURRENCIES = """
    euro?s? | dollars? | dólares | dollari? | us-dollar | pfund | pounds? | yen | yuan |
    franken | francs? | rubel | rupien | cents? | usd | eur | dm | d-mark | mark |
    sterling | pesos? | libras | lire
"""
ROLES = r"""
    \w*präsident\w* | \w*minister\w* | \w*chefin? | \w*leiterin? | \w*sprecherin? |
    \w*manager\w* | \w*direktor\w* | trainer\w* | president | director | chairman |
    founder | ceo | king | queen | presidente | ministro | directeur | président |
    ministre | direttore | general | professor\w*
"""
SUFFIXES_OF_ORGANISATIONS = r"""
    (?-i:AG|GmbH|KG|SE|Inc|Ltd|LLC|Corp|Co|PLC|S\.?A|FC|SC|VfB|TSV) | group | gruppe | konzern
    | holding | \w*universit\w+ | \w*partei | party | partido | parti
    | partito | \w*verein | \w*verband\w* | \w*institut\w* | \w*ministeri\w+ | \w*agentur
    | \w*behörde | agency | agencia | bank | \w*unternehmen\w* | company | empresa | compañía
    | entreprise
    | azienda | association | organi[sz]ation\w* | \w*hersteller\w* | club | college | council
"""
MANNER = {
    "de": r"durch | indem | mittels | per | anhand | dadurch | mithilfe",
    "en": r"by \w+ing | through | via | using | by means of",
    "es": r"mediante | a través | usando | por medio | \w+ando | \w+iendo",
    "fr": r"en \w+ant | grâce | au moyen | via",
    "it": r"tramite | mediante | attraverso | per mezzo | \w+ando | \w+endo",
}
STATEMENT = {
    "de": r"""
        sag\w* | erklär\w* | beton\w* | laut | mein\w* | forder\w* | kündig\w* an | teil\w* mit
        | so \w+ | nach angaben | behaupt\w* | warn\w* | kritisier\w* | berichte\w*
    """,
    "en": r"""
        said | says | stated? | states | claim\w* | announc\w* | according to | argued? | argues
        | told | warn\w* | demand\w* | wrote | writes | declared?
    """,
    "es": r"dijo | dice | afirm\w+ | declar\w+ | anunci\w+ | según | señal\w+ | asegur\w+",
    "fr": r"dit | a déclaré | affirm\w+ | annonc\w+ | selon | d['’]après | assur\w+ | estim\w+",
    "it": r"ha detto | dice | dichiar\w+ | afferm\w+ | annunci\w+ | secondo | sostien\w+",
}
DEFINITION = {
    "de": r"(?:ist|sind|war|waren) (?:ein\w*|der|die|das) | bedeutet | bezeichnet\w* | heißt",
    "en": r"(?:is|are|was|were) (?:an?|the|one of) | means | refers to | known as | called",
    "es": r"(?:es|son|era|fue) (?:un[oa]?|el|la|los|las) | significa | se llama",
    "fr": r"(?:est|sont|était) (?:une?|le|la|les|des) | signifie | désigne",
    "it": r"(?:è|sono|era) (?:un[oa]?|il|lo|la|i|gli|le) | significa | indica",
}
DENIAL = {
    "de": r"nicht | kein\w* | nie | niemals | ohne | weder | nichts | niemand",
    "en": r"not | no | never | without | neither | nor | none | nobody | cannot | \w+n['’]t",
    "es": r"no | nunca | jamás | sin | ni | ningun\w* | nadie",
    "fr": r"ne | pas | jamais | sans | aucune? | ni | n['’]\w+",
    "it": r"non | mai | senza | nessun\w* | né",
}
