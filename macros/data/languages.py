"""The languages of the site: one list, which everything else asks.

Owns the list. Words stand in `data/ui.yml`, what each must have in the schemas; scripts
are told their language by the page.
"""

NAMES = {"en": "English", "es": "Español"}
"""Id -> its own name. Pages of the first lie at the root, others in their folder."""

LANGUAGES = tuple(NAMES)
MAIN, OTHER = LANGUAGES
"""What every item has, and what it gets item by item."""
