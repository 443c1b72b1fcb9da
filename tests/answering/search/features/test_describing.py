"""What speaks for a sentence: its article's topic, its own words, the kind of answer it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings

from bot.answering.search.features.describing import NAMES
from tests.answering.small_library import SENTENCES, article, libraries, over, small_library

if TYPE_CHECKING:
    from bot.answering.models import Article

BERRIES = (
    "Der Hof in Selm verkauft Beeren. "
    "Auf dem Feld stehen 300 Sträucher, und drei Hunde passen auf. "
    "Der Bauer kam 1998 nach Selm. "
    "Er blieb, weil ihm das Land gefiel. "
    "Ein Korb kostet fünf Euro. "
    "Warum kommen so viele Gäste?"
)


def column(text: str, question: str, name: str) -> dict[str, float]:
    """Return, for the first two words of each sentence of `text`, the feature `name`."""
    answerer = over(article(text))
    found = answerer.find(question)
    values = found.features.table[:, NAMES.index(name)]
    sentences = [answerer.corpus.text(int(i)) for i in found.candidates.sentences]
    return {
        " ".join(sentence.split()[:2]): float(value)
        for sentence, value in zip(sentences, values, strict=True)
    }


def strongest(text: str, question: str, name: str) -> str:
    """Return the beginning of the sentence for which `name` speaks most."""
    values = column(text, question, name)
    return max(values, key=lambda start: values[start])


@pytest.mark.parametrize(
    ("question", "name", "start"),
    [
        ("When did the farmer come to Selm?", "holds_date", "Der Bauer"),
        ("Why did the farmer stay in Selm?", "holds_cause", "Er blieb,"),
        ("How much does a basket cost in Selm?", "holds_quantity", "Ein Korb"),
        ("How many bushes are there in Selm?", "number_beside", "Auf dem"),
    ],
)
def test_the_kind_of_answer_asked_for_speaks_for_a_sentence(
    question: str, name: str, start: str
) -> None:
    """An English question finds a date, a cause, a quantity, a number or a place in German."""
    assert strongest(BERRIES, question, name) == start


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(("holds_", "new_"))])
def test_a_question_of_no_kind_asks_for_none(name: str) -> None:
    """Where no kind of answer is asked for, none speaks for a sentence."""
    assert not any(column(BERRIES, "Beeren aus Selm", name).values())


def test_a_number_counts_beside_the_noun_it_counts() -> None:
    """'How many dogs' is answered by the three before the dogs, not by the 300 before bushes."""
    text = "Im Feld stehen 300 Sträucher und Hunde. Hier bellen 3 Hunde. Der Hof ist alt."

    values = column(text, "How many dogs are there?", "number_beside")

    assert values["Hier bellen"] > values["Im Feld"]
    assert values["Der Hof"] == 0


def test_a_year_to_come_speaks_for_an_answer_to_a_plan() -> None:
    """Only what lies ahead of its article answers what will be; years gone by don't."""
    answerer = over(
        article(
            "Die Halle wurde 1990 gebaut. Die Halle soll 2031 erneuert werden.", published="2029"
        )
    )

    table = answerer.find("When will the hall be renewed?").features.table

    assert table[:, NAMES.index("holds_future")].tolist() == [0.0, 1.0]


def test_a_question_in_the_article_is_marked() -> None:
    """A sentence that asks rarely answers."""
    values = column(BERRIES, "Why do guests come to Selm?", "is_question")

    assert [start for start, value in values.items() if value] == ["Warum kommen"]


def test_a_word_covers_itself_fully() -> None:
    """The asked word itself is covered with 1, whatever its letters' case."""
    found = over(article(BERRIES)).find("beeren SELM")

    assert found.features.in_context[:, 0].tolist() == [1.0, 1.0]


