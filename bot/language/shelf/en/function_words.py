"""English function words that tell the language of a text."""

from __future__ import annotations

from bot.language.shelf.language import each_once

FUNCTION_WORDS = each_once("""
    who what whom whose when where why how which many much the a an of and or but not no is are
    was were be been being do does did has have had can could will would should may might it he
    she they we you i his her its their our my this that these those there in on at by for from
    with without to into as about after before between during if than then also
""")
