"""Pieces of the tools' pages: links to them and from them, data for their scripts."""

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import localized
from macros.data.links import LINK_KINDS
from macros.render.blocks import cards
from macros.render.html import html
from macros.site.addresses import page_path, relative_address
from macros.site.model import Site
from macros.site.view import View

Link = tuple[str, str]
"""An address as the page needs it, and what it is called."""

PLAN = "travel-plan"
"""The travel-plan builder: its page, and the `tool` of the fields that it asks."""


TOOLS = {
    "where-to": "where-to",
    "where-from": "where-from",
    "shipments": "list",
    "certificate-number": "number",
    "worksheet": "sheet",
    "papers": "papers",
    PLAN: "plan",
}
"""The tool -> the beginning of its words."""

PLACES = {"where-to", "where-from"}
"""Tools that answer for all places at once."""

ASKED = ("origin", "destination", "product")
"""The facts that these turn on."""


def plan_fields(site: Site) -> tuple[str, kinds.FieldSet] | None:
    """Id and data of the fields that the travel-plan builder asks, if there are any."""
    sets = site.ids(kinds.FIELDS).items()
    return next(((id_, s.data) for id_, s in sets if s.data.get("tool") == PLAN), None)


def tools_of(site: Site) -> list[str]:
    """The tools for which `site` has the data."""
    missing = set() if plan_fields(site) else {PLAN}
    if not all(fact in site.facts for fact in ASKED):
        missing |= PLACES
    return [name for name in TOOLS if name not in missing]


def tool_cards(view: View) -> Markup:
    """The tools as linked cards for the page of `view`."""
    return cards(
        (
            view.word(f"{TOOLS[name]}-title"),
            view.word(f"{TOOLS[name]}-short"),
            relative_address(tool_page(name, view.lang), view.page),
        )
        for name in tools_of(view.site)
    )


def tool_page(name: str, lang: str) -> str:
    """The Markdown file, from `docs/` on, of the tool `name`; of all for "index"."""
    return localized(f"tools/{name}.md", lang)


def tool_link(view: View, name: str, anchor: str = "") -> Markup:
    """A button to the tool `name`, as one HTML paragraph."""
    target = relative_address(tool_page(name, view.lang) + anchor, view.page)
    button = '<p><a class="button button--quiet" href="{}">{}</a></p>'
    return html(button, target, view.word(f"tool-open-{name}"))


def link_of_answer(view: View, id_: str) -> Markup:
    """The button to the tool that the answer `id_` calls for; "" if none."""
    tool = view.get(kinds.FAQ, id_).get("tool")
    return tool_link(view, tool) if tool else Markup()


def link_of_fields(view: View, id_: str) -> Markup:
    """The button to the tool where the fields of `id_` are filled in; "" if none."""
    if tool := view.get(kinds.FIELDS, id_).get("tool"):
        return tool_link(view, tool)
    if view.get(kinds.FIELDS, id_).get("worksheet"):
        return tool_link(view, "worksheet", f"#{id_}")
    return Markup()


def without_script(message: str) -> Markup:
    """What is said to readers without a script, and to no other; "" if nothing."""
    return html('<p class="no-script">{}</p>', message) if message else Markup()


def entry_with_answer(view: View, name: str) -> Markup:
    """One entry with its button, and the place for the answer.

    Drawn here and not by the script, so that nothing on the page moves. `name`
    is the id of the entry, and how its words begin.
    """
    words = view.words(f"{name}-")
    return html(
        '<form id="{0}-form" class="needs-script" novalidate autocomplete="off">'
        '<div class="entry"><label for="{0}">{label}</label>'
        '<p class="entry__hint" id="{0}-hint">{hint}</p>'
        '<input type="text" id="{0}" autocomplete="off" autocapitalize="off" '
        'spellcheck="false" aria-describedby="{0}-hint"></div>'
        '<button class="button" type="submit">{check}</button></form>'
        '<div id="{0}-answer" class="tool__answer"></div>{unable}',
        name,
        **{part: words[part] for part in ("label", "hint", "check")},
        unable=without_script(words.get("no-script", "")),
    )


def words_of(view: View, prefix: str) -> dict[str, object]:
    """What the script of a tool says; the tool's own words before the common."""
    own = view.words(prefix)
    common = {
        "wrong": view.words("wrong-"),
        "box": view.word("field-box"),
        "letter": view.words("mail-"),
    }
    return {**view.words("tool-"), **common, **own}


def read_more(view: View, word: str, id_: str) -> Link:
    """The address of an item from the page of `view`, and what it is called.

    Where the item has no page in `lang`, the English one, and the name says so.
    """
    language = view.language_of(word, id_)
    target = relative_address(page_path(word, id_, language), view.page)
    item = view.get(LINK_KINDS[word], id_)
    name = view.text(item["question"] if word == "faq" else item["name"])
    return target, name if language == view.lang else view.word("tool-english", x=name)