def test_another_language_s_word_covers_in_part() -> None:
    """'museum closed' is nearer to 'Museum geschlossen' than to a price, and is not the same."""
    answerer = over(*small_library())
    found = answerer.find("Why was the museum closed?")
    texts = [answerer.corpus.text(int(i)) for i in found.candidates.sentences]
    closed = next(i for i, text in enumerate(texts) if "geschlossen" in text)
    price = next(i for i, text in enumerate(texts) if text.startswith("Der Eintritt"))

    cover = found.features.table[:, NAMES.index("relation_cover")]

    assert 1 > cover[closed] > cover[price]


def test_the_article_covers_what_its_sentences_do_not() -> None:
    """The topic stands in other sentences of the article, and chooses it."""
    answerer = over(*small_library())
    found = answerer.find("When will the bridge in Altdorf be finished?")
    texts = [answerer.corpus.text(int(i)) for i in found.candidates.sentences]
    bridge = next(i for i, text in enumerate(texts) if text.startswith("Die Arbeiten"))
    pool = next(i for i, text in enumerate(texts) if text.startswith("Im Herbst 2032"))

    cover = found.features.table[:, NAMES.index("article_cover")]

    assert cover[bridge] > cover[pool]


def test_the_sentence_before_covers_what_a_pronoun_leaves_out() -> None:
    """'Er blieb' is about the farmer, whom the sentence before it names."""
    text = "Der Bauer kam aus Bonn. Er blieb lange. Ein Korb kostet Geld."

    assert strongest(text, "Was tat der Bauer?", "before_cover") == "Er blieb"


def test_a_name_is_near_in_the_sentence_or_the_two_before() -> None:
    """A little less in the second; further away it is not certain that the sentence is about it."""
    answerer = over(article("Karla Weber kam. Sie blieb lange. Der Regen fiel. Es war kalt."))

    found = answerer.find("What did Karla Weber do?")

    near = found.features.names_near.min(axis=0)
    assert near[:3] == pytest.approx([1, 1, 0.8], abs=1e-3)
    assert near[3] < 0.5


def test_a_name_in_the_lead_is_near_to_the_whole_article() -> None:
    """A lead says what all of an article is about; a note of one passage has none."""
    text = "Karla Weber kam. Sie blieb lange. Der Regen fiel.\n\nEs war kalt. Alle froren."

    found = over(article(text)).find("What did Karla Weber do?")

    assert found.features.names_near.min() == pytest.approx(1, abs=1e-3)


def test_what_was_said_two_sentences_before_is_left_out_less() -> None:
    """A pronoun's pronoun: the clock is still meant, but perhaps something else by now."""
    text = "Die Uhr kam aus Bonn. Alle lachten darüber. Manche sangen. Käse ist teuer."
    values = column(text, "Wo ist die Uhr?", "before_cover")

    assert values["Alle lachten"] > values["Manche sangen."] > values["Käse ist"]


def test_the_sentence_after_makes_good_what_one_announces() -> None:
    """'Seither ist alles anders' is about the dogs that the next sentence names."""
    text = "Seither ist alles anders. Drei Hunde wachen. Ein Korb kostet Geld."

    assert strongest(text, "Was tun die Hunde?", "after_cover") == "Seither ist"


def test_what_is_said_of_a_name_counts_apart_from_the_name() -> None:
    """Every sentence names Selm; only one says that something opens."""
    text = "In Selm wurde ein Laden eröffnet. Über Selm regnet es oft."
    opened = column(text, "Was wurde in Selm eröffnet?", "relation_cover")

    assert opened["In Selm"] == pytest.approx(1)
    assert opened["Über Selm"] < 0.5
    assert not any(column(text, "Was ist in Selm?", "relation_cover").values())


def test_asked_words_that_stand_together_speak_for_a_sentence() -> None:
    """'Alte Brücke' is an old bridge; an old man on a bridge is not."""
    text = (
        "Die alte Brücke wurde abgerissen. "
        "Ein alter Mann sah zu, wie Bagger und Kran an der Brücke standen. "
        "Es regnete."
    )
    values = column(text, "Was geschah mit der alten Brücke?", "proximity")

    assert values["Die alte"] > values["Ein alter"] == values["Es regnete."] == 0


