"""MkDocs finds the program whichever way it is called."""

import subprocess
import sys
from pathlib import Path

from tests.whole_project import ROOT

LOADED = "import runpy, sys; runpy.run_path(sys.argv[1])"
"""As MkDocs loads a hook: by its path, wherever the project's folder is."""


def test_the_hooks_load_where_the_project_is_not_on_the_path(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-c", LOADED, ROOT / "macros/adapter/hooks.py"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
