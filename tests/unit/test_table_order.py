"""The order of the tables: what a build makes of them must not vary."""

import os
import pickle
import subprocess
import sys

from macros.checks.run import Checked
from tests.whole_project import ROOT

ORDER = """
import pickle, sys
from macros.guide.tables import read_rulebook
rulebook, _ = read_rulebook(pickle.load(sys.stdin.buffer))
print([table.id for table in rulebook.tables])
"""


def test_the_order_of_the_tables_is_the_same_in_every_process(checked: Checked) -> None:
    data = pickle.dumps(checked.library)
    orders = {
        subprocess.run(
            [sys.executable, "-c", ORDER],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            input=data,
            capture_output=True,
            check=True,
        ).stdout
        for seed in range(1, 9)
    }
    [order] = orders
    assert order.count(b",") > 10
