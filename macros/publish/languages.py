"""Where each language of the site is named besides texts: templates, scripts, menus.

Owns these checks of files that are no data. That texts stand in each language is asked
by the schemas.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.data.languages import LANGUAGES, TRANSLATIONS
from macros.data.problems import Position, Problem
from macros.data.text_file import read_text

KEY = r"(?m)^    (\w+):"
LISTS = (
    ("overrides/partials/language.html", r"(?s)words = \{(.*)\}", r'\n  "(\w+)"'),
    ("overrides/assets/js/shared/languages.js", r"LANGUAGES = \[(.*)\]", r'"(\w+)"'),
    ("mkdocs.yml", r"(?m)^  menu:\n((?: {4}.*\n)+)", KEY),
    ("mkdocs.yml", r"(?m)^  footer:\n((?: {4}.*\n)+)", KEY),
)
"""A file, the list or map in it that names the languages, and each name there.

The menu of the main language is the `nav` of MkDocs.
"""

LISTED = "macros/data/languages.py lists the languages of the site"


def language_problems(root: Path) -> Iterator[Problem]:
    """Languages that a list of the project under `root` leaves out."""
    for name, whole, form in LISTS:
        text, _ = read_text(root / name, name)
        if listing := re.search(whole, text):
            listed = re.findall(form, listing[1])
            wanted = TRANSLATIONS if "menu" in whole else LANGUAGES
            for lang in wanted:
                if lang not in listed:
                    position = Position.within(name, text, listing.start())
                    yield Problem(position, f"'{lang}' is missing here", LISTED)
