"""Dutch function words, which are no terms."""

from __future__ import annotations

from bot.language.shelf.language import each_once

STOP_WORDS = each_once("""
    de het een der des den die dat dit deze ik jij je u hij zij ze wij we jullie mij me jou hem
    haar ons hen hun zich mijn jouw zijn onze wie wat waar wanneer waarom hoe welke welk hoeveel
    en of maar want als dan omdat dus toen terwijl hoewel in op aan bij door voor van met naar
    om over onder tegen tot uit tussen na te ten ter zonder sinds per is ben bent was waren
    geweest wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad kan kunnen
    kon konden mag mogen moet moeten moest zal zullen zou zouden wil willen wilde gaat gaan ging
    doet doen deed er hier daar ook nog al wel zo zeer reeds nu iets iemand alle alles veel zelf
    ander andere
""")
