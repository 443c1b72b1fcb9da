"""A question is taken apart once, and no more of it than a question has."""

from __future__ import annotations

from string import ascii_uppercase

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
