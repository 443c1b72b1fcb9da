"""Spanish function words that tell the language of a text."""

from __future__ import annotations

from bot.language.shelf.language import each_once

FUNCTION_WORDS = each_once("""
    quién quien quiénes qué que cuál cual cuáles cuándo cuando dónde donde cómo como cuánto
    cuánta cuántos cuántas cuantos por para el la los las lo un una unos unas y o pero no es son
    era fue fueron ser está están ha han había hay se su sus le les me mi de del al a en con sin
    sobre entre hasta desde según más muy también este esta esto ese esa tiene
""")
