"""The guide's result as plain text, for the terminal."""

from collections.abc import Iterable, Iterator, Mapping

from macros.commands.ways_text import told_ways, way_lines
from macros.data.library import Data
from macros.render.conditions import fact_name, value_name
from macros.site.decision import PHASES, Result
from macros.site.model import Site, state_text, text

Pair = tuple[str, str]
"""(table, id) of something that the guide gives."""


def result_lines(
    site: Site, result: Result, told: Mapping[str, str], on: str, lang: str
) -> list[str]:
    """The `result` of the day `on` (YYYY-MM-DD), a line of plain text each.

    `told` are the facts that the question named. What stops the goods comes
    first, then the certificate or what would open a way, then what limits it, then
    the way of the shipment phase by phase.
    """
    given = [(table, id_) for table, ids in result.certain.items() for id_ in ids]
    heavy = [pair for pair in result.weights if pair in given]
    stops = [pair for pair in result.stops if pair in given]
    rest = [pair for pair in given if pair not in heavy]
    limits = [pair for pair in heavy if pair not in stops]
    blocks = [
        [*_list(site, "shipment-stops", stops, lang), *_conflict(site, result, lang)],
        _certificate(site, result, lang),
        way_lines(site, told_ways(site, result, told, on), lang),
        [*_list(site, "shipment-limits", limits, lang)],
        _facts(site, "shipment-assumed", result.assumed, lang),
        *_phases(site, rest, lang),
        [*_list(site, "guide-wording", _of(rest, "wording"), lang)],
        [*_list(site, "guide-warnings", _of(rest, "warnings"), lang)],
        _possible(site, result, lang),
        _because(site, result, lang),
        _facts(site, "shipment-unused", {f: told[f] for f in result.unused}, lang),
        [site.word("guide-rules-of", lang, x=on)],
    ]
    return [line for block in blocks if block for line in ("", *block)][1:]


def _of(pairs: Iterable[Pair], table: str) -> list[Pair]:
    return [pair for pair in pairs if pair[0] == table]


def _data(site: Site, pair: Pair) -> Data:
    return site.get(site.rulebook.table(pair[0]).gives, pair[1])


def _list(site: Site, title: str, pairs: list[Pair], lang: str) -> Iterator[str]:
    """The word `title` and the items `pairs` below it; nothing if there are none."""
    if pairs:
        yield site.word(title, lang)
        yield from (_item(site, _data(site, pair), lang) for pair in pairs)


def _phases(site: Site, pairs: list[Pair], lang: str) -> Iterator[list[str]]:
    """Documents and steps, a block for each phase that has any."""
    for phase in PHASES:
        own = [p for p in pairs if _data(site, p).get("phase") == phase]
        yield [*_list(site, f"phase-{phase}", own, lang)]


def _item(site: Site, data: Data, lang: str) -> str:
    """One item as one line: its name and what it says, with the state it leans on."""
    said = text(data.get("short") or data["text"], lang)
    if "notice" in data:
        state = state_text(site.get("notices", data["notice"]))
        said += " " + text(state, lang).replace("**", "")
    about = [text(data[key], lang) for key in ("who", "when") if key in data]
    tail = f" [{'; '.join(about)}]" if about else ""
    return f"- {text(data['name'], lang)}: {said}{tail}"


def _facts(site: Site, title: str, facts: Mapping[str, str], lang: str) -> list[str]:
    """The sentence `title` about `facts` with their values; nothing without any."""
    said = [
        f"{fact_name(site, fact, lang)}: {value_name(site, fact, value, lang)}"
        for fact, value in facts.items()
    ]
    return [site.word(title, lang, x="; ".join(said))] if said else []


def _conflict(site: Site, result: Result, lang: str) -> Iterator[str]:
    """The answers that exclude each other, a line each."""
    for fact, value in result.conflict.items():
        said = value_name(site, fact, value, lang)
        yield f"  {fact_name(site, fact, lang)}: {said}"


def _certificate(site: Site, result: Result, lang: str) -> list[str]:
    if result.certificate is None:
        names = ", ".join(fact_name(site, fact, lang) for fact in result.missing)
        return [site.word("shipment-open", lang, x=names)]
    data = site.get("certificates", result.certificate)
    lines = [text(data["name"], lang), f"  {text(data['short'], lang)}"]
    for row in ("requester", "issuer", "deadline", "system", "instead"):
        if row in data:
            title = site.word(f"field-{row}", lang)
            lines.append(f"  {title}: {text(data[row], lang)}")
    return lines


def _possible(site: Site, result: Result, lang: str) -> list[str]:
    lines = []
    for pair, facts in result.possible.items():
        name = text(_data(site, pair)["name"], lang)
        names = ", ".join(fact_name(site, fact, lang) for fact in facts)
        depends = f" ({site.word('guide-decides', lang)}: {names})" if facts else ""
        lines.append(f"- {name}{depends}")
    return [site.word("guide-may", lang), *lines] if lines else []


def _because(site: Site, result: Result, lang: str) -> list[str]:
    lines = [site.word("guide-because", lang)]
    for rule in result.because:
        cited = ", ".join(site.source(s)[0]["title"] for s in rule.item.data["sources"])
        lines.append(f"- {text(rule.item.data['because'], lang)} [{cited}]")
    return lines
