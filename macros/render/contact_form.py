"""The form that composes a complete e-mail to the right office.

Nothing is sent by the page: its script writes the e-mail, the reader's own mail
program sends it.
"""

from collections.abc import Iterator
from html import escape

from macros.render.words import data_in_page
from macros.site.addresses import localized, relative_address
from macros.site.model import Site, text

TOPICS = (
    "nopic",
    "coi",
    "transaction",
    "travel-plan",
    "correction",
    "border",
    "certification",
    "other",
)
UNKNOWN = "unsure"
"""The choice that names no office."""

LINES = (
    "name",
    "company",
    "certificate",
    "from",
    "to",
    "product",
    "standard",
    "quantity",
    "departure",
    "number",
)
"""Fields of one line, in the order of the e-mail."""


def contact_form(site: Site, here: str, lang: str) -> str:
    """Where the form stands, with all it needs; it appears with its script."""
    words = site.words("write-form-", lang)
    data = {
        "words": words,
        "letter": site.words("mail-", lang),
        "mail": site.office["email"],
        "guide": relative_address(localized("guide.md", lang), here),
        "topics": [[topic, words[f"topic-{topic}"]] for topic in TOPICS],
        "offices": [*_offices(site, lang), [UNKNOWN, words["office-unsure"], ""]],
        "lines": [[line, words[f"line-{line}"]] for line in LINES],
    }
    return (
        f'<div id="contact-form"><p>{escape(words["no-script"])}</p></div>'
        f"{data_in_page('contact-data', data)}\n"
    )


def _offices(site: Site, lang: str) -> Iterator[list[str]]:
    """Id and name of each office; for whom it is, where that is not all."""
    for id_, item in site.ids("contacts").items():
        note = "" if item.data.get("main") else text(item.data["for"], lang)
        yield [id_, text(item.data["name"], lang), note]
