#!/usr/bin/env bash
# The delta of BM25Plus in rank_bm25 never changes an order.
#
# Versions: rank-bm25 0.2.2, numpy 2.4.6
# Behaviour:
#   BM25+ (Lv and Zhai, 2011) adds delta to what a word is worth in the documents that have it,
#   so that a long document with the word stays ahead of one without. rank_bm25 adds it in every
#   document: one without any word of the query has a score, and whatever delta is, all scores
#   move by the same amount. Nobody can tune a ranking by it, and a score above 0 does not say
#   that something was found.
# Seen:
# | xiaomi, delta 0: 0.00 for gold, above it [1.48 0.43 0.   0.  ]
# | xiaomi, delta 1: 0.92 for gold, above it [1.48 0.43 0.   0.  ]
# | xiaomi, delta 100: 91.63 for gold, above it [1.48 0.43 0.   0.  ]
# | xiaomi phone, delta 0: 0.00 for gold, above it [2.96 0.43 0.   1.44]
# | xiaomi phone, delta 1: 1.83 for gold, above it [2.96 0.43 0.   1.44]
# | xiaomi phone, delta 100: 183.26 for gold, above it [2.96 0.43 0.   1.44]
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        rank-bm25==0.2.2 numpy==2.4.6
} >&2 || { echo "not run: what it looks at could not be installed" >&2; exit 2; }

now=$("$folder/venv/bin/python" -I - <<'PYTHON'
from rank_bm25 import BM25Plus

DOCUMENTS = [
    "xiaomi sells a phone",
    "xiaomi " + "and a great deal that is said of something else " * 9,
    "the price of gold",
    "a phone without a name",
]
for query in ("xiaomi", "xiaomi phone"):
    for delta in (0, 1, 100):
        model = BM25Plus([text.split() for text in DOCUMENTS], delta=delta)
        scores = model.get_scores(query.split())
        least = scores.min()
        print(f"{query}, delta {delta}: {least:.2f} for gold, above it", (scores - least).round(2))
PYTHON
)

printf '%s\n' "$now"
then=$(sed -n 's/^# | //p' "$0")
if [ "$now" != "$then" ]; then
    printf 'changed; what was seen before:\n%s\n' "$then"
    exit 1
fi
echo "holds"
