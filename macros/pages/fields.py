"""One page for each paper that is explained field by field."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Item
from macros.render.evidence import evidence_of, mark
from macros.render.html import heading, html
from macros.render.prose_html import as_html
from macros.render.tools import link_of_fields
from macros.site.addresses import page_path, plain
from macros.site.model import Site
from macros.site.view import Page, View, views


def pages(site: Site) -> Iterator[Page]:
    """A page per paper and language."""
    for view in views(site):
        for id_, item in site.ids(kinds.FIELDS).items():
            yield _paper(view, id_, item)


def _paper(view: View, id_: str, item: Item[kinds.FieldSet]) -> Page:
    data, path = item.data, page_path("fields", id_, view.lang)
    view = view.at(path)
    title, short = view.text(data["title"]), plain(view.text(data["short"]))
    parts = [
        heading(1, title, id_),
        html('<p class="answer">{}</p>', short),
        as_html(view.text(data["intro"]), view),
        link_of_fields(view, id_),
    ]
    for group in data["groups"]:
        parts.append(heading(2, view.text(group["title"]), group["id"]))
        parts += [_field(view, field) for field in group["fields"]]
    ending = evidence_of(view, data)
    meta = view.meta(title, short, styles=["forms"])
    return Page(path, Markup("\n").join(parts), meta, item.source.path, ending=ending)


def _field(view: View, field: kinds.FieldSetGroupField) -> Markup:
    box = f"{view.word('field-box')} {field['box']}: " if "box" in field else ""
    name = box + view.text(field["name"])
    filled = view.word(f"fills-{field['who']}")
    asked = view.word(f"asked-{field.get('asked', 'always')}")
    lines = [
        html('<div class="field" id="{}">', field["id"]),
        html("<p><strong>{}</strong> <small>{}. {}</small></p>", name, filled, asked),
        as_html(view.text(field["meaning"]), view),
    ]
    if "example" in field:
        example = "<p>{}: <samp>{}</samp></p>"
        lines.append(html(example, view.word("field-example"), field["example"]))
    if "sources" in field:
        lines.append(mark(view, field))
    return Markup("\n").join([*lines, Markup("</div>")])
