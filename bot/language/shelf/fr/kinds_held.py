"""French words of a sentence that tell which kinds of answer it can hold."""

from __future__ import annotations

from bot.language.shelf.language import CuesHeld

HELD = CuesHeld(
    numbers="""
        deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze | douzaine
        | cent | cents | mille | million | millions | milliard | milliards | moitié | tiers
    """,
    ones="une?",
    times="""
        lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | hier | aujourd | demain
        | semaine | mois | an | ans | année | années | printemps | été | automne | hiver | siècle
        | siècles | décennie | trimestre
    """,
    schedule="""
        bientôt | prochainement | futur | avenir | au plus tard | calendrier | échéance | délai
        | pas encore
    """,
    future=r"\w+ra | \w+ront | va | vont | prévu\w* | devrait | prochain\w* | d'ici",
    limits=r"jusqu['’]\w+",
    past="était | étaient | avait | avaient | fut | furent",
    units_of_time="secondes? | minutes? | heures? | jours? | semaines? | mois | ans? | années?",
    durations="pendant (?:des )?(?:heures|jours|semaines|mois|années|décennies|siècles)",
    ages=r"âgée?s? de | de \d+ ans",
    lengths="mètres? | kilomètres?",
    speeds="kilomètres[ -](?:à l['’]|par )heure",
    weights="tonnes? | kilos? | kilogrammes? | grammes?",
    units="litres? | degrés? | hectares?",
    currencies="dollars? | francs?",
    percent="pour cent",
    place_prepositions="en | à | au | aux | près de",
    place_articles="la | le | les | l['’]",
    name_particles="de | la | le",
    roles="directeur | président | ministre",
    organisations=r"(?-i:S\.?A) | parti | entreprise | association | club",
    superlatives="le plus | la plus | meilleure? | premi(?:er|ère) | derni(?:er|ère)",
    statement=r"dit | a déclaré | affirm\w+ | annonc\w+ | selon | d['’]après | assur\w+ | estim\w+",
    cause=r"""
        parce que | (?<!un )(?<!le )(?<!en )(?<!du )(?<!ce )(?<!par )car
        | en raison | cause\w* | raison\w* | motif\w* | afin | pour que
        | pour (?:(?:ne pas|se|y|en|lui) |s['’])?(?!(?:notre|votre|autre|hier)\b)\w+(?:er|ir|re)
        | grâce
        | puisque | suite à | à cause
    """,
    manner=r"en \w+ant | grâce | au moyen | via",
    definition="(?:est|sont|était) (?:une?|le|la|les|des) | signifie | désigne",
    denial=r"ne | pas | jamais | sans | aucune? | ni | n['’]\w+",
    comparison=r"""
        plus | moins | que | par rapport | contrairement | tandis | au lieu | précédent\w*
    """,
    consequence=r"""
        donc | ainsi | résultat\w* | conduit\w* | conséquence\w* | finalement | ensuite
        | condamn\w* | doit | doivent | licenci\w* | rejet\w* | annul\w*
    """,
)
