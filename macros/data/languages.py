"""The languages of the site, and the folder that each has below `docs/`.

Owns the one list, which everything else asks. Words stand in `data/ui.yml`, what each
must have in the schemas; scripts are told their language by the page.
"""

NAMES = {"en": "English", "es": "Español"}
"""Id -> its own name. Pages of the first lie at the root, others in their folder."""

LANGUAGES = tuple(NAMES)
MAIN, TRANSLATIONS = LANGUAGES[0], LANGUAGES[1:]
"""What every item has, and what it gets item by item."""


def localized(page: str, lang: str) -> str:
    """The page whose English file is `page` ("faq/x.md"), in `lang`."""
    return page if lang == MAIN else f"{lang}/{page}"


def language_of(page: str) -> str:
    """The language of the file `page`, which its folder tells."""
    folder = page.partition("/")[0]
    return folder if folder in TRANSLATIONS else MAIN


def original(page: str) -> str:
    """The English file of what `page` shows, whether it exists or not."""
    lang = language_of(page)
    return page if lang == MAIN else page.removeprefix(f"{lang}/")
