"""Where each language of the site is named besides texts: templates and scripts.

Owns these checks of files that are no data. That texts and menus stand in each language
is asked by the schemas.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.data.languages import LANGUAGES
from macros.data.problems import Position, Problem
from macros.data.text_file import read_text

LISTS = (
    ("overrides/partials/language.html", r"(?s)words = \{(.*)\}", r'\n  "(\w+)"'),
    ("overrides/assets/js/shared/languages.js", r"LANGUAGES = \[(.*)\]", r'"(\w+)"'),
)
"""A file, the list or map in it that names the languages, and each name there."""

LISTED = "macros/data/languages.py lists the languages of the site"


def language_problems(root: Path) -> Iterator[Problem]:
    """Languages that a list of the project under `root` leaves out."""
    for name, whole, form in LISTS:
        text, _ = read_text(root / name, name)
        if listing := re.search(whole, text):
            listed = re.findall(form, listing[1])
            for lang in LANGUAGES:
                if lang not in listed:
                    position = Position.within(name, text, listing.start())
                    yield Problem(position, f"'{lang}' is missing here", LISTED)
