"""What is joined to one program: without a platform or its port there is none."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.errors import PlatformError, PortError
from bot.library.opening import open_corpus
from bot.logs import unforeseen
from bot.settings import Settings
from bot.storage import Storage
from bot.worker import forget_daily, run
from tests.conftest import REPOSITORY
from tests.hosting.running import ARTICLES
from tests.storage.asking import Clock, asking, settled

if TYPE_CHECKING:
    from pathlib import Path

    from bot.library.opening import Opened


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """Return a few articles."""
    return open_corpus(ARTICLES, tmp_path_factory.mktemp("cache"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return settings without a token."""
    address = f"sqlite:///{tmp_path / 'kept.db'}"
    return Settings.model_validate({"database_url": address})


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        ({}, "set DISCORD_TOKEN, or two .* set SLACK_BOT_TOKEN and SLACK_APP_TOKEN"),
        ({"slack_app_token": "xapp-half"}, "set both SLACK_BOT_TOKEN and SLACK_APP_TOKEN"),
    ],
)
async def test_without_a_platform_it_says_what_to_set(
    opened: Opened, settings: Settings, tokens: dict[str, str], told: str
) -> None:
    """Half of Slack's tokens is none."""
    with pytest.raises(PlatformError, match=told):
        await run(opened, set_to(settings, **tokens))


async def test_a_port_that_is_taken_is_a_sentence(opened: Opened, settings: Settings) -> None:
    """Before it is on any platform; and by then the loop's errors are told without words."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        here = {"port": port, "bind_address": "127.0.0.1", "discord_token": "a.bots.token"}
        with pytest.raises(PortError) as told:
            await run(opened, set_to(settings, **here))

    assert asyncio.get_running_loop().get_exception_handler() is unforeseen
    assert str(told.value).startswith(f"the port {port} ")
    assert "\n" not in str(told.value)


async def test_old_texts_are_forgotten_while_it_runs(tmp_path: Path) -> None:
    """Not only at a start, which may be months ago; a database that fails is tried again."""
    clock = Clock()
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}", now=clock) as storage:
        asked = asking(storage.askers.id_of("discord", "7"))
        id_ = await settled(storage, asked)
        clock.pass_(days=91)
        forgetting = asyncio.create_task(forget_daily(storage, 0.001))

        async with asyncio.timeout(10):
            while (found := await storage.questions.find(asked.place, id_)) and found.asked.text:
                pass

        forgetting.cancel()
        await asyncio.wait({forgetting})
    assert found


def test_what_is_not_set_is_not_imported() -> None:
    """Not before a platform is started, or a port served."""
    unwanted = {"slack_bolt", "discord", "aiohttp"}
    code = f"import sys, bot.worker; sys.exit(', '.join({unwanted} & {{*sys.modules}}) or None)"

    subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=True)


def set_to(settings: Settings, **different: object) -> Settings:
    """Return `settings` with something set, read as from the environment."""
    return Settings.model_validate({**settings.model_dump(), **different})
