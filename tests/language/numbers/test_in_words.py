"""Numbers in words are read as what they come to."""

from __future__ import annotations

import pytest

from bot.language.numbers import amounts, number_in_words


def listed(words: str) -> list[str]:
    """Return the words of a list with white space between."""
    return words.split()


GERMAN = listed("""
    null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
    sechzehn siebzehn achtzehn neunzehn
""")
GERMAN_TENS = listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
ENGLISH = listed("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
""")
ENGLISH_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
FRENCH = listed("""
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
    dix-sept dix-huit dix-neuf
""")
FRENCH_TENS = listed("vingt trente quarante cinquante soixante")
SPANISH = listed("""
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
    dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro
    veinticinco veintiséis veintisiete veintiocho veintinueve
""")
SPANISH_TENS = listed("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
ITALIAN = listed("""
    zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici
    quindici sedici diciassette diciotto diciannove
""")
ITALIAN_TENS = listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")


def german(number: int) -> str:
    """Write a number below a hundred."""
    tens, unit = divmod(number, 10)
    if number < 20:
        return GERMAN[number]
    before = {0: "", 1: "einund"}.get(unit, f"{GERMAN[unit]}und")
    return before + GERMAN_TENS[tens - 2]


def english(number: int) -> str:
    """Write a number below a hundred."""
    tens, unit = divmod(number, 10)
    if number < 20:
        return ENGLISH[number]
    return ENGLISH_TENS[tens - 2] + (f"-{ENGLISH[unit]}" if unit else "")


def french(number: int) -> str:
    """Write a number below a hundred; from sixty on in twenties."""
    if number < 20:
        return FRENCH[number]
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{FRENCH[number - 80]}"
    tens = min(number // 10, 6)
    rest = number - 10 * tens
    link = " et " if rest in {1, 11} else "-"
    return FRENCH_TENS[tens - 2] + (link + FRENCH[rest] if rest else "")


def spanish(number: int) -> str:
    """Write a number below a hundred."""
    tens, unit = divmod(number, 10)
    if number < 30:
        return SPANISH[number]
    return SPANISH_TENS[tens - 3] + (f" y {SPANISH[unit]}" if unit else "")


def italian(number: int) -> str:
    """Write a number below a hundred; tens lose their vowel before another."""
    tens, unit = divmod(number, 10)
    if number < 20:
        return ITALIAN[number]
    word = ITALIAN_TENS[tens - 2]
    if unit in {1, 8}:
        word = word[:-1]
    return word + ("tré" if unit == 3 else ITALIAN[unit] if unit else "")


WRITE = {"de": german, "en": english, "fr": french, "es": spanish, "it": italian}
HUNDRED = {"de": "hundert", "en": "one hundred", "fr": "cent", "es": "cien", "it": "cento"}
NUMBERS = [
    *((code, write(number), number) for code, write in WRITE.items() for number in range(100)),
    *((code, word, 100) for code, word in HUNDRED.items()),
]


@pytest.mark.parametrize(("language", "word", "number"), NUMBERS)
def test_all_up_to_a_hundred_are_read(language: str, word: str, number: int) -> None:
    """In five languages, in capitals too."""
    assert number_in_words(word, language) == number
    assert number_in_words(word.upper(), language) == number


@pytest.mark.parametrize(
    ("language", "words", "number"),
    [
        ("de", "zweihunderteinundzwanzig", 221),
        ("de", "dreitausendvierhundertzwölf", 3412),
        ("de", "zwei Millionen", 2_000_000),
        ("en", "one hundred and twenty-three", 123),
        ("en", "two hundred fifty thousand", 250_000),
        ("fr", "trois mille quatre cent vingt-deux", 3422),
        ("fr", "septante-deux", 72),
        ("es", "treinta y dos mil", 32_000),
        ("es", "ciento cincuenta", 150),
        ("it", "centocinquantamila", 150_000),
    ],
)
def test_larger_ones_are_read(language: str, words: str, number: int) -> None:
    """Hundreds and thousands multiply what stands before them."""
    assert number_in_words(words, language) == number


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "between a thousand and two thousand", [1000, 2000]),
        ("en", "two three", [2, 3]),
        ("es", "entre mil y dos mil", [1000, 2000]),
        ("fr", "entre vingt et trente", [20, 30]),
        ("de", "zwei, drei", [2, 3]),
    ],
)
def test_two_numbers_are_not_added_up(language: str, text: str, values: list[int]) -> None:
    """*And* joins what makes one number, or two."""
    assert [amount.value for amount in amounts(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Achtung"),
        ("de", "zehnte"),
        ("de", "einer"),
        ("en", "someone"),
        ("en", "tenth"),
        ("fr", "unique"),
        ("fr", "une femme"),
        ("it", "seicentesco"),
        ("nl", "zeven"),
    ],
)
def test_other_words_are_no_amounts(language: str, text: str) -> None:
    """Neither what only begins with a number, nor *a* or *one* alone."""
    assert amounts(text, language) == []
