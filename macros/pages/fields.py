"""One page for each paper that is explained field by field."""

from collections.abc import Iterator

from macros.data.library import Data, Item
from macros.render.evidence import evidence_of, mark
from macros.render.html import heading
from macros.render.prose_html import as_html
from macros.render.tools import link_of_fields
from macros.render.words import attribute
from macros.site.addresses import page_path, plain
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page


def pages(site: Site) -> Iterator[Page]:
    """A page per paper and language."""
    for lang in LANGUAGES:
        for id_, item in site.ids("fields").items():
            yield _paper(site, id_, item, lang)


def _paper(site: Site, id_: str, item: Item, lang: str) -> Page:
    data, path = item.data, page_path("fields", id_, lang)
    title, short = text(data["title"], lang), plain(text(data["short"], lang))
    parts = [
        heading(1, title, id_),
        f'<p class="answer">{attribute(short)}</p>',
        as_html(text(data["intro"], lang), site, path, lang),
        link_of_fields(site, id_, path, lang),
    ]
    for group in data["groups"]:
        parts.append(heading(2, text(group["title"], lang), group["id"]))
        parts += [_field(site, field, path, lang) for field in group["fields"]]
    ending = evidence_of(site, data, lang)
    meta = {"title": title, "description": short, "lang": lang, "styles": ["forms"]}
    return Page(path, "\n".join(parts), meta, item.source.path, ending=ending)


def _field(site: Site, field: Data, here: str, lang: str) -> str:
    box = f"{site.word('field-box', lang)} {field['box']}: " if "box" in field else ""
    name = attribute(box + text(field["name"], lang))
    filled = site.word(f"fills-{field['who']}", lang)
    asked = site.word(f"asked-{field.get('asked', 'always')}", lang)
    lines = [
        f'<div class="field" id="{field["id"]}">',
        f"<p><strong>{name}</strong> <small>{filled}. {asked}</small></p>",
        as_html(text(field["meaning"], lang), site, here, lang),
    ]
    if "example" in field:
        said = site.word("field-example", lang)
        example = attribute(field["example"])
        lines.append(f"<p>{said}: <samp>{example}</samp></p>")
    if "sources" in field:
        lines.append(mark(site, field["sources"], lang, field.get("law", ())))
    return "\n".join([*lines, "</div>"])
