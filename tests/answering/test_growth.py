"""An answerer grown and shrunk step by step is the one made from the same articles at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.answerer import Answerer
from tests.answering.questions import QUESTIONS
from tests.answering.small_library import SENTENCES, article, encoder, over, small_library

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest
    from numpy.typing import NDArray

    from bot.answering.models import Article

KEYS = st.sampled_from("abcd")
BODIES = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
ARTICLES = st.builds(
    article,
    BODIES,
    key=KEYS,
    language=st.sampled_from(["de", "en"]),
    title=st.sampled_from(["", "Zug", "The museum in Lindheim"]),
    published=st.sampled_from(["", "2016-08~", "2029-05-11"]),
)
STEPS = st.lists(st.tuples(st.lists(ARTICLES, max_size=2), st.sets(KEYS, max_size=2)), max_size=5)


def step_by_step(
    steps: list[tuple[list[Article], set[str]]],
) -> tuple[Answerer, dict[str, Article]]:
    """Return the answerer that went through `steps` from nothing, and the articles left."""
    answerer = over()
    left: dict[str, Article] = {}
    for added, removed in steps:
        answerer = answerer.changed(added, removed)
        left = {key: one for key, one in left.items() if key not in removed}
        left |= {one.id: one for one in added}
    return answerer, left


@settings(max_examples=25)
@given(STEPS, st.lists(SENTENCES, min_size=1, max_size=3))
def test_the_way_there_does_not_show(
    steps: list[tuple[list[Article], set[str]]], questions: list[str]
) -> None:
    """Not in an answer, a confidence, an order or a fingerprint: byte for byte."""
    grown, left = step_by_step(steps)
    at_once = over(*left.values())

    assert grown.fingerprint == at_once.fingerprint
    for question in questions:
        assert repr(grown.search(question)) == repr(at_once.search(question))


@settings(max_examples=30)
@given(STEPS, st.lists(SENTENCES, min_size=1, max_size=3), ARTICLES)
def test_what_was_kept_is_what_was_there(
    steps: list[tuple[list[Article], set[str]]], questions: list[str], later: Article
) -> None:
    """Made again from its columns, it answers alike, and grows alike."""
    grown, left = step_by_step(steps)
    again = Answerer(list(left.values()), encoder(), kept=grown.columns())

    for question in questions:
        assert repr(again.search(question)) == repr(grown.search(question))
    longer, also = again.changed([later]), grown.changed([later])
    for question in questions:
        assert repr(longer.search(question)) == repr(also.search(question))


def test_the_shipped_articles_can_come_one_by_one(shipped: Answerer) -> None:
    """In whatever order, also with a detour; every question gets the same answer."""
    articles = list(shipped.articles)
    grown = Answerer(articles[3:], shipped.encoder)
    for one in (*small_library(), *articles[:3], replace(articles[4], text="Nichts.")):
        grown = grown.changed([one])
    grown = grown.changed([articles[4]], {one.id for one in small_library()})

    for question in QUESTIONS:
        assert repr(grown.search(question)) == repr(shipped.search(question))


def test_the_old_one_stays_as_it_was() -> None:
    """Who asks it while another grows from it gets its own answers."""
    before = over(*small_library())
    told = repr(before.search("Was kostet der Eintritt ins Museum?"))
    columns = {name: column.copy() for name, column in before.columns().items()}

    before.changed([article("Der Eintritt ins Museum kostet sechs Euro.", key="new")])
    before.changed(removed={"museum"})

    assert repr(before.search("Was kostet der Eintritt ins Museum?")) == told
    for name, column in before.columns().items():
        assert np.array_equal(column, columns[name]), name


def test_an_article_added_is_found() -> None:
    """And what took its place afterwards, and no more when it was taken away."""
    text = "Die Sternwarte in Birkenau wurde 1911 eröffnet."
    question = "Wann wurde die Sternwarte in Birkenau eröffnet?"
    grown = over(*small_library()).changed([article(text, key="new")])
    replaced = grown.changed([article(text.replace("1911", "1912"), key="new")])

    assert grown.search(question).ranking[0].text == text
    assert replaced.search(question).ranking[0].text == text.replace("1911", "1912")
    assert all(
        q.article.id != "new" for q in replaced.changed((), {"new"}).search(question).ranking
    )


def test_only_what_is_new_is_encoded(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article costs what it brings along, whatever else there is."""
    before = over(*small_library())
    asked: list[str] = []
    encode = encoder().encode

    def listening(texts: Sequence[str]) -> NDArray[np.float32]:
        asked.extend(texts)
        return encode(texts)

    monkeypatch.setattr(before.encoder, "encode", listening)

    before.changed([article("Das Museum bekommt eine Pendeluhr.", key="new")])

    assert asked == ["Das Museum bekommt eine Pendeluhr.", "Pendeluhr", "Pendel"]
