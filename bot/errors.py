"""What can go wrong, as types: facts are attributes, `str()` is one human sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class BotError(Exception):
    """Anything Fundstelle reports in a sentence instead of a traceback."""


@dataclass(eq=False)
class ArticleError(BotError):
    """One article file that cannot be used: where, and what is wrong with it."""

    path: Path
    line: int
    problem: str

    def __str__(self) -> str:
        """Return `path:line: problem`, the form editors and terminals link."""
        return f"{self.path}:{self.line}: {self.problem}"


@dataclass(eq=False)
class CorpusError(BotError):
    """The corpus as a whole cannot be used: why, and the files at fault if there are any."""

    problem: str
    problems: tuple[ArticleError, ...] = ()

    def __str__(self) -> str:
        """Return the reason, then one line a file."""
        return "\n".join((self.problem, *map(str, self.problems)))


class QuestionSetError(BotError):
    """A question set cannot be read: the message names its file and line."""


@dataclass(frozen=True)
class SettingProblem:
    """One setting that cannot be used: its name, never its value, and why."""

    setting: str
    problem: str


@dataclass(eq=False)
class SettingsError(BotError):
    """Settings that cannot be used, all of them at once."""

    problems: tuple[SettingProblem, ...]

    def __str__(self) -> str:
        """Return one line a problem, the setting's name first."""
        return "\n".join(f"{one.setting}: {one.problem}" for one in self.problems)


@dataclass(eq=False)
class PlatformError(BotError):
    """A platform that can't be used: which, and a sentence's end on why.

    Trying again is no use, unless it is only unreachable.
    """

    platform: str
    reason: str

    def __str__(self) -> str:
        """Return one sentence, without any token."""
        return f"{self.platform} {self.reason}"


class PlatformUnreachableError(PlatformError):
    """A platform does not answer now, or makes no sense; trying again later may help."""


@dataclass(eq=False)
class PortError(BotError):
    """Nothing can be served at this port: which, and a sentence's end on why."""

    port: int
    reason: str

    def __str__(self) -> str:
        """Return one sentence."""
        return f"the port {self.port} {self.reason}"


@dataclass(eq=False)
class StorageError(BotError):
    """The database cannot be used now: which (never its password), and a sentence's end on why."""

    database: str
    reason: str

    def __str__(self) -> str:
        """Return one sentence, without anything that was to be stored."""
        return f"the database {self.database} {self.reason}"


class StorageAddressError(StorageError):
    """`DATABASE_URL` is no address of a database that Fundstelle can use."""


class StorageUnreachableError(StorageError):
    """Nobody answers there, or the disk cannot be read; trying again later may help."""


class StorageBusyError(StorageError):
    """Somebody else holds it for longer than is waited; trying again helps."""


class StorageReadOnlyError(StorageError):
    """It can be read, but nothing can be remembered."""


class StorageFullError(StorageError):
    """The disk is full."""


class StorageDamagedError(StorageError):
    """It is no database, or one whose content cannot be trusted."""


class StorageRefusedError(StorageError):
    """The server is there and turns us away: the password, the name, an option."""


class StorageNewerError(StorageError):
    """A newer Fundstelle has changed its tables; this one would misread them."""


class StorageKeyError(StorageError):
    """`ID_KEY` is not the one its askers were hashed with, so nobody in it could be found again."""
