"""Prints which faults live on, and the share that the tests find.

`python -m tests.mutants` (`make mutants`) takes a sample of all faults in the rules,
the loader, the checks, links and headers, and ends with 1 if less than `GOAL` is found.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence

from tests.mutants.faults import sampled
from tests.mutants.trial import alive, make_ready, pass_without, tests_of
from tests.whole_project import ROOT

ROOMS = (
    "macros/guide/*.py",
    "macros/data/*.py",
    "macros/checks/*.py",
    "macros/site/addresses.py",
    "macros/publish/headers.py",
)
"""Where faults are made."""

GOAL = 0.9


def main(arguments: Sequence[str]) -> int:
    """Print which faults live on, and the share that is found, file by file."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("files", nargs="*", help="only these (macros/guide/walk.py)")
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument(
        "--trust", action="store_true", help="the tests are known to pass"
    )
    options = parser.parse_args(arguments)
    rooms = options.files or ROOMS
    files = [file for room in rooms for file in sorted(ROOT.glob(room))]
    make_ready()
    sample = sampled(files, options.sample, options.seed)
    tests = sorted({file for mutant in sample for file in tests_of(mutant.path)})
    if not options.trust and not pass_without(tests):
        sys.exit("without any fault the tests fail already")
    made, killed = Counter[str](), Counter[str]()
    for mutant, lives in alive(sample, options.jobs):
        made[mutant.path] += 1
        killed[mutant.path] += not lives
        print(f"{made.total()} of {len(sample)}", end="\r", file=sys.stderr, flush=True)
        if lives:
            print(f"lives: {mutant}", flush=True)
    for path in sorted(made):
        print(f"{killed[path]:4} of {made[path]:4}  {path}")
    share = killed.total() / made.total()
    print(f"{killed.total()} of {made.total()} faults found: {share:.1%}")
    return share < GOAL


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
