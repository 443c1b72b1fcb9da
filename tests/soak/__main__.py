"""`python -m tests.soak`: have the bot answer for ten minutes, through faults of all kinds."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path
from secrets import randbelow

from rich.console import Console

from tests.soak.report import shortfalls, show
from tests.soak.soak import Plan, soak


def main() -> int:
    """Print how it goes, then what came of it; return 1 where that will not do."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, help="repeat the faults of another soak")
    asked = parser.parse_args()
    seed = randbelow(10_000) if asked.seed is None else asked.seed
    began = time.monotonic()

    def say(how: str) -> None:
        print(f"{time.monotonic() - began:5.0f} s: {how}", file=sys.stderr, flush=True)  # noqa: T201 - progress

    say(f"{asked.minutes:g} minutes, seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        soaked = asyncio.run(soak(Plan(seed=seed, seconds=60 * asked.minutes), Path(folder), say))
    console = Console(width=140)
    show(soaked, console)
    if wrong := shortfalls(soaked):
        console.print(f"That will not do: {', '.join(wrong)}.")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
