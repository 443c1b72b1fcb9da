"""Which sets are asked in which languages, and the figures that must not be lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Run:
    """One set, asked in one language over articles in one, or as it is.

    `shipped` asks the shipped corpus instead of the set's own texts. `floors` are the judge's
    figures that must be reached at least, `most_misleading` how many quotes may mislead.
    """

    name: str
    folder: str
    questions_in: str | None = None
    articles_in: str | None = None
    shipped: bool = False
    floors: Mapping[str, float] = field(default_factory=dict)
    most_misleading: int | None = None

    def below(self, figures: Mapping[str, float]) -> list[str]:
        """Return a line for each figure below its floor."""
        lines = [
            f"{self.name}: {name} {figures.get(name, 0.0):.3f}, at least {floor:.3f}"
            for name, floor in self.floors.items()
            if figures.get(name, 0.0) < floor
        ]
        misleading = figures.get("misleading", 0)
        if self.most_misleading is not None and misleading > self.most_misleading:
            lines.append(f"{self.name}: {misleading} misleading, at most {self.most_misleading}")
        return lines


RUNS = (
    Run(
        "seeds-dev, shipped corpus",
        "seeds-dev",
        shipped=True,
        floors={"overall_correct": 22 / 30},
        most_misleading=2,
    ),
    Run("newsqa-dev", "newsqa-dev", floors={"hit1": 0.44}),
    Run("xquadr-dev en→de", "xquadr-dev", "en", "de", floors={"hit1": 0.69, "mrr10": 0.78}),
    Run("xquadr-dev es→de", "xquadr-dev", "es", "de", floors={"hit1": 0.62}),
    Run("xquadr-dev de→de", "xquadr-dev", "de", "de", floors={"hit1": 0.71}),
    Run("xquadr-dev en→en", "xquadr-dev", "en", "en", floors={"hit1": 0.75}),
    Run("selqa-dev", "selqa-dev"),
    Run("squad2-dev", "squad2-dev"),
    Run("squadfr-dev", "squadfr-dev"),
)
