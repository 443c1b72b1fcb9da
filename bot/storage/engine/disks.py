"""The disk a file lies on: whether it still holds it after a restart, and what is left on it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_GONE = {
    **dict.fromkeys(("tmpfs", "ramfs"), "in memory, which is empty after a restart"),
    **dict.fromkeys(
        ("overlay", "overlayfs", "aufs", "unionfs", "fuse.fuse-overlayfs"),
        "in a container's own layer, which goes with the container",
    ),
}
"""Kinds of file systems that end with what they were made for."""
_HOSTS = {
    "DYNO": "Heroku",  # https://devcenter.heroku.com/articles/dyno-startup-behavior
    "FLY_APP_NAME": "Fly.io",  # https://fly.io/docs/machines/runtime-environment/
    "K_SERVICE": "Cloud Run",  # https://cloud.google.com/run/docs/container-contract
    "KOYEB_APP_NAME": "Koyeb",  # https://www.koyeb.com/docs/build-and-deploy/environment-variables
    "RAILWAY_ENVIRONMENT_NAME": "Railway",  # https://docs.railway.com/reference/variables
    "RENDER": "Render",  # https://render.com/docs/environment-variables
    "SPACE_ID": "Hugging Face Spaces",  # https://huggingface.co/docs/hub/spaces-overview
}
"""What hosts set by themselves on machines whose own disk is made anew at each start."""
_WITHOUT_VOLUMES = {"Heroku"}


class Mount(NamedTuple):
    """A place in the tree of folders where another file system begins, and its kind."""

    place: Path
    kind: str


def fleeting(
    file: Path,
    mounts: Iterable[Mount] | None = None,
    environment: Mapping[str, str] = os.environ,
) -> str | None:
    """Return why `file` won't outlive a restart, as the end of "it lies …"; None: it may well.

    The file need not exist yet. A disk whose kind can't be told is taken for one that lasts.
    """
    mount = _mount_of(file, _mounts() if mounts is None else mounts)
    if mount and mount.kind in _GONE:
        return _GONE[mount.kind]
    host = next((name for variable, name in _HOSTS.items() if environment.get(variable)), None)
    of_its_own = mount is not None and mount.place != Path(mount.place.anchor)
    if host and (host in _WITHOUT_VOLUMES or not of_its_own):
        return f"on the disk that {host} empties at each restart"
    return None


def free_bytes(file: Path) -> int:
    """Return how much the disk has left that `file` lies on, or would lie; raises `OSError`."""
    return shutil.disk_usage(nearest(file)).free


def nearest(file: Path) -> Path:
    """Return `file` or, where it isn't there, the nearest folder around it; raises `OSError`."""
    return next(path for path in (file, *file.absolute().parents) if path.exists())


def _mount_of(file: Path, mounts: Iterable[Mount]) -> Mount | None:
    """Return what `file` lies on: of mounts on one another it is the last that counts."""
    around = {mount.place: mount for mount in mounts}
    file = file.resolve()
    return next((around[folder] for folder in (file, *file.parents) if folder in around), None)


def _mounts() -> list[Mount]:
    try:
        return [Mount(Path(one.mountpoint), one.fstype) for one in psutil.disk_partitions(all=True)]
    except (OSError, RuntimeError):  # a machine that doesn't tell
        return []
