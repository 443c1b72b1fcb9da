"""Which words of a sentence are somebody's or somewhere's names, people, or places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.mentions import Mention, mentions
from bot.language.shelf import LANGUAGES


def mentioned(sentence: str, language: str, mention: Mention) -> list[str]:
    """Return the words of `sentence` that are mentioned as `mention`."""
    return [
        sentence[start:].split(maxsplit=1)[0].strip('.,:;!?“”"')
        for start, found in mentions(sentence, language)
        if mention in found
    ]


@pytest.mark.parametrize(
    ("sentence", "language", "names"),
    [
        ("Die Flasche zerschlug die Ruderin Wiebke Harmsen.", "de", ["Wiebke", "Harmsen"]),
        ("Karel Vondra will im Oktober antreten.", "de", ["Karel", "Vondra"]),
        ("Das sagte Minister Orlik am Montag.", "de", ["Orlik"]),
        ("In May the painter met director Ilse Brandt.", "en", ["Ilse", "Brandt"]),
        ("Le ministre Jean Duroc arrive lundi.", "fr", ["Jean", "Duroc"]),
        ("Lo dijo la directora Marta Olmos el lunes.", "es", ["Marta", "Olmos"]),
        ("Lo ha detto il sindaco Aldo Ferri.", "it", ["Aldo", "Ferri"]),
        ("Der Tiger schläft im Gras.", "de", []),
    ],
)
def test_a_name_behind_a_role_or_a_full_name_is_a_persons(
    sentence: str, language: str, names: list[str]
) -> None:
    """Months, days and ordinary German nouns have a capital, too, and are none."""
    assert mentioned(sentence, language, Mention.PERSON) == names


@pytest.mark.parametrize(
    ("sentence", "language", "places"),
    [
        ("Das Fest begann in Selmdorf und in der Ukraine.", "de", ["Selmdorf", "Ukraine"]),
        ("Sie kam aus Lindheim nach Frankreich.", "de", ["Lindheim", "Frankreich"]),
        ("They met near Milton in New York.", "en", ["Milton", "New", "York"]),
        ("Il habite à Nantes, en France.", "fr", ["Nantes", "France"]),
        ("Vive en Soria, cerca de España.", "es", ["Soria", "España"]),
        ("Abita a Lecce, in Italia.", "it", ["Lecce", "Italia"]),
        ("Brandt traf Olmos.", "de", []),
    ],
)
def test_a_country_or_a_name_behind_a_local_preposition_is_a_place(
    sentence: str, language: str, places: list[str]
) -> None:
    """An article may stand between the preposition and the name."""
    assert mentioned(sentence, language, Mention.PLACE) == places


@pytest.mark.parametrize(
    ("sentence", "language", "people", "spots"),
    [
        ("Auf der Bühne spielten Musiker.", "de", ["Musiker"], ["Bühne"]),
        ("Die Bundespolizei kam in die Sporthalle.", "de", ["Bundespolizei"], ["Sporthalle"]),
        ("The police came to the church.", "en", ["police"], ["church"]),
        ("La police est dans la rue.", "fr", ["police"], ["rue"]),
        ("La policía llegó a la plaza.", "es", ["policía"], ["plaza"]),
        ("La polizia è nella piazza.", "it", ["polizia"], ["piazza"]),
        ("Die Kirche ist alt.", "de", [], []),
    ],
)
def test_people_and_places_need_no_name(
    sentence: str, language: str, people: list[str], spots: list[str]
) -> None:
    """A place without a preposition is only a thing."""
    assert mentioned(sentence, language, Mention.PEOPLE) == people
    assert mentioned(sentence, language, Mention.SPOT) == spots


@given(st.text(max_size=200), st.sampled_from([*LANGUAGES, "xx"]))
def test_whatever_is_written_mentions_stand_in_it_in_order(text: str, language: str) -> None:
    """Each word once, and never nothing."""
    found = mentions(text, language)

    starts = [start for start, _ in found]
    assert starts == sorted(set(starts))
    assert all(0 <= start < len(text) and not text[start].isspace() for start in starts)
    assert all(mention for _, mention in found)
