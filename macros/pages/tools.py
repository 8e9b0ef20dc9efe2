"""Three tools that work in the reader's browser, and the page that lists them.

Each page is whole without its script: it then shows the rules, the fields or
the empty tables to print.
"""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.render.entries import group, is_asked
from macros.render.evidence import evidence
from macros.render.html import heading, html, link, opening
from macros.render.numbers import (
    evidence_for_numbers,
    kind_of_number,
    read_about,
    words_of_numbers,
)
from macros.render.plans import LOAD, empty_tables, eu_countries, plan_entries
from macros.render.prose_html import as_html
from macros.render.tariff import (
    evidence_for_tariff,
    tariff_data,
    tariff_table,
    tariff_words,
)
from macros.render.tools import (
    PLAN,
    TOOLS,
    asking,
    plan_fields,
    read_more,
    tool_cards,
    tool_page,
    without_script,
    words_of,
)
from macros.render.words import data_in_page
from macros.site.addresses import relative_address
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View, views

UNNAMED = ("other", "none")
"""Answers about the standard that name none."""

LAST_PREPARATION = "last-preparation"
"""The field of the plan that its first stop holds."""


def pages(site: Site) -> Iterator[Page]:
    """The list and the tools of this room, in each language."""
    for view in views(site):
        yield _index(view)
        yield _number(view)
        yield _worksheet(view)
        if fields := plan_fields(site):
            yield _plan(view, fields)


def _page(view: View, name: str, parts: Sequence[str], made_of: str = "fields") -> Page:
    """The page of the tool `name`, or of all of them, with its title and lede.

    `made_of` is the kind of data that was reviewed.
    """
    words = TOOLS.get(name)
    title = view.word(f"{words}-title" if words else "tools")
    lede = view.word(f"{words}-lede" if words else "tools-lede")
    meta = view.meta(
        title, lede, terms=False, reviewed=view.site.newest_review(made_of)
    )
    if words:
        meta |= {
            "hide": ["toc"],
            "scripts": [name],
            "styles": ["tables", "guide", "tools"],
        }
    head = [opening(title, lede, "tool")]
    return Page(tool_page(name, view.lang), Markup("\n").join([*head, *parts]), meta)


def _privacy(view: View) -> Markup:
    """What happens to what a reader writes."""
    return html(
        '<p class="tool__private">{} {}</p>',
        view.word("tool-private"),
        view.word("tool-take-first"),
    )


def _index(view: View) -> Page:
    listed = tool_cards(view.at(tool_page("index", view.lang)))
    parts = [listed, html("<p>{}</p>", view.word("tool-private"))]
    return _page(view, "index", parts)


# The certificate-number checker


def _number(view: View) -> Page:
    path = tool_page("certificate-number", view.lang)
    view = view.at(path)
    numbers = {id_: item.data for id_, item in view.site.ids(kinds.NUMBERS).items()}
    links = {id_: read_about(view, n) for id_, n in numbers.items()}
    words = words_of(view, "number-") | words_of_numbers(view)
    parts = [
        html('<div class="tool">{}</div>', asking(view, "number")),
        html("<p>{}</p>", view.word("tool-private")),
        heading(2, view.word("tariff-title"), "tariff-code"),
        html("<p>{}</p>", view.word("tariff-intro")),
        html('<div class="tool">{}</div>', asking(view, "tariff")),
        tariff_table(view),
        evidence(view, *evidence_for_tariff(view.site)),
        heading(2, view.word("number-rules"), "rules"),
        html("<p>{}</p>", view.word("number-rules-text")),
        heading(2, view.word("number-table"), "kinds"),
        *(kind_of_number(view, n, links[id_]) for id_, n in numbers.items()),
        *_closing(view, evidence_for_numbers(view.site)),
        data_in_page("tool-data", {"words": words, "links": links, **_tariff(view)}),
    ]
    return _page(view, "certificate-number", parts, "numbers")


def _closing(view: View, sources: list[str]) -> Iterator[Markup]:
    """The evidence that closes a list; none closes an empty one."""
    if sources:
        yield evidence(view, sources, ())


def _tariff(view: View) -> dict[str, object]:
    """What the scripts know and say of tariff codes."""
    return {"codes": tariff_data(view), "tariff": tariff_words(view)}


# The request worksheet


