"""Atomic builds: a site is seen whole or not at all.

Owns the folder that a build writes into, beside the one that hosts show, and
the change of place at its end. A build that fails, is killed or finds no room
leaves the old site as it was. Knows nothing of what is built.
"""

import ctypes
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

PREFIX = ".site-being-built-"
CALLS = {"linux": ("renameat2", [-100], 2), "darwin": ("renamex_np", [], 2)}
"""System -> what exchanges two folders there: its name, "from here", "exchange"."""


def begin(site: Path) -> Path:
    """An empty folder beside `site` to build into; what dead builds left is gone."""
    for left in site.parent.glob(f"{PREFIX}*"):
        if not _runs(left.name.removeprefix(PREFIX)):
            shutil.rmtree(left, ignore_errors=True)
    folder = folder_of(site)
    drop(folder)
    folder.mkdir(parents=True)
    return folder


def folder_of(site: Path) -> Path:
    """Where this process builds what is to become `site`."""
    return site.parent / f"{PREFIX}{os.getpid()}"


def finish(folder: Path, site: Path) -> None:
    """Let `folder` take the place of `site`, in one step where the system can.

    Raises OSError if `site` cannot be replaced.
    """
    if site.is_dir():
        try:
            _exchange(folder, site)
        except OSError:
            folder = _replace(folder, site)
        drop(folder)
    else:
        folder.rename(site)


def _replace(folder: Path, site: Path) -> Path:
    """Put `folder` in the place of `site` in two steps; where the old one is now."""
    old = folder.with_name(f"{folder.name}-old")
    site.rename(old)
    try:
        folder.rename(site)
    except OSError:  # on Windows, where another program reads in it
        old.rename(site)
        raise
    return old


def drop(folder: Path) -> None:
    """Remove the `folder` of a build, if it is there."""
    shutil.rmtree(folder, ignore_errors=True)


def _runs(pid: str) -> bool:
    """Whether a process of that number runs, as far as this system tells."""
    if os.name == "nt" or not pid.isdigit():
        return False
    with suppress(PermissionError):
        try:
            os.kill(int(pid), 0)
        except ProcessLookupError:
            return False
    return True


def _exchange(one: Path, other: Path) -> None:
    """Let two folders take each other's place at once; OSError if that cannot be."""
    if sys.platform not in CALLS:
        raise OSError("no such call on this system")
    name, folder, how = CALLS[sys.platform]
    paths = [*folder, os.fsencode(one), *folder, os.fsencode(other)]
    try:
        failed = getattr(ctypes.CDLL(None, use_errno=True), name)(*paths, how)
    except AttributeError as error:
        raise OSError("this system is older than the call") from error
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
