"""The forms library: a list that can be filtered, and one page for each form.

The filter is made of radio buttons and the style sheet, so that it works
without a script.
"""

from collections.abc import Iterator, Mapping

from macros.data.library import Item
from macros.render.blocks import mail, rows_of_facts
from macros.render.evidence import evidence_of
from macros.render.tools import link_of_fields, tool_link
from macros.render.words import attribute
from macros.site.addresses import (
    localized,
    page_path,
    plain,
    relative,
    relative_address,
)
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page

LANGUAGE_NAMES = {"en": "English", "es": "Español"}
FILTERS = {
    "by": ("exporter", "importer", "certifier"),
    "market": ("us", "eu", "other"),
    "phase": ("before-request", "with-request", "before-departure", "at-border"),
}
"""What the library can be filtered by, and the choices of each."""


def pages(site: Site) -> Iterator[Page]:
    """The library and a page per form, in each language."""
    for lang in LANGUAGES:
        yield _library(site, lang)
        for id_, item in site.ids("forms").items():
            yield _form(site, id_, item, lang)


def _library(site: Site, lang: str) -> Page:
    path = localized("forms/index.md", lang)
    title, lede = site.word("forms", lang), site.word("forms-lede", lang)
    entries = site.ids("forms").items()
    cards = "".join(_card(id_, item.data, path, lang) for id_, item in entries)
    filters = "".join(_filter(site, name, lang) for name in FILTERS)
    parts = [
        f"# {title} {{ #forms }}",
        f'<p class="lede">{lede}</p>',
        site.word("forms-intro", lang),
        tool_link(site, "index", path, lang),
    ]
    none = f"<p>{site.word('filter-none', lang)}</p>"
    library = f'<div class="filtered">{filters}<ul class="cards">{cards}</ul></div>'
    meta = {"title": title, "description": lede, "lang": lang}
    meta["styles"] = ["forms"]
    meta["reviewed"] = site.newest_review("forms")
    return Page(path, "\n\n".join(parts), meta, "data/forms.yml", html=library + none)


def _filter(site: Site, name: str, lang: str) -> str:
    rows = [("all", site.word("filter-all", lang))]
    rows += [(choice, site.word(f"{name}-{choice}", lang)) for choice in FILTERS[name]]
    radios = "".join(
        f'<label><input type="radio" name="{name}" value="{choice}"'
        f"{' checked' if choice == 'all' else ''}> {attribute(said)}</label>"
        for choice, said in rows
    )
    legend = site.word(f"filter-{name}", lang)
    return f'<fieldset class="filter"><legend>{legend}</legend>{radios}</fieldset>'


def _card(id_: str, form: Mapping, path: str, lang: str) -> str:
    tags = " ".join([*form["by"], *form["market"], form["phase"]])
    target = relative_address(page_path("form", id_, lang), path)
    name, who = attribute(text(form["name"], lang)), attribute(text(form["who"], lang))
    when = attribute(text(form["when"], lang))
    return (
        f'<li id="{id_}" data-for="{tags}"><a href="{target}">'
        f"<strong>{name}</strong> <span>{who}. {when}.</span></a></li>"
    )


def _form(site: Site, id_: str, item: Item, lang: str) -> Page:
    form, path = item.data, page_path("form", id_, lang)
    name = text(form["name"], lang)
    asked = "".join(f"<li>{attribute(text(a, lang))}</li>" for a in form["asks"])
    parts = [
        f"# {name} {{ #{id_} }}",
        text(form["purpose"], lang),
        rows_of_facts(site, form, ("who", "when"), lang),
        _owner(site, form, lang),
        f"## {site.word('field-asks', lang)} {{ #asks }}",
        f'<div class="checklist"><ul>{asked}</ul></div>',
    ]
    if "fields" in form:
        target = relative(page_path("fields", form["fields"], lang), path)
        parts.append(f"[{site.word('field-by-field', lang)}]({target})")
        parts.append(link_of_fields(site, form["fields"], path, lang))
    parts += _get(site, form, lang)
    ending = evidence_of(site, form, lang)
    description = plain(text(form["purpose"], lang)).replace("\n", " ").split(". ")[0]
    meta = {"title": name, "description": description.rstrip(". ") + ".", "lang": lang}
    return Page(path, "\n\n".join(parts), meta, item.source.path, html=ending)


def _get(site: Site, form: Mapping, lang: str) -> Iterator[str]:
    yield f"## {site.word('get-it', lang)} {{ #get-it }}"
    if "url" in form:
        url, said = attribute(form["url"]), site.word("open-form", lang)
        yield f'<p><a class="button" href="{url}" rel="noopener">{said}</a></p>'
    if "request" in form:
        request = form["request"]
        subject, body = text(request["subject"], lang), text(request["body"], lang)
        yield mail(site, request["to"], subject, body, lang)


def _owner(site: Site, form: Mapping, lang: str) -> str:
    said = [f"{site.word('field-owner', lang)}: {attribute(form['owner'])}."]
    if "languages" in form:
        spoken = ", ".join(LANGUAGE_NAMES[code] for code in form["languages"])
        said.append(f"{site.word('field-languages', lang)}: {spoken}.")
    return " ".join(said)
