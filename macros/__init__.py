"""The house: load, check, model, guide, render, pages, outputs.

For mkdocs-macros this is the module that registers the macros. It imports the
rest only then, so that every other room works without MkDocs.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def define_env(env: object) -> None:
    """Register the macros with mkdocs-macros (`env` is its environment)."""
    from macros.prose import register  # noqa: PLC0415 (see above)

    register(env)
