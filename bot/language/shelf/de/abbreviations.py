"""German abbreviations, and words that begin a sentence behind one."""

from __future__ import annotations

from bot.language.shelf.language import FullStops, each_once

FULL_STOPS = FullStops(
    inner=each_once("""
        z.b d.h d.i z.t z.zt z.hd i.d.r i.a i.v u.u v.a s.o s.u m.e m.w o.g bzw bspw vgl sog
        ggf ggfs evtl inkl exkl einschl insb insbes mind zzgl abzgl sen hr hrn frl fa gebr
        geb gest verh gegr ehem urspr eigtl vorm nachm stellv allg amtl öffentl gesetzl
        jährl monatl wöchentl tägl durchschnittl dt engl frz ital lat griech span russ
        amerik österr schweiz kath ev röm hl chem phys techn wiss med jur phil rer nat päd
        wg rd bez betr gem lt zit zus verw Vors Msgr Hrsg Präs Abg Abt Anm Bsp Verf Mag Dir
        Ing Univ Obb u
    """),
    final=each_once("""
        usw usf mio mrd tsd bill u.a u.ä u.v.a u.v.m o.ä v.chr n.chr chr e.v jh jhd jhdt std
        ff str hbf bhf pkt sek zw zz dgl dergl Nachf Ges Verl Fr Hr Temp insg
    """),
    numbered=each_once("""
        nrn abs ziff kap bd bde abb tab rn jg aufl mär mai okt dez mo di mi do fr sa so
        hausnr anl lfd
    """),
    starters=each_once("""
        Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ich Ihr Du
        Man In Im Ins An Am Auf Aus Bei Beim Mit Nach Seit Von Vom Zu Zum Zur Für Gegen Ohne
        Um Über Unter Vor Hinter Neben Zwischen Während Wegen Trotz Durch Bis Als Wenn Weil
        Da Dass Ob Obwohl Nachdem Bevor Und Oder Aber Doch Sondern Denn Auch Nur Noch Schon
        Jetzt Nun Dann Danach Dabei Damit Dazu Dafür Dagegen Daher Darum Deshalb Deswegen
        Daraufhin Darüber Darunter Davon Davor Dadurch Darin Daran Zudem Zuvor Zugleich
        Zunächst Zuletzt Außerdem Allerdings Jedoch Dennoch Trotzdem Hingegen Hierbei Hierzu
        Hier Dort So Somit Sobald Sofern Soweit Sogar Sonst Wie Was Wer Wo Wann Warum
        Weshalb Wozu Welche Welcher Welches Wobei Weitere Weiterhin Dieser Diese Dieses
        Diesen Diesem Jener Jede Jeder Jedes Kein Keine Keiner Alle Alles Viele Einige
        Mehrere Manche Andere Beide Sein Seine Seinen Seiner Ihre Ihren Ihrer Unser Unsere
        Mein Meine Insgesamt Bereits Bisher Bislang Derzeit Seitdem Laut Ebenso Ebenfalls
        Heute Gestern Morgen Zurzeit Nicht Später Schließlich Insbesondere Innerhalb
        Anschließend Ferner Inzwischen Mittlerweile Sollte Sollten Ist Sind War Hat Etwa
        Rund Erst Immer Selbst Vielleicht Möglicherweise Aufgrund Angesichts Hierfür Genau
        Falls Dessen Deren Denen Daneben Gleichzeitig
    """),
    ordinals=True,
)
