"""The command line: `python -m macros`, then a command; `--help` lists them."""

import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path

try:
    from macros.commands.main import ROOT, main
    from macros.data.between_builds import open_memory, save_memory
except ModuleNotFoundError as error:
    if str(error.name).startswith("macros"):
        raise
    setting_up = "make check, or py tools\\set_up.py, makes that"
    message = f"no {error.name} here; call it with the Python in .venv ({setting_up})"
    print(message, file=sys.stderr)
    sys.exit(2)

gc.set_threshold(10_000)  # what is read is kept: looking for more takes a fifth
nothing = Path(os.devnull)  # where a channel is closed, as by `<&-`
sys.stdin = sys.stdin or nothing.open(encoding="utf-8")
sys.stdout = sys.stdout or nothing.open("w", encoding="utf-8")
asked = "PYTHONIOENCODING" in os.environ
for stream in (sys.stdout, sys.stderr):
    # Texts have accents and arrows, for which a system may have no signs of its own.
    if isinstance(stream, TextIOWrapper):
        encoding = stream.encoding if asked else "utf-8"
        stream.reconfigure(encoding=encoding, errors="replace")
try:
    open_memory(ROOT)
    code = main(sys.argv[1:])
    save_memory()
    sys.stdout.flush()
except OSError as error:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    code = 0  # who reads has seen enough, as in `... | head`
    if not isinstance(error, BrokenPipeError):  # no room for the output
        print(error.strerror, file=sys.stderr)
        code = 2
sys.exit(code)
