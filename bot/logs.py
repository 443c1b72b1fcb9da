"""What is logged: one event a line, its values as fields; JSON where no terminal shows it."""

from __future__ import annotations

import logging
import secrets
import sys
import traceback
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import structlog

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Hashable, Mapping, Sequence

    from structlog.typing import EventDict, Processor

OURS = "bot"
QUIET_S = 60.0
"""A loop that is out of file descriptors fails thousands of times a second."""

_OF_EVERY_LINE: Sequence[Processor] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """Return what logs events of the module `name`: `log.info("answered", outcome="answer")`.

    Before `configure` it does what any logger of the standard library would.
    """
    bound: structlog.stdlib.BoundLogger = structlog.wrap_logger(
        logging.getLogger(name),
        wrapper_class=structlog.stdlib.BoundLogger,
        processors=[
            structlog.stdlib.filter_by_level,
            *_OF_EVERY_LINE,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
    )
    return bound


def configure(level: int) -> None:
    """Write what is logged to stderr: our own events from `level` on, warnings of all others.

    What libraries have to say below that may hold questions, addresses and identifiers; above, too,
    so what they would fill into their sentences is left out.
    """
    lines = logging.StreamHandler(sys.stderr)
    lines.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=(_filled_in_by_us, *_OF_EVERY_LINE),
            use_get_message=False,
            pass_foreign_args=True,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_written(on_a_terminal=sys.stderr.isatty()),
            ],
        )
    )
    logging.basicConfig(level=max(level, logging.WARNING), handlers=[lines], force=True)
    logging.getLogger(OURS).setLevel(level)


def begin_request(**facts: Any) -> None:  # noqa: ANN401 - whatever can be written
    """Give what the running task and its children log from now on a `request` of its own."""
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=secrets.token_hex(4), **facts)


def unforeseen(loop: AbstractEventLoop, context: Mapping[str, Any]) -> None:
    """Log what an event loop reports; asyncio itself would quote an error, and all around it.

    What fails at the same place again and again is told once in `QUIET_S`.
    """
    error = context.get("exception")
    what = "something failed, and nobody waited for it" if error else context["message"]
    place = _place(error) if error else what
    told = _told.setdefault(loop, {})
    if loop.time() - told.get(place, -QUIET_S) >= QUIET_S:
        told[place] = loop.time()
        log.error(what, error=without_words(error))


def without_words(error: BaseException | None) -> str:
    """Return the places that `error` came through, not its message: that may quote a question."""
    if error is None:
        return ""
    steps = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__qualname__}\n{steps}"


log = logger(__name__)
_told: WeakKeyDictionary[AbstractEventLoop, dict[Hashable, float]] = WeakKeyDictionary()
"""When each place was told of, by its loop's clock: a loop has nowhere to keep it."""


def _place(error: BaseException) -> Hashable:
    """Return what kind of error this is, and the line that it was raised at."""
    steps = [(frame.f_code, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    return type(error), *steps[-1:]


def _filled_in_by_us(_: object, __: str, event: EventDict) -> EventDict:
    """Leave "%s responded with 429" as it is: the address holds ids, and keys to reply with."""
    values = event.pop("positional_args", ())
    if values and event["_record"].name.startswith(f"{OURS}."):
        event["event"] %= values
    return event


def _written(*, on_a_terminal: bool) -> Sequence[Processor]:
    errors = structlog.processors.ExceptionRenderer(lambda raised: without_words(raised[1]))
    if on_a_terminal:
        return [errors, structlog.dev.ConsoleRenderer()]
    return [errors, structlog.processors.JSONRenderer(ensure_ascii=False)]
