"""Spanish nouns and prepositions that tell who or where somebody or something named is."""

from __future__ import annotations

from bot.language.shelf.language import MentionCues, each_once

MENTIONS = MentionCues(
    roles=each_once("""
        abogad actor actriz alcald autor campeón canciller cantante capitán científic director
        doctor don doña escritor espos general herman hij ingenier investigador jef juez jugador
        líder madre miembro ministr obispo padre papa periodist pilot portavoz president princesa
        profesor príncipe reina rey secretari senador sr sra
    """),
    people=each_once("""
        comité compañía ejército emplead empresa equipo expert familia gente gobierno grupo
        habitante hombre instituto ministerio mujer niñ paciente parlamento partido pasajer
        policía sindicato soldado tribunal usuari
    """),
    places=each_once("""
        aeropuerto archivo autopista avión barco barrio base bosque calle campo capital carpeta
        casa castillo cementerio centro ciudad clínica cocina costa cárcel desierto directorio
        edificio embajada escenario escuela estación estadio este frontera fábrica habitación
        hospital hotel iglesia isla jardín laboratorio lago mar menú mercado montaña museo norte
        océano oeste palacio parque piso plaza prisión provincia pueblo puente puerto página
        región restaurante río sala sur sótano teatro torre tren túnel universidad valle zona
    """),
    local=each_once("en a al desde hacia cerca entre sobre del"),
    endings="as | os | es | a | e | o | s",
)
