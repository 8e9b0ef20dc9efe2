"""One page for each paper that is explained field by field."""

from collections.abc import Iterator

from macros.data.library import Data, Item
from macros.render.evidence import evidence_of, mark
from macros.render.html import heading
from macros.render.prose_html import as_html
from macros.render.tools import link_of_fields
from macros.render.words import attribute
from macros.site.addresses import page_path, plain
from macros.site.model import Site
from macros.site.page import Page
from macros.site.view import View, views


def pages(site: Site) -> Iterator[Page]:
    """A page per paper and language."""
    for view in views(site):
        for id_, item in site.ids("fields").items():
            yield _paper(view, id_, item)


def _paper(view: View, id_: str, item: Item) -> Page:
    data, path = item.data, page_path("fields", id_, view.lang)
    view = view.at(path)
    title, short = view.text(data["title"]), plain(view.text(data["short"]))
    parts = [
        heading(1, title, id_),
        f'<p class="answer">{attribute(short)}</p>',
        as_html(view.text(data["intro"]), view),
        link_of_fields(view, id_),
    ]
    for group in data["groups"]:
        parts.append(heading(2, view.text(group["title"]), group["id"]))
        parts += [_field(view, field) for field in group["fields"]]
    ending = evidence_of(view, data)
    meta = {
        "title": title,
        "description": short,
        "lang": view.lang,
        "styles": ["forms"],
    }
    return Page(path, "\n".join(parts), meta, item.source.path, ending=ending)


def _field(view: View, field: Data) -> str:
    box = f"{view.word('field-box')} {field['box']}: " if "box" in field else ""
    name = attribute(box + view.text(field["name"]))
    filled = view.word(f"fills-{field['who']}")
    asked = view.word(f"asked-{field.get('asked', 'always')}")
    lines = [
        f'<div class="field" id="{field["id"]}">',
        f"<p><strong>{name}</strong> <small>{filled}. {asked}</small></p>",
        as_html(view.text(field["meaning"]), view),
    ]
    if "example" in field:
        said = view.word("field-example")
        example = attribute(field["example"])
        lines.append(f"<p>{said}: <samp>{example}</samp></p>")
    if "sources" in field:
        lines.append(mark(view, field["sources"], field.get("law", ())))
    return "\n".join([*lines, "</div>"])
