"""The command line: `python -m macros`, then a command; `--help` lists them."""

import sys

from macros.commands.main import main

sys.exit(main(sys.argv[1:]))
