"""Spanish abbreviations, and words that begin a sentence behind one."""

from __future__ import annotations

from bot.language.shelf.language import FullStops, each_once

FULL_STOPS = FullStops(
    inner=each_once("""
        sra sres sras srta dra dres D Dª dña ud uds vd vds lic arq profa gral cnel mons fr
        sto sta p.ej ej aprox av avda ctra pdte pte excmo excma ilmo ilma gob pbro EE FF RR
        JJ CC
    """),
    final=each_once("""
        ee.uu ff.aa rr.hh jj.oo a.c d.c a.m p.m s.a s.l cía dpto teléf mill km kg ed edo
    """),
    numbered=each_once(
        "núm núms nº pág págs cap tít párr ss sec inc ene mar abr may ago oct dic n"
    ),
    starters=each_once("""
        El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Ello En De Del Al A Con Sin
        Por Para Según Desde Hasta Entre Sobre Tras Ante Bajo Contra Durante Mediante Y E O
        U Pero Sino Aunque Como Cuando Donde Si Porque Pues Mientras Que Qué Quién Cuál
        Cuándo Dónde Cómo Este Esta Estos Estas Esto Ese Esa Esos Esas Eso Aquel Aquella Su
        Sus Mi Mis Tu Nuestro Nuestra No Ni Se Le Les Nos Me Te También Tampoco Además Así
        Entonces Luego Después Antes Ahora Hoy Ayer Ya Aún Todavía Todo Toda Todos Todas
        Cada Algunos Algunas Muchos Muchas Otros Otras Otro Otra Varios Ambos Más Muy Solo
        Sólo Es Son Era Fue Ha Hay Había Posteriormente Finalmente Actualmente Asimismo
        Dicho Dicha Cuya
    """),
)
