"""The command line: `python -m macros`, then a command; `--help` lists them."""

import os
import sys

from macros.commands.main import main

try:
    code = main(sys.argv[1:])
    sys.stdout.flush()
except BrokenPipeError:  # who reads has seen enough, as in `... | head`
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    code = 0
sys.exit(code)
