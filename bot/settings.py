"""Every setting, read once from the environment and `.env`; all problems reported together."""

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import platformdirs
from dotenv import dotenv_values
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.answering.search.weights import HowSure
from bot.errors import SettingProblem, SettingsError

ENV_FILE = Path(".env")
"""Read from the folder the program is started in; the environment wins over it."""
SHORTEST_SECRET = 16
ALIKE = 0.8
"""So like a setting's name (1 is the same) is a name with a slip in it."""

_NAME = re.compile(r"[A-Z]+(_[A-Z]+)*")
_REPOSITORY = Path(__file__).resolve().parent.parent


def _folder(path: Path) -> Path:
    """Return `path` with `~` spelled out; refuse one that is something else than a folder."""
    path = path.expanduser()
    if path.exists() and not path.is_dir():
        message = "is not a folder"
        raise ValueError(message)
    return path


def _corpus_folder(path: Path) -> Path:
    """Return `path` as seen from here or, where it isn't there, from the repository."""
    path = _folder(path)
    shipped = _REPOSITORY / path
    return shipped if shipped.is_dir() and not path.exists() else path


def _database(url: SecretStr) -> SecretStr:
    """Return `url` if it is one of a database that can be used; `storage` reads it further."""
    if not url.get_secret_value().startswith(("sqlite", "postgres")):
        message = "write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
        raise ValueError(message)
    return url


def _long(secret: SecretStr | None) -> SecretStr | None:
    """Return `secret` unless it is so short that it could be found by trying."""
    if secret and len(secret.get_secret_value()) < SHORTEST_SECRET:
        message = f"needs at least {SHORTEST_SECRET} characters"
        raise ValueError(message)
    return secret


def _address(*schemes: str) -> AfterValidator:
    """Return what refuses addresses of other `schemes`, of no host, or that no link can be."""

    def check(url: str) -> str:
        try:
            parts = urlsplit(url)
            there = parts.scheme in schemes and parts.hostname and parts.port != 0
        except ValueError:  # its message would quote the address
            there = False
        if not there or re.search(r"\s", url):
            message = f"write an address that begins with {' or '.join(schemes)}://"
            raise ValueError(message)
        if parts.query or parts.fragment:
            message = "write the address without anything from ? or # on"
            raise ValueError(message)
        if "@" in parts.netloc:
            message = "write the address without a user and a password"
            raise ValueError(message)
        return url.rstrip("/")

    return AfterValidator(check)


class Settings(BaseSettings):
    """What can be set: each field is an environment variable of its name in capitals."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        validate_default=True,
    )

    corpus_dir: Annotated[Path, AfterValidator(_corpus_folder)] = Field(
        default=Path("corpus"),
        description="The folder with the articles, looked for here and then in the repository.",
    )
    corpus_reload_s: int | None = Field(
        default=None,
        ge=1,
        description="Look for changed articles every so many seconds; SIGHUP has it look at once.",
    )
    cache_dir: Annotated[Path, AfterValidator(_folder)] = Field(
        default_factory=lambda: platformdirs.user_cache_path("fundstelle", appauthor=False),
        description="Where the index of the articles, the encoder and the chat's history are kept"
        " between runs; a read-only disk is no error.",
    )
    how_sure: HowSure = Field(
        default=HowSure.NORMAL,
        description="How sure an answer must be to be given, or shown as perhaps one:"
        " low, normal or high.",
    )
    database_url: Annotated[SecretStr, AfterValidator(_database)] = Field(
        default=SecretStr("sqlite:///data/fundstelle.db"),
        description="What the bot remembers: an SQLite file, or a PostgreSQL database.",
    )
    retention_days: int = Field(
        default=90,
        ge=1,
        description="How long the texts of questions are kept; the counts stay.",
    )
    id_key: Annotated[SecretStr | None, AfterValidator(_long)] = Field(
        default=None,
        description="Hashes who asked; never change it. Without it, one is kept in the database.",
    )
    discord_token: SecretStr | None = Field(
        default=None,
        description="The token of your bot in Discord; without it, the bot isn't there.",
    )
    discord_api_url: Annotated[str, _address("https", "http")] = Field(
        default="https://discord.com/api/v10",
        description="Where Discord's API is: another address is a proxy, or a test.",
    )
    discord_gateway_url: Annotated[str, _address("wss", "ws")] = Field(
        default="wss://gateway.discord.gg",
        description="Where Discord's gateway is.",
    )
    slack_bot_token: SecretStr | None = Field(
        default=None,
        description="The token of your bot in Slack (xoxb-…); without it, the bot isn't there.",
    )
    slack_app_token: SecretStr | None = Field(
        default=None,
        description="The token of the app that connects it (xapp-…); Slack needs both.",
    )
    slack_api_url: Annotated[str, _address("https", "http")] = Field(
        default="https://slack.com/api",
        description="Where Slack's API is: another address is GovSlack's, or a test.",
    )
    port: int | None = Field(
        default=None,
        ge=1,
        le=65535,
        description="Where health, metrics and source pages are served; without it, nowhere.",
    )
    bind_address: str | None = Field(
        default=None,
        description="The address they are served at, such as 127.0.0.1; without it, at all.",
    )
    public_url: Annotated[str, _address("https", "http")] | None = Field(
        default=None,
        description="Where people reach that port; articles without a link then link there.",
    )


def revealed(secret: SecretStr | None) -> str:
    """Return what `secret` hides, "" where it isn't set."""
    return secret.get_secret_value() if secret else ""


def read_settings(env_file: Path = ENV_FILE) -> Settings:
    """Return the settings of the environment and `env_file`, which need not exist.

    Raises `SettingsError` with every problem found.
    """
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        problems = tuple(
            SettingProblem(_named(str(one["loc"][0]), env_file), _reason(one["type"], one["msg"]))
            for one in error.errors(include_input=False, include_context=False)
        )
        raise SettingsError(problems) from None
    except (OSError, UnicodeDecodeError) as error:
        problem = SettingProblem(str(env_file), _unreadable(error))
        raise SettingsError((problem,)) from None


def _named(name: str, env_file: Path) -> str:
    """Return `name` if it is or looks like a setting's; else it may be the rest of a secret.

    That is what a value leaves behind that was wrapped onto a line of its own.
    """
    written = dotenv_values(env_file, interpolate=False).items()
    plausible = {key for key, value in written if value is not None and _NAME.fullmatch(key)}
    if name.upper() in plausible or get_close_matches(name, Settings.model_fields, cutoff=ALIKE):
        return name.upper()
    return f"a line of {env_file}"


def _reason(kind: str, message: str) -> str:
    """Return pydantic's message in the form of ours."""
    if kind == "enum":
        return message.replace("Input should be", "must be").replace("'", "")
    if kind == "extra_forbidden":
        return "there is no such setting"
    return message.removeprefix("Value error, ")


def _unreadable(error: OSError | UnicodeDecodeError) -> str:
    """Return what went wrong without any bytes of the file, which may hold secrets."""
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror}"
    return "is not UTF-8 text"
