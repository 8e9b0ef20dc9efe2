"""What the pages of the tools share: their frame, entries to fill in, offices.

Owns the frame and these pieces; what each tool holds stands in its own module. Entries
can be filled in with a script or, on paper, without one.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.render.html import data_of, heads, html, link, opening
from macros.render.tariff import tariff_data, tariff_words
from macros.render.tools import TOOLS, read_more, tool_page
from macros.site.addresses import plain
from macros.site.model import Site
from macros.site.view import Page, View


def page_of_tool(
    view: View, name: str, parts: Sequence[str], made_of: str = "fields"
) -> Page:
    """The page of the tool `name`, or of all of them, with its title and lede.

    `made_of` is the kind of data that was reviewed.
    """
    words, reviewed = TOOLS.get(name), view.site.newest_review(made_of)
    title = view.word(f"{words}-title" if words else "tools")
    lede = view.word(f"{words}-lede" if words else "tools-lede")
    meta = view.meta(title, lede, terms=False, reviewed=reviewed)
    if words:
        meta |= {"hide": ["toc"], "scripts": [name]}
        meta["styles"] = ["tables", "guide", "tools"]
    body = Markup("\n").join([opening(title, lede, "tool"), *parts])
    return Page(tool_page(name, view.lang), body, meta)


def privacy(view: View) -> Markup:
    """What happens to what a reader writes."""
    return html(
        '<p class="tool__private">{} {}</p>',
        view.word("tool-private"),
        view.word("tool-take-first"),
    )


def known_tariff_codes(view: View) -> dict[str, object]:
    """What the scripts know and say of tariff codes."""
    return {"codes": tariff_data(view), "tariff": tariff_words(view)}


def link_to_fields(view: View, id_: str) -> Markup:
    """The way to the same fields, explained one by one."""
    target = view.address_of("fields", id_)
    return html("<p>{}</p>", link(target, view.word("field-by-field")))


def office(view: View, data: kinds.FieldSet) -> Markup:
    """Which office a set of fields goes to, and where to read of the others."""
    target, label = read_more(view, "faq", data["offices"])
    sentence = view.word("tool-office", x=mail_of(view.site, data))
    return html('<p>{} <a href="{}">{}</a></p>', sentence, target, label)


def mail_of(site: Site, data: kinds.FieldSet) -> str:
    """The address that the fields `data` are sent to."""
    mail: str = site.get(kinds.CONTACTS, data["to"])["email"]
    return mail


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
    rows = [_entry(view, prefix, field) for field in asked]
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
    body = (html("<tr><td>{}</td>{}</tr>", row, cells) for row in rows)
    return html(
        "<table><caption>{}</caption>"
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        caption,
        heads(names),
        body,
    )
