"""Italian nouns and prepositions that tell who or where somebody or something named is."""

from __future__ import annotations

from bot.language.shelf.language import MentionCues, each_once

MENTIONS = MentionCues(
    roles=each_once("""
        attor attrice autor avvocat campion cancellier cantant cap capitano direttor dottor figli
        fratell generale giocator giornalist giudic ingegner leader madr marit membr ministr mogli
        padr papa pilot portavoce president principe principessa professor re regina ricercator
        scienziat scrittor segretari senator sig signor sindac sorell vescov
    """),
    people=each_once("""
        abitant aziend bambin comitato donn esercito espert famigli gente governo gruppo impiegat
        istituto ministero parlamento partito passegger pazient polizia sindacato società soldat
        squadra tribunale uomini uomo utent
    """),
    places=each_once("""
        aereo aeroporto ambasciata appartamento autostrada base bosco campo cantina capital carcer
        cartella casa castello centro chiesa cimitero città clinica confin costa cucina deserto
        edificio est fabbrica file fiume giardino hotel isola laboratorio lago mare menu mercato
        montagna museo nave nord oceano ospedal ovest paes pagina palazzo palco parco piazza ponte
        porto prigion provincia quartier region ristorante sala scuola stadio stanza stazion
        strada sud teatro torre treno tunnel università valle via villaggio zona
    """),
    local=each_once("""
        a ad in nel nella nei nelle nello da dal dalla su sul sulla presso verso al alla
    """),
    endings="ess | a | e | i | o",
)
