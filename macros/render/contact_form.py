"""The form that composes a complete e-mail to the right office.

Nothing is sent by the page: its script writes the e-mail, the reader's own mail
program sends it.
"""

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
OFFICES = ("qcs-us", "qcs-ecuador", "unsure")
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
        "mail": site.get("contacts", "qcs-us")["email"],
        "guide": relative_address(localized("guide.md", lang), here),
        "ecuador": text(site.get("contacts", "qcs-ecuador")["for"], lang),
        "topics": [[topic, words[f"topic-{topic}"]] for topic in TOPICS],
        "offices": [[office, words[f"office-{office}"]] for office in OFFICES],
        "lines": [[line, words[f"line-{line}"]] for line in LINES],
    }
    return (
        f'<div id="contact-form"><p>{escape(words["no-script"])}</p></div>'
        f"{data_in_page('contact-data', data)}\n"
    )
