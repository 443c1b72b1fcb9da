#!/usr/bin/env bash
# With WRatio of RapidFuzz, a third wrong letter makes a name more alike.
#
# Versions: rapidfuzz 3.14.6
# Behaviour:
#   From one and a half times the length on, WRatio compares with the best part of the longer
#   text, times .9: all that is wrong beyond the part counts for nothing, and the score rises.
#   Above eight times the length the factor is .6, so one letter more takes away 30 of 90. A
#   threshold on WRatio is a threshold on lengths, too.
# Seen:
# |  0 wrong letters: 100.0
# |  1 wrong letters: 92.3
# |  2 wrong letters: 85.7
# |  3 wrong letters: 90.0
# |  4 wrong letters: 90.0
# | 41 wrong letters: 90.0
# | 42 wrong letters: 90.0
# | 43 wrong letters: 60.0
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        rapidfuzz==3.14.6
} >&2 || { echo "not run: what it looks at could not be installed" >&2; exit 2; }

now=$("$folder/venv/bin/python" -I - <<'PYTHON'
from rapidfuzz.fuzz import WRatio

for wrong in (0, 1, 2, 3, 4, 41, 42, 43):
    print(f"{wrong:2} wrong letters: {WRatio('xiaomi', 'xiaomi' + 'q' * wrong):.1f}")
PYTHON
)

printf '%s\n' "$now"
then=$(sed -n 's/^# | //p' "$0")
if [ "$now" != "$then" ]; then
    printf 'changed; what was seen before:\n%s\n' "$then"
    exit 1
fi
echo "holds"
