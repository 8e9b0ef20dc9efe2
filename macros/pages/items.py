"""One page for each certificate and each document."""

from collections.abc import Iterator

from macros.data.library import Data, Item
from macros.render.blocks import cards, guide_link, mail, rows_of_facts
from macros.render.changed import changed
from macros.render.evidence import evidence_of
from macros.render.flows import flow
from macros.render.html import bulleted, heading, link
from macros.render.prose_html import as_html
from macros.render.words import attribute
from macros.site.addresses import localized, page_path, plain, relative_address
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page

KINDS = {"certificates": "certificate", "documents": "document"}
ROWS = ("requester", "issuer", "deadline", "system", "who", "when", "consequence")


def pages(site: Site) -> Iterator[Page]:
    """A page per item and language, and an index per kind and language."""
    for lang in LANGUAGES:
        for kind, word in KINDS.items():
            for id_, item in site.ids(kind).items():
                yield _page(site, word, id_, item, lang)
            yield _index(site, kind, word, lang)


def _page(site: Site, word: str, id_: str, item: Item, lang: str) -> Page:
    data, path = item.data, page_path(word, id_, lang)
    name, short = text(data["name"], lang), plain(text(data["short"], lang))
    parts = [
        heading(1, name, id_),
        f'<p class="answer">{attribute(short)}</p>',
        rows_of_facts(site, data, ROWS, lang),
    ]
    if "detail" in data:
        parts.append(as_html(text(data["detail"], lang), site, path, lang))
    for way, item_ in site.ids("flows").items():
        if item_.data.get("certificate") == id_ and word == "certificate":
            parts.append(flow(site, way, lang))
    if "fields" in data:
        names = [text(field["name"], lang) for field in data["fields"]]
        parts.append(heading(2, site.word("field-fields", lang), "fields"))
        parts.append(bulleted(map(attribute, names)))
    parts += [*_forms(site, data, path, lang), *_fields(site, id_, path, lang)]
    if "instead" in data:
        parts.append(heading(2, site.word("field-instead", lang), "instead"))
        parts.append(as_html(text(data["instead"], lang), site, path, lang))
    if data.get("kind") in ("stop", "ask"):
        subject = f"{site.word('guide-mail-subject', lang)}: {name}"
        parts.append(mail(site, data["contact"], subject, short, lang))
    if word == "certificate":
        parts.append(guide_link(site.word("open-guide", lang), {}, path, lang))
        parts += changed(site, "certificates", id_, path, lang)
    ending = evidence_of(site, data, lang)
    meta = {"title": name, "description": short, "lang": lang}
    return Page(path, "\n".join(parts), meta, item.source.path, ending=ending)


def _forms(site: Site, data: Data, path: str, lang: str) -> list[str]:
    if not data.get("forms"):
        return []
    lines = []
    for id_ in data["forms"]:
        name = text(site.get("forms", id_)["name"], lang)
        target = relative_address(page_path("form", id_, lang), path)
        lines.append(link(target, name))
    return [heading(2, site.word("forms", lang), "forms"), bulleted(lines)]


def _fields(site: Site, certificate: str, path: str, lang: str) -> Iterator[str]:
    """Links to the pages that explain `certificate` field by field."""
    for id_, item in site.ids("fields").items():
        if item.data.get("certificate") == certificate:
            target = relative_address(page_path("fields", id_, lang), path)
            yield f"<p>{link(target, text(item.data['title'], lang))}</p>"


def _index(site: Site, kind: str, word: str, lang: str) -> Page:
    path, title = localized(f"{kind}/index.md", lang), site.word(kind, lang)
    rows = [
        (
            text(item.data["name"], lang),
            text(item.data["short"], lang),
            relative_address(page_path(word, id_, lang), path),
        )
        for id_, item in site.ids(kind).items()
    ]
    shown = f"{heading(1, title, kind)}{cards(rows)}"
    meta = {"title": title, "description": title, "lang": lang}
    meta["reviewed"] = site.newest_review(kind)
    return Page(path, shown, meta, f"data/{kind}.yml")
