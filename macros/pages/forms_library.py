"""The forms library: two tables of forms with what can be done with each.

Owns the tables and their filter, which is made of radio buttons and the style
sheet, so that it works without a script.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import NAMES
from macros.data.library import Data
from macros.render.blocks import listing
from macros.render.html import cells, chips, heading, html, link, table
from macros.render.prose_html import as_html
from macros.render.tools import link_of_fields, tool_link
from macros.site.addresses import mail_link, plain, relative_address
from macros.site.content import text
from macros.site.decision import PHASES
from macros.site.view import Page, View

OWN = "Quality Certification Services (QCS)"
"""The owner of the forms that are sent to QCS."""

FILTERS = {"by": ("exporter", "importer", "certifier"), "market": ("us", "eu", "other")}
"""What the library can be filtered by, and the choices of each."""

HEADS = ("forms-form", "field-who", "field-when", "get-it")
"""The words over the columns."""

SENTENCE_END = re.compile(r"(?<!EE)\.(?= )")
"""The end of a sentence; "EE. UU." is none."""

TELLING = 50
"""So many signs tell what a form is for."""

Forms = list[tuple[str, kinds.Form]]


def library(view: View) -> Page:
    """The page of all forms: those of QCS, and those of authorities."""
    view = view.on("forms/index.md")
    every = [(id_, item.data) for id_, item in view.site.ids(kinds.FORMS).items()]
    every.sort(key=lambda form: PHASES.index(form[1]["phase"]))
    own = [form for form in every if form[1]["owner"] == OWN]
    others = [form for form in every if form[1]["owner"] != OWN]
    tables = _table(view, "own", own) + _table(view, "others", others)
    filters = (_filter(view, name) for name in FILTERS)
    body = html(
        '<div class="filtered"><div class="matrix__tools">{}</div>{}{}</div>{}',
        filters,
        tables,
        _nothing(view, [form for _, form in every]),
        tool_link(view, "index"),
    )
    more, origin = {"styles": ["matrix", "forms"]}, "data/forms.yml"
    intro = as_html(view.word("forms-intro"), view)
    return listing(view, "forms", "forms", [intro], origin, more=more, ending=body)


def purpose_in_short(form: kinds.Form, lang: str, least: int = 0) -> str:
    """What a form is for: the first sentences about it, of `least` signs or more."""
    purpose = " ".join(plain(text(form["purpose"], lang)).split())
    end = next((e for e in SENTENCE_END.finditer(purpose) if e.end() >= least), None)
    return purpose[: end.end()] if end else purpose


def _filter(view: View, name: str) -> Markup:
    rows = [("all", view.word("filter-all"))]
    rows += [(choice, view.word(f"{name}-{choice}")) for choice in FILTERS[name]]
    return html(
        '<fieldset class="chips"><legend>{}</legend>{}</fieldset>',
        view.word(f"filter-{name}"),
        chips(name, rows),
    )


def _nothing(view: View, forms: Sequence[kinds.Form]) -> Markup:
    """What stands for the tables where two choices leave no form, and a way back."""
    back = link(relative_address(view.page, view.page), view.word("filter-reset"))
    return html(
        '<div role="status"><p class="none" data-lacks="{}">{} {}</p></div>',
        _lacks(forms),
        view.word("filter-none"),
        back,
    )


def _lacks(forms: Sequence[Data]) -> str:
    """The pairs of choices, one of each filter, that none of `forms` fits."""
    fitting = {pair for form in forms for pair in product(*(form[f] for f in FILTERS))}
    missing = [pair for pair in product(*FILTERS.values()) if pair not in fitting]
    return " ".join("-".join(pair) for pair in missing)


def _table(view: View, name: str, forms: Forms) -> Markup:
    """One table with its heading; the filter hides it when no row is left."""
    title = view.word(f"forms-{name}")
    rows = (_row(view, row) for row in _in_one_row(forms, view.lang))
    tag = Markup('<table class="matrix__table forms stacks">')
    return html(
        '<section data-for="{}" data-lacks="{}">{}{}</section>',
        _tags([form for _, form in forms]),
        _lacks([form for _, form in forms]),
        heading(2, title, name),
        table(map(view.word, HEADS), rows, title, tag),
    )


def _in_one_row(forms: Forms, lang: str) -> list[Forms]:
    """Forms row by row: one form in several languages is one row, ours first."""
    rows: dict[object, Forms] = {}
    for id_, form in forms:
        several = "languages" in form and (form["owner"], form.get("fields"))
        rows.setdefault(several or id_, []).append((id_, form))
    for row in rows.values():
        row.sort(key=lambda form: lang not in _languages(form[1]))
    return [*rows.values()]


def _languages(form: kinds.Form) -> list[str]:
    return [*form.get("languages", ())]


def _tags(forms: Sequence[kinds.Form]) -> str:
    tags = [tag for form in forms for tag in (*form["by"], *form["market"])]
    return " ".join(dict.fromkeys(tags))


def _row(view: View, forms: Forms) -> Markup:
    (id_, form), *others = forms
    also = [_also(view, other, data) for other, data in others]
    name = link(view.address_of("form", id_), view.text(form["name"]))
    first = min((data for _, data in forms), key=_languages)
    short = purpose_in_short(first, view.lang, TELLING)
    row = [
        view.text(form["who"]),
        view.text(form["when"]),
        Markup().join(form_actions(view, form)),
    ]
    return html(
        '<tr data-for="{}" id="{}"><th scope="row">{} <small>{}</small>{}</th>{}</tr>',
        _tags([data for _, data in forms]),
        id_,
        name,
        short,
        html("<ul>{}</ul>", also) if also else "",
        cells(map(view.word, HEADS[1:]), row),
    )


def _also(view: View, id_: str, form: kinds.Form) -> Markup:
    """The same form in another language, as an item of a list."""
    lang, target = form["languages"][0], view.address_of("form", id_)
    form_link = '<li id="{0}"><a lang="{1}" hreflang="{1}" href="{2}">{3}</a></li>'
    return html(form_link, id_, lang, target, NAMES[lang])


def form_actions(view: View, form: kinds.Form) -> Iterator[Markup]:
    """What a reader can do at once: open it, write to QCS, fill in, read more."""
    name = view.text(form["name"])
    about = html('<span class="md-visually-hidden">: {}</span>', name)
    button = "button" if form["owner"] == OWN else "button button--quiet"
    if "url" in form:
        way = '<p><a class="{}" href="{}" rel="noopener">{}{}</a></p>'
        yield html(way, button, form["url"], view.word("open-form"), about)
    if "request" in form:
        request = form["request"]
        email = view.get(kinds.CONTACTS, request["to"])["email"]
        subject, body = view.text(request["subject"]), view.text(request["body"])
        way, write = '<p><a class="{}" href="{}">{}{}</a></p>', view.word("forms-write")
        yield html(way, button, mail_link(email, subject, body), write, about)
    if "fields" in form:
        yield link_of_fields(view, form["fields"])
        target = view.address_of("fields", form["fields"])
        yield html("<p>{}</p>", link(target, view.word("field-by-field") + about))
