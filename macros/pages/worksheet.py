"""The request worksheet: the fields of a certificate, to fill in for the office.

Whole without its script: it then shows the fields to print.
"""

from collections.abc import Mapping

from markupsafe import Markup

from macros.data import kinds
from macros.pages.tool_parts import (
    group,
    is_asked,
    known_tariff_codes,
    link_to_fields,
    mail_of,
    office,
    page_of_tool,
    privacy,
)
from macros.render.evidence import evidence
from macros.render.html import heading, html
from macros.render.prose_html import as_html
from macros.render.tools import tool_page, without_script, words_of
from macros.render.words import data_in_page
from macros.site.view import Page, View
from macros.site.vocabulary import spelled_values

UNNAMED = ("other", "none")
"""Answers about the standard that name none."""


def worksheet(view: View) -> Page:
    """The page in the language of `view`."""
    sets = {
        id_: item.data
        for id_, item in view.site.ids(kinds.FIELDS).items()
        if item.data.get("worksheet")
    }
    view = view.at(tool_page("worksheet", view.lang))
    parts = [
        html("<p>{}</p>", view.word("sheet-how")),
        privacy(view),
        html('<div class="tool">{}</div>', _chooser(view, sets)),
        *(_sheet(view, id_, data) for id_, data in sets.items()),
    ]
    in_page = {
        "words": words_of(view, "sheet-"),
        "mails": {id_: mail_of(view.site, data) for id_, data in sets.items()},
        "standards": _standards(view),
        "places": view.file(f"assets/places-{view.lang}.js"),
        **known_tariff_codes(view),
    }
    parts.append(data_in_page("tool-data", in_page))
    return page_of_tool(view, "worksheet", parts)


def _standards(view: View) -> dict[str, str]:
    """The standards by name: those that goods can be certified to."""
    named = {
        v["id"]: view.text(v["label"]) for v in spelled_values(view.site, "standard")
    }
    return {id_: name for id_, name in named.items() if id_ not in UNNAMED}


def _chooser(view: View, sets: Mapping[str, kinds.FieldSet]) -> Markup:
    """Which of `sets` to fill in: drawn here, so that nothing moves later."""
    rows = (
        html(
            '<div class="choice"><input type="radio" name="sheet" id="choose-{0}" '
            'value="{0}"><label for="choose-{0}">{1}</label></div>',
            id_,
            view.name(kinds.CERTIFICATES, data["certificate"]),
        )
        for id_, data in sets.items()
    )
    return html(
        '<fieldset class="tool__choose needs-script"><legend>{}</legend>{}'
        "</fieldset>{}",
        view.word("sheet-choose"),
        rows,
        without_script(view.word("sheet-no-script")),
    )


def _sheet(view: View, id_: str, data: kinds.FieldSet) -> str:
    name = view.name(kinds.CERTIFICATES, data["certificate"])
    groups = (group(view, id_, part) for part in data["groups"])
    others = [
        view.text(field["name"])
        for part in data["groups"]
        for field in part["fields"]
        if not is_asked(field)
    ]
    lines = [
        html('<section class="sheet" id="{}">', id_),
        heading(2, name, f"{id_}-title"),
        as_html(view.text(data["intro"]), view),
        link_to_fields(view, id_),
        html('<form autocomplete="off">{}</form>', groups),
        html("<p>{}: {}.</p>", view.word("sheet-others"), "; ".join(others)),
        office(view, data),
        evidence(view, data),
        Markup("</section>"),
    ]
    return Markup("\n").join(lines)
