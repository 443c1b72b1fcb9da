"""Misses are sorted into kinds by where the quote and the right sentence stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.evaluation.misses.kinds import ListPlace, MissFinder, MissKind, counted
from bot.evaluation.misses.standing import Standing
from bot.evaluation.question_sets import QuestionSet, SetQuestion
from tests.answering.small_library import article
from tests.evaluation.sets import outcome

if TYPE_CHECKING:
    from pathlib import Path

    from bot.evaluation.misses.kinds import Miss

TEXT = (
    "Alles über Züge\n\n"
    "Der Zug hält in Celle. Er ist rot. Er ist lang. Er fährt um acht Uhr ab. Er kommt nie an."
)
SENTENCES = {
    "heading": "Alles über Züge",
    "lead": "Der Zug hält in Celle.",
    "red": "Er ist rot.",
    "long": "Er ist lang.",
    "leaves": "Er fährt um acht Uhr ab.",
    "arrives": "Er kommt nie an.",
}


def place(name: str, doc_id: str = "train") -> dict[str, Any]:
    """Return the place of a sentence in the text."""
    start = TEXT.index(SENTENCES[name])
    text = SENTENCES[name]
    return {"doc_id": doc_id, "start": start, "end": start + len(text), "text": text}


def missed(
    folder: Path,
    quoted: dict[str, Any] | None,
    *gold: dict[str, Any],
    considered: tuple[dict[str, Any], ...] = (),
    **facts: Any,  # noqa: ANN401 - whatever an outcome takes
) -> list[Miss]:
    """Return the misses of one question that was answered with `quoted` instead of `gold`.

    The sentences `considered` are those it was held against.
    """
    texts = (article(TEXT, key="train"), article(TEXT, key="other"), article(TEXT, key="part"))
    question = SetQuestion("q", "en", "When does it leave?", gold, type="when")
    whole = QuestionSet(folder, texts, (question,), {"train": "Zug", "part": "Zug"})
    said = {"ranking": [quoted] if quoted else []}
    became = outcome(**({"right": False, "reciprocal": 0.5} | facts))
    return MissFinder(whole, texts, None, lambda _: considered).misses([said], [became])


@pytest.mark.parametrize(
    ("quoted", "kind"),
    [
        (place("heading"), MissKind.OPENING),
        (place("lead"), MissKind.OPENING),
        (place("red"), MissKind.ELSEWHERE),
        (place("long"), MissKind.BESIDE),
        (place("arrives"), MissKind.BESIDE),
        (place("arrives", "part"), MissKind.ELSEWHERE),
        (place("arrives", "other"), MissKind.ASTRAY),
    ],
)
def test_a_wrong_quote_is_of_the_kind_of_its_place(
    tmp_path: Path, quoted: dict[str, Any], kind: MissKind
) -> None:
    """Seen from the sentence that leaves at eight."""
    (miss,) = missed(tmp_path, quoted, place("leaves"))

    assert (miss.kind, miss.right_sentence) == (kind, ListPlace.NEXT)
    assert miss.type == "when"
    assert (miss.quoted, miss.expected) == (quoted["text"], SENTENCES["leaves"])


def test_a_quote_marked_as_misleading_is_a_kind_of_its_own(tmp_path: Path) -> None:
    """Wherever it stands."""
    (miss,) = missed(tmp_path, place("long"), place("leaves"), misleads=True)

    assert miss.kind is MissKind.MISLEADING


@pytest.mark.parametrize(
    ("reciprocal", "stood"),
    [
        (1.0, ListPlace.FIRST),
        (0.5, ListPlace.NEXT),
        (1 / 3, ListPlace.NEXT),
        (0.1, ListPlace.LISTED),
    ],
)
def test_a_needless_refusal_tells_where_the_right_sentence_stood(
    tmp_path: Path, reciprocal: float, stood: ListPlace
) -> None:
    """First, listed, or not found."""
    facts: dict[str, Any] = {"answered": False, "right": reciprocal == 1}

    (miss,) = missed(tmp_path, place("leaves"), place("leaves"), reciprocal=reciprocal, **facts)
    (lost,) = missed(tmp_path, None, place("leaves"), reciprocal=0.0, answered=False)

    assert (miss.kind, miss.right_sentence) == (MissKind.REFUSED, stood)
    assert (lost.kind, lost.right_sentence, lost.quoted) == (
        MissKind.REFUSED,
        ListPlace.NOWHERE,
        None,
    )


def test_a_doubtful_quote_of_what_is_there_is_a_kind_of_its_own(tmp_path: Path) -> None:
    """Right or wrong: nobody was told that it answers."""
    facts: dict[str, Any] = {"outcome": "perhaps", "answered": False}

    (held_back,) = missed(tmp_path, place("leaves"), place("leaves"), right=True, **facts)
    (wrong,) = missed(tmp_path, place("long"), place("leaves"), **facts)

    assert held_back.kind is wrong.kind is MissKind.DOUBTED
    assert (held_back.stands, wrong.stands) == (None, Standing.NEXT)


def test_what_is_not_listed_was_looked_at_or_not(tmp_path: Path) -> None:
    """A word of the sentence that answers is enough."""
    words = place("leaves") | {"start": TEXT.index("acht"), "end": TEXT.index("acht") + 4}
    looked_at = (place("red"), place("leaves"))

    (later,) = missed(tmp_path, place("red"), words, considered=looked_at, reciprocal=0.0)
    (lost,) = missed(tmp_path, place("red"), words, considered=looked_at[:1], reciprocal=0.0)

    assert later.right_sentence is ListPlace.LATER
    assert lost.right_sentence is ListPlace.NOWHERE


def test_misses_are_counted_in_several_ways(tmp_path: Path) -> None:
    """Where the right sentence stands only where a wrong one came first."""
    found = [
        *missed(tmp_path, place("long"), place("leaves")),
        *missed(tmp_path, place("leaves"), place("leaves"), right=True, answered=False),
        *missed(tmp_path, place("red"), answerable=False, reciprocal=0.0),
    ]

    assert counted(found) == {
        "kind": {MissKind.REFUSED: 1, MissKind.UNSAID: 1, MissKind.BESIDE: 1},
        "stands": {Standing.NEXT: 1},
        "listed": {ListPlace.NEXT: 2, ListPlace.NONE: 1},
    }


def test_an_answer_that_no_article_holds_has_nothing_expected(tmp_path: Path) -> None:
    """There is no right sentence."""
    (miss,) = missed(tmp_path, place("red"), answerable=False, reciprocal=0.0)

    assert (miss.kind, miss.right_sentence) == (MissKind.UNSAID, ListPlace.NONE)
    assert miss.expected is None


def test_what_is_right_is_no_miss(tmp_path: Path) -> None:
    """Neither a right answer nor a right refusal."""
    assert missed(tmp_path, place("leaves"), place("leaves"), right=True) == []
    assert missed(tmp_path, place("red"), answerable=False, answered=False) == []


def test_the_whole_sentence_is_expected_of_a_short_answer(tmp_path: Path) -> None:
    """And the one in the quoted article, nearest to the quote, of several."""
    words = place("leaves") | {"start": TEXT.index("acht"), "end": TEXT.index("acht") + 4}

    (miss,) = missed(tmp_path, place("red"), place("lead", "other"), words, place("arrives"))

    assert miss.expected == SENTENCES["leaves"]


def test_the_commonest_kind_comes_first_and_its_surest_miss(tmp_path: Path) -> None:
    """That is where most can be gained."""
    texts = (article(TEXT, key="train"), article(TEXT, key="other"))
    rows = [("a", "red", 0.4), ("b", "lead", 0.9), ("c", "red", 0.8)]
    questions = tuple(SetQuestion(name, "en", "?", (place("leaves"),)) for name, *_ in rows)
    said = [{"ranking": [place(quoted)]} for _, quoted, _ in rows]
    became = [outcome(right=False, reciprocal=0.5, confidence=sure) for *_, sure in rows]

    whole = QuestionSet(tmp_path, texts, questions)

    found = MissFinder(whole, texts, None, lambda _: ()).misses(said, became)

    assert [one.id for one in found] == ["c", "a", "b"]
