"""Programs get one object with exactly the promised keys, in the same bytes each time."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from bot.answering.models import Match
from bot.cli.as_json import as_json
from bot.library import parse_date
from tests.chat.articles import answer, leaning, no_answer, perhaps, quote
from tests.conftest import REPOSITORY

KEYS = [
    "question",
    "language",
    "outcome",
    "confidence",
    "quotes",
    "newest",
    "nearest",
    "missing",
    "index",
]


def read(written: bytes) -> dict[str, Any]:
    """Return what a program reads."""
    found: dict[str, Any] = json.loads(written)
    return found


def test_an_answer_has_the_promised_keys() -> None:
    """Nearest is there, and null."""
    one = quote(matched=(Match("dawn", (("sun", 0.7), ("rose", 0.4))),), published=None)

    written = read(as_json(answer(one, missing=("moon",))))

    assert list(written) == KEYS
    assert written["outcome"] == "answer"
    assert written["nearest"] is None
    assert written["missing"] == ["moon"]
    assert written["confidence"] == 0.8765
    assert written["quotes"] == [
        {
            "text": one.text,
            "article": {
                "id": "a",
                "title": "Dawn",
                "outlet": None,
                "published": None,
                "published_note": None,
                "url": None,
                "language": "en",
            },
            "start": 0,
            "end": len(one.text),
            "context": None,
            "matched": [{"asked": "dawn", "found": ["sun", "rose"]}],
        }
    ]


def test_what_perhaps_answers_has_them_too() -> None:
    """Its quote is one of the quotes: `outcome` says that it isn't sure."""
    written = read(as_json(perhaps(quote(), missing=("moon",))))

    assert list(written) == KEYS
    assert written["outcome"] == "perhaps"
    assert [one["text"] for one in written["quotes"]] == [quote().text]
    assert (written["newest"], written["nearest"]) == (None, None)
    assert written["missing"] == ["moon"]


def test_a_refusal_has_them_too() -> None:
    """The nearest quote is no quote of an answer."""
    written = read(as_json(no_answer(quote())))

    assert list(written) == KEYS
    assert written["outcome"] == "no_answer"
    assert written["quotes"] == []
    assert written["nearest"]["text"] == quote().text
    assert read(as_json(no_answer()))["nearest"] is None


def test_the_newest_article_is_written_as_others_are() -> None:
    """Be it quoted or not; where it isn't known it is null."""
    one, other = quote(), quote(id="b", title="Dusk", published=parse_date("2017-05-11"))

    written = read(as_json(answer(one), other.article))

    assert written["newest"] == read(as_json(answer(other)))["quotes"][0]["article"]
    assert (written["newest"]["id"], written["newest"]["published"]) == ("b", "2017-05-11")
    assert read(as_json(answer(one)))["newest"] is None


def test_the_sentence_a_quote_leans_on_stands_beside_it() -> None:
    """Not in its text, which stays word for word from start to end."""
    (written,) = read(as_json(answer(leaning("The sun rose.", "It was red."))))["quotes"]

    assert written["context"] == "The sun rose."
    assert written["text"] == "It was red."
    assert (written["start"], written["end"]) == (14, 25)


def test_a_date_is_in_the_notation_of_its_editor() -> None:
    """Programs read EDTF, not words."""
    dated = quote(published=parse_date("2016-08~"), published_note="from the text")

    article = read(as_json(answer(dated)))["quotes"][0]["article"]

    assert (article["published"], article["published_note"]) == ("2016-08~", "from the text")


def test_text_is_written_as_it_is() -> None:
    """Nothing is escaped but what JSON and UTF-8 demand."""
    written = as_json(answer(quote('„Süß“ 🙂 \x1b[1m "so"')))

    assert "„Süß“ 🙂" in written.decode()
    assert read(written)["quotes"][0]["text"] == '„Süß“ 🙂 \x1b[1m "so"'


def test_a_byte_that_is_no_text_survives() -> None:
    """The command line hands over undecodable bytes as lone surrogates."""
    asked = "Xiaomi\udcff?"

    assert read(as_json(replace(no_answer(), question=asked)))["question"] == asked


def test_the_page_on_it_names_every_key() -> None:
    """Of the whole, of a quote, and of an article; and no other."""
    page = (REPOSITORY / "docs" / "json.md").read_text("utf-8")
    tables = [
        set(re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (.+?) \|", table, re.MULTILINE))))
        for table in page.split("| key | holds |")[1:]
    ]
    (one,) = read(as_json(answer(quote())))["quotes"]

    assert tables == [set(KEYS), set(one), set(one["article"])]
