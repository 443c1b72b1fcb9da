"""A small library of invented articles, in German and English, where the corpus lacks something."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from bot.answering.answerer import Answerer
from bot.answering.models import Answer, Article, NoAnswer, Perhaps
from bot.answering.search.weights import HowSure, Thresholds, load
from bot.library import parse_date
from bot.library.encoder import VectorEncoder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from bot.answering.index.encoder import Encoder
    from bot.answering.models import Quote
    from bot.answering.search.weights import Weights

BRIDGE = (
    "In Altdorf entsteht eine neue Brücke über die Lauter. "
    "Die alte Brücke war für Lastwagen zu schmal. "
    "Der Stadtrat von Altdorf hat lange über die Brücke gestritten. "
    "Die Arbeiten sollen im Frühjahr 2031 abgeschlossen sein. "
    "Zwölf Millionen Euro gibt das Land dazu."
)
POOL = (
    "In Neustadt wird ein Schwimmbad gebaut. "
    "Das Schwimmbad bekommt drei Becken und eine Rutsche. "
    "Viele Familien in Neustadt freuen sich auf das Bad. "
    "Im Herbst 2032 soll alles fertig sein. "
    "Neun Millionen Euro gibt die Stadt aus."
)
MUSEUM = (
    "Das Uhrenmuseum in Lindheim\n\n"
    "Das Museum in Lindheim wurde im Jahr 1953 eröffnet. "
    "Die Leiterin Karla Weber führt jeden Sonntag durch die Säle. "
    "Das Museum blieb im Winter geschlossen, weil das Dach undicht war. "
    "Der Eintritt kostet vier Euro.\n\n"
    "Besucher kommen aus aller Welt\n\n"
    "Das Museum zeigt heute 420 Uhren aus fünf Jahrhunderten."
)
BAKERY = (
    "The bakery in Milton sells bread to the whole valley. "
    "It was founded in 1921 by Anna Hill. "
    "Every night 14 bakers work in the kitchen. "
    "The shop closed last week because the oven broke. "
    "A loaf costs two pounds."
)


class MemorisingEncoder:
    """The real encoder, asked only once for the same texts together."""

    def __init__(self, encoder: Encoder) -> None:
        """Ask `encoder` for what is not known yet."""
        self._encoder = encoder
        self._known: dict[tuple[str, ...], NDArray[np.float32]] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape `(texts, 512)`."""
        key = tuple(texts)
        if key not in self._known:
            self._known[key] = self._encoder.encode(texts)
        return self._known[key]


@cache
def encoder() -> Encoder:
    """Return the encoder of all tests that build their own library."""
    return MemorisingEncoder(VectorEncoder())


def article(
    text: str, *, key: str = "a", language: str = "de", title: str = "", published: str = ""
) -> Article:
    """Return an article; `published` is EDTF, empty for unknown."""
    date = parse_date(published) if published else None
    return Article(id=key, title=title, text=text, language=language, published=date)


def small_library() -> list[Article]:
    """Return four articles on four things."""
    return [
        article(BRIDGE, key="bridge", title="Altdorf baut eine Brücke", published="2029-03-02"),
        article(POOL, key="pool", title="Neustadt bekommt ein Bad", published="2029-05-02"),
        article(MUSEUM, key="museum", title="Das Uhrenmuseum in Lindheim", published="2020-01"),
        article(BAKERY, key="bakery", language="en", title="Bread", published="2018-07-01"),
    ]


def over(*articles: Article) -> Answerer:
    """Return an answerer over `articles`."""
    return Answerer(articles, encoder())


def doubting() -> Weights:
    """Return the weights of somebody to whom no sentence is more than perhaps an answer."""
    unsure = Thresholds(answer=1.0, perhaps=0.0)
    return replace(load(), thresholds=dict.fromkeys(HowSure, unsure))


@cache
def doubtful() -> Answerer:
    """Return an answerer over the small library that thinks so."""
    return Answerer(small_library(), encoder(), learned=doubting())


def answered(answerer: Answerer, question: str) -> Answer:
    """Return the answer to `question`, which must be one."""
    outcome = answerer.answer(question)
    assert isinstance(outcome, Answer)
    return outcome


def doubted(answerer: Answerer, question: str) -> Perhaps:
    """Return what perhaps answers `question`, which must be no more and no less."""
    outcome = answerer.answer(question)
    assert isinstance(outcome, Perhaps)
    return outcome


def refused(answerer: Answerer, question: str) -> NoAnswer:
    """Return the refusal of `question`, which must be one."""
    outcome = answerer.answer(question)
    assert isinstance(outcome, NoAnswer)
    return outcome


def texts(quotes: Iterable[Quote]) -> list[str]:
    """Return the words of the quotes."""
    return [quote.text for quote in quotes]


WORDS = st.sampled_from(
    ["Zug", "Brücke", "museum", "2031", "oven", "der", "the", "weil", "wird", "drei", "Lindheim"]
)
SENTENCES = st.builds(
    "{} {}{}".format,
    st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
    WORDS,
    st.sampled_from([".", "?", "!", ""]),
)
BODIES = st.lists(SENTENCES, min_size=1, max_size=4).map("\n".join) | st.lists(
    SENTENCES, min_size=1, max_size=4
).map(" ".join)


@st.composite
def libraries(draw: st.DrawFn) -> list[Article]:
    """Draw up to three articles of random words, dated or not, headed or not."""
    bodies = draw(st.lists(BODIES, max_size=3))
    return [
        article(
            body,
            key=f"{number}",
            language=draw(st.sampled_from(["de", "en"])),
            title=draw(st.sampled_from(["", "Zug", "The museum in Lindheim"])),
            published=draw(st.sampled_from(["", "2015~", "2016-08~", "2029-05-11", "201X"])),
        )
        for number, body in enumerate(bodies)
    ]
