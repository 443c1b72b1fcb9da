"""An answer names somebody or somewhere that the question doesn't."""

from __future__ import annotations

from tests.answering.search.features.test_describing import column

FERRY = (
    "Die Reederei Nordlicht hat am Freitag in Emden ihre neue Fähre getauft. "
    "Die Flasche zerschlug die Ruderin Wiebke Harmsen. "
    "Es regnete."
)


def test_a_name_that_was_not_asked_is_new() -> None:
    """Who asks for the sponsor is told by a sentence with a person in it."""
    values = column(FERRY, "Who christened the ferry?", "new_person")

    assert values["Die Flasche"] > 0
    assert values["Es regnete."] == 0


def test_a_name_that_was_asked_is_not_new() -> None:
    """Harmsen answers no question about Harmsen."""
    values = column(FERRY, "Who is Wiebke Harmsen?", "new_person")

    assert values["Die Flasche"] == 0


def test_a_place_counts_where_one_is_asked_for() -> None:
    """Not where a person is."""
    assert column(FERRY, "Where was the ferry christened?", "new_place")["Die Reederei"] > 0
    assert column(FERRY, "Who christened the ferry?", "new_place")["Die Reederei"] == 0
