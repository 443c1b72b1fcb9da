"""French nouns and prepositions that tell who or where somebody or something named is."""

from __future__ import annotations

from bot.language.shelf.language import MentionCues, each_once

MENTIONS = MentionCues(
    roles=each_once("""
        acteur actrice auteur avocat capitaine champion chancelier chanteur chanteuse chef
        chercheur directeur directrice docteur fille fils frère général ingénieur joueur
        journaliste juge leader m maire mari membre ministre mme mère pape pilote porte-parole
        prince princesse professeur président père reine roi secrétaire sénateur sœur écrivain
        épouse évêque
    """),
    people=each_once("""
        armée comité employé enfant entreprise expert famille femme garçon gens gouvernement
        groupe habitant homme institut ministère parlement parti passager patient police société
        soldat syndicat tribunal utilisateur équipe
    """),
    places=each_once("""
        ambassade appartement autoroute avion aéroport base bateau bâtiment camp capitale cave
        centre chambre château cimetière clinique cuisine côte dossier désert est fichier fleuve
        forêt frontière gare hôpital hôtel jardin laboratoire lac maison marché menu mer montagne
        musée nord océan ouest page palais parc place pont port prison province quartier
        restaurant rivière rue région répertoire salle scène stade sud théâtre tour train tunnel
        université usine vallée village ville zone école église île
    """),
    local=each_once("en à au aux dans sur chez près depuis vers sous"),
    endings="es | e | s | x",
)
