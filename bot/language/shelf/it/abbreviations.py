"""Italian abbreviations, and words that begin a sentence behind one."""

from __future__ import annotations

from bot.language.shelf.language import FullStops, each_once

FULL_STOPS = FullStops(
    inner=each_once("""
        sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv arch geom rag On mons ss es p.es
        cfr Ten Mar Cav Comm Egr Spett s.p.a
    """),
    final=each_once("ecc a.c d.c s.r.l mln mld km kg c.a"),
    numbered=each_once("n artt pag pagg cap sec tab gen mar mag giu lug ago set ott dic"),
    starters=each_once("""
        Il Lo La I Gli Le Un Uno Una Egli Lui Lei Loro Essi Noi Voi Io In Nel Nella Nei
        Nelle Nello Di Del Della Dei Delle Dello A Al Alla Ai Alle Allo Da Dal Dalla Dai
        Dalle Con Su Sul Sulla Sui Sulle Per Tra Fra Secondo Durante Dopo Prima Senza Contro
        Verso E Ed O Ma Però Anche Inoltre Tuttavia Quindi Così Poi Infine Mentre Quando
        Dove Come Se Che Chi Cosa Perché Poiché Questo Questa Questi Queste Quello Quella
        Suo Sua Suoi Sue Non Si Ci È Sono Era Ha Ogni Tutti Tutte Alcuni Alcune Molti Molte
        Altri Altre Oggi Ieri Ora Già Ancora Più Solo Sempre
    """),
)