@pytest.mark.parametrize("question", ["Wie viele Hunde gibt es?", "Was kostet ein Hund im Jahr?"])
def test_a_number_that_was_not_asked_about_is_new(question: str) -> None:
    """A year tells when, not how many."""
    text = "Auf dem Hof leben 14 Hunde. Im Jahr 1998 kam ein Hund dazu. Der Hund bellt."
    values = column(text, question, "new_number")

    assert values["Auf dem"] > values["Im Jahr"] == values["Der Hund"] == 0


def test_a_number_that_was_asked_about_is_not_new() -> None:
    """'Wie viele der 14 Hunde' is not answered by the 14."""
    text = "Auf dem Hof leben 14 Hunde. Davon bellen 3 Hunde laut."
    values = column(text, "Wie viele der 14 Hunde bellen?", "new_number")

    assert values == {"Auf dem": 0, "Davon bellen": 0.5}


@pytest.mark.parametrize("name", ["new_number", "number_beside"])
def test_where_no_number_is_asked_for_none_speaks(name: str) -> None:
    """Who asks why wants a reason."""
    assert not any(column(BERRIES, "Warum blieb der Bauer in Selm?", name).values())


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("Which farm in Selm is the oldest?", "Er ist"),
        ("Which company delivers the bushes?", "Die Sträucher"),
    ],
)
def test_rarer_kinds_of_answer_speak_together(question: str, start: str) -> None:
    """The first or oldest, a firm."""
    assert strongest(TALK, question, "holds_other") == start


def test_what_somebody_said_answers_what_was_said() -> None:
    """Speech marks or a word for saying tell."""
    assert strongest(TALK, "What did the farmer say?", "holds_statement") == "„Hier ist"


def test_a_denial_may_answer_whether() -> None:
    """A 'not' for a 'did they'."""
    assert strongest(TALK, "Did the farmer leave Selm?", "holds_denial") == "Weg wollte"


TALK = (
    "Der Hof in Selm verkauft Beeren. "
    "Er ist dort der älteste von drei Höfen. "
    "„Hier ist Platz“, sagte der Bauer. "
    "Die Sträucher liefert die Holm AG. "
    "Weg wollte er nie."
)


def test_a_name_is_not_its_neighbour() -> None:
    """A neighbouring country has a near vector and is another country all the same."""
    answerer = over(article("In Mexiko gibt es neue Telefone. Das freut die Fans."))

    us = answerer.find("When will phones be sold in the US?").features.names_in_article
    mexico = answerer.find("When will phones be sold in Mexico?").features.names_in_article

    assert mexico.min() > 0.5 > us.max()


def test_the_title_mentions_a_name_for_the_whole_article() -> None:
    """An article headed 'Karla Weber' need not repeat her name."""
    answerer = over(article("Sie kam früh. Sie blieb lange.", title="Karla Weber wird achtzig"))

    found = answerer.find("Why did Karla Weber stay long?")

    assert found.features.names_in_article.min() == pytest.approx(1.0)


@settings(max_examples=25)
@given(libraries(), SENTENCES)
def test_every_figure_is_a_share(articles: list[Article], question: str) -> None:
    """Covers and kinds lie between 0 and 1, likenesses between -1 and 1, all are finite.

    How deep a sentence stands is told beside the middle of its article.
    """
    answerer = over(*articles)

    features = answerer.find(question).features

    assert features.table.shape == (features.holds.size, len(NAMES))
    assert np.isfinite(features.table).all()
    for name, values in zip(NAMES, features.table.T, strict=True):
        if "bm25" not in name:
            low = {"position": -0.5}.get(name, -1 if name.endswith("vector") else 0)
            assert ((values >= low - 1e-6) & (values <= 1 + 1e-6)).all(), name
    for cover in (features.in_context, features.names_near, features.names_in_article):
        assert ((cover >= 0) & (cover <= 1 + 1e-6)).all()
