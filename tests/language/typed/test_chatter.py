"""What a message asks is told from the manners around it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.typed.chatter import question_in


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("hey does anyone know when the ferry leaves", "when the ferry leaves"),
        ("Hi all, quick question: When does it open?", "When does it open?"),
        ("hello! can someone tell me who built it", "who built it"),
        ("Hallo zusammen, kurze Frage: Wann öffnet das Bad?", "Wann öffnet das Bad?"),
        ("weiß jemand, wann das Bad öffnet?", "wann das Bad öffnet?"),
        ("hola, ¿alguien sabe cuándo abre la piscina?", "cuándo abre la piscina?"),
        ("Bonjour à tous, petite question : Qui a gagné ?", "Qui a gagné ?"),
        ("ciao, qualcuno sa quando apre la piscina", "quando apre la piscina"),
        ("serious question: who won?", "who won?"),
    ],
)
def test_greetings_and_what_leads_to_a_question_are_left_out(message: str, question: str) -> None:
    """In any language, one after the other."""
    assert question_in(message) == question


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("When does the pool open? Thanks in advance!", "When does the pool open?"),
        ("Wann öffnet das Bad? Danke schon mal!", "Wann öffnet das Bad?"),
        ("¿Cuándo abre la piscina? ¡Gracias de antemano!", "¿Cuándo abre la piscina?"),
        ("Quand ouvre la piscine ? Merci d'avance !", "Quand ouvre la piscine ?"),
        ("Quando apre la piscina? Grazie in anticipo!", "Quando apre la piscina?"),
        ("when does the pool open pls", "when does the pool open"),
    ],
)
def test_thanks_are_left_out(message: str, question: str) -> None:
    """Behind the question, or in small letters at its end."""
    assert question_in(message) == question


@pytest.mark.parametrize(
    "message",
    [
        "Where is the pool? https://example.org/a?b=c",
        "Where is the pool? <https://example.org/a>",
        "<@U012AB3CD> Where is the pool?",
        "@bot Where is the pool? :smile:",
        "<@!123> Where is the pool? <:wave:456>",
    ],
)
def test_links_mentions_and_emoji_are_left_out(message: str) -> None:
    """They belong to the chat."""
    assert question_in(message) == "Where is the pool?"


@pytest.mark.parametrize(
    "message",
    [
        "Hello Kitty release date",
        "So Long, Marianne release date",
        "Which issues may members decide as they please?",
        "What happened on Sept. 11 2001?",
        "hi",
        "thanks",
        "https://example.org/",
    ],
)
def test_what_only_looks_like_manners_stays(message: str) -> None:
    """A name that begins like a greeting; and something is asked in any case."""
    assert question_in(message) == message


def test_a_statement_beside_the_question_is_left_out() -> None:
    """As long as the question can be understood without it."""
    said = "I read something about this yesterday. How many patents did they buy?"

    assert question_in(said.replace("they", "Harlow")) == "How many patents did Harlow buy?"
    assert question_in(said) == said


@pytest.mark.parametrize(
    "message",
    [
        "Nearly everybody in the Altdorf crash was fine. Who wasn't?",
        "Anna Hill opened a bakery in Milton. What does a loaf cost there?",
        "We were in Milton on Sunday. How many loaves are baked every night?",
    ],
)
def test_a_statement_stays_that_the_question_needs(message: str) -> None:
    """It asks with too few words, points to it, or names nobody itself."""
    assert question_in(message) == message


def test_accents_are_composed() -> None:
    """Whatever the keyboard sent."""
    assert question_in(unicodedata.normalize("NFD", "¿Cuándo abrió?")) == "¿Cuándo abrió?"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_question_gets_lost(message: str) -> None:
    """Where there is a letter or a figure, one is left."""
    composed = unicodedata.normalize("NFC", message)

    assert any(map(str.isalnum, question_in(message))) == any(map(str.isalnum, composed))
