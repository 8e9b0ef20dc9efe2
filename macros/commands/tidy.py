"""The command `tidy`: files that staff edit in the browser, as a save writes them.

Owns which files are written anew; their form is that of `saved_form`.
"""

import argparse

from macros.commands.arguments import Commands, add_command
from macros.data.saved_form import EDITED, saved_text
from macros.data.text_file import read_text
from macros.site.model import Site


def add_tidy(commands: Commands) -> None:
    """Add the command to those of `python -m macros`."""
    add = add_command(commands, "tidy", "write data as a save in the browser does")
    add.set_defaults(run=_tidy)


def _tidy(site: Site, _options: argparse.Namespace) -> int:
    library, written = site.library, 0
    for kind in EDITED:
        for source in library.files[kind]:
            path = library.root / source.path
            tidied = saved_text(library, kind, source)
            if tidied != read_text(path, source.path)[0]:
                path.write_text(tidied, encoding="utf-8", newline="\n")
                print(f"written: {source.path}")
                written += 1
    if not written:
        print("all files are tidy")
    return 0
