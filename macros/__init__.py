"""The program: data, guide, checks, site, render, pages, publish; two doors.

The name is fixed by mkdocs-macros, which looks for a module `macros` and calls
its `define_env`. The rest is imported only then, so that every other package
works without MkDocs.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.adapter.page_macros import Environment

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def define_env(env: "Environment") -> None:
    """Register the macros with mkdocs-macros (`env` is its environment)."""
    from macros.adapter.page_macros import register  # noqa: PLC0415 (see above)

    register(env)
