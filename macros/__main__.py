"""The command line: `python -m macros check | guide | stale | worklist`."""

import sys

from macros.cli import main

sys.exit(main(sys.argv[1:]))
