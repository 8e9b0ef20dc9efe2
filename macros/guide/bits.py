"""Sets of positions, each kept as the bits of one integer."""

from collections.abc import Iterable, Iterator


def as_bits(positions: Iterable[int]) -> int:
    """An integer with ones at `positions`."""
    number = 0
    for position in positions:
        number |= 1 << position
    return number


def bits(number: int) -> Iterator[int]:
    """The positions of the ones in `number`, from the lowest."""
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low
