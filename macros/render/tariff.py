"""Lines of the US tariff schedule, as a table and as data for the scripts.

Owns what is said of a line. Does not decide what was typed: that is the
business of `overrides/assets/js/tools/tariff.js`.
"""

from markupsafe import Markup

from macros.data import kinds
from macros.render.html import html, table
from macros.render.words import day
from macros.site.model import Site
from macros.site.view import View

KIND = kinds.TARIFF_CODES


def dotted(digits: str) -> str:
    """Ten digits as the schedule writes them: "0804.50.40.45"."""
    return f"{digits[:4]}.{digits[4:6]}.{digits[6:8]}.{digits[8:]}"


def kind_of_line(line: kinds.TariffCode) -> str:
    """What `line` is to a reader: its kind, or "must-file" if it is flagged so."""
    return "must-file" if "must-file" in line else line["line"]


def tariff_data(view: View) -> dict[str, dict[str, str]]:
    """Kind of line -> its ten digits -> its goods."""
    goods_of: dict[str, dict[str, str]] = {}
    for id_, item in view.site.ids(KIND).items():
        of_kind = goods_of.setdefault(kind_of_line(item.data), {})
        of_kind[id_] = view.text(item.data["goods"])
    return goods_of


def tariff_words(view: View) -> dict[str, str]:
    """What the scripts say of tariff codes, the days of flags filled in."""
    words = view.words("tariff-")
    since = {
        item.data["must-file"]["since"]
        for item in view.site.ids(KIND).values()
        if "must-file" in item.data
    }
    days = ", ".join(day(one, view.lang) for one in sorted(since))
    return words | {"must": view.word("tariff-must", x=days)}


def tariff_table(view: View) -> Markup:
    """Every line of the list, folded: code, goods, what is known of it."""
    lines, row = view.site.ids(KIND), "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    words = {
        id_: view.word(f"tariff-in-{kind_of_line(line.data)}")
        for id_, line in lines.items()
    }
    rows = (
        html(row, dotted(id_), view.text(line.data["goods"]), words[id_])
        for id_, line in lines.items()
    )
    names = (view.word(f"tariff-head-{name}") for name in ("code", "goods", "line"))
    folded = "<details><summary>{}</summary>{}</details>"
    return html(folded, view.word("tariff-table", n=len(lines)), table(names, rows))


def evidence_for_tariff(site: Site) -> dict[str, list[str]]:
    """All that the lines rest on, and the law about them, each once."""
    lines = [item.data for item in site.ids(KIND).values()]
    flags = [line["must-file"] for line in lines if "must-file" in line]
    sources = [source for part in (*lines, *flags) for source in part["sources"]]
    law = [source for flag in flags for source in flag.get("law", ())]
    return {"sources": [*dict.fromkeys(sources)], "law": [*dict.fromkeys(law)]}
