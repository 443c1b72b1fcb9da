"""English abbreviations, and words that begin a sentence behind one."""

from __future__ import annotations

from bot.language.shelf.language import FullStops, each_once

FULL_STOPS = FullStops(
    inner=each_once("""
        messrs Adm Maj Cmdr Supt Hon Pres Fr Ft Msgr Sec viz approx assoc incl i.e Ste Atty
        Insp Brig Cpl Pvt Det
    """),
    final=each_once("""
        esq ave blvd rd cos mfg assn hr hrs oz lb lbs sq ft est dist rpm c Ala Ariz Ark
        Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
        Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo
    """),
    numbered=each_once(
        "nos sec ch figs eq cl mar oct dec mon tue tues wed thu thur thurs fri sat sun"
    ),
    starters=each_once("""
        The A An He She It They We I You His Her Its Their Our My This That These Those
        There Here In On At By For From With Without After Before During Since Until While
        When Where Why How What Who Which As If Although Though Because But And Or So Yet
        However Also Then Thus Therefore Moreover Furthermore Meanwhile Some Many Most
        Several All Both Each Every Not One Two Another Other Others Later Today According
        Despite Among Between Through Throughout Once Only To Instead Nevertheless Such
        Unlike Within Following Due Additionally Eventually Finally Originally Currently
        Recently Even It's Is Was Are Were Has Had Do Does Did Can Could Would Should Upon
        Unfortunately Perhaps Sometimes Often Usually Early Few First Second Let Now Still
        Rather Overall Whether
    """),
)
