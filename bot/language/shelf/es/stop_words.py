"""Spanish function words, which are no terms."""

from __future__ import annotations

from bot.language.shelf.language import each_once

STOP_WORDS = each_once("""
    el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre
    hacia hasta mediante para por según sin sobre tras y e o u ni que pero sino porque pues
    aunque si como cuando donde mientras yo tú tu él ella ello nosotros nosotras vosotros ellos
    ellas usted ustedes me te se nos os le les mi mis tus su sus nuestro nuestra nuestros
    nuestras vuestro este esta esto estos estas ese esa eso esos esas aquel aquella aquello
    aquellos aquellas qué quién quiénes cuál cuáles cuándo cuánto cuánta cuántos cuántas cómo
    dónde adónde quien quienes cual cuales cuyo cuya cuyos cuyas es son era eran fue fueron ser
    sido siendo soy eres somos está están estaba estaban estar estado estuvo estará estarán será
    serán sería serían he ha has han había habían haber habido hay hubo haya habrá tiene tienen
    tenía tenían tener tenido tuvo puede pueden podía podían poder pudo debe deben va van iba
    iban ir muy ya también más tan así aquí ahí allí cada mismo misma mismos mismas otro otra
    otros otras tanto algo alguien algún alguna algunos algunas hace
    todavía aún ahora actualmente
""")
