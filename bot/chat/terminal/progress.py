"""Shows on stderr that the program is at work, where that takes longer than a moment."""

from __future__ import annotations

from threading import Timer
from typing import TYPE_CHECKING, Self

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from rich.console import Console

MOMENT_S = 1.0
"""What takes no longer needs no progress bar."""
LONG_S = 5.0
"""Where nobody watches (a file, a pipe) only what takes longer is mentioned, in one line."""
PREPARING = "Preparing the articles …"


class Preparation:
    """Entered while the articles are read and indexed; its bar is gone when that is done."""

    def __init__(
        self,
        console: Console,
        *,
        say: Callable[[str], object] | None = None,
        moment_s: float = MOMENT_S,
        long_s: float = LONG_S,
    ) -> None:
        """Show on `console`, after `moment_s` on a terminal and after `long_s` elsewhere.

        Where nobody watches it is told to `say`, or else printed.
        """
        self._console = console
        columns = SpinnerColumn(), TextColumn("{task.description}"), BarColumn()
        self._bar = Progress(*columns, console=console, transient=True)
        self._task = self._bar.add_task(PREPARING, total=None)
        self._patience = (
            Timer(moment_s, self._bar.start)
            if console.is_interactive
            else Timer(long_s, say or console.print, [PREPARING])
        )
        self._patience.daemon = True

    def __enter__(self) -> Self:
        """Begin to wait."""
        self._patience.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away, whatever happened."""
        self._patience.cancel()
        self._patience.join()
        if self._console.is_interactive:
            self._bar.stop()

    def step(self, name: str) -> Callable[[int, int], None]:
        """Return the `progress(done, total)` of a step called `name`."""

        def report(done: int, total: int) -> None:
            if done < total:
                self._bar.update(self._task, description=name, completed=done, total=total)
            else:  # what comes next may not be counted
                self._bar.remove_task(self._task)
                self._task = self._bar.add_task(PREPARING, total=None)

        return report
