"""French abbreviations, and words that begin a sentence behind one."""

from __future__ import annotations

from bot.language.shelf.language import FullStops, each_once

FULL_STOPS = FullStops(
    inner=each_once("M MM Mgr mme mlle Me Pr ste env av apr boul bd p.ex c.-à-d ibid éd chap dépt"),
    final=each_once("cie sté hab coll J.-C s.a apr.j.-c tél ex"),
    numbered=each_once("al chap t n n° no éd janv févr mars avr juil oct déc"),
    starters=each_once("""
        Le La Les Un Une Des Du De D Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette Ces
        Cela Ça C'est C’est Son Sa Ses Leur Leurs Notre Nos Mon Ma Mes En Au Aux À A Dans
        Avec Sans Pour Par Sur Sous Selon Depuis Pendant Entre Vers Chez Contre Après Avant
        Dès Lors Lorsque Lorsqu'il Quand Où Comment Pourquoi Qui Que Quoi Quel Quelle Si
        Mais Et Ou Or Donc Car Ni Puis Ensuite Enfin Ainsi Alors Aussi Cependant Toutefois
        Pourtant Malgré Bien Comme Parce Puisque Tandis Tous Toutes Tout Toute Chaque
        Plusieurs Certains Certaines D'autres Aucun Aucune Ne Non Oui Plus Moins Très Déjà
        Encore Ici Là Aujourd'hui Hier Parmi Grâce Actuellement L'un Est Sont Était
    """),
)
