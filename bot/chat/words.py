"""The words the bot says itself, in the language of the question; English where it has none."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale

from bot.answering.languages import SUPPORTED, UNDETERMINED


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's phrases; `locale` words its dates. `{…}` is filled in by the caller."""

    locale: str
    no_answer: str
    searched_one: str
    searched_many: str
    nearest: str
    reports: str
    missing: str
    why: str
    asked: str
    found: str
    confidence: str
    around: str
    possibly: str
    inferred: str
    date_unknown: str

    def searched(self, articles: int) -> str:
        """Return how many articles were searched, as a sentence."""
        template = self.searched_one if articles == 1 else self.searched_many
        return template.format(count=articles)


_WORDS = {
    "en": Words(
        locale="en_GB",
        no_answer="The articles don't say.",
        searched_one="Searched one article.",
        searched_many="Searched {count} articles.",
        nearest="Nearest, but not an answer",
        reports="Other reports, newest first",
        missing="Found nowhere: {words}",
        why="Why this sentence",
        asked="asked",
        found="found",
        confidence="Confidence: {percent}",
        around="around {date}",
        possibly="possibly {date}",
        inferred="{date} (inferred)",
        date_unknown="date unknown",
    ),
    "de": Words(
        locale="de_DE",
        no_answer="Das steht nicht in den Artikeln.",
        searched_one="Ein Artikel durchsucht.",
        searched_many="{count} Artikel durchsucht.",
        nearest="Am nächsten, aber keine Antwort",
        reports="Weitere Berichte, neueste zuerst",
        missing="Nirgends gefunden: {words}",
        why="Warum dieser Satz",
        asked="gefragt",
        found="gefunden",
        confidence="Sicherheit: {percent}",
        around="etwa {date}",
        possibly="vermutlich {date}",
        inferred="{date} (erschlossen)",
        date_unknown="Datum unbekannt",
    ),
    "es": Words(
        locale="es_ES",
        no_answer="Los artículos no lo dicen.",
        searched_one="Búsqueda en un artículo.",
        searched_many="Búsqueda en {count} artículos.",
        nearest="Lo más cercano, pero no es una respuesta",
        reports="Otras noticias, de la más reciente a la más antigua",
        missing="No aparece en ninguna parte: {words}",
        why="Por qué esta frase",
        asked="preguntado",
        found="encontrado",
        confidence="Confianza: {percent}",
        around="hacia {date}",
        possibly="posiblemente {date}",
        inferred="{date} (deducido)",
        date_unknown="fecha desconocida",
    ),
    "fr": Words(
        locale="fr_FR",
        no_answer="Les articles ne le disent pas.",
        searched_one="Recherche dans un article.",
        searched_many="Recherche dans {count} articles.",
        nearest="Le plus proche, mais pas une réponse",
        reports="Autres articles, du plus récent au plus ancien",
        missing="Introuvable : {words}",
        why="Pourquoi cette phrase",
        asked="demandé",
        found="trouvé",
        confidence="Confiance : {percent}",
        around="vers {date}",
        possibly="peut-être {date}",
        inferred="{date} (déduit)",
        date_unknown="date inconnue",
    ),
}

LANGUAGES = frozenset(_WORDS)
"""The languages the bot speaks itself; it quotes in any."""


def words_in(language: str) -> Words:
    """Return the phrases of `language`, or the English ones."""
    return _WORDS.get(language, _WORDS["en"])


def unread(language: str) -> str | None:
    """Return a kind word on a language that isn't read well, or None for one that is.

    It is in English: a language that has phrases here is read well.
    """
    if language in SUPPORTED or language == UNDETERMINED:
        return None
    name = Locale("en").languages.get(language, "this language")
    return f"I can't read {name} well; English, German, Spanish or French work better."
