"""`python -m tests.benchmarks [OPTIONS] [SETS]`: measure, print, write `docs/benchmark.*`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from rich.console import Console

from tests.benchmarks import answering, chatting, discord, report, searching, slack
from tests.benchmarks.run import Run
from tests.benchmarks.texts import read_source

SIZES = (1_000, 10_000, 100_000, 1_000_000)
QUICK = (1_000, 10_000)
WIDTH = 140
SECTIONS = {
    "searching": searching.measure,
    "answering": answering.measure,
    "chatting": chatting.measure,
    "discord": discord.measure,
    "slack": slack.measure,
}
"""Each measures one thing and returns what it has to say."""
DOCS = Path(__file__).resolve().parent.parent.parent / "docs"


def main() -> None:
    """Measure every section, each thread and process on one core."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("sets", nargs="?", type=Path, help="folder of question sets")
    parser.add_argument("--quick", action="store_true", help="only small sizes")
    parser.add_argument("--only", choices=SECTIONS, help="measure one section, keep the others")
    parser.add_argument("--into", type=Path, default=DOCS, help="folder to write into")
    asked = parser.parse_args()
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS"):
        os.environ[threads] = "1"
    source = read_source(asked.sets)
    run = Run(source, QUICK if asked.quick else SIZES, asked.into, Console(width=WIDTH), asked.sets)
    corpus = (
        f"Passages of about 40 words from {source.description}. A plain query has 3 to 8 words of "
        "one passage without stop words; 33 terms are drawn as often as they occur, 8 groups have "
        "15 terms each."
    )
    wanted = [asked.only] if asked.only else SECTIONS
    sections = [SECTIONS[name](run) for name in wanted]
    for section in sections:
        report.show(section, run.console)
    report.write(sections, corpus, run.folder)


if __name__ == "__main__":
    main()
