#!/usr/bin/env bash
# Babel's parse_date finds a date in any text with three numbers.
#
# Versions: babel 2.18.0
# Behaviour:
#   parse_date looks at nothing but numbers: it takes the first three in the order of the
#   language, so a list of features is a date. Is the month above 12, it silently changes it
#   with the day, so that one form is read in two orders. Of a date with the name of its month,
#   which Babel itself writes, it has one number too few.
# Seen:
# | Xiaomi Mi 6, 4 GB, 17 Euro: 2017-04-06
# | Platz 2 von 7, Seite 5: 0005-07-02
# | 12/01/2017: 2017-01-12
# | 12/13/2017: 2017-12-13
# | 11. Mai 2017: IndexError
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        babel==2.18.0
} >&2 || { echo "not run: what it looks at could not be installed" >&2; exit 2; }

now=$("$folder/venv/bin/python" -I - <<'PYTHON'
from datetime import date

from babel.dates import format_date, parse_date

for text in ("Xiaomi Mi 6, 4 GB, 17 Euro", "Platz 2 von 7, Seite 5", "12/01/2017", "12/13/2017"):
    print(f"{text}: {parse_date(text, locale='de')}")
written = format_date(date(2017, 5, 11), "long", locale="de")
try:
    print(f"{written}: {parse_date(written, locale='de')}")
except IndexError:
    print(f"{written}: IndexError")
PYTHON
)

printf '%s\n' "$now"
then=$(sed -n 's/^# | //p' "$0")
if [ "$now" != "$then" ]; then
    printf 'changed; what was seen before:\n%s\n' "$then"
    exit 1
fi
echo "holds"
