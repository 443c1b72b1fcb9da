"""French function words, which are no terms."""

from __future__ import annotations

from bot.language.shelf.language import each_once

STOP_WORDS = each_once("""
    le la les l un une des du de d au aux à en dans par pour sur sous avec sans chez entre vers
    contre depuis pendant avant après selon et ou où mais donc or ni car que qu qui quoi dont si
    comme lorsque lorsqu quand puisque parce afin je j tu il elle on nous vous ils elles me m te
    t se s lui leur leurs y moi toi soi eux mon ma mes ton ta tes son sa ses notre nos votre vos
    ce c cet cette ces cela ça ceci celui celle ceux celles quel quelle quels quelles lequel
    laquelle lesquels combien comment pourquoi est es suis sommes êtes sont était étaient étions
    été être étant fut furent sera seront serait seraient soit soient ai as a avons avez ont
    avait avaient avoir eu ayant aura auront aurait eut eurent fait font faire faisait peut
    peuvent pouvait pouvoir doit doivent devait devoir va vont aller n ne très plus aussi ainsi
    alors même mêmes autre autres tout toute tous toutes quelque quelques ici là déjà encore
    maintenant toujours actuellement
""")
