"""Entries that a reader fills in, with or without a script."""

from collections.abc import Iterable

from macros.data.library import Data
from macros.render.words import attribute
from macros.site.addresses import plain
from macros.site.view import View


def hint(view: View, field: Data) -> str:
    """What to write in a field, with its example, as plain text.

    A day has no example: the browser shows how it wants days to be written.
    """
    said = plain(view.text(field["meaning"])).strip()
    if "example" not in field or field.get("check") == "date":
        return said
    return f"{said} {view.word('field-example')}: {field['example']}"


def group(view: View, prefix: str, data: Data, leave: str = "") -> str:
    """The entries of one group of fields as a fieldset; "" if none is asked.

    Ids begin with `prefix`; the field `leave` is left out. The inputs have no
    names: whatever sends a form has nothing to send.
    """
    asked = [f for f in data["fields"] if is_asked(f) and f["id"] != leave]
    rows = "".join(_entry(view, prefix, field) for field in asked)
    legend = attribute(view.text(data["title"]))
    return f"<fieldset><legend>{legend}</legend>{rows}</fieldset>" if rows else ""


def is_asked(field: Data) -> bool:
    """Whether a request asks the exporter for `field`."""
    return bool(field.get("asked", "always") != "never")


def _entry(view: View, prefix: str, field: Data) -> str:
    id_, check = f"{prefix}--{field['id']}", field.get("check", "")
    asked, box = field.get("asked", "always"), attribute(field.get("box", ""))
    notes = [f"{view.word('field-box')} {box}"] if box else []
    if asked == "sometimes":
        notes.append(view.word("asked-sometimes").rstrip("."))
    small = f" <small>{' · '.join(notes)}</small>" if notes else ""
    given = (
        f'id="{id_}" data-field="{field["id"]}" data-asked="{asked}" data-box="{box}"'
        f' data-check="{check}" aria-describedby="{id_}-hint" autocomplete="off"'
    )
    given += f' data-fact="{field["fact"]}"' if "fact" in field else ""
    kind = "date" if check == "date" else "text"
    control = f'<input type="{kind}" {given}>'
    if check == "lines":
        control = f'<textarea rows="3" {given}></textarea>'
    return (
        f'<div class="entry"><label for="{id_}">'
        f"<strong>{attribute(view.text(field['name']))}</strong>{small}</label>"
        f'<p class="entry__hint" id="{id_}-hint">{attribute(hint(view, field))}'
        f"</p>{control}</div>"
    )


def empty_table(caption: str, head: Iterable[str], rows: Iterable[str]) -> str:
    """A table to fill in by hand; each of `rows` is what its first cell says."""
    names = list(head)
    heads = "".join(f'<th scope="col">{attribute(name)}</th>' for name in names)
    cells = "<td></td>" * (len(names) - 1)
    body = "".join(f"<tr><td>{row}</td>{cells}</tr>" for row in rows)
    return (
        f"<table><caption>{attribute(caption)}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )
