#!/usr/bin/env bash
# In edtf, about January 2016 reaches further back than about 2016.
#
# Versions: edtf 5.0.2
# Behaviour:
#   A month with "~" is padded by a month and by a year, a day by a day, a month and a year, a
#   year by a year only. So what is known more closely gets the wider bounds: whoever filters
#   articles by lower_fuzzy() and upper_fuzzy() finds one of "2016-01~" under 2014. Only with
#   the sign before the month, "2016-~01", which means less of the date, is it padded by a month
#   alone.
# Seen:
# | 2016~        2015-01-01 2017-12-31
# | 2016-01~     2014-12-01 2017-02-28
# | 2016-01-15~  2014-12-14 2017-02-16
# | 2016-~01     2015-12-01 2016-02-29
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        edtf==5.0.2
} >&2 || { echo "not run: what it looks at could not be installed" >&2; exit 2; }

now=$("$folder/venv/bin/python" -I - <<'PYTHON'
from edtf import parse_edtf

for text in ("2016~", "2016-01~", "2016-01-15~", "2016-~01"):
    date = parse_edtf(text)
    bounds = (date.lower_fuzzy(), date.upper_fuzzy())
    print(f"{text:12}", *("%d-%02d-%02d" % bound[:3] for bound in bounds))
PYTHON
)

printf '%s\n' "$now"
then=$(sed -n 's/^# | //p' "$0")
if [ "$now" != "$then" ]; then
    printf 'changed; what was seen before:\n%s\n' "$then"
    exit 1
fi
echo "holds"
