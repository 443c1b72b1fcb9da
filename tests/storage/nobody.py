"""Somebody who may do nothing here: root, who runs tests in a container, may write any file."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

NOBODY = 65534


def told_nobody(use: str, folder: Path, mode: int, url: str) -> str:
    """Return what is printed where nobody uses the database at `url`, in a `folder` of that mode.

    `use` is code that defines a coroutine function `use(url)`; printed is the error that it raises.
    """
    for path in folder.parents[:3]:  # pytest's own, closed to others
        path.chmod(path.stat().st_mode | 0o011)
    code = f"""
        asyncio.run(use({f"{url}-other"!r}))  # imports all that is needed
        if os.geteuid() == 0:
            os.setuid({NOBODY})
        try:
            asyncio.run(use({url!r}))
        except Exception as error:
            print(type(error).__name__, error)
    """
    folder.chmod(mode)
    ran = subprocess.run(
        [sys.executable, "-c", f"import asyncio, os\n{use}\n{textwrap.dedent(code)}"],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    folder.chmod(0o755)
    return ran.stdout
