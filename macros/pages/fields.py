"""One page for each paper that is explained field by field."""

from collections.abc import Iterator

from macros.data.library import Data, Item
from macros.render.evidence import evidence_of, mark
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
        f"# {title} {{ #{id_} }}",
        f'<p class="answer">{attribute(short)}</p>',
        text(data["intro"], lang),
        link_of_fields(site, id_, path, lang),
    ]
    for group in data["groups"]:
        parts.append(f"## {text(group['title'], lang)} {{ #{group['id']} }}")
        parts += [_field(site, field, lang) for field in group["fields"]]
    ending = evidence_of(site, data, lang)
    meta = {"title": title, "description": short, "lang": lang, "styles": ["forms"]}
    return Page(path, "\n\n".join(parts), meta, item.source.path, html=ending)


def _field(site: Site, field: Data, lang: str) -> str:
    box = f"{site.word('field-box', lang)} {field['box']}: " if "box" in field else ""
    name = attribute(box + text(field["name"], lang))
    filled = site.word(f"fills-{field['who']}", lang)
    asked = site.word(f"asked-{field.get('asked', 'always')}", lang)
    lines = [
        f'<div class="field" id="{field["id"]}" markdown>',
        f"**{name}** <small>{filled}. {asked}</small>",
        "",
        text(field["meaning"], lang),
        "",
    ]
    if "example" in field:
        said = site.word("field-example", lang)
        lines += [f"{said}: <samp>{attribute(field['example'])}</samp>", ""]
    if "sources" in field:
        lines.append(mark(site, field["sources"], lang, field.get("law", ())))
    return "\n".join([*lines, "</div>"])
