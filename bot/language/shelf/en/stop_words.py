"""English function words, which are no terms."""

from __future__ import annotations

from bot.language.shelf.language import each_once

STOP_WORDS = each_once("""
    a an the this that these those i you he she it we they me him her us them my your his its
    our their mine yours hers ours theirs myself yourself himself herself itself ourselves
    themselves who whom whose what which when where why how and or but if because as until while
    of at by for with about against between into through during before after above below to from
    up down in out on off over under again then once here there so than too very s t d ll m o re
    ve y am is are was were be been being have has had having do does did doing done will would
    shall should can could may might must ought cannot ain aren couldn didn doesn hadn hasn
    haven isn mustn needn shan shouldn wasn weren won wouldn don im ive ill youre hes shes
    theyre whats wheres whos hows thats lets just also yet ever any some such both each own
    other same per via upon within without toward towards among across along around since onto
    get gets got many much please tell really actually supposed
    already still now anymore currently even
""")
