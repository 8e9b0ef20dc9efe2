"""The name of a kind of data, which knows the type of its items.

Owns that one idea; which kinds there are stands in `kinds`, which is made.
"""

from collections.abc import Mapping
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Kind(str, Generic[Item]):
    """The name of a kind of data: text that knows what one item of it says."""

    __slots__ = ()


Text = Mapping[str, str]
"""A text by language; English is always there."""
