"""The items of the guide's results: what is shown of each at once, what is opened.

Owns the form of an item in the data of the guide.
"""

from collections.abc import Iterator, Sequence

from macros.data.library import Data
from macros.guide.rules import Table
from macros.render.tools import tool_page
from macros.site.addresses import page_path, plain, relative_address
from macros.site.model import Site, state_text, text
from macros.site.roles import roles_of

TEXTS = (
    "short",
    "text",
    "requester",
    "issuer",
    "deadline",
    "system",
    "who",
    "when",
    "consequence",
    "instead",
)
AS_IT_IS = ("kind", "phase", "calendar", "weight", "between")
"""What an item says to the script, not to the reader."""

AT_ONCE = {
    "certificate": (
        "short",
        "requester",
        "issuer",
        "deadline",
        "system",
        "instead",
    ),
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


def at_once(
    site: Site, table: Table, data: Data, here: str, lang: str
) -> dict[str, object]:
    """What a result shows of an item before a reader opens anything."""
    shown = _shown(table, data)
    entry: dict[str, object] = {"name": text(data["name"], lang)}
    entry |= {k: said for k, said in _texts(site, data, lang).items() if k in shown}
    entry |= {key: data[key] for key in AS_IT_IS if key in data}
    if "phase" in data and site.confidence(data["sources"]) == "secondary":
        entry["weak"] = True
    if "who" in data:
        entry["roles"] = roles_of(data)
    if table.gives in PAGES:
        entry["page"] = item_page(table, data, here, lang)
    if table.gives == "steps" and (links := [*_forms(site, data, here, lang)]):
        entry["forms"] = links
    return entry


def item_page(table: Table, data: Data, here: str, lang: str) -> str:
    """The address of the page that an item of `table` has, from the page `here`."""
    page = page_path(PAGES[table.gives], data["id"], lang)
    return relative_address(page, here)


def later(site: Site, table: Table, data: Data, lang: str) -> dict[str, str]:
    """The texts of an item that a reader has to open."""
    shown = _shown(table, data)
    return {k: said for k, said in _texts(site, data, lang).items() if k not in shown}


def _shown(table: Table, data: Data) -> Sequence[str]:
    """Which texts of an item a result shows before anything is opened."""
    own = [*FOR_ALL, *AT_ONCE.get(table.id, ())]
    # A calendar file tells it too.
    if data.get("weight") in HEAVY or "calendar" in data:
        own.append("short" if "short" in data else "text")
    return own


def _texts(site: Site, data: Data, lang: str) -> dict[str, str]:
    """What is said of an item, with the state of the notice that it hangs on."""
    texts = {key: plain(text(data[key], lang)) for key in TEXTS if key in data}
    if "notice" in data:
        texts["text"] += " " + _status(site, data["notice"], lang)
    return texts


def _status(site: Site, id_: str, lang: str) -> str:
    return text(state_text(site.get("notices", id_)), lang).replace("**", "")


def _forms(site: Site, step: Data, here: str, lang: str) -> Iterator[list[str]]:
    """[address, name] of each form of a step, and of the worksheet that prepares it.

    A form that is made for readers of the other language is left out.
    """
    forms = {form: site.get("forms", form) for form in step.get("forms", ())}
    own = [f for f, data in forms.items() if lang in data.get("languages", (lang,))]
    for form in own or forms:
        page = relative_address(page_path("form", form, lang), here)
        yield [page, text(forms[form]["name"], lang)]
    if "fields" in step:
        worksheet = f"{tool_page('worksheet', lang)}#{step['fields']}"
        page = relative_address(worksheet, here)
        yield [page, site.word("tool-open-worksheet", lang)]
