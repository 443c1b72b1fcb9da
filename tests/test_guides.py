"""What guides and docstrings tell keeps its word: paths, modules, commands and links exist."""

from __future__ import annotations

import configparser
import re
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from bot.chat.connection.work import PATIENCE_S
from bot.cli import app
from bot.settings import Settings
from tests.conftest import REPOSITORY

MARKDOWN = {
    str(file.relative_to(REPOSITORY)): file.read_text("utf-8")
    for pattern in ("*.md", "bot/**/*.md", "corpus/README.md", "docs/*.md", "tests/**/*.md")
    for file in sorted(REPOSITORY.glob(pattern))
    if file.name != "CHANGELOG.md"  # may tell of what is gone
}
SOURCES = ("bot/**/*.py", "bot/**/data/*.json", "tests/tools/*.py")
OTHERS = {
    str(file.relative_to(REPOSITORY)): file.read_text("utf-8")
    for pattern in (".env.example", "Makefile", "Procfile", "deploy/*", *SOURCES)
    for file in sorted(REPOSITORY.glob(pattern))
}
PATH = re.compile(r"(?<![\w./-])(?:bot|deploy|docs|tests)/[\w./<>*-]*[\w/>*]")
"""A path from the repository, in which `<code>` or `*` stand for anything."""
TARGETS = set(re.findall(r"^([\w./-]+):(?!=)", OTHERS["Makefile"], re.MULTILINE))

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


def named(pattern: str, pages: dict[str, str] = MARKDOWN) -> list[tuple[str, str]]:
    """Return what in `pages` fits the one group of `pattern`, each once, with a page it is on."""
    found = {
        what: page
        for page, text in pages.items()
        for what in re.findall(pattern, text, re.MULTILINE)
    }
    return sorted(found.items())


@pytest.mark.parametrize(("path", "_page"), named(f"({PATH.pattern})", MARKDOWN | OTHERS))
def test_a_path_that_is_named_exists(path: str, _page: str) -> None:
    """As it is typed from the repository; with a gap in it, something fits."""
    gaps = re.sub(r"<\w+>", "*", path)
    assert [*REPOSITORY.glob(gaps)]


@pytest.mark.parametrize(
    ("module", "_page"), named(r"python -m ((?:bot|tests)\b[\w.]*)", MARKDOWN | OTHERS)
)
def test_a_module_that_is_run_can_be(module: str, _page: str) -> None:
    """A package has a `__main__` for it."""
    spec = find_spec(module)
    assert spec is not None
    if spec.submodule_search_locations is not None:
        spec = find_spec(f"{module}.__main__")
    assert spec is not None


@pytest.mark.parametrize(("target", "_page"), named(r"(?:`|^)(?:sudo )?make ([a-z.][\w./-]*)"))
def test_what_is_to_be_made_has_a_recipe(target: str, _page: str) -> None:
    """Nothing is made here."""
    assert target in TARGETS


@pytest.mark.parametrize(
    ("target", "page"),
    [
        (target, page)
        for page, text in MARKDOWN.items()
        if page != "bot/evaluation/data/evaluation.md"  # becomes a page of docs/
        for target in sorted(set(re.findall(r"\]\((?!https?:)([^)]+)\)", text)))
    ],
)
def test_a_link_leads_to_a_heading_or_a_file(target: str, page: str) -> None:
    """From the page it is on."""
    file, _, anchor = target.partition("#")
    linked = (REPOSITORY / page).parent / file if file else REPOSITORY / page
    assert linked.is_file()
    if anchor:
        headings = re.findall(r"^#+ (.+)$", linked.read_text("utf-8"), flags=re.MULTILINE)
        assert anchor in {one.lower().replace(" ", "-") for one in headings}


def test_a_setting_that_is_named_exists() -> None:
    """What looks like one is one, but for kinds of sockets."""
    named = set(re.findall(r"\b(?!AF_)[A-Z]+(?:_[A-Z]+)+\b", ALL))
    assert {"ID_KEY", "PUBLIC_URL"} <= named <= {name.upper() for name in Settings.model_fields}


def test_a_command_that_is_named_exists() -> None:
    """However the bot is called there."""
    calls = r"""(?:bin/fundstelle|bot fundstelle|`fundstelle|python -m bot|"fundstelle",) "?(\w+)"""
    commands = {one.callback.__name__ for one in app.registered_commands if one.callback}
    assert {"doctor", "health", "run"} <= set(re.findall(calls, ALL)) <= commands


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
