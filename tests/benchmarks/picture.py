"""How query time and memory grow with the corpus, as a picture: both axes logarithmic."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.benchmarks.measuring import Figures

_OURS = "Fundstelle"


def draw(all_figures: Sequence[Figures], sort: str, path: Path) -> None:
    """Draw the median time of `sort` and the memory of every peer as SVG at `path`."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "fundstelle"  # the same figures make the same file
    import matplotlib.pyplot as plt

    figure, (time, memory) = plt.subplots(1, 2, figsize=(11, 4.6), layout="constrained")
    for peer in dict.fromkeys(one.peer for one in all_figures):
        own = [one for one in all_figures if one.peer == peer and one.milliseconds(sort, 50)]
        if not own:
            continue
        sizes = [one.passages for one in own]
        style = {
            "marker": "o",
            "markersize": 4,
            "label": peer,
            "linewidth": 3 if peer == _OURS else 1.3,
            "color": "black" if peer == _OURS else None,
        }
        time.plot(sizes, [one.milliseconds(sort, 50) for one in own], **style)
        memory.plot(sizes, [max(one.memory_mb, 0.1) for one in own], **style)
    for axes, title in ((time, f"{sort}, median, ms"), (memory, "memory to load and search, MB")):
        axes.set(xscale="log", yscale="log", xlabel="passages", title=title)
        axes.grid(visible=True, which="major", linewidth=0.4)
        axes.spines[["top", "right"]].set_visible(False)
    time.legend(frameon=False, fontsize=9)
    figure.savefig(path, format="svg", metadata={"Date": None})
    plt.close(figure)
