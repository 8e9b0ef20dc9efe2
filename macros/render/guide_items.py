"""The items of the guide's results: what is shown of each at once, what is opened.

Owns the form of an item in the data of the guide.
"""

from collections.abc import Iterator, Sequence

from macros.data import kinds
from macros.data.library import Data
from macros.render.tools import tool_page
from macros.site.addresses import plain, relative_address
from macros.site.history import roles_of
from macros.site.notice_texts import state_text
from macros.site.view import View

TEXTS = (
    *("short", "text", "requester", "issuer", "deadline", "system", "who", "when"),
    *("consequence", "instead"),
)
AS_IT_IS = ("kind", "phase", "calendar", "weight", "between")
"""What an item says to the script, not to the reader."""

AT_ONCE = {
    "certificate": ("short", "requester", "issuer", "deadline", "system", "instead"),
    "warnings": ("text",),
    "wording": ("text",),
}
"""Table -> which `TEXTS` of its items a result shows, or prints, unopened."""

FOR_ALL = ("who", "when")
"""The same of the items of every table."""

HEAVY = ("stops", "limits")
"""Items of these weights explain themselves at once."""

PAGES = {"certificates": "certificate", "documents": "document"}
"""Kinds whose items have pages -> the word of a link to them."""


def at_once(view: View, table: str, data: Data) -> dict[str, object]:
    """What a result shows of an item of `table` before a reader opens anything."""
    kind, at_first = view.site.gives[table], _shown_keys(table, data)
    entry: dict[str, object] = {"name": view.text(data["name"])}
    entry |= {k: words for k, words in _texts(view, data).items() if k in at_first}
    entry |= {key: data[key] for key in AS_IT_IS if key in data}
    if "phase" in data and view.site.confidence(data["sources"]) == "secondary":
        entry["weak"] = True
    if "who" in data:
        entry["roles"] = roles_of(data)
    if kind in PAGES:
        entry["page"] = view.address_of(PAGES[kind], data["id"])
    if kind == kinds.STEPS and (links := [*_forms(view, data)]):
        entry["forms"] = links
    return entry


def paper(view: View, kind: str, id_: str) -> list[str]:
    """Name and address of a certificate or a document."""
    return [plain(view.name(kind, id_)), view.address_of(PAGES[kind], id_)]


def later(view: View, table: str, data: Data) -> dict[str, str]:
    """The texts of an item that a reader has to open."""
    at_first = _shown_keys(table, data)
    return {k: words for k, words in _texts(view, data).items() if k not in at_first}


def _shown_keys(table: str, data: Data) -> Sequence[str]:
    """Which texts of an item a result shows before anything is opened."""
    own = [*FOR_ALL, *AT_ONCE.get(table, ())]
    # A calendar file tells it too.
    if data.get("weight") in HEAVY or "calendar" in data:
        own.append("short" if "short" in data else "text")
    return own


def _texts(view: View, data: Data) -> dict[str, str]:
    """What is said of an item, with the state of the notice that it hangs on."""
    texts = {key: plain(view.text(data[key])) for key in TEXTS if key in data}
    if "notice" in data:
        status = view.text(state_text(view.get(kinds.NOTICES, data["notice"])))
        texts["text"] += " " + status.replace("**", "")
    return texts


def _forms(view: View, step: Data) -> Iterator[list[str]]:
    """[address, name] of each form of a step, and of the worksheet that prepares it.

    A form that is made for readers of the other language is left out.
    """
    forms = {form: view.get(kinds.FORMS, form) for form in step.get("forms", ())}
    lang = view.lang
    own = [f for f, data in forms.items() if lang in data.get("languages", (lang,))]
    for form in own or forms:
        target = view.address_of("form", form)
        yield [target, view.text(forms[form]["name"])]
    if "fields" in step:
        worksheet = f"{tool_page('worksheet', view.lang)}#{step['fields']}"
        target = relative_address(worksheet, view.page)
        yield [target, view.word("tool-open-worksheet")]
