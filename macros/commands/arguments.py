"""What commands are told in the terminal: days and files.

Owns how they are read and what is said where they cannot be.
"""

import argparse
import sys
from datetime import date, datetime
from pathlib import Path

from macros.data.links import is_day

PIPE = "-"
"""The name of a file that stands for standard input."""


def today() -> date:
    """The day at the reader's own clock, as the law counts days."""
    return datetime.now().astimezone().date()


def day(word: str) -> date:
    """The day that `word` names."""
    if not is_day(word):
        message = f"'{word}' is not a day (YYYY-MM-DD)"
        raise argparse.ArgumentTypeError(message)
    return date.fromisoformat(word)


def bytes_of(file: str) -> bytes:
    """What `file` holds; what comes through the pipe if that is its name."""
    return sys.stdin.buffer.read() if file == PIPE else Path(file).read_bytes()
