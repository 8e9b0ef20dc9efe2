"""Small things every page says: dates, lists in a sentence, data for scripts."""

from datetime import date

from babel.dates import format_date, format_skeleton
from markupsafe import Markup

from macros.data.json_text import compact
from macros.data.languages import MAIN
from macros.render.html import html
from macros.site.view import View

FORMATS = {MAIN: "d MMMM y"}
"""Of days; the other languages write them as their readers do."""


def as_json(data: object) -> str:
    """`data` as JSON that can stand in a page: it closes no element."""
    return compact(data).replace("<", "\\u003c")


def data_in_page(id_: str, data: object) -> Markup:
    """`data` in an element that no browser runs or shows, for a script to read."""
    whole = Markup(as_json(data))  # noqa: S704 nothing in a script is escaped
    return html('<script type="application/json" id="{}">{}</script>', id_, whole)


def day(value: str, lang: str) -> str:
    """A day (YYYY-MM-DD) as the site writes it: "22 November 2026"."""
    return format_date(
        date.fromisoformat(value), FORMATS.get(lang, "long"), locale=lang
    )


def short_day(value: str, lang: str) -> str:
    """The same where there is little room: "22 Nov 2026"."""
    return format_date(date.fromisoformat(value), "d MMM y", locale=lang)


def month(value: str, lang: str) -> str:
    """A month (YYYY-MM) as a title: "November 2026"."""
    written = format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=lang)
    return written[:1].upper() + written[1:]


def listed(words: list[str], view: View) -> str:
    """Words as a sentence has them: "a, b and c"."""
    *first, last = words or [""]
    before = f"{', '.join(first)} {view.word('and')} " if first else ""
    return before + last
