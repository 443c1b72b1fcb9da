"""Dutch abbreviations, and words that begin a sentence behind one."""

from __future__ import annotations

from bot.language.shelf.language import FullStops, each_once

FULL_STOPS = FullStops(
    inner=each_once("""
        dhr mevr mw drs ir ds bijv d.w.z o.a m.b.t m.n n.a.v t.a.v t.o.v i.p.v i.v.m incl
        excl evt resp vgl zgn jhr mgr kol gen ong
    """),
    final=each_once("enz mln mld e.d e.a o.i.d b.v n.v v.chr n.chr jl ll a.u.b"),
    numbered=each_once("nrs blz pag hfdst mrt okt dec mei"),
    starters=each_once("""
        De Het Een Hij Zij Ze Wij We Ik Jij Je U Jullie Dit Dat Deze Die Er In Op Aan Bij
        Met Na Naar Van Voor Tot Uit Over Onder Tegen Tussen Door Om Sinds Tijdens Volgens
        Zonder Als Toen Wanneer Omdat Hoewel Terwijl Maar En Of Want Dus Ook Nog Nu Dan
        Daarna Daarom Daarnaast Daarbij Bovendien Echter Toch Hier Daar Waar Wie Wat Hoe
        Waarom Zo Zijn Haar Hun Ons Onze Mijn Geen Alle Veel Sommige Enkele Meer Niet
        Vandaag Gisteren Inmiddels Later Eerst Vervolgens Ten Is Was
    """),
)
