"""Italian function words, which are no terms."""

from __future__ import annotations

from bot.language.shelf.language import each_once

STOP_WORDS = each_once("""
    il lo la i gli le l un uno una un' di a da in con su per tra fra del dello della dell dei
    degli delle al allo alla all ai agli alle dal dallo dalla dall dai dagli dalle nel nello
    nella nell nei negli nelle sul sullo sulla sull sui sugli sulle e ed o od ma però che chi
    cui se come quando dove perché mentre anche io tu lui lei noi voi loro mi ti si ci vi ne me
    te sé mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro
    vostra questo questa questi queste quello quella quelli quelle quell quale quali qual quanto
    quanta quanti quante cosa cos è sono era erano essere stato stata stati state fu furono sarà
    saranno sarebbe sia siano ho hai ha abbiamo avete hanno aveva avevano avere avuto avrà ebbe
    può possono poteva potere deve devono doveva viene vengono veniva fa fanno fare c più molto
    già ancora così qui lì ogni stesso stessa altro altra altri altre d
    adesso ora attualmente
""")
