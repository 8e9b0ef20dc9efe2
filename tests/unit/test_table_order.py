"""The order of the tables: what a build makes of them must not vary."""

import os
import subprocess
import sys

from tests.whole_project import ROOT

ORDER = """
from pathlib import Path
from macros.data.library import load_library
from macros.guide.tables import read_rulebook
print([table.id for table in read_rulebook(load_library(Path.cwd()))[0].tables])
"""


def test_the_order_of_the_tables_is_the_same_in_every_process() -> None:
    orders = {
        subprocess.run(
            [sys.executable, "-c", ORDER],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(1, 9)
    }
    assert len(orders) == 1
