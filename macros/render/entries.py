"""Entries that a reader fills in, with or without a script."""

from collections.abc import Iterable

from markupsafe import Markup

from macros.data import kinds
from macros.render.html import data_of, heads, html
from macros.site.addresses import plain
from macros.site.view import View


def hint(view: View, field: kinds.FieldSetGroupField) -> str:
    """What to write in a field, with its example, as plain text.

    A day has no example: the browser shows how it wants days to be written.
    """
    meaning = plain(view.text(field["meaning"])).strip()
    if "example" not in field or field.get("check") == "date":
        return meaning
    return f"{meaning} {view.word('field-example')}: {field['example']}"


def group(
    view: View, prefix: str, data: kinds.FieldSetGroup, leave: str = ""
) -> Markup:
    """The entries of one group of fields as a fieldset; "" if none is asked.

    Ids begin with `prefix`; the field `leave` is left out. The inputs have no
    names: whatever sends a form has nothing to send.
    """
    asked = [f for f in data["fields"] if is_asked(f) and f["id"] != leave]
    rows = Markup().join(_entry(view, prefix, field) for field in asked)
    whole = "<fieldset><legend>{}</legend>{}</fieldset>"
    return html(whole, view.text(data["title"]), rows) if rows else Markup()


def is_asked(field: kinds.FieldSetGroupField) -> bool:
    """Whether a request asks the exporter for `field`."""
    return bool(field.get("asked", "always") != "never")


def _entry(view: View, prefix: str, field: kinds.FieldSetGroupField) -> Markup:
    id_, check = f"{prefix}--{field['id']}", field.get("check", "")
    asked, box = field.get("asked", "always"), field.get("box", "")
    notes = [f"{view.word('field-box')} {box}"] if box else []
    if asked == "sometimes":
        notes.append(view.word("asked-sometimes").rstrip("."))
    small = html(" <small>{}</small>", " · ".join(notes)) if notes else Markup()
    names = {"field": field["id"], "asked": asked, "box": box, "check": check}
    described = html('aria-describedby="{}-hint" autocomplete="off"', id_)
    attributes = html('id="{}" {} {}', id_, data_of(names), described)
    if "fact" in field:
        attributes += html(' data-fact="{}"', field["fact"])
    kind = "date" if check == "date" else "text"
    control = html('<input type="{}" {}>', kind, attributes)
    if check == "lines":
        control = html('<textarea rows="3" {}></textarea>', attributes)
    return html(
        '<div class="entry"><label for="{0}"><strong>{1}</strong>{2}</label>'
        '<p class="entry__hint" id="{0}-hint">{3}</p>{4}</div>',
        *(id_, view.text(field["name"]), small, hint(view, field), control),
    )


def empty_table(caption: str, head: Iterable[str], rows: Iterable[str]) -> Markup:
    """A table to fill in by hand; each of `rows` is what its first cell says."""
    names = list(head)
    cells = Markup("<td></td>") * (len(names) - 1)
    body = Markup().join(html("<tr><td>{}</td>{}</tr>", row, cells) for row in rows)
    return html(
        "<table><caption>{}</caption>"
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        caption,
        heads(names),
        body,
    )
