"""The form that composes a complete e-mail to the right office.

Nothing is sent by the page: its script writes the e-mail, the reader's own mail
program sends it.
"""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data import kinds
from macros.guide.known_facts import UNSURE
from macros.render.html import html
from macros.render.words import data_in_page
from macros.site.view import View

TOPICS = (
    *("nopic", "coi", "transaction", "travel-plan", "correction", "border"),
    *("certification", "other"),
)
LINES = (
    *("name", "company", "certificate", "from", "to", "product", "standard"),
    *("quantity", "departure", "number"),
)
"""Fields of one line, in the order of the e-mail."""


def contact_form(view: View) -> Markup:
    """Where the form stands, with all it needs; it appears with its script."""
    words = view.words("write-form-")
    data = {
        "words": words,
        "letter": view.words("mail-"),
        "mail": view.site.office["email"],
        "guide": view.address("guide.md"),
        "topics": [[topic, words[f"topic-{topic}"]] for topic in TOPICS],
        "offices": [*_offices(view), [UNSURE, words["office-unsure"], ""]],
        "lines": [[line, words[f"line-{line}"]] for line in LINES],
    }
    return html(
        '<div id="contact-form"><p>{}</p></div>{}\n',
        words["no-script"],
        data_in_page("contact-data", data),
    )


def _offices(view: View) -> Iterator[list[str]]:
    """Id and name of each office; for whom it is, where that is not all."""
    for id_, item in view.site.ids(kinds.CONTACTS).items():
        note = "" if item.data.get("main") else view.text(item.data["for"])
        yield [id_, view.text(item.data["name"]), note]
