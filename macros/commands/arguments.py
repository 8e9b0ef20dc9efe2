"""Commands and what they are told in the terminal: languages, days, files.

Owns how these are read, what is said where they cannot be, and what help says of them.
"""

import argparse
import sys
from datetime import date, datetime
from errno import EFBIG
from pathlib import Path
from typing import TypeAlias

from macros.data.languages import LANGUAGES, MAIN
from macros.data.links import is_day

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
"""The parser of all commands, which a command is added to."""

PIPE = "-"
"""The name of a file that stands for standard input."""

MOST_BYTES = 20_000_000
"""A list of 100,000 shipments with their answers is larger; one without is not."""


def add_command(commands: Commands, name: str, does: str) -> argparse.ArgumentParser:
    """The command `name`; its help, and the list of all, say what it `does`."""
    sentence = f"{does[:1].upper()}{does[1:]}."
    return commands.add_parser(name, help=does, description=sentence)


def add_language(command: argparse.ArgumentParser) -> None:
    """Let `command` be asked to tell things in any language of the site."""
    help_text = f"the language of what is told; {MAIN} if it is left out"
    command.add_argument("--lang", choices=LANGUAGES, default=MAIN, help=help_text)


def add_day(command: argparse.ArgumentParser, name: str, stands_for: str) -> None:
    """Let `command` be told a day under `name`, and say in help what it `stands_for`.

    It is today if it is left out.
    """
    help_text = f"{stands_for} (YYYY-MM-DD); today if it is left out"
    command.add_argument(name, type=day, default=today(), metavar="DAY", help=help_text)


def today() -> date:
    """The day at the reader's own clock, as the law counts days."""
    return datetime.now().astimezone().date()


def day(word: str) -> date:
    """The day that `word` names; ArgumentTypeError if it names none."""
    if not is_day(word):
        message = f"'{word}' is not a day (YYYY-MM-DD)"
        raise argparse.ArgumentTypeError(message)
    return date.fromisoformat(word)


def bytes_of(file: str) -> bytes:
    """What `file` holds; what comes through the pipe if that is its name.

    Raises OSError if it cannot be read, or is too large to be what was meant.
    """
    if file == PIPE:
        read = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        with Path(file).open("rb") as opened:
            read = opened.read(MOST_BYTES + 1)
    if len(read) > MOST_BYTES:
        raise OSError(EFBIG, f"larger than {MOST_BYTES:,} bytes; split it", file)
    return read
