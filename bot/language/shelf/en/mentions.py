"""English nouns and prepositions that tell who or where somebody or something named is."""

from __future__ import annotations

from bot.language.shelf.language import MentionCues, each_once

MENTIONS = MentionCues(
    roles=each_once("""
        actor actress author bishop brother captain ceo chairman chairwoman champion chancellor
        chief coach daughter director doctor dr engineer father founder general governor head
        husband journalist judge king lady lawyer leader lord manager mayor member minister mother
        mr mrs ms officer owner pilot player pope president prince princess professor queen
        researcher scientist secretary senator singer sir sister son spokesman spokesperson
        spokeswoman wife winner writer
    """),
    people=each_once("""
        administrator army boy child children committee community company court developer employee
        expert family firm girl government group institute maintainer man men ministry parliament
        party passenger patient people police resident soldier team union user woman women
    """),
    places=each_once("""
        airport area base boat border bridge building camp capital castle cellar cemetery center
        centre church city clinic coast desert dialog directory district east embassy factory file
        flat folder forest garden hall harbor harbour hospital hotel house island kitchen lab
        laboratory lake market menu motorway mountain museum north ocean page palace park
        parliament plane port prison province quarter region restaurant river room school sea
        settings ship site south square stadium stage station street supermarket tab theater
        theatre tower town train tunnel university valley village west
    """),
    local=each_once("""
        in at near from to on inside outside into onto under behind between above across
    """),
    endings="es | s",
)
