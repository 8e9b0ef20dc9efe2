"""The guide's result as plain text, for the terminal."""

from collections.abc import Mapping

from macros.render.conditions import value_name
from macros.site.decision import Result
from macros.site.model import Site, text


def result_lines(
    site: Site, result: Result, assumed: Mapping[str, str], on: str, lang: str
) -> list[str]:
    """The `result` of the day `on` (YYYY-MM-DD), a line of plain text each.

    `assumed` are facts with the values that were taken for granted.
    """
    lines = _certificate(site, result.certificate, lang)
    if assumed:
        said = (_answer(site, fact, value, lang) for fact, value in assumed.items())
        lines += ["", site.word("guide-assumed-note", lang, x="; ".join(said))]
    for table, ids in result.certain.items():
        if ids:
            lines += ["", site.word(f"guide-{table}", lang)]
            lines += [_item(site.get(table, id_), lang) for id_ in ids]
    if result.possible:
        lines += ["", site.word("guide-may", lang)]
    for (table, id_), facts in result.possible.items():
        name = text(site.get(site.rulebook.table(table).gives, id_)["name"], lang)
        lines.append(
            f"- {name} ({site.word('guide-decides', lang)}: {', '.join(facts)})"
        )
    lines += ["", site.word("guide-because", lang)]
    for rule in result.because:
        cited = ", ".join(site.source(s)[0]["title"] for s in rule.item.data["sources"])
        lines.append(f"- {text(rule.item.data['because'], lang)} [{cited}]")
    return [*lines, "", site.word("guide-rules-of", lang, x=on)]


def _answer(site: Site, fact: str, value: str, lang: str) -> str:
    asked = text(site.get("facts", fact)["ask"], lang)
    return f"{asked} {value_name(site, fact, value, lang)}"


def _certificate(site: Site, id_: str | None, lang: str) -> list[str]:
    if id_ is None:
        return [site.word("guide-depends", lang)]
    data = site.get("certificates", id_)
    lines = [text(data["name"], lang), f"  {text(data['short'], lang)}"]
    for row in ("requester", "issuer", "deadline", "system", "instead"):
        if row in data:
            title = site.word(f"field-{row}", lang)
            lines.append(f"  {title}: {text(data[row], lang)}")
    return lines


def _item(data: Mapping, lang: str) -> str:
    said = text(data.get("short") or data["text"], lang)
    return f"- {text(data['name'], lang)}: {said}"
