"""The decision tables, written for people."""

from macros.guide.rules import BEGINNING, END, Cube, Rule, Table
from macros.render.conditions import conditions, value_name
from macros.render.evidence import confidence_line
from macros.render.words import attribute, day
from macros.site.addresses import page_path, relative_address
from macros.site.model import Site, text
from macros.site.transactions import place_names, rows


def table_html(site: Site, table: Table, title: str, lang: str) -> str:
    """The table called `title`: a row a rule, with conditions, result, reason."""
    heads = ("fact", "result", "reason")
    head = "".join(f'<th scope="col">{site.word(name, lang)}</th>' for name in heads)
    rows = "".join(_row(site, table, rule, lang) for rule in table.rules)
    caption = f'<caption class="md-visually-hidden">{attribute(title)}</caption>'
    return (
        f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(site: Site, table: Table, rule: Rule, lang: str) -> str:
    either = f" <strong>{site.word('or', lang)}</strong> "
    when = either.join(_cube(site, cube, lang) for cube in rule.cubes)
    given = (value_name(site, table.id, word, lang) for word in rule.then)
    then = attribute(", ".join(given))
    data = rule.item.data
    why = attribute(text(data["because"], lang))
    known = confidence_line(site, data["sources"], lang)
    return (
        f'<tr id="{rule.table}-{rule.id}"><td>{when}{_days(site, rule, lang)}</td>'
        f"<td>{then}</td><td>{why}{known}</td></tr>"
    )


def _days(site: Site, rule: Rule, lang: str) -> str:
    said = []
    if rule.first != BEGINNING:
        said.append(site.word("from-day", lang, x=day(rule.first, lang)))
    if rule.last != END:
        said.append(site.word("until-day", lang, x=day(rule.last, lang)))
    return f"<br><small>{', '.join(said)}</small>" if said else ""


def _cube(site: Site, cube: Cube, lang: str) -> str:
    said = [
        f"<em>{attribute(name)}</em>: {attribute(value)}"
        for name, value in conditions(site, cube, lang)
    ]
    return "; ".join(said) or site.word("any", lang)


def transactions_html(site: Site, here: str, lang: str) -> str:
    """Which paper goes with a US export: a row a paper, from the rules."""
    words = (
        "table-destination",
        "table-paper",
        "field-issuer",
        "table-form",
        "table-send",
    )
    head = "".join(f'<th scope="col">{site.word(w, lang)}</th>' for w in words)
    lines = []
    for row in rows(site):
        data = site.get("certificates", row.certificate)
        target = relative_address(page_path("certificate", row.certificate, lang), here)
        paper = f'<a href="{target}">{attribute(text(data["name"], lang))}</a>'
        issuer = attribute(text(data["issuer"], lang)) if "issuer" in data else ""
        names = [text(site.get("documents", d)["name"], lang) for d in row.documents]
        sent = attribute("; ".join(names))
        places = ", ".join(place_names(site, row, lang))
        forms = [_form_link(site, form, here, lang) for form in data.get("forms", ())]
        cells = (attribute(places), paper, issuer, ", ".join(forms), sent)
        lines.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return (
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    )


def _form_link(site: Site, form: str, here: str, lang: str) -> str:
    name = attribute(text(site.get("forms", form)["name"], lang))
    return (
        f'<a href="{relative_address(page_path("form", form, lang), here)}">{name}</a>'
    )
