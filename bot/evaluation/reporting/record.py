"""What an evaluation found, kept in `docs/evaluation.json`: the next one is held against it."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from bot.errors import QuestionSetError
from bot.evaluation.figures import Estimate
from bot.evaluation.parts import CameOut, Part
from bot.evaluation.reliability import Bin, Level

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NEVER_MORE = "misleading"
"""The one figure that is worse the higher it is; chance excuses nothing there."""
_INNERMOST = re.compile(r"\{[^{}\[\]]*\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The figures of a run over `questions` about `groups` of articles.

    `index` is the fingerprint of what was searched, `plain` what BM25 reaches there, `parts` what
    became of questions of a type, of a style, `came_out` how often each outcome was right. `misses`
    counts them in several ways (`misses.kinds.counted`). `left_out` is hit@1 when the weights are
    learned without the articles asked about; None for a set that only checks: `learned` says
    whether the weights that answered were learned from it, by their own account.
    """

    name: str
    questions: int
    groups: int
    index: str
    figures: Mapping[str, Estimate]
    plain: Mapping[str, Estimate]
    calibration_error: float
    learned: bool = True
    left_out: float | None = None
    parts: tuple[Part, ...] = ()
    came_out: tuple[CameOut, ...] = ()
    misses: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The figures of a run whose questions were asked again without the article they are about.

    At `threshold_90` nine in ten of the answerable are still answered.
    """

    name: str
    questions: int
    groups: int
    threshold_90: float
    figures: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class Curve:
    """What answering from each threshold on would bring in one run."""

    name: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that an evaluation found."""

    runs: tuple[Measured, ...]
    removed: tuple[Removed, ...]
    bins: tuple[Bin, ...]
    calibration_error: float
    curves: tuple[Curve, ...]

    def figures(self) -> dict[str, Mapping[str, Estimate]]:
        """Return the figures of every run by its name."""
        everything: tuple[Measured | Removed, ...] = (*self.runs, *self.removed)
        return {one.name: one.figures for one in everything}


def below(now: Record, committed: Record | None) -> list[str]:
    """Return a line for each figure of `now` that lies below the committed one by more than chance.

    That is half of the committed one's 95 % interval; misleading quotes may not become more.
    """
    lines = []
    for name, figures in now.figures().items():
        before = committed.figures().get(name, {}) if committed else {}
        for key, floor in _floors(before).items():
            value = figures[key].value if key in figures else None
            if key == NEVER_MORE and (value is None or value > floor):
                lines.append(f"{name}: {key} {value}, at most {floor:g}")
            elif key != NEVER_MORE and (value is None or value < floor):
                lines.append(f"{name}: {key} {value}, at least {floor:.4f}")
    return lines


def _floors(committed: Mapping[str, Estimate]) -> dict[str, float]:
    return {
        key: one.value if key == NEVER_MORE else one.value - one.half_width
        for key, one in committed.items()
    }


def new(now: Record, committed: Record | None) -> list[str]:
    """Return a line for each figure of `now` that none is committed of."""
    before = committed.figures() if committed else {}
    return [
        f"{name}: {key}"
        for name, figures in now.figures().items()
        for key in figures
        if key not in before.get(name, {})
    ]


def written(record: Record) -> str:
    """Return `record` as JSON, a line for each estimate, bin and level."""
    text = json.dumps(asdict(record), indent=2, ensure_ascii=False)
    return _INNERMOST.sub(lambda found: " ".join(found[0].split()), text) + "\n"


def read_record(path: Path) -> Record | None:
    """Return the record kept at `path`; None where there is none.

    Raises `QuestionSetError` for a file that is no record.
    """
    if not path.exists():
        return None
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
        return Record(
            runs=tuple(_measured(one) for one in row["runs"]),
            removed=tuple(Removed(**_estimated(one)) for one in row["removed"]),
            bins=tuple(Bin(**one) for one in row["bins"]),
            calibration_error=row["calibration_error"],
            curves=tuple(
                Curve(one["name"], tuple(Level(**level) for level in one["levels"]))
                for one in row["curves"]
            ),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{path}: no record of an evaluation: {error!r}"
        raise QuestionSetError(message) from error


def _measured(row: dict[str, Any]) -> Measured:
    apart = {
        "parts": tuple(Part(**part) for part in row.get("parts", ())),
        "came_out": tuple(CameOut(**one) for one in row.get("came_out", ())),
    }
    return Measured(**(_estimated(row) | apart))


def _estimated(row: dict[str, Any]) -> dict[str, Any]:
    """Return `row` with the estimates in it as such."""
    kept = {"figures", "plain"} & row.keys()
    return row | {name: {key: Estimate(**x) for key, x in row[name].items()} for name in kept}
