"""Who calls the program with a Python without its packages hears which to take."""

import subprocess
import sys

from tests.whole_project import ROOT


def test_a_python_without_the_packages_is_told_and_shows_no_traceback() -> None:
    command = [sys.executable, "-S", "-m", "macros", "check"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == 2
    told = ended.stderr.decode()
    assert told.startswith("no ")
    assert " here; call it with the Python in .venv (make check" in told
    assert len(told.splitlines()) == 1
