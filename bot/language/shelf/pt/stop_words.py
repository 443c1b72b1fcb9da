"""Portuguese function words, which are no terms."""

from __future__ import annotations

from bot.language.shelf.language import each_once

STOP_WORDS = each_once("""
    o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos
    pelas para com contra desde durante entre até sob sobre após e ou mas nem que se como quando
    onde porque pois embora eu tu ele ela nós vós eles elas você vocês me te lhe lhes vos meu
    minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta isto estes
    estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas quem qual quais quanto
    quanta quantos quantas cujo cuja é são era eram foi foram ser sido sendo será serão seria
    seriam está estão estava estavam estar esteve tem têm tinha tinham ter tido teve há havia
    houve pode podem podia poder deve devem devia vai vão ir muito já também mais tão assim aqui
    ali lá cada mesmo mesma outro outra outros outras algo alguém
""")
