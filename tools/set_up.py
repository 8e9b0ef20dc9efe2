"""Makes `.venv` from a hash-locked list: `python tools/set_up.py [LOCK]`.

Owns the one way to install this project, the same on every system. It runs
before anything is installed and in any Python 3, so that one that is too old
gets a sentence. A `.venv` that is broken or too old is made anew.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / ".ready"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
OLDEST = (3, 11)
SERVED, TESTED = "requirements.txt", "tests/requirements.txt"
"""What serving needs; what tests need, which holds the first."""
_open = []
"""This file, held open while the lock is held."""


def main(lock: str = SERVED) -> "int | str":
    """Install `lock` unless that is done; 0, or what stands in the way."""
    if sys.version_info[:2] < OLDEST:
        found = ".".join(map(str, sys.version_info[:2]))
        return (
            f"Python 3.11 or newer is needed, and this is {found} ({sys.executable}). "
            "Install one, then say which: make serve PYTHON=python3.12"
        )
    _wait_for_others()
    done = STAMP.read_text().splitlines() if STAMP.is_file() and _sound() else []
    if _mark(lock) in done:
        return 0
    if not _sound():
        print("making .venv", flush=True)
        venv.create(VENV, clear=True, with_pip=True)
    failed = _install(lock)
    if failed:
        return failed
    locks = [SERVED, TESTED] if lock == TESTED else [lock]
    STAMP.write_text(
        "\n".join(_mark(name) for name in locks) + "\n", encoding="utf-8", newline="\n"
    )
    return 0


def _wait_for_others() -> None:
    """Let one set-up at a time go on, where the system can tell."""
    if fcntl:
        _open.append(Path(__file__).open("rb"))  # noqa: SIM115 (held until the end)
        fcntl.flock(_open[0], fcntl.LOCK_EX)


def _mark(lock: str) -> str:
    """What the stamp says when `lock` is installed."""
    text = (ROOT / lock).read_bytes().replace(b"\r\n", b"\n")
    return f"{hashlib.sha256(text).hexdigest()} {lock}"


def _sound() -> bool:
    """Whether `.venv` holds a Python that runs and is new enough."""
    ask = "import sys, importlib.util as i; print(sys.version_info >= (3, 11)"
    ask += " and bool(i.find_spec('pip')))"
    try:
        asked = subprocess.run(
            [str(BIN / "python"), "-c", ask], capture_output=True, check=False
        )
    except OSError:
        return False
    return asked.stdout.strip() == b"True"


def _install(lock: str) -> int:
    """Install `lock` and show how far it is; 0, or the exit code of pip."""
    total = (ROOT / lock).read_text(encoding="utf-8").count("==")
    command = [BIN / "python", "-m", "pip", "--disable-pip-version-check", "install"]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", ROOT / lock]
    pip = subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        bufsize=1,
    )
    count, lines = 0, []
    for line in pip.stdout:
        lines.append(line)
        if line.startswith("Collecting "):
            count += 1
            name = line.split()[1].partition("=")[0]
            print(f"fetching {count} of at most {total}: {name}", flush=True)
        elif line.startswith("Installing "):
            print("installing them", flush=True)
    if pip.wait():
        print("".join(lines[-5:]), file=sys.stderr)
    return pip.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
