"""Plain BM25 is the yardstick: the asked words as they are, always an answer."""

from __future__ import annotations

from bot.answering.answerer import DEPTH
from bot.evaluation.plain import ask
from bot.evaluation.question_sets import SetQuestion
from tests.answering.small_library import article, small_library


def first(question: str) -> str:
    """Return the words of the first place for `question` in the small library."""
    (found,) = ask(small_library(), [SetQuestion("q", "en", question, ())])
    place = found["ranking"][0]
    (text,) = [one.text for one in small_library() if one.id == place["doc_id"]]
    return text[place["start"] : place["end"]]


def test_the_sentence_with_the_rarest_asked_words_is_first() -> None:
    """Whatever their case."""
    assert first("WHO WAS ANNA HILL?") == "It was founded in 1921 by Anna Hill."


def test_words_are_taken_as_they_are() -> None:
    """Neither stems nor another language help: that is what it is compared for."""
    (found,) = ask(small_library(), [SetQuestion("q", "en", "opened museums", ())])

    places = [(place["doc_id"], place["start"]) for place in found["ranking"]]
    assert places == sorted(places)


def test_it_always_answers() -> None:
    """It knows no refusal, not even of nothing."""
    for question in ("", "Who won the world cup?"):
        (found,) = ask(small_library(), [SetQuestion("q", "en", question, ())])
        assert found["answered"]
        assert found["ranking"]


def test_so_many_places_are_ranked_at_most() -> None:
    """Each once."""
    long = article(" ".join(f"Der Zug {n} hält." for n in range(DEPTH + 5)))

    (found,) = ask([long], [SetQuestion("q", "de", "Zug", ())])

    assert len({place["start"] for place in found["ranking"]}) == DEPTH


def test_no_articles_rank_nothing() -> None:
    """There is a prediction all the same."""
    (found,) = ask([], [SetQuestion("q", "de", "Zug", ())])

    assert found["ranking"] == []
