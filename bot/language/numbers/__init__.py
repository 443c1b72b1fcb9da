"""Amounts in texts, read the same in an article and in a question, and told apart from dates.

`tests/language/numbers/examples.toml` shows what is read.
"""

from __future__ import annotations

from bot.language.numbers.amount import Amount, AmountKind
from bot.language.numbers.in_words import number_in_words
from bot.language.numbers.reading import amounts
from bot.language.numbers.terms import amount_terms, is_number_word

__all__ = [
    "Amount",
    "AmountKind",
    "amount_terms",
    "amounts",
    "is_number_word",
    "number_in_words",
]
