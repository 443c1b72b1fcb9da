"""What the Answerer says of a set is noted as the judge reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.answering.models import Answer, Quote
from bot.evaluation.predictions import PlacesInSet, ask, candidates, write
from bot.evaluation.question_sets import QuestionSet, SetQuestion
from tests.answering.small_library import article, doubtful, over, small_library

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answering.answerer import Answerer
    from bot.answering.models import Article
    from bot.evaluation.predictions import Prediction

ASKED = (
    SetQuestion("open", "en", "When did the museum in Lindheim open?", ()),
    SetQuestion("cup", "en", "Who won the world cup in 2018?", ()),
    SetQuestion("nothing", "en", "", ()),
)


@pytest.fixture(scope="module")
def library() -> Answerer:
    """Return an answerer over the small library."""
    return over(*small_library())


def texts_of(*articles: Article, folder: Path) -> QuestionSet:
    """Return a set with `articles` and no question."""
    return QuestionSet(path=folder, articles=articles, questions=())


def test_there_is_a_prediction_a_question(library: Answerer) -> None:
    """In the order asked."""
    assert [found["qid"] for found in ask(library, ASKED)] == ["open", "cup", "nothing"]


def test_a_prediction_says_whether_there_was_an_answer(library: Answerer) -> None:
    """Exactly where the same Answerer answers, and as sure."""
    for question, found in zip(ASKED, ask(library, ASKED), strict=True):
        outcome = library.answer(question.text)
        assert found["outcome"] == outcome.name
        assert found["answered"] == isinstance(outcome, Answer)
        assert found["confidence"] == outcome.confidence


def test_what_is_perhaps_an_answer_is_not_answered() -> None:
    """So the judge counts it, whatever it quotes."""
    found = ask(doubtful(), ASKED)

    assert [one["outcome"] for one in found] == ["perhaps", "perhaps", "no_answer"]
    assert not any(one["answered"] for one in found)


def test_a_place_is_a_slice_of_its_article(library: Answerer) -> None:
    """Of the text that the judge has, too."""
    by_id = {article.id: article.text for article in small_library()}

    for found in ask(library, ASKED):
        for place in found["ranking"]:
            assert by_id[place["doc_id"]][place["start"] : place["end"]] == place["text"]


def test_candidates_are_more_than_what_is_listed(shipped: Answerer) -> None:
    """And all that is listed is among them."""
    question = SetQuestion("lead", "en", "when will Xiaomi sell phones in the US?", ())
    (listed,) = ask(shipped, [question])

    found = candidates(shipped, question)

    assert all(place in found for place in listed["ranking"])
    assert len(found) > len(listed["ranking"])


def test_candidates_stand_in_the_texts_of_a_set(library: Answerer) -> None:
    """What has no place there is left out."""
    assert candidates(library, ASKED[0], lambda _: None) == []  # type: ignore[arg-type]


def test_ten_places_are_ranked_even_when_refused(shipped: Answerer) -> None:
    """The judge looks at ten, and at what a refusal would have said."""
    asked = (*ASKED[1:2], SetQuestion("lead", "en", "when will Xiaomi sell phones in the US?", ()))

    refused, answered = ask(shipped, asked)

    assert not refused["answered"]
    assert answered["answered"]
    assert min(len(refused["ranking"]), len(answered["ranking"])) >= 10


def test_the_first_place_is_the_answering_quote(shipped: Answerer) -> None:
    """Whatever the timeline put first is what the judge judges."""
    question = "when will Xiaomi sell phones in the US?"
    outcome = shipped.answer(question)

    (found,) = ask(shipped, [SetQuestion("lead", "en", question, ())])

    assert isinstance(outcome, Answer)
    assert found["ranking"][0]["text"] == outcome.quotes[0].text


def test_an_empty_question_ranks_nothing(library: Answerer) -> None:
    """Nothing was looked for."""
    assert ask(library, ASKED)[2]["ranking"] == []


# ---- places in other texts of the same articles


def test_a_quote_is_found_in_the_uncleaned_text(tmp_path: Path) -> None:
    """The same sentence stands further on where the menu was not taken away."""
    clean = article("Der Zug hält in Celle. Er ist rot.", key="clean")
    raw = article("Menü | Suche\n\nDer Zug hält in Celle. Er ist rot.\n\nTeilen", key="raw.txt")
    places = PlacesInSet([clean], texts_of(raw, folder=tmp_path))

    place = places(Quote(clean, 23, 34))

    assert place == {"doc_id": "raw.txt", "start": 37, "end": 48, "text": "Er ist rot."}
    assert raw.text[37:48] == "Er ist rot."


def test_each_article_finds_its_own_text(tmp_path: Path) -> None:
    """By the lines they share, whatever the names of the files."""
    train, ship = article("Der Zug hält.\nEr ist rot."), article("Das Schiff hält.\nEs ist rot.")
    raw = (article(f"Kopf\n{one.text}", key=key) for one, key in ((ship, "1"), (train, "2")))
    texts = texts_of(*raw, folder=tmp_path)
    train_only, ship_only = PlacesInSet([train], texts), PlacesInSet([ship], texts)

    found = (train_only(Quote(train, 0, 13)), ship_only(Quote(ship, 0, 16)))

    assert [place and place["doc_id"] for place in found] == ["2", "1"]


def test_a_quote_that_the_set_lacks_has_no_place(library: Answerer, tmp_path: Path) -> None:
    """It is left out of the ranking."""
    elsewhere = texts_of(article("Ganz etwas anderes.", key="x"), folder=tmp_path)

    found = ask(library, ASKED[:1], PlacesInSet(small_library(), elsewhere))

    assert found[0]["ranking"] == []


def test_a_sentence_said_twice_is_found_where_it_was_quoted(tmp_path: Path) -> None:
    """The second place is the second place in the uncleaned text too."""
    clean = article("Er ist rot. Der Zug hält. Er ist rot.")
    places = PlacesInSet([clean], texts_of(article(f"Kopf\n{clean.text}"), folder=tmp_path))

    place = places(Quote(clean, 26, 37))

    assert place is not None
    assert place["start"] == 31


# ---- writing


def test_predictions_are_lines_of_json(tmp_path: Path) -> None:
    """One a question."""
    predictions: list[Prediction] = [{"qid": "ä", "answered": True, "ranking": []}, {"qid": "b"}]
    file = tmp_path / "predictions.jsonl"

    write(predictions, file)

    lines = file.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == predictions


def test_an_old_file_is_replaced_and_nothing_left_beside_it(tmp_path: Path) -> None:
    """The new predictions are there, whole."""
    file = tmp_path / "predictions.jsonl"
    file.write_text("old\n" * 100, encoding="utf-8")

    write([{"qid": "new"}], file)

    assert file.read_text(encoding="utf-8") == '{"qid": "new"}\n'
    assert list(tmp_path.iterdir()) == [file]


def test_a_failure_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    """Whole or not at all."""
    file = tmp_path / "predictions.jsonl"
    file.write_text("old\n", encoding="utf-8")

    with pytest.raises(TypeError):
        write([{"qid": "new"}, {"qid": "cut", "ranking": object()}], file)

    assert file.read_text(encoding="utf-8") == "old\n"


def test_a_failure_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    """A folder of predictions stays clean."""
    with pytest.raises(TypeError):
        write([{"qid": object()}], tmp_path / "predictions.jsonl")

    assert list(tmp_path.iterdir()) == []


def test_any_text_that_json_holds_can_be_written(tmp_path: Path) -> None:
    r"""A set may have '\ud800' in a text, and a quote would have it too."""
    file = tmp_path / "predictions.jsonl"

    write([{"text": "\ud800"}], file)

    assert json.loads(file.read_text(encoding="utf-8")) == {"text": "\ud800"}