def _worksheet(view: View) -> Page:
    sets = {
        id_: item.data
        for id_, item in view.site.ids(kinds.FIELDS).items()
        if item.data.get("worksheet")
    }
    mails = {id_: _mail(view.site, data) for id_, data in sets.items()}
    path = tool_page("worksheet", view.lang)
    parts = [
        html("<p>{}</p>", view.word("sheet-how")),
        _privacy(view),
        html('<div class="tool">{}</div>', _chooser(view, sets)),
        *(_sheet(view, id_, data) for id_, data in sets.items()),
        data_in_page(
            "tool-data",
            {
                "words": words_of(view, "sheet-"),
                "mails": mails,
                "standards": _standards(view),
                "places": relative_address(
                    f"assets/places-{view.lang}.js", path
                ).rstrip("/"),
                **_tariff(view),
            },
        ),
    ]
    return _page(view, "worksheet", parts)


def _standards(view: View) -> dict[str, str]:
    """The standards by name: those that goods can be certified to."""
    named = {v["id"]: view.text(v["label"]) for v in view.site.values("standard")}
    return {id_: name for id_, name in named.items() if id_ not in UNNAMED}


def _chooser(view: View, sets: Mapping[str, kinds.FieldSet]) -> Markup:
    """Which of `sets` to fill in: drawn here, so that nothing moves later."""
    names = {
        id_: view.text(view.get(kinds.CERTIFICATES, data["certificate"])["name"])
        for id_, data in sets.items()
    }
    rows = Markup().join(
        html(
            '<div class="choice"><input type="radio" name="sheet" id="choose-{}" '
            'value="{}"><label for="choose-{}">{}</label></div>',
            id_,
            id_,
            id_,
            name,
        )
        for id_, name in names.items()
    )
    legend = view.word("sheet-choose")
    return html(
        '<fieldset class="tool__choose needs-script"><legend>{}</legend>{}'
        "</fieldset>{}",
        legend,
        rows,
        without_script(view.word("sheet-no-script")),
    )


def _sheet(view: View, id_: str, data: kinds.FieldSet) -> str:
    path = tool_page("worksheet", view.lang)
    view = view.at(path)
    name = view.text(view.get(kinds.CERTIFICATES, data["certificate"])["name"])
    groups = Markup().join(group(view, id_, part) for part in data["groups"])
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
        _fields_link(view, id_),
        html('<form autocomplete="off">{}</form>', groups),
        html("<p>{}: {}.</p>", view.word("sheet-others"), "; ".join(others)),
        _office(view, data),
        evidence(view, data["sources"], data.get("law", ())),
        Markup("</section>"),
    ]
    return Markup("\n").join(lines)


def _fields_link(view: View, id_: str) -> Markup:
    target = view.address_of("fields", id_)
    return html("<p>{}</p>", link(target, view.word("field-by-field")))


def _office(view: View, data: kinds.FieldSet) -> Markup:
    """Which office a set of fields goes to, and where to read of the others."""
    target, label = read_more(view, "faq", data["offices"])
    sentence = view.word("tool-office", x=_mail(view.site, data))
    return html('<p>{} <a href="{}">{}</a></p>', sentence, target, label)


def _mail(site: Site, data: kinds.FieldSet) -> str:
    """The address that the fields `data` are sent to."""
    mail: str = site.get(kinds.CONTACTS, data["to"])["email"]
    return mail


# The travel-plan builder


def _plan(view: View, fields: tuple[str, kinds.FieldSet]) -> Page:
    (id_, data), path = fields, tool_page(PLAN, view.lang)
    view = view.at(path)
    [load] = [part for part in data["groups"] if part["id"] == LOAD]
    form = group(view, "load", load, leave=LAST_PREPARATION)
    entries = plan_entries(view, data)
    in_page = {
        "words": words_of(view, "plan-"),
        "mail": _mail(view.site, data),
        "entries": entries,
        "countries": eu_countries(view),
    }
    parts = [
        html("<p>{}</p>", view.word("plan-how")),
        _privacy(view),
        _fields_link(view, id_),
        _builder(view, form, empty_tables(view, entries)),
        _office(view, data),
        evidence(view, data["sources"], data.get("law", ())),
        data_in_page("tool-data", in_page),
    ]
    return _page(view, PLAN, parts)


def _builder(view: View, form: str, tables: str) -> Markup:
    """The entries for the load, and the journey: tables until the script draws."""
    return html(
        '<div class="tool"><form class="consignment" autocomplete="off">{}</form>'
        '<h2 id="journey">{}</h2>'
        '<div id="tool-mount"><p>{}</p>'
        "{}</div></div>",
        form,
        view.word("plan-stops"),
        view.word("plan-no-script"),
        tables,
    )
