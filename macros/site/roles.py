"""Whom a thing to do is for: the exporter's side, the importer's, or both.

Owns the reading of what items say in words of who does them.
"""

from macros.data.languages import MAIN
from macros.data.library import Data

SIGNS = {"exporter": ("export", "certifier"), "importer": ("import", "broker")}
"""Whom an item is for -> what its English words say of them."""

NAMING_ROLES = ("who", "requester")
"""Where an item says who does it, or who asks for it."""


def roles_of(item: Data) -> list[str]:
    """The roles that `item` names; none if it does not say who."""
    content = " ".join(
        item[key][MAIN] for key in NAMING_ROLES if key in item
    ).casefold()
    return [role for role, signs in SIGNS.items() if any(s in content for s in signs)]
