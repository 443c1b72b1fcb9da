"""Spanish words around a question that only mind manners."""

from __future__ import annotations

from bot.language.shelf.language import Chatter

CHATTER = Chatter(
    greetings=r"""
        (?:hola|hey|oye|oigan|buenas)(?: (?:a todos|a todas|chicos|gente|bot|buenas|tardes|noches))*
        | buenos días(?: a todos)? | buenas (?:tardes|noches)(?: a todos)? | perdón | disculp[ae]n?
        | ok(?:ay)? | bueno | por cierto
    """,
    leads=r"""
        (?:alguien|alguno) (?:de vosotros |de ustedes |aquí )?(?:sabe|sabría|recuerda)(?: si)?
        | (?:sab(?:es|éis|en)|sabe usted)(?: si)?
        | (?:alguien )?(?:me |nos )?(?:puede|podría)[ns]?(?: alguien)?
          (?:me |nos )?(?:decir|explicar)(?:me|nos)?(?: si)?
        | alguien (?:me|nos) (?:explica|dice)
        | dime(?: por favor)? | me gustaría saber(?: si)? | quer(?:ía|ría) saber(?: si)?
        | (?:tengo )?una (?:pequeña |rápida )?(?:pregunta|duda)(?: rápida)?
    """,
    thanks=r"""
        (?:muchas |mil )?gracias(?: (?:de antemano|por adelantado|a todos))* | saludos
        | un saludo | por favor | porfa
    """,
)
