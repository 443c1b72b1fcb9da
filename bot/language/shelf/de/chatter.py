"""German words around a question that only mind manners."""

from __future__ import annotations

from bot.language.shelf.language import Chatter

CHATTER = Chatter(
    greetings=r"""
        (?:hey|hi|hallo|moin|servus|grüezi)(?: (?:moin|zusammen|alle|leute|bot|ihr|allerseits))*
        | grüß (?:gott|dich|euch)
        | guten (?:tag|morgen|abend)(?: (?:zusammen|allerseits))? | liebe leute
        | entschuldigung | sorry | ok(?:ay)? | also | ähm? | na | lol | übrigens
    """,
    leads=r"""
        wei(?:ß|ss)(?:t du| (?:(?:hier|von euch) )?(?:jemand|einer|wer|man))
          (?:hier|es|noch|zufällig|vielleicht)(?:,? ob)?
        | wei(?:ß|ss)(?:t du| (?:(?:hier|von euch) )?(?:jemand|einer|wer|man))(?:,? ob)?
        | wer weiß(?: es)?(?=\s?[:,])
        | (?:kann|könnte|kannst|könntest|könnt)(?: mir| uns)?
          (?:jemand|einer|wer|du|ihr) (?:mir |uns )?(?:bitte |mal )*(?:sagen|erklären)(?:,? ob)?
        | (?:bitte )?sag(?:t)? (?:mir )?(?:bitte |mal )*(?:,? ob)?
        | ich (?:würde|wollte|möchte) (?:gern(?:e)? |mal )*(?:wissen|fragen)(?:,? ob)?
        | mich (?:würde )?interessier(?:en|t)(?:,? ob)?
        | (?:(?:ich )?habe? )?(?:da )?(?:mal )?(?:eine? |ne )?(?:ganz )?(?:kurze|kleine|schnelle)
          frage(?: in die runde| an alle)?
        | (?:ich )?(?:hab(?:e)? )?(?:da )?(?:mal )?(?:eine? |ne )?frage(?=\s?:)
        | frage (?:in die runde|an alle) | mal ne frage
    """,
    thanks=r"""
        (?:vielen |lieben |besten |herzlichen )?dank(?: (?:schon mal|im voraus|euch|dir|an alle))*
        | danke(?: (?:schon mal|schonmal|im voraus|schön|sehr|euch|dir|vielmals|an alle))*
        | (?:viele|liebe|schöne|beste) grüße | lg | vg | thx | merci | bitte
    """,
)
