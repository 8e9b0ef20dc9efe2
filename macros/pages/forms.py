"""One page for each form, and the library of them."""

from collections.abc import Iterator

from macros.data.library import Data, Item
from macros.pages.forms_library import LANGUAGE_NAMES, library, purpose_in_short
from macros.render.blocks import mail, rows_of_facts
from macros.render.evidence import evidence_of
from macros.render.html import heading, link
from macros.render.prose_html import as_html
from macros.render.tools import link_of_fields
from macros.render.words import attribute
from macros.site.addresses import (
    page_path,
    relative_address,
)
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View, views


def pages(site: Site) -> Iterator[Page]:
    """The library and a page per form, in each language."""
    for view in views(site):
        yield library(view)
        for id_, item in site.ids("forms").items():
            yield _form(view, id_, item)


def _form(view: View, id_: str, item: Item) -> Page:
    form, path = item.data, page_path("form", id_, view.lang)
    view = view.at(path)
    name = view.text(form["name"])
    asked = "".join(f"<li>{attribute(view.text(a))}</li>" for a in form["asks"])
    parts = [
        heading(1, name, id_),
        as_html(view.text(form["purpose"]), view),
        rows_of_facts(view, form, ("who", "when")),
        _owner(view, form),
        heading(2, view.word("field-asks"), "asks"),
        f'<div class="checklist"><ul>{asked}</ul></div>',
    ]
    if "fields" in form:
        target = relative_address(page_path("fields", form["fields"], view.lang), path)
        parts.append(f"<p>{link(target, view.word('field-by-field'))}</p>")
        parts.append(link_of_fields(view, form["fields"]))
    parts += _get(view, form)
    ending = evidence_of(view, form)
    description = purpose_in_short(form, view.lang)
    meta: dict[str, object] = {
        "title": name,
        "description": description,
        "lang": view.lang,
    }
    meta["styles"] = ["steps"]
    return Page(path, "\n".join(parts), meta, item.source.path, ending=ending)


def _get(view: View, form: Data) -> Iterator[str]:
    yield heading(2, view.word("get-it"), "get-it")
    if "url" in form:
        url, said = attribute(form["url"]), view.word("open-form")
        yield f'<p><a class="button" href="{url}" rel="noopener">{said}</a></p>'
    if "request" in form:
        request = form["request"]
        subject, body = view.text(request["subject"]), view.text(request["body"])
        yield mail(view, request["to"], subject, body)


def _owner(view: View, form: Data) -> str:
    said = [f"{view.word('field-owner')}: {attribute(form['owner'])}."]
    if "languages" in form:
        spoken = ", ".join(LANGUAGE_NAMES[code] for code in form["languages"])
        said.append(f"{view.word('field-languages')}: {spoken}.")
    return f"<p>{' '.join(said)}</p>"
