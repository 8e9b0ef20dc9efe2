"""One page for each certificate and each document."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.pages.changes import changed
from macros.render.blocks import cards, guide_link, mail, rows_of_facts
from macros.render.evidence import evidence_of
from macros.render.guide_items import PAGES
from macros.render.html import bulleted, heading, html, link
from macros.render.picture import flow
from macros.render.prose_html import as_html
from macros.site.addresses import page_path, plain
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.view import Page, View, views

PAPER = "certificate"
"""The kind of a result that is a paper; documents have no kind."""

ROWS = ("requester", "issuer", "deadline", "system", "who", "when", "consequence")


def pages(site: Site) -> Iterator[Page]:
    """A page per item and language, and an index per kind and language."""
    for view in views(site):
        for kind, word in PAGES.items():
            for id_ in site.ids(kind):
                yield _page(site, view.lang, kind, id_)
            yield _index(view, kind, word)


@memoized
def _page(site: Site, lang: str, kind: str, id_: str) -> Page:
    item, word = site.ids(kind)[id_], PAGES[kind]
    data, path = item.data, page_path(word, id_, lang)
    view = View(site, lang, path)
    name, short = view.text(data["name"]), plain(view.text(data["short"]))
    parts = [
        heading(1, name, id_),
        html('<p class="answer">{}</p>', short),
        rows_of_facts(view, data, ROWS),
    ]
    if "detail" in data:
        parts.append(as_html(view.text(data["detail"]), view))
    for way, item_ in view.site.ids(kinds.FLOWS).items():
        if item_.data.get("certificate") == id_ and word == "certificate":
            parts.append(flow(view, way))
    if "fields" in data:
        names = (view.text(field["name"]) for field in data["fields"])
        parts += [heading(2, view.word("field-fields"), "fields"), bulleted(names)]
    parts += [*_forms(view, data), *_fields(view, id_)]
    if "instead" in data:
        instead = as_html(view.text(data["instead"]), view)
        parts += [heading(2, view.word("field-instead"), "instead"), instead]
    if data.get("kind") in ("stop", "ask"):
        subject = f"{view.word('guide-mail-subject')}: {name}"
        parts.append(mail(view, data["contact"], subject, short))
    if word == "certificate":
        parts.append(guide_link(view.word("open-guide"), {}, path, view.lang))
        parts += changed(view, "certificates", id_)
    body, ending = Markup("\n").join(parts), evidence_of(view, data)
    return Page(path, body, view.meta(name, short), item.source.path, ending)


def _forms(view: View, data: Data) -> list[Markup]:
    if not data.get("forms"):
        return []
    lines = [
        link(view.address_of("form", id_), view.name(kinds.FORMS, id_))
        for id_ in data["forms"]
    ]
    return [heading(2, view.word("forms"), "forms"), bulleted(lines)]


def _fields(view: View, certificate: str) -> Iterator[Markup]:
    """Links to the pages that explain `certificate` field by field."""
    for id_, item in view.site.ids(kinds.FIELDS).items():
        if item.data.get("certificate") == certificate:
            target = view.address_of("fields", id_)
            yield html("<p>{}</p>", link(target, view.text(item.data["title"])))


def _index(view: View, kind: str, word: str) -> Page:
    """All of a `kind`; of results, papers come before what is told instead of one."""
    view, title = view.on(f"{kind}/index.md"), view.word(kind)
    rows = (
        (
            view.name(kind, id_),
            view.text(item.data["short"]),
            view.address_of(word, id_),
        )
        for id_, item in sorted(
            view.site.ids(kind).items(),
            key=lambda pair: pair[1].data.get("kind", PAPER) != PAPER,
        )
    )
    body = heading(1, title, kind) + cards(rows)
    meta = view.meta(title, title, reviewed=view.site.newest_review(kind))
    return Page(view.page, body, meta, f"data/{kind}.yml")
