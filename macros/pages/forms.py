"""One page for each form, and the library of them."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import NAMES
from macros.pages.forms_library import OWN, form_actions, library, purpose_in_short
from macros.render.blocks import mail, rows_of_facts
from macros.render.evidence import evidence_of
from macros.render.html import bulleted, heading, html
from macros.render.prose_html import as_html
from macros.site.addresses import page_path
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.view import Page, View, views


def pages(site: Site) -> Iterator[Page]:
    """The library and a page per form, in each language."""
    for view in views(site):
        yield library(view)
        for id_ in site.ids(kinds.FORMS):
            yield _form(site, view.lang, id_)


@memoized
def _form(site: Site, lang: str, id_: str) -> Page:
    item = site.ids(kinds.FORMS)[id_]
    form, path = item.data, page_path("form", id_, lang)
    view = View(site, lang, path)
    name = view.text(form["name"])
    parts = [
        heading(1, name, id_),
        as_html(view.text(form["purpose"]), view),
        *_at_once(view, form),
        rows_of_facts(view, form, ("who", "when")),
        _owner(view, form),
        heading(2, view.word("field-asks"), "asks"),
        html('<div class="checklist">{}</div>', bulleted(map(view.text, form["asks"]))),
    ]
    parts += _get(view, form)
    ending = evidence_of(view, form)
    description = purpose_in_short(form, view.lang)
    meta = view.meta(name, description, styles=["steps"])
    return Page(path, Markup("\n").join(parts), meta, item.source.path, ending=ending)


def _at_once(view: View, form: kinds.Form) -> Iterator[Markup]:
    """What a reader can do before reading on, also at night.

    Where no e-mail stands ready further down, the form is got here.
    """
    if form["owner"] == OWN and "fields" in form:
        yield html("<p>{}</p>", view.word("form-at-night"))
    if "request" not in form:
        yield heading(2, view.word("get-it"), "get-it")
    yield html('<div class="form-actions">{}</div>', form_actions(view, form))


def _get(view: View, form: kinds.Form) -> Iterator[Markup]:
    if "request" in form:
        yield heading(2, view.word("get-it"), "get-it")
        request = form["request"]
        subject, body = view.text(request["subject"]), view.text(request["body"])
        yield mail(view, request["to"], subject, body)


def _owner(view: View, form: kinds.Form) -> Markup:
    sentences = [f"{view.word('field-owner')}: {form['owner']}."]
    if "languages" in form:
        languages = ", ".join(NAMES[code] for code in form["languages"])
        sentences.append(f"{view.word('field-languages')}: {languages}.")
    return html("<p>{}</p>", " ".join(sentences))
