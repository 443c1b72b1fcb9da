"""A disk that won't last is known by its kind, or by who lends it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from bot.storage.engine.disks import Mount, fleeting, free_bytes

ROOT = Path(Path.cwd().anchor)
FILE = ROOT / "srv" / "data" / "fundstelle.db"


def mounts(**kinds: str) -> list[Mount]:
    """Return file systems of these kinds, by what they are mounted at; `root` is the first."""
    return [Mount(ROOT / place if place != "root" else ROOT, kind) for place, kind in kinds.items()]


@pytest.mark.parametrize(
    ("kind", "why"),
    [("ext4", None), ("zfs", None), ("", None), ("tmpfs", "memory"), ("overlay", "container")],
)
def test_the_kind_of_the_disk_tells(kind: str, why: str | None) -> None:
    """Of an unknown one nothing is claimed."""
    told = fleeting(FILE, mounts(root=kind), {})

    assert why in told if told and why else told == why


def test_the_nearest_mount_counts() -> None:
    """A volume in a container lasts; memory on an ordinary disk doesn't; others are no matter."""
    assert fleeting(FILE, mounts(root="overlay", srv="ext4", tmp="tmpfs"), {}) is None
    assert fleeting(FILE, mounts(root="ext4", srv="tmpfs"), {})
    assert fleeting(FILE, mounts(root="ext4", sr="tmpfs"), {}) is None


def test_of_mounts_on_one_another_the_last_counts() -> None:
    """It hides those under it."""
    assert fleeting(FILE, [*mounts(root="overlay"), *mounts(root="ext4")], {}) is None


@pytest.mark.parametrize(
    ("variable", "host"),
    [
        ("FLY_APP_NAME", "Fly.io"),
        ("K_SERVICE", "Cloud Run"),
        ("RAILWAY_ENVIRONMENT_NAME", "Railway"),
        ("RENDER", "Render"),
        ("SPACE_ID", "Hugging Face Spaces"),
    ],
)
def test_a_host_says_who_it_is(variable: str, host: str) -> None:
    """Its own disk is made anew; a volume is mounted somewhere, and lasts."""
    told = fleeting(FILE, mounts(root="ext4"), {variable: "true"})

    assert told == f"on the disk that {host} empties at each restart"
    assert fleeting(FILE, mounts(root="ext4", srv="ext4"), {variable: "true"}) is None
    assert fleeting(FILE, mounts(root="ext4"), {variable: ""}) is None


def test_heroku_has_no_volumes() -> None:
    """However its disks are mounted."""
    assert fleeting(FILE, mounts(root="ext4", srv="ext4"), {"DYNO": "worker.1"})


def test_a_link_is_followed(tmp_path: Path) -> None:
    """What counts is where the file really lies."""
    (tmp_path / "data").symlink_to(tmp_path / "memory", target_is_directory=True)
    real = tmp_path.resolve() / "memory"

    assert fleeting(tmp_path / "data" / "kept.db", [Mount(real, "tmpfs")], {})


def test_what_is_left_is_known_before_the_file_is(tmp_path: Path) -> None:
    """The disk is that of the nearest folder, however the file is named."""
    left = free_bytes(tmp_path / "new" / "kept.db")

    assert 0 < left <= shutil.disk_usage(tmp_path).total
    assert free_bytes(Path("kept.db")) > 0


def test_this_machine_can_be_asked() -> None:
    """Its memory is a disk that doesn't last, where it has one."""
    shm = Path("/dev/shm")  # noqa: S108 - nothing is written there
    if not os.path.ismount(shm):
        pytest.skip("there is no disk in memory here")

    assert fleeting(shm / "kept.db", environment={})
