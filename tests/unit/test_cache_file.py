"""The cache keeps what the last build used, and what another one may be using."""

import os
import subprocess
import sys
import time
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType

import pytest

from macros.data import cache_file
from macros.data.cache_file import forget_unused, keep, read_kept
from tests.whole_project import ROOT

LONG_AGO = time.time() - 1000


def aged(root: Path) -> set[str]:
    """The names of what `root` has kept, all of which is now old."""
    files = [*(root / ".cache").iterdir()]
    for file in files:
        os.utime(file, (LONG_AGO, LONG_AGO))
    return {file.name for file in files}


@pytest.fixture(autouse=True)
def nothing_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_file, "_used", set())
    monkeypatch.setattr(cache_file, "BEGAN", time.time())


def test_what_this_build_did_not_use_is_forgotten(tmp_path: Path) -> None:
    program = "from macros.data.cache_file import keep; from pathlib import Path\n{}"
    written = "\n".join(
        f"keep(Path({str(tmp_path)!r}), {name!r}, 'key', b'x')"
        for name in ("page-read", "page-gone", "template-gone", "page-written", "texts")
    )
    earlier = [sys.executable, "-c", program.format(written)]
    subprocess.run(earlier, check=True, cwd=ROOT)
    (tmp_path / ".cache" / "page-killed.12").touch()
    aged(tmp_path)
    assert read_kept(tmp_path, "page-read", "key") == b"x"
    keep(tmp_path, "page-written", "other", b"y")
    forget_unused(tmp_path)
    assert aged(tmp_path) == {"page-read", "page-written", "texts"}


def test_what_another_build_has_written_since_this_one_began_stays(
    tmp_path: Path,
) -> None:
    keep(tmp_path, "page-own", "key", b"x")
    for name in ("page-of-another", "page-being-written.12"):
        (tmp_path / ".cache" / name).touch()
    forget_unused(tmp_path)
    assert len(aged(tmp_path)) == 3


def begun() -> ModuleType:
    """The module as a process has it that begins now."""
    spec = find_spec(cache_file.__name__)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_time_of_a_file_is_believed_to_two_seconds(tmp_path: Path) -> None:
    """The coarsest disk knows even seconds only: what is new looks that much older."""
    (tmp_path / ".cache").mkdir()
    before, of_now, now = time.time(), begun(), time.time()
    for name, written in (("page-new", now - now % 2), ("page-old", before - 2.001)):
        (tmp_path / ".cache" / name).touch()
        os.utime(tmp_path / ".cache" / name, (written, written))
    of_now.forget_unused(tmp_path)
    assert aged(tmp_path) == {"page-new"}


def test_a_cache_that_cannot_be_cleared_costs_room_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_unused(tmp_path)
    (tmp_path / ".cache" / "page-folder").mkdir(parents=True)
    (tmp_path / ".cache" / "page-open").touch()
    names = aged(tmp_path)

    def refuse(_path: Path, **_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    forget_unused(tmp_path)
    assert aged(tmp_path) == names
    monkeypatch.undo()
    (tmp_path / "file").mkdir()
    (tmp_path / "file" / ".cache").touch()
    forget_unused(tmp_path / "file")
