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
from macros.site.addresses import page_path, relative_address
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page

UNNAMED = ("other", "none")
"""Answers about the standard that name none."""

LAST_PREPARATION = "last-preparation"
"""The field of the plan that its first stop holds."""


def pages(site: Site) -> Iterator[Page]:
    """The list and the tools of this room, in each language."""
    for lang in LANGUAGES:
        yield _index(site, lang)
        yield _number(site, lang)
        yield _worksheet(site, lang)
        if fields := plan_fields(site):
            yield _plan(site, fields, lang)


def _page(
    site: Site, name: str, parts: list[str], lang: str, made_of: str = "fields"
) -> Page:
    """The page of the tool `name`, or of all of them, with its title and lede.

    `made_of` is the kind of data that was reviewed.
    """
    words = TOOLS.get(name)
    title = site.word(f"{words}-title" if words else "tools", lang)
    lede = site.word(f"{words}-lede" if words else "tools-lede", lang)
    meta = {"title": title, "description": lede, "lang": lang, "terms": False}
    meta["reviewed"] = site.newest_review(made_of)
    if words:
        meta |= {
            "hide": ["toc"],
            "scripts": [name],
            "styles": ["tables", "guide", "tools"],
        }
    head = [heading(1, title, "tool"), f'<p class="lede">{attribute(lede)}</p>']
    return Page(tool_page(name, lang), "\n".join([*head, *parts]), meta)


def _privacy(site: Site, lang: str) -> str:
    """What happens to what a reader writes."""
    return (
        f'<p class="tool__private">{site.word("tool-private", lang)} '
        f"{site.word('tool-take-first', lang)}</p>"
    )


def _index(site: Site, lang: str) -> Page:
    listed = tool_cards(site, tool_page("index", lang), lang)
    parts = [listed, f"<p>{site.word('tool-private', lang)}</p>"]
    return _page(site, "index", parts, lang)


# The certificate-number checker


def _number(site: Site, lang: str) -> Page:
    here = tool_page("certificate-number", lang)
    numbers = {id_: item.data for id_, item in site.ids("numbers").items()}
    links = {id_: read_about(site, n, here, lang) for id_, n in numbers.items()}
    words = words_of(site, "number-", lang) | words_of_numbers(site, lang)
    parts = [
        f'<div class="tool">{asking(site, "number", lang)}</div>',
        f"<p>{site.word('tool-private', lang)}</p>",
        heading(2, site.word("tariff-title", lang), "tariff-code"),
        f"<p>{site.word('tariff-intro', lang)}</p>",
        f'<div class="tool">{asking(site, "tariff", lang)}</div>',
        tariff_table(site, lang),
        evidence(site, *evidence_for_tariff(site), lang),
        heading(2, site.word("number-rules", lang), "rules"),
        f"<p>{site.word('number-rules-text', lang)}</p>",
        heading(2, site.word("number-table", lang), "kinds"),
        *(kind_of_number(site, n, links[id_], lang) for id_, n in numbers.items()),
        *_closing(site, evidence_for_numbers(site), lang),
        data_in_page(
            "tool-data", {"words": words, "links": links, **_tariff(site, lang)}
        ),
    ]
    return _page(site, "certificate-number", parts, lang, "numbers")


def _closing(site: Site, sources: list[str], lang: str) -> Iterator[str]:
    """The evidence that closes a list; none closes an empty one."""
    if sources:
        yield evidence(site, sources, (), lang)


def _tariff(site: Site, lang: str) -> dict[str, object]:
    """What the scripts know and say of tariff codes."""
    return {"codes": tariff_data(site, lang), "tariff": tariff_words(site, lang)}


# The request worksheet


def _worksheet(site: Site, lang: str) -> Page:
    sets = {
        id_: item.data
        for id_, item in site.ids("fields").items()
        if item.data.get("worksheet")
    }
    mails = {id_: _mail(site, data) for id_, data in sets.items()}
    here = tool_page("worksheet", lang)
    parts = [
        f"<p>{site.word('sheet-how', lang)}</p>",
        _privacy(site, lang),
        f'<div class="tool">{_chooser(site, sets, lang)}</div>',
        *(_sheet(site, id_, data, lang) for id_, data in sets.items()),
        data_in_page(
            "tool-data",
            {
                "words": words_of(site, "sheet-", lang),
                "mails": mails,
                "standards": _standards(site, lang),
                "places": relative_address(f"assets/places-{lang}.js", here).rstrip(
                    "/"
                ),
                **_tariff(site, lang),
            },
        ),
    ]
    return _page(site, "worksheet", parts, lang)


