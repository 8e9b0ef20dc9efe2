"""Three tools that work in the reader's browser, and the page that lists them.

Each page is whole without its script: it then shows the rules, the fields or
the empty tables to print.
"""

from collections.abc import Iterator, Mapping

from macros.data.library import Data
from macros.render.entries import group, is_asked
from macros.render.evidence import evidence
from macros.render.html import heading, link
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
from macros.render.words import attribute, data_in_page
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


def _page(view: View, name: str, parts: list[str], made_of: str = "fields") -> Page:
    """The page of the tool `name`, or of all of them, with its title and lede.

    `made_of` is the kind of data that was reviewed.
    """
    words = TOOLS.get(name)
    title = view.word(f"{words}-title" if words else "tools")
    lede = view.word(f"{words}-lede" if words else "tools-lede")
    meta = {"title": title, "description": lede, "lang": view.lang, "terms": False}
    meta["reviewed"] = view.site.newest_review(made_of)
    if words:
        meta |= {
            "hide": ["toc"],
            "scripts": [name],
            "styles": ["tables", "guide", "tools"],
        }
    head = [heading(1, title, "tool"), f'<p class="lede">{attribute(lede)}</p>']
    return Page(tool_page(name, view.lang), "\n".join([*head, *parts]), meta)


def _privacy(view: View) -> str:
    """What happens to what a reader writes."""
    return (
        f'<p class="tool__private">{view.word("tool-private")} '
        f"{view.word('tool-take-first')}</p>"
    )


def _index(view: View) -> Page:
    listed = tool_cards(view.at(tool_page("index", view.lang)))
    parts = [listed, f"<p>{view.word('tool-private')}</p>"]
    return _page(view, "index", parts)


# The certificate-number checker


def _number(view: View) -> Page:
    here = tool_page("certificate-number", view.lang)
    view = view.at(here)
    numbers = {id_: item.data for id_, item in view.site.ids("numbers").items()}
    links = {id_: read_about(view, n) for id_, n in numbers.items()}
    words = words_of(view, "number-") | words_of_numbers(view)
    parts = [
        f'<div class="tool">{asking(view, "number")}</div>',
        f"<p>{view.word('tool-private')}</p>",
        heading(2, view.word("tariff-title"), "tariff-code"),
        f"<p>{view.word('tariff-intro')}</p>",
        f'<div class="tool">{asking(view, "tariff")}</div>',
        tariff_table(view),
        evidence(view, *evidence_for_tariff(view.site)),
        heading(2, view.word("number-rules"), "rules"),
        f"<p>{view.word('number-rules-text')}</p>",
        heading(2, view.word("number-table"), "kinds"),
        *(kind_of_number(view, n, links[id_]) for id_, n in numbers.items()),
        *_closing(view, evidence_for_numbers(view.site)),
        data_in_page("tool-data", {"words": words, "links": links, **_tariff(view)}),
    ]
    return _page(view, "certificate-number", parts, "numbers")


def _closing(view: View, sources: list[str]) -> Iterator[str]:
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
        for id_, item in view.site.ids("fields").items()
        if item.data.get("worksheet")
    }
    mails = {id_: _mail(view.site, data) for id_, data in sets.items()}
    here = tool_page("worksheet", view.lang)
    parts = [
        f"<p>{view.word('sheet-how')}</p>",
        _privacy(view),
        f'<div class="tool">{_chooser(view, sets)}</div>',
        *(_sheet(view, id_, data) for id_, data in sets.items()),
        data_in_page(
            "tool-data",
            {
                "words": words_of(view, "sheet-"),
                "mails": mails,
                "standards": _standards(view),
                "places": relative_address(
                    f"assets/places-{view.lang}.js", here
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


def _chooser(view: View, sets: Mapping[str, Data]) -> str:
    """Which of `sets` to fill in: drawn here, so that nothing moves later."""
    names = {
        id_: view.text(view.get("certificates", data["certificate"])["name"])
        for id_, data in sets.items()
    }
    rows = "".join(
        f'<div class="choice"><input type="radio" name="sheet" id="choose-{id_}" '
        f'value="{id_}"><label for="choose-{id_}">{attribute(name)}</label></div>'
        for id_, name in names.items()
    )
    legend = view.word("sheet-choose")
    return (
        f'<fieldset class="tool__choose needs-script"><legend>{legend}</legend>{rows}'
        f"</fieldset>{without_script(view.word('sheet-no-script'))}"
    )


def _sheet(view: View, id_: str, data: Data) -> str:
    here = tool_page("worksheet", view.lang)
    view = view.at(here)
    name = view.text(view.get("certificates", data["certificate"])["name"])
    groups = "".join(group(view, id_, part) for part in data["groups"])
    others = [
        view.text(field["name"])
        for part in data["groups"]
        for field in part["fields"]
        if not is_asked(field)
    ]
    lines = [
        f'<section class="sheet" id="{id_}">',
        heading(2, name, f"{id_}-title"),
        as_html(view.text(data["intro"]), view),
        _fields_link(view, id_),
        f'<form autocomplete="off">{groups}</form>',
        f"<p>{view.word('sheet-others')}: {attribute('; '.join(others))}.</p>",
        _office(view, data),
        evidence(view, data["sources"], data.get("law", ())),
        "</section>",
    ]
    return "\n".join(lines)


def _fields_link(view: View, id_: str) -> str:
    target = view.address_of("fields", id_)
    return f"<p>{link(target, view.word('field-by-field'))}</p>"


def _office(view: View, data: Data) -> str:
    """Which office a set of fields goes to, and where to read of the others."""
    target, said = read_more(view, "faq", data["offices"])
    told = view.word("tool-office", x=_mail(view.site, data))
    return f'<p>{told} <a href="{target}">{attribute(said)}</a></p>'


def _mail(site: Site, data: Data) -> str:
    """The address that the fields `data` are sent to."""
    mail: str = site.get("contacts", data["to"])["email"]
    return mail


# The travel-plan builder


def _plan(view: View, fields: tuple[str, Data]) -> Page:
    (id_, data), here = fields, tool_page(PLAN, view.lang)
    view = view.at(here)
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
        f"<p>{view.word('plan-how')}</p>",
        _privacy(view),
        _fields_link(view, id_),
        _builder(view, form, empty_tables(view, entries)),
        _office(view, data),
        evidence(view, data["sources"], data.get("law", ())),
        data_in_page("tool-data", in_page),
    ]
    return _page(view, PLAN, parts)


def _builder(view: View, form: str, tables: str) -> str:
    """The entries for the load, and the journey: tables until the script draws."""
    return (
        f'<div class="tool"><form class="consignment" autocomplete="off">{form}</form>'
        f'<h2 id="journey">{view.word("plan-stops")}</h2>'
        f'<div id="tool-mount"><p>{view.word("plan-no-script")}</p>'
        f"{tables}</div></div>"
    )
