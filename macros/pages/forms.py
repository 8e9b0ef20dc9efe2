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
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page


def pages(site: Site) -> Iterator[Page]:
    """The library and a page per form, in each language."""
    for lang in LANGUAGES:
        yield library(site, lang)
        for id_, item in site.ids("forms").items():
            yield _form(site, id_, item, lang)


def _form(site: Site, id_: str, item: Item, lang: str) -> Page:
    form, path = item.data, page_path("form", id_, lang)
    name = text(form["name"], lang)
    asked = "".join(f"<li>{attribute(text(a, lang))}</li>" for a in form["asks"])
    parts = [
        heading(1, name, id_),
        as_html(text(form["purpose"], lang), site, path, lang),
        rows_of_facts(site, form, ("who", "when"), lang),
        _owner(site, form, lang),
        heading(2, site.word("field-asks", lang), "asks"),
        f'<div class="checklist"><ul>{asked}</ul></div>',
    ]
    if "fields" in form:
        target = relative_address(page_path("fields", form["fields"], lang), path)
        parts.append(f"<p>{link(target, site.word('field-by-field', lang))}</p>")
        parts.append(link_of_fields(site, form["fields"], path, lang))
    parts += _get(site, form, lang)
    ending = evidence_of(site, form, lang)
    description = purpose_in_short(form, lang)
    meta: dict[str, object] = {"title": name, "description": description, "lang": lang}
    meta["styles"] = ["steps"]
    return Page(path, "\n".join(parts), meta, item.source.path, ending=ending)


def _get(site: Site, form: Data, lang: str) -> Iterator[str]:
    yield heading(2, site.word("get-it", lang), "get-it")
    if "url" in form:
        url, said = attribute(form["url"]), site.word("open-form", lang)
        yield f'<p><a class="button" href="{url}" rel="noopener">{said}</a></p>'
    if "request" in form:
        request = form["request"]
        subject, body = text(request["subject"], lang), text(request["body"], lang)
        yield mail(site, request["to"], subject, body, lang)


def _owner(site: Site, form: Data, lang: str) -> str:
    said = [f"{site.word('field-owner', lang)}: {attribute(form['owner'])}."]
    if "languages" in form:
        spoken = ", ".join(LANGUAGE_NAMES[code] for code in form["languages"])
        said.append(f"{site.word('field-languages', lang)}: {spoken}.")
    return f"<p>{' '.join(said)}</p>"
