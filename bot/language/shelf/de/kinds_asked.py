"""German words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: "wie alt | (?:in|mit) welchem alter",
        AnswerKind.PERCENT: r"""
            wie ?viel prozent\w* | wie hoch .{0,40}?(?:beteiligung|quote|anteil|prozentsatz)
            | \w*wievielte prozentsatz
        """,
        AnswerKind.MONEY: r"""
            wie ?viel (?:geld|kost\w*|euro|dollar|franken) | wie teuer
            | (?:was|wie ?viel) kostete?n?
            | (?:was|wie ?viel) (?:hat|haben|wird|soll|würde|muss|müssen) .{1,60}?\b(?:ge)?kostet?n?
            | (?:was|wie ?viel) (?:kassier|verdien|zahl|bezahl)\w*
            | wie ?viel .{1,60}?\b(?:(?:be)?zahl|verdien|spend|kassier|ausgeb|ausgegeb)\w*
            | wie hoch .{0,30}?(?:preis|schaden|kosten|gewinn|verlust|umsatz|strafe|bußgeld|honorar)
            | wie hoch .{0,30}?(?:gehalt|lohn|schulden|abfindung|entschädigung|prämie|kopfgeld)
        """,
        AnswerKind.SPEED: "wie schnell | mit welchem tempo",
        AnswerKind.WEIGHT: r"""
            wie schwer (?:ist|sind|war|waren) | wie ?viel (?:.{0,40}\b)?(?:wiegt|wiegen|wog)
        """,
        AnswerKind.DURATION: r"""
            wie lange | wie lang (?!ist|sind|war)\w+
            | wie ?vielen? (?:volle )?(?:sekunden|minuten|stunden|tagen?|nächten?|wochen)
            | wie ?vielen? (?:volle )?(?:monaten?|jahren?|jahrzehnten?)
        """,
        AnswerKind.LENGTH: "wie (?:hoch|weit|tief|breit|nah|lang)",
        AnswerKind.DATE: "wann | um wie ?viel uhr",
        AnswerKind.MEASURE: "wie (?:gro(?:ß|ss)|hei(?:ß|ss)|kalt|stark|laut)",
        AnswerKind.NUMBER: "wie ?viele?[nr]? | wie oft | wie häufig",
        AnswerKind.CAUSE: r"""
            warum | weshalb | wieso | weswegen | wodurch | wozu
            | woran .{0,40}?\b(?:starb\w*|gestorben|lag|liegt|gelegen|scheiter\w*|gescheitert)
            | (?:wo)?(?:rauf|mit) .{1,90}?\b(?:zurück(?:zu|ge)?führ\w*|begründet?\w*|rechtfertig\w*)
            | womit (?:begründ|rechtfertig|erklär)\w* | worauf (?:führ|beruh|gründ)\w*
        """,
        AnswerKind.PERSON: r"wer | wen \w+ | wem | wessen",
        AnswerKind.PLACE: "wo | wohin | woher | wo(?:bei)?hin",
        AnswerKind.STATEMENT: r"""
            was (?:sag|mein|forder|erklär|behaupt|antwort|versp[rc]|verlang|hält|halt|denk|dacht)\w*
            | wie (?:äußer|kommentier|beurteil|bewerte|begründe|rechtfertig|erklär|nennt|nannte)\w*
            | wie (?:hat|haben) .{1,90}?\b(?:geäußert|kommentiert|beurteilt|bewertet|bezeichnet)
        """,
        AnswerKind.CONSEQUENCE: r"""
            was (?:passier|geschieht|geschah|bewirk)\w* | was (?:wird|wurde) (?:denn )?aus
            | was (?:ist|wird|war) .{1,60}?\b(?:passier|gescheh)\w*
            | was (?:hat|haben) .{1,60}?\b(?:bewirk|ausgelöst|gebracht)\w* | was droht\w*
            | was (?:löst\w*|hat|richtet\w*) .{1,60}?\b(?:aus|an) | wie reagier\w* | welche folgen
            | wie .{1,90}?\b(?:reagiert|ausgewirkt|auswirk\w*|geendet|ausgegangen)
            | wie (?:wirk|end|ging|geht)\w* .{1,50}?\baus | was bedeutet .{1,60}?\bfür
        """,
        AnswerKind.MANNER: "wie | auf welche (?:art und )?weise | womit | auf welchem we[gi]e?",
        AnswerKind.DEFINITION: r"""
            wofür (?:steht|stehen) | was (?:bedeute|heißt|heisst|verst[eü]h)\w*
            | was (?:ist|sind|war|waren) (?:(?:eigentlich|denn|die|der|das|eine?) )*(?:\S+
              )?[\w-]+(?=\W*$| (?:[ai][mn]|bei) )
            | was (?:ist|sind|war|waren) (?:eigentlich |denn |genau )*eine? \w+
            | was (?:ist|sind) .{1,40}? für (?:ein|eine|einer|ne)(?= )
        """,
        AnswerKind.NONE: """
            was | welche[rnsm]? | wof[uü]r | worauf | woran | worüber | wovon | wovor | wogegen
            | worin | worum | wonach | woraus | wobei
        """,
    },
    which="""
        welche[rnsm]?(?: der| dieser| von den)? | was für(?: eine?[rnms]?| ne)?
        | (?:was|welches?) (?:ist|war|sind|waren)(?: eigentlich)? (?:der|die|das)
        | wie (?:lautet|lauten|lautete) (?:der|die|das)
    """,
    naming="wie (?:heiß|heiss)(?:t|en) | wie hie(?:ß|ss)(?:en)? | wie .{1,40}?mit namen",
    nouns={
        AnswerKind.AGE: r"\w*alter",
        AnswerKind.PERCENT: r"prozent\w* | \w*anteil\w* | \w*quoten?",
        AnswerKind.MONEY: r"""
            \w*preise?n? | \w*kosten | \w*betrag | summe | geldsumme | \w*gehalt | \w*honorar
            | geldstrafe | bußgeld | abfindung | entschädigung | schadenersatz | \w*gebühr(?:en)?
            | \w*umsatz | \w*umsätze | erlös | \w*einnahmen
        """,
        AnswerKind.SPEED: r"\w*geschwindigkeit(?:en)? | tempo",
        AnswerKind.WEIGHT: r"\w*gewicht",
        AnswerKind.LENGTH: "höhe | tiefe | entfernung | länge | distanz | breite",
        AnswerKind.DURATION: r"\w*dauer | zeitraum | zeitspanne | \w*haftstrafe",
        AnswerKind.DATE: r"""
            \w*jahr\w* | \w*tag(?:e|en)? | \w*monat\w* | \w*datum | \w*termin\w* | zeitpunkt
            | uhrzeit | \w*saison | woche | epoche | wochentag
        """,
        AnswerKind.MEASURE: r"""
            \w*temperatur(?:en)? | \w*stärke | \w*größe | \w*fläche | \w*leistung
        """,
        AnswerKind.NUMBER: r"\w*zahl(?:en)? | menge | nummer",
        AnswerKind.CAUSE: r"""
            \w*gr[uü]nde?[ns]? | \w*ursachen? | \w*motive?n? | anlass | anlässe | auslöser | zweck
            | beweggr[uü]nde? | \w*begründung
        """,
        AnswerKind.ROLE: r"amt | \w*beruf | \w*position | \w*posten | rolle | funktion | titel",
        AnswerKind.ORGANISATION: r"""
            \w*firm(?:a|en) | \w*unternehmen | \w*teams? | \w*parteien | \w*partei
            | \w*vereine?[nms]? | \w*organisation(?:en)? | \w*universität(?:en)? | \w*behörden?
            | \w*konzerne?[ns]? | \w*bank(?:en)? | \w*gewerkschaft(?:en)? | \w*institut\w*
            | einrichtung(?:en)? | \w*hersteller[ns]? | \w*gesellschaft(?:en)? | airlines?
            | \w*verb[aä]nde?s? | club | klub | \w*gruppen? | \w*ministerium | \w*sender
            | \w*zeitung(?:en)? | fraktion(?:en)? | gericht
        """,
        AnswerKind.PERSON: r"""
            person(?:en)? | mensch(?:en)? | mann | männern? | frau(?:en)? | kind(?:ern?)? | junge
            | \w*minister\w* | \w*präsident\w* | \w*kanzler\w* | \w*spieler\w* | \w*trainer\w*
            | \w*fahrer(?:in)? | \w*pilot(?:en|in)? | täter | \w*mörder | opfer | sänger
            | autor(?:en)? | \w*forscher | \w*astronom(?:en)? | \w*chefin? | \w*leiter
            | direktor(?:en)? | gegner | \w*sprecher | \w*kandidat\w* | abgeordnete[rn]?
            | \w*meister | richter | anwalt | arzt | bewerber | erfinder | gründer | \w*führer
            | sieger | gewinner | könig | papst | bischof
            | \w{3,}(?:ler|iker|ologe|ologen|ist|isten|istin|erin|orin|innen|eur|aner)
        """,
        AnswerKind.PLACE: r"""
            \w*st[aä]dte? | \w*st[aä]dten | \w*land(?:e|es)? | \w*länder[ns]? | \w*orte?[ns]?
            | \w*dorf | \w*dörfern? | \w*staat(?:en)? | \w*gegend(?:en)? | \w*region(?:en)?
            | kontinent | \w*provinz(?:en)? | \w*stadtteil\w* | \w*bezirke?n? | \w*straßen?
            | \w*museum | \w*museen | \w*fl[uü]gh[aä]fen | \w*flughafen | \w*bahnh[oö]fe?n?
            | \w*insel[ns]? | \w*gebäuden? | \w*stelle | \w*lager | \w*gemeinden? | \w*kanton
            | \w*stadion | \w*gebiete?[ns]? | \w*krankenhaus | stat
        """,
        AnswerKind.STATEMENT: r"""
            aussagen? | stellungnahme | forderung(?:en)? | meinung | \w*vorw[uü]rfe?n?
        """,
        AnswerKind.CONSEQUENCE: r"""
            \w*folgen? | \w*konsequenz(?:en)? | \w*auswirkung(?:en)? | \w*strafen? | wirkung(?:en)?
            | \w*reaktion(?:en)? | ergebnis | urteil | schritte
        """,
        AnswerKind.LIST: "liste | namen",
        AnswerKind.DEFINITION: "bedeutung",
    },
    keywords={
        AnswerKind.MONEY: r"\w*preis | \w*kosten | \w*gehalt | \w*umsatz | was kassiert",
        AnswerKind.PERCENT: "prozent(?:satz)? | anteil",
        AnswerKind.DURATION: r"dauer | wie lang | \w+dauer",
        AnswerKind.DATE: r"datum | \w*termin | zeitpunkt | \w+datum",
        AnswerKind.NUMBER: "zahl der | anzahl",
        AnswerKind.CAUSE: "grund | gründe | ursachen? | auslöser | motiv",
        AnswerKind.PLACE: r"""
            ort | \w*(?:fund|tat|stand|austragungs|aufenthalts|geburts|unglücks)ort
        """,
        AnswerKind.PERSON: "gewinner | sieger | gründer | erfinder | autor | nachfolger",
        AnswerKind.LIST: "liste | namen | arten von | übersicht | aufzählung",
        AnswerKind.CONSEQUENCE: "folgen | auswirkung(?:en)? | konsequenz(?:en)? | reaktion(?:en)?",
        AnswerKind.DEFINITION: "bedeutung | definition",
    },
    future=r"""
        wird | werden | soll | sollen | geplant
        | (?<!seit )wann (?:(?!hat|ist|ge|gib)\w+t|kommen|starten|beginnen|erscheinen)
    """,
    saying=r"""
        (?:ge)?sagt\w* | erklärt\w* | gemeint | meint\w* | behaupte\w* | (?:an)?gekündigt
        | (?:auf)?(?:ge)?fordert\w* | glaubt\w* | warnt\w* | gewarnt | nannten? | nennt | genannt
        | bezeichnet\w* | beschuldig\w* | kritisier\w* | versprach\w* | versprochen | verspricht
        | verg(?:leicht|lich|lichen) | äußert\w* | geäußert | betont\w* | bestreitet | bestritt
        | findet | mahnte? | gemahnt | schimpft\w* | sprach | spricht | gesprochen | antwort\w*
        | geantwortet | vermutet\w* | befürchtet\w* | lobte? | gelobt | versicher\w* | aussage
        | drohte? | gedroht | verlangt\w* | plädiert\w* | wirft | warf | vorgeworfen | vorwurf
        | auffassung | ansicht
    """,
    several=r"""
        welche (?:[\w-]+ ){1,3}(?:sind|waren|haben|hatten|werden|wurden|\w{2,}en)
        | (?:in|an|auf|bei|mit|von|aus|zu|für|unter) welchen (?:\w+en )?\w+(?:en|ern|eln)
        | (?:aus|in) welchen \w+ | welche (?:zwei|drei|vier|fünf|sechs|beiden|anderen)
        | was (?:sind|waren) die | was alles | wer alles | wie hei(?:ß|ss)en
        | welche .{1,40}? gibt es | (?:die|alle|welche) namen | nenne?
    """,
    comparing=r"""
        (?:\w{2,}er(?:e[nrms]?)?|mehr|weniger|anders) (?:\w+ ){0,4}?als
        | (?:im|in) (?:vergleich|unterschied|gegensatz) | vergleich\w* | verglichen | genauso
        | ebenso | gleich (?:viele?|groß|hoch|stark|alt|lang) | anstatt | statt | unterschied\w*
        | so \w+ wie | \w{3,}er(?:e[nrms]?)? oder (?:\w{3,}er|nicht)
    """,
    truth=r"""
        ist | sind | war | waren | hat | haben | hatten? | wird | werden | wurden? | kann | können
        | konnten? | soll | sollen | sollten? | will | wollen | wollten? | gibt | gibts | gab | darf
        | dürfen | durften? | kommt | kommen | kam | kamen | stimmt | muss | müssen | mussten? | lag
        | lagen | liegt | liegen | steht | stehen | stand | geht | gehen | ging | gingen | blieb
        | bleibt | bleiben | hält | halten | hielt | lässt | lassen | ließ | nahm | nimmt | bestand
        | besteht | bekam | bekommt | fand | findet | braucht | macht | bin | habe | würde
        | [\w-]{2,}(?:te|ten|t|en) (?:die|das|ein|eine|er|sie|es|man|wir|ihr|sich|schon|noch|denn)
    """,
    chatter=r"""
        hey | hi | hallo | moin | servus | na | (?:hi|hallo|moin) (?:zusammen|leute|@\w+|bot)
        | liebe\w* \w+ | und | aber | also | ok(?:ay)? | sag(?:t)? mal | bitte | @bot
    """,
    lead_in=r"""
        (?:wei(?:ß|ss?)t? (?:hier )?(?:jemand|wer|einer|man|du)|wissen sie)(?: (?:was|inzwischen))?
        | (?:könn\w+|kann|kannst) (?:mir )?(?:jemand|einer|wer|sie|du|ihr|man)
          (?:(?:mir|uns|bitte|vielleicht|mal) )*(?:sagen|erklären|verraten)
        | (?:sag|erklär|verrat|nenn)e?(?:t|n sie)? (?:mir|uns)(?: bitte| mal)?
        | wer wei(?:ß|ss)(?: es)? | (?:mal )?(?:ne |eine )?(?:kurze |blöde )?frage(?: in die runde)?
        | ich (?:würde gern(?:e)? wissen|möchte wissen|frage mich|wüsste gern)
    """,
    whether="ob",
    question_words=("wann", "warum", "weshalb", "wieso", "wer", "wo", "wie viele", "wieviele"),
)