def _standards(site: Site, lang: str) -> dict[str, str]:
    """The standards by name: those that goods can be certified to."""
    named = {v["id"]: text(v["label"], lang) for v in site.values("standard")}
    return {id_: name for id_, name in named.items() if id_ not in UNNAMED}


def _chooser(site: Site, sets: Mapping[str, Data], lang: str) -> str:
    """Which of `sets` to fill in: drawn here, so that nothing moves later."""
    names = {
        id_: text(site.get("certificates", data["certificate"])["name"], lang)
        for id_, data in sets.items()
    }
    rows = "".join(
        f'<div class="choice"><input type="radio" name="sheet" id="choose-{id_}" '
        f'value="{id_}"><label for="choose-{id_}">{attribute(name)}</label></div>'
        for id_, name in names.items()
    )
    legend = site.word("sheet-choose", lang)
    return (
        f'<fieldset class="tool__choose needs-script"><legend>{legend}</legend>{rows}'
        f"</fieldset>{without_script(site.word('sheet-no-script', lang))}"
    )


def _sheet(site: Site, id_: str, data: Data, lang: str) -> str:
    here = tool_page("worksheet", lang)
    name = text(site.get("certificates", data["certificate"])["name"], lang)
    groups = "".join(group(site, id_, part, lang) for part in data["groups"])
    others = [
        text(field["name"], lang)
        for part in data["groups"]
        for field in part["fields"]
        if not is_asked(field)
    ]
    lines = [
        f'<section class="sheet" id="{id_}">',
        heading(2, name, f"{id_}-title"),
        as_html(text(data["intro"], lang), site, here, lang),
        _fields_link(site, id_, here, lang),
        f'<form autocomplete="off">{groups}</form>',
        f"<p>{site.word('sheet-others', lang)}: {attribute('; '.join(others))}.</p>",
        _office(site, data, here, lang),
        evidence(site, data["sources"], data.get("law", ()), lang),
        "</section>",
    ]
    return "\n".join(lines)


def _fields_link(site: Site, id_: str, here: str, lang: str) -> str:
    target = relative_address(page_path("fields", id_, lang), here)
    return f"<p>{link(target, site.word('field-by-field', lang))}</p>"


def _office(site: Site, data: Data, here: str, lang: str) -> str:
    """Which office a set of fields goes to, and where to read of the others."""
    target, said = read_more(site, "faq", data["offices"], here, lang)
    told = site.word("tool-office", lang, x=_mail(site, data))
    return f'<p>{told} <a href="{target}">{attribute(said)}</a></p>'


def _mail(site: Site, data: Data) -> str:
    """The address that the fields `data` are sent to."""
    mail: str = site.get("contacts", data["to"])["email"]
    return mail


# The travel-plan builder


def _plan(site: Site, fields: tuple[str, Data], lang: str) -> Page:
    (id_, data), here = fields, tool_page(PLAN, lang)
    [load] = [part for part in data["groups"] if part["id"] == LOAD]
    form = group(site, "load", load, lang, leave=LAST_PREPARATION)
    entries = plan_entries(site, data, lang)
    in_page = {
        "words": words_of(site, "plan-", lang),
        "mail": _mail(site, data),
        "entries": entries,
        "countries": eu_countries(site, lang),
    }
    parts = [
        f"<p>{site.word('plan-how', lang)}</p>",
        _privacy(site, lang),
        _fields_link(site, id_, here, lang),
        _builder(site, form, empty_tables(site, entries, lang), lang),
        _office(site, data, here, lang),
        evidence(site, data["sources"], data.get("law", ()), lang),
        data_in_page("tool-data", in_page),
    ]
    return _page(site, PLAN, parts, lang)


def _builder(site: Site, form: str, tables: str, lang: str) -> str:
    """The entries for the load, and the journey: tables until the script draws."""
    return (
        f'<div class="tool"><form class="consignment" autocomplete="off">{form}</form>'
        f'<h2 id="journey">{site.word("plan-stops", lang)}</h2>'
        f'<div id="tool-mount"><p>{site.word("plan-no-script", lang)}</p>'
        f"{tables}</div></div>"
    )
