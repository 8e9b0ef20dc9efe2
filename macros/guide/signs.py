"""Numbers as signs that need no escape in a page or a string.

Owns how a number is written where the graph is sent: small ones in one sign.
"""

from collections.abc import Iterable

SIGNS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "<\\")
"""The signs of a number; a space and "!" are none of them, and may part numbers."""

SHORT = 80
"""Numbers below it have one sign where small numbers are common."""

LONG = len(SIGNS) - 1
"""The sign that begins a number of three; it begins none of two."""


def in_signs(numbers: Iterable[int], short: int = SHORT) -> str:
    """The `numbers`, each in one sign if it is below `short`, else in two or three."""
    return "".join(_signs(number, short) for number in numbers)


def _signs(number: int, short: int) -> str:
    if number < short:
        return SIGNS[number]
    high, low = divmod(number - short, len(SIGNS))
    if short + high < LONG:
        return SIGNS[short + high] + SIGNS[low]
    return SIGNS[LONG] + SIGNS[short + high - LONG] + SIGNS[low]
