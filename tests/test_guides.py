"""What tells how to host the bot keeps its word: files, commands, settings and times exist."""

from __future__ import annotations

import configparser
import re
import shlex
import subprocess
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from bot.chat.connection.work import PATIENCE_S
from bot.cli import app
from bot.settings import Settings
from tests.conftest import REPOSITORY

GUIDE = (REPOSITORY / "docs" / "hosting.md").read_text("utf-8")
DOCKERFILE = (REPOSITORY / "deploy" / "Dockerfile").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(
    (REPOSITORY / "deploy" / "compose.yaml").read_text("utf-8")
)
UNIT = (REPOSITORY / "deploy" / "fundstelle.service").read_text("utf-8")
PROCFILE = (REPOSITORY / "Procfile").read_text("utf-8")
HEROKU = r"^[ \t]*([a-zA-Z0-9_-]+):?[ \t]+(.*)"
"""How Heroku finds the entries: what doesn't match, such as a comment, is passed over."""
ALL = "\n".join((GUIDE, DOCKERFILE, UNIT, str(COMPOSE)))


@pytest.fixture
def service() -> configparser.SectionProxy:
    """Return what the unit says of the service."""
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.read_string(UNIT)
    return unit["Service"]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)]+)", GUIDE))))
def test_a_link_leads_to_a_heading_or_a_file(target: str) -> None:
    """Here or in the README."""
    file, _, anchor = target.partition("#")
    page = REPOSITORY / "docs" / (file or "hosting.md")
    assert page.is_file()
    if anchor:
        headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), flags=re.MULTILINE)
        assert anchor in {one.lower().replace(" ", "-") for one in headings}


@pytest.mark.parametrize("path", sorted(set(re.findall(r"deploy/[\w.]+", ALL))))
def test_a_file_that_is_named_exists(path: str) -> None:
    """As it is typed from the repository."""
    assert (REPOSITORY / path).is_file()


def test_a_setting_that_is_named_exists() -> None:
    """What looks like one is one, but for kinds of sockets."""
    named = set(re.findall(r"\b(?!AF_)[A-Z]+(?:_[A-Z]+)+\b", ALL))
    assert {"ID_KEY", "PUBLIC_URL"} <= named <= {name.upper() for name in Settings.model_fields}


def test_a_command_that_is_named_exists() -> None:
    """However the bot is called there."""
    calls = r"""(?:bin/fundstelle|bot fundstelle|`fundstelle|python -m bot|"fundstelle",) "?(\w+)"""
    commands = {one.callback.__name__ for one in app.registered_commands if one.callback}
    assert {"doctor", "health", "run"} <= set(re.findall(calls, ALL)) <= commands


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"^(?:sudo )?(make .+)$", GUIDE, re.MULTILINE)))
)
def test_a_make_command_exists(command: str) -> None:
    """It has a recipe, which is not run here."""
    made = subprocess.run(
        [*shlex.split(command), "--dry-run"], cwd=REPOSITORY, capture_output=True, check=False
    )
    assert made.returncode == 0, made.stderr


def test_whoever_stops_the_bot_waits_for_its_answers(service: configparser.SectionProxy) -> None:
    """With some seconds to spare for closing."""
    compose = COMPOSE["services"]["bot"]["stop_grace_period"].removesuffix("s")
    typed = re.findall(r"--stop-timeout (\d+)", GUIDE)
    for seconds in (service["TimeoutStopSec"], compose, *typed):
        assert float(seconds) >= PATIENCE_S + 5


def test_the_service_and_the_doctor_are_started_in_the_same_folder(
    service: configparser.SectionProxy,
) -> None:
    """Where .env is, and by the same program."""
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    program = service["ExecStart"].removesuffix(" run")
    assert (
        f"cd {service['WorkingDirectory']} && sudo -u {service['User']} {program} doctor" in GUIDE
    )


def test_untouched_settings_mean_what_the_container_has() -> None:
    """The articles that were copied, and the one folder that lasts."""
    start = PurePosixPath(*re.findall(r"^WORKDIR (\S+)", DOCKERFILE, re.MULTILINE)[-1:])
    volume, *_ = re.findall(r"^VOLUME (\S+)", DOCKERFILE, re.MULTILINE)
    articles, database = (
        Settings.model_fields[name].default for name in ("corpus_dir", "database_url")
    )
    file = start / database.get_secret_value().removeprefix("sqlite:///")

    assert file.parent == PurePosixPath(volume)
    assert COMPOSE["services"]["bot"]["volumes"] == [f"data:{volume}"]
    assert f"COPY corpus {start / Path(articles)}\n" in DOCKERFILE


def test_heroku_finds_two_entries() -> None:
    """The comment is none."""
    assert re.findall(HEROKU, PROCFILE, flags=re.MULTILINE) == [
        ("release", "python -m bot migrate"),
        ("worker", "python -m bot run"),
    ]
