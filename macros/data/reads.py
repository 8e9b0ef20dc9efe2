"""What is read of the data while something is made of it.

Owns the recordings under way. What has been made stays as it is while all that was
read for it does. Whoever gives data away notes it here.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

Read = tuple[str, ...]
"""What was read: its sort, then the names that lead to it."""

Value = TypeVar("Value")

_under_way: list[set[Read]] = []


def note(*reads: Read) -> None:
    """Add `reads` to the recording under way, if there is one."""
    if _under_way:
        _under_way[-1].update(reads)


@contextmanager
def recorded() -> Iterator[set[Read]]:
    """All that is read while this lasts; it is read for what goes on around, too."""
    with recorded_apart() as reads:
        yield reads
    note(*reads)


@contextmanager
def recorded_apart() -> Iterator[set[Read]]:
    """The same, but what goes on around is told otherwise what it reads."""
    reads: set[Read] = set()
    _under_way.append(reads)
    try:
        yield reads
    finally:
        _under_way.pop()


class Noted(Mapping[str, Value]):
    """A mapping that notes each of its values that is read, and that it was listed.

    `under` is the name of the whole: of a value it is that and the value's key.
    """

    def __init__(self, under: Read, values: Mapping[str, Value]) -> None:
        self._under, self._values = under, values

    def __getitem__(self, key: str) -> Value:
        note((*self._under, key))
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        note(self._under)
        return iter(self._values)

    def __len__(self) -> int:
        note(self._under)
        return len(self._values)
