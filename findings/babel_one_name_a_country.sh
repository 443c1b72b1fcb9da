#!/usr/bin/env bash
# Babel knows no Turkey in English, no USA and no UK in any language.
#
# Versions: babel 2.18.0
# Behaviour:
#   Locale.territories has one name a country and a language, which need not be the one that most
#   people type: the English one of TR is "Türkiye", and nothing is called "USA" or "UK". So who
#   looks a name up there to know a country, or to carry it into another language, misses those
#   that are asked about most; and finds "Myanmar (Burma)" as one name.
# Seen:
# | Turkey in English: nobody's name; in German Türkei is TR
# | USA in de, en, es, fr, it: nobody's name
# | UK in de, en, es, fr, it: nobody's name
# | TR in English: Türkiye
# | MM in English: Myanmar (Burma)
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        babel==2.18.0
} >&2 || { echo "not run: what it looks at could not be installed" >&2; exit 2; }

now=$("$folder/venv/bin/python" -I - <<'PYTHON'
from babel import Locale

LANGUAGES = ("de", "en", "es", "fr", "it")


def whose(name, language):
    known = Locale(language).territories.items()
    return " ".join(code for code, called in known if called == name) or "nobody's name"


print(f"Turkey in English: {whose('Turkey', 'en')}; in German Türkei is {whose('Türkei', 'de')}")
for name in ("USA", "UK"):
    found = {whose(name, language) for language in LANGUAGES}
    print(f"{name} in {', '.join(LANGUAGES)}: {' '.join(sorted(found))}")
for code in ("TR", "MM"):
    print(f"{code} in English: {Locale('en').territories[code]}")
PYTHON
)

printf '%s\n' "$now"
then=$(sed -n 's/^# | //p' "$0")
if [ "$now" != "$then" ]; then
    printf 'changed; what was seen before:\n%s\n' "$then"
    exit 1
fi
echo "holds"
