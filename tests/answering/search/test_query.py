"""A question is taken apart once, and no more of it than a question has."""

from __future__ import annotations

from string import ascii_uppercase

import pytest

from tests.answering.small_library import article, over


def test_five_hundred_characters_of_a_question_are_looked_at() -> None:
    """Who pastes an article asks nothing."""
    assert over().find("a" * 501).query.text == "a" * 500


def test_forty_terms_of_a_question_are_looked_up() -> None:
    """However many words it has."""
    words = [f"{letter}{number}" for letter in ascii_uppercase[:3] for number in range(20)]

    terms = over().find(" ".join(words)).query.terms

    assert [term.asked for term in terms] == words[:40]


def test_the_first_word_after_how_many_is_what_is_counted() -> None:
    """Whatever stands before it or follows."""
    asked = over(article("Der Zug hält in Celle.")).find("In Celle: wie viele Züge halten?").query

    assert asked.counted is not None
    assert asked.terms[asked.counted].asked == "Züge"
    assert over().find("Wo halten Züge?").query.counted is None


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many of the trains stop?", "trains"),
        ("how many trains stop", "trains"),
        ("number of trains in Celle", "trains"),
        ("How much did the sales of trains fall?", None),
        ("Wie viele der Züge halten?", "Züge"),
        ("Wie viel hat er für Züge bezahlt?", None),
        ("Combien de trains circulent ?", "trains"),
        ("¿Cuántos trenes paran?", "trenes"),
        ("¿Cuánto ha bajado el precio?", None),
        ("Quanti treni fermano?", "treni"),
    ],
)
def test_only_a_noun_close_behind_is_counted(question: str, counted: str | None) -> None:
    """*How much did it fall?* counts nothing that comes later; a preposition may stand between."""
    query = over(article("Der Zug hält in Celle.")).find(question).query

    found = None if query.counted is None else query.terms[query.counted].asked
    assert found == counted
