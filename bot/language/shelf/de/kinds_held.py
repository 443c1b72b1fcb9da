"""German words of a sentence that tell which kinds of answer it can hold."""

from __future__ import annotations

from bot.language.shelf.language import CuesHeld

HELD = CuesHeld(
    numbers="""
        zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn | elf | zwölf | dutzend
        | hundert | hunderte | tausend | tausende | million | millionen | milliarde | milliarden
        | hälfte | drittel | viertel | doppelt
    """,
    ones="ein | eine[nr]?",
    times=r"""
        montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonnabend | sonntag
        | gestern | heute | morgen | vorgestern | wochenende | woche | monat\w* | jahr\w* | frühjahr
        | sommer | herbst | winter | uhr | jahrhundert\w* | quartal | anfang | ende | mitte
    """,
    calendar_dates=r"(?:1\d|20)\d\der",
    schedule=r"""
        bald | demnächst | künftig | zukunft | spätestens | frühestens | termin\w* | zeitplan\w*
        | zeitpunkt\w* | datum | irgendwann | noch nicht | vorerst | kurz bevor | in kürze | wann
    """,
    future=r"""
        wird | werden | werde | soll | sollen | solle | will | wollen | wolle | plan\w* | geplant\w*
        | könnten? | voraussichtlich | erwartet\w* | kommenden? | nächste[nmrs]? | angekündigt\w*
    """,
    limits="ab | bis",
    past="war | waren | wurde | wurden | hatte | hatten | gab | gaben",
    units_of_time="""
        sekunden? | minuten? | stunden? | tage[ns]? | wochen? | monate?n? | jahre?n? | jahrzehnte?n?
    """,
    durations=r"""
        \w*(?:sekündig|minütig|stündig|tägig|wöchig|monatig)(?:e[nmrs]?)? | mehrjährig\w*
        | langjährig\w* | (?:sekunden|minuten|stunden|tage|wochen|monate|jahre|jahrzehnte)?lang
        | (?:\w{2,20}en|tage|jahre|monate)lange[nmrs]? | lange[nrms]? | rund um die uhr
        | \w*jährige[nmrs]? (?:\w*(?:haft|zeit|strafe|dauer|pause|sperre|frist|vertrag)\w*)
    """,
    ages=r"\w*jährige\w* | jahre alt(?:e[nrms]?)? | alter von | im alter",
    lengths=r"meter[ns]? | kilomet\w+ | zentimeter\w* | meilen? | lichtjahre\w*",
    speeds=r"""
        knoten | kilometern? (?:pro|in der) stunde | meter pro sekunde | fache[rns]? | tempo
        | geschwindigkeit\w*
    """,
    weights="tonnen? | kilogramm | kilos? | gramm",
    units=r"quadrat\w+ | hektar | liter | grad | magnitud\w* | stärke | richter\w*",
    currencies="""
        dollars? | us-dollar | pfund | franken | rubel | rupien | cents? | dm | d-mark | mark
    """,
    percent=r"prozent\w*",
    place_prepositions="""
        in | im | am | an | bei | nach | aus | vor | nahe | nördlich | südlich | östlich | westlich
    """,
    place_articles="der | den | dem",
    name_particles="von | der",
    roles=r"""
        \w*präsident\w* | \w*minister\w* | \w*chefin? | \w*leiterin? | \w*sprecherin?
        | \w*manager\w* | \w*direktor\w* | trainer\w* | general | professor\w*
    """,
    organisations=r"""
        (?-i:AG|GmbH|KG|SE|VfB|TSV) | gruppe | konzern | holding | \w*universit\w+ | \w*partei
        | \w*verein | \w*verband\w* | \w*institut\w* | \w*ministeri\w+ | \w*agentur | \w*behörde
        | bank | \w*unternehmen\w* | \w*hersteller\w* | club
    """,
    superlatives=r"""
        am \w+sten | (?:aller)?(?:größ|letz)te[rsnm]?
        | (?:aller)?(?:höch|klein|läng|kürze|älte|jüng|schnell|mei|wenig|be|er)ste[rsnm]?
        | (?:aller)?(?:schlimm|wichtig|beliebte|stärk|schwer|niedrig|tief|neue)ste[rsnm]?
        | (?:aller)?(?:spitze|reich)ste[rsnm]?
    """,
    statement=r"""
        sag\w* | erklär\w* | beton\w* | laut | mein\w* | forder\w* | kündig\w* an | teil\w* mit
        | so \w+ | nach angaben | behaupt\w* | warn\w* | kritisier\w* | berichte\w*
    """,
    cause=r"""
        weil | (?<=, )da | ^da (?:der|die|das|dem|den|des|es|er|sie|ein\w*|man|sich|wir|viele)
        | denn | wegen | grund | gründe\w* | aufgrund | auf grund | ursache\w* | deshalb
        | daher | darum | deswegen | (?<=, )damit | infolge | dank
        | um (?:(?!und )[^\s,.;:]+ ){0,9}?(?:zu (?:\w+e[lr]?n|sein|tun)|\w+zu\w+en)
        | begründ\w* | verursach\w*
        | ausgelöst | führte | nachdem | dadurch | schuld | angesichts | anlass
        | aus protest | führten | zurückzuführen | motiv
    """,
    manner="durch | indem | mittels | per | anhand | dadurch | mithilfe",
    definition=r"(?:ist|sind|war|waren) (?:ein\w*|der|die|das) | bedeutet | bezeichnet\w* | heißt",
    denial=r"nicht | kein\w* | nie | niemals | ohne | weder | nichts | niemand",
    comparison=r"""
        mehr | weniger | \w+er als | als | gegenüber | im vergleich | doppelt | statt | während
        | dagegen | hingegen | vorjahr\w* | zuvor | ebenso
    """,
    consequence=r"""
        daraufhin | deshalb | daher | dadurch | infolge\w* | folge\w* | führt\w* zu\w* | sodass
        | so dass | muss\w* | droht\w* | konsequenz\w* | ergebnis\w* | schließlich | danach
        | verurteilt | eingestellt | entlassen | abgelehnt | aufgehoben
    """,
)
