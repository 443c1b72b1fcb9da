"""French words of a question that tell which kind of answer it asks for."""

from __future__ import annotations

from bot.language.kinds import AnswerKind
from bot.language.shelf.language import CuesAsked

ASKED = CuesAsked(
    kinds={
        AnswerKind.AGE: "(?:à )?quel âge",
        AnswerKind.PERCENT: "quel pourcentage | combien (?:de )?pour ?cent",
        AnswerKind.MONEY: r"""
            combien (?:coût\w*|cout\w*|a coûté|vaut|valait|pai\w*|pay\w*|gagn\w*|touch\w*)
            | combien .{1,50}?\b(?:coût|cout|pai|pay|gagn|touch|rapport|dépens|invest)\w*
            | combien (?:d['’]euros|de dollars|d['’]argent|de francs)
            | quels? .{0,20}?chiffres? d['’]affaires
        """,
        AnswerKind.SPEED: "à quelle vitesse",
        AnswerKind.WEIGHT: r"combien .{0,40}?\bp[eè]s+\w*",
        AnswerKind.LENGTH: r"combien mesur\\w* | à quelle (?:hauteur|distance|profondeur)",
        AnswerKind.DURATION: r"""
            combien de temps | combien (?:a )?dur\w*
            | combien (?:de |d['’])(?:secondes|minutes|heures|jours|nuits|semaines|mois|ans|années)
        """,
        AnswerKind.DATE: "quand",
        AnswerKind.MEASURE: "de quelle taille | de quelle ampleur",
        AnswerKind.NUMBER: "combien | à quelle fréquence",
        AnswerKind.CAUSE: r"""
            pourquoi | à cause de quoi | (?:à|a) quoi (?:attribu|impute|est (?:dû|due))\w*
            | de quoi .{1,40}?\b(?:mort|morte|morts|mourut) | pour quoi faire
            | qu['’]est-ce qui (?:a )?(?:caus|provoq|pouss|amen|déclench|empêch|incit)\w*
            | qu['’]?(?:a|i a) (?:causé|provoqué|poussé|déclenché)
        """,
        AnswerKind.PERSON: r"""
            (?<![\w,] )qui | (?:à|a|de|par|pour|avec|contre|chez|selon|d['’]après) qui
            | qui (?=est|a|ont|sont)
        """,
        AnswerKind.PLACE: r"où | (?<![\w,] )ou | d['’]où",
        AnswerKind.STATEMENT: r"""
            comment (?:\w+ ){1,6}?(?:qualifi|décri|juge|justifi|expliqu|comment)\w*
        """,
        AnswerKind.CONSEQUENCE: r"""
            que (?:se )?(?:passe|passera|passerait|devien|advien)\w*(?:-t-il)? | qu['’]arrive\w*
            | que s['’]est-il passé | qu['’]est-il (?:arrivé|advenu) | que risqu\w*
            | comment .{1,80}?\b(?:réagi\w*|fini\w*|terminé)
        """,
        AnswerKind.MANNER: "comment | de quelle (?:manière|façon)",
        AnswerKind.DEFINITION: r"""
            qu['’]est-ce qu['’]une? \w+ | qu['’]est-ce que c['’]est
            | qu['’]est-ce que (?:l['’]|le |la |les )?(?:[\w-]+ ){0,2}[\w-]+(?=\W*$) | c['’]est quoi
            | que (?:signifi|veut dire|désigne|stipul)\w* | qui sont les .{1,30}?(?= selon|\W*$)
        """,
        AnswerKind.NONE: r"""
            quoi | quel(?:le)?s? | (?<![\w,] )que | qu['’]est-ce que? | (?<![\w,] )qu['’]\w+
            | (?:la|les?)quel(?:le)?s?
        """,
    },
    which="""
        quel(?:le)?s? (?:est|sont|était|étaient|fut|a été|sera) (?:le|la|les|leur|son|sa)
        | quel(?:le)?s? (?:est|était|fut|sera) l['’] | (?:la|les?)quel(?:le)?s? (?:de ces|des)
        | quel(?:le)?s?(?: autres?)?
    """,
    naming=r"comment s['’]appel\w+ | quel(?:s)? (?:est|sont|était|étaient) les? noms? d(?:e|u|es)",
    nouns={
        AnswerKind.AGE: "âge",
        AnswerKind.PERCENT: "pourcentage | proportion | taux",
        AnswerKind.MONEY: """
            prix | coût | coûts | salaire | somme | montant | amende | indemnité | récompense
            | budget | rançon | recettes
        """,
        AnswerKind.SPEED: "vitesse",
        AnswerKind.WEIGHT: "poids",
        AnswerKind.LENGTH: "hauteur | distance | longueur | taille | profondeur",
        AnswerKind.DURATION: "durée | délai",
        AnswerKind.DATE: """
            année | années | date | dates | jour | jours | mois | siècle | heure | moment
        """,
        AnswerKind.MEASURE: "température | magnitude | superficie | puissance",
        AnswerKind.NUMBER: "nombre | total",
        AnswerKind.CAUSE: """
            raison | raisons | motifs? | causes? | but | mobile | origine | prétexte
        """,
        AnswerKind.ROLE: "poste | métier | rôle | fonction | profession | titre",
        AnswerKind.ORGANISATION: """
            entreprises? | équipes? | partis? | clubs? | organisations? | université | universités
            | sociétés? | syndicats? | instituts? | institutions? | compagnies? | banques?
            | groupes? | fabricants? | agences? | associations? | ministère | tribunal | journal
            | journaux | constructeurs?
        """,
        AnswerKind.PERSON: r"""
            personnes? | personnalités? | hommes? | femmes? | enfants? | garçons? | filles?
            | présidente?s? | ministres? | joueu(?:r|rs|se|ses) | entraîneu(?:r|se) | maires?
            | chefs? | dirigeante?s? | politiciens? | politicienne | direct(?:eurs?|rices?)
            | pilotes? | chauffeurs? | auteurs? | \w{3,}(?:istes?|ologues?|iciens?|icienne)
            | députée?s? | candidate?s? | médecins? | juges? | chanteu(?:r|rs|se)
            | act(?:eurs?|rices?) | écrivain | roi | reine | pape | expert(?:e|s)? | gagnante?s?
            | vainqueur | chercheu(?:r|rs|se) | victimes? | soldats? | tueur | suspects?
            | porte-parole | responsables?
        """,
        AnswerKind.PLACE: """
            villes? | pays | lieux? | villages? | régions? | états? | land | länder | endroits?
            | quartiers? | continents? | îles? | provinces? | rues? | musées? | aéroports? | zones?
            | partie | hôpital | stade | capitale | monuments? | département
        """,
        AnswerKind.STATEMENT: """
            déclaration | critiques? | reproches? | explication | accusations? | avis | opinion
            | message | exigences?
        """,
        AnswerKind.CONSEQUENCE: """
            conséquences? | effets? | peine | sanctions? | punition | résultats? | réactions?
            | suites? | impact
        """,
        AnswerKind.LIST: "liste | noms",
        AnswerKind.DEFINITION: "signification",
    },
    keywords={
        AnswerKind.MONEY: "prix | coûts? | salaire | montant | chiffre d['’]affaires",
        AnswerKind.PERCENT: "pourcentage | pour ?cent",
        AnswerKind.DURATION: "durée",
        AnswerKind.DATE: r"dates? | année (?:de |d['’])?\w+",
        AnswerKind.NUMBER: "nombre (?:de|d['’])",
        AnswerKind.CAUSE: "raisons? | motifs? | causes?",
        AnswerKind.PLACE: "lieu | emplacement | endroit",
        AnswerKind.PERSON: """
            vainqueur | gagnante? | fondat(?:eur|rice) | auteur | successeur | nom d(?:e|es|u)
        """,
        AnswerKind.LIST: "liste | noms | types de | sortes de",
        AnswerKind.CONSEQUENCE: "conséquences? | réactions? | effets?",
        AnswerKind.DEFINITION: "signification | définition",
    },
    future=r"va | vont | sera | aura | quand .{0,40}\w\wra | \w+ra-t-\w+ | \w+ront",
    saying=r"""
        dit | disait | déclar\w+ | affirm\w+ | annonc\w+ | accus\w+ | critiqu\w+ | compar\w+
        | répond\w* | pens(?:e|ent|ait) | croi(?:t|ent) | crain(?:t|ent) | demand\w+ | promi\w+
        | exig\w+ | qualifi\w+ | avert\w+ | souten\w+ | soutien\w+ | selon | estim\w+ | assur\w+
        | reproch\w+ | adress\w+ | parole | racont\w+ | menac\w+ | ni(?:e|é|er) | avanc\w+
        | parl(?:e|é|ait)
    """,
    several="""
        quels | quelles | lesquel(?:le)?s | qui sont | les noms | quel(?:le)?s (?:deux|trois|autres)
    """,
    comparing=r"""
        (?:plus|moins|davantage|mieux|autant|aussi|meilleure?s?|pire) (?:[\w'’]+
          ){0,5}?(?:que|qu['’]\w+)
        | par rapport | comparé\w* | comparaison | au lieu de | contrairement | différence
        | différent\w*
    """,
    truth=r"""
        est-ce que? | est-ce qu['’]\w+ | \w+(?:-t)?-(?:il|elle|ils|elles|on|ce|vous|tu) | y a-t-il
        | c['’]est vrai
    """,
    inverted=r"""
        est-ce que? | est-ce qu['’]\w+ | \w+(?:-t)?-(?:il|elle|ils|elles|on|ce)
        | (?!et\b|dont\b|quant\b|quand\b|tant\b|tout\b)\w+t (?:il|elle|ils|elles)
    """,
    chatter="""
        (?:salut|bonjour)(?: à tous)? | dites | dis | et | mais | alors | du coup | ok | bon
        | s['’]il vous plaît | @bot
    """,
    lead_in=r"""
        (?:quelqu['’]un|qqn) (?:sait|connaît|peut (?:me |nous )?(?:dire|expliquer))
        | (?:vous |tu )?(?:savez|sais)(?:-vous|-tu| vous| tu)? | sait-on
        | (?:pouvez|peux|pourriez|pourrais)(?:-vous|-tu| vous| tu)?(?: me| nous)? (?:dire|expliquer)
        | (?:dis|dites)[ -]moi | je (?:voudrais|veux|me demande)(?: savoir)?
    """,
    whether="si | s['’]",
    question_words=("quand", "combien", "pourquoi", "où"),
)
