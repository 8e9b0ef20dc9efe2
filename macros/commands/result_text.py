"""The guide's result as plain text, for the terminal."""

from collections.abc import Iterable, Iterator, Mapping

from macros.commands.ways_text import way_lines, ways_of_result
from macros.data import kinds
from macros.data.library import Data
from macros.guide.known_facts import UNSURE
from macros.render.conditions import answer_name, fact_name
from macros.render.guide_words import HEAD
from macros.site.addresses import plain
from macros.site.decision import PHASES, deciding
from macros.site.notice_texts import state_text
from macros.site.result import Result
from macros.site.view import View
from macros.site.ways import next_lot

MANY = 6
"""Of more names than this that a fact decides the rest is only counted."""

Pair = tuple[str, str]
"""(table, id) of something that the guide gives."""


def result_lines(view: View, result: Result, today: str = "") -> list[str]:
    """The `result` as it is told on the day `today`, a line of plain text each.

    What stops the goods comes first, then the certificate or what would open a way,
    then what limits it, then the way of the shipment phase by phase.
    """
    ways = ways_of_result(view.site, result, today)
    pairs = [(table, id_) for table, ids in result.certain.items() for id_ in ids]
    heavy = [pair for pair in result.weights if pair in pairs]
    stops = [pair for pair in result.stops if pair in pairs]
    rest = [pair for pair in pairs if pair not in heavy]
    limits = [pair for pair in heavy if pair not in stops]
    blocks = [
        [*_list(view, "shipment-stops", stops), *_conflict(view, result)],
        _certificate(view, result),
        way_lines(view, ways, next_lot(view.site, result)),
        [*_list(view, "shipment-limits", limits)],
        _facts(view, "shipment-assumed", _worth_listing(view, result)),
        *_phases(view, rest),
        [*_list(view, "guide-wording", _of(rest, "wording"))],
        [*_list(view, "guide-warnings", _of(rest, "warnings"))],
        _possible(view, result),
        _because(view, result),
        _facts(view, "shipment-unused", {f: result.facts[f] for f in result.unused}),
        [view.word("guide-rules-of", x=result.on)],
    ]
    return [line for block in blocks if block for line in ("", *block)][1:]


def _of(pairs: Iterable[Pair], table: str) -> list[Pair]:
    return [pair for pair in pairs if pair[0] == table]


def _list(view: View, title: str, pairs: list[Pair]) -> Iterator[str]:
    """The word `title` and the items `pairs` below it; nothing if there are none."""
    if pairs:
        yield view.word(title)
        yield from (_item(view, view.site.given(*pair)) for pair in pairs)


def _phases(view: View, pairs: list[Pair]) -> Iterator[list[str]]:
    """Documents and steps, a block for each phase that has any."""
    for phase in PHASES:
        own = [p for p in pairs if view.site.given(*p).get("phase") == phase]
        yield [*_list(view, f"phase-{phase}", own)]


def _item(view: View, data: Data) -> str:
    """One item as one line: its name and what it says, with the state it leans on."""
    content = plain(view.text(data.get("short") or data["text"]))
    if "notice" in data:
        state = state_text(view.get(kinds.NOTICES, data["notice"]))
        content += " " + plain(view.text(state)).replace("**", "")
    about = [view.text(data[key]) for key in ("who", "when") if key in data]
    tail = f" [{'; '.join(about)}]" if about else ""
    return f"- {view.text(data['name'])}: {content}{tail}"


def _facts(view: View, title: str, facts: Mapping[str, str]) -> list[str]:
    """The sentence `title` about `facts` with their values; nothing without any."""
    answers = [answer_name(view, *answer) for answer in facts.items()]
    return [view.word(title, x="; ".join(answers))] if answers else []


def _worth_listing(view: View, result: Result) -> dict[str, str]:
    """What was taken for granted, without what goes without saying for such goods."""
    product = result.facts.get("product")
    return {
        fact: value
        for fact, value in result.assumed.items()
        if product not in view.site.get(kinds.FACTS, fact).get("unlisted-for", ())
    }


def _conflict(view: View, result: Result) -> Iterator[str]:
    """The answers that exclude each other, a line each."""
    for answer in result.conflict.items():
        yield f"  {answer_name(view, *answer)}"


def _open(view: View, result: Result) -> Iterator[str]:
    """What the certificate turns on, and how to find out what is not known."""
    names = ", ".join(fact_name(view, fact) for fact in result.missing)
    yield view.word("shipment-open", x=names)
    unsure = [fact for fact in result.missing if result.facts.get(fact) == UNSURE]
    if unsure:
        yield view.word("shipment-find")
        for fact in unsure:
            how_to_find = plain(view.text(view.get(kinds.FACTS, fact)["find"]))
            yield f"- {fact_name(view, fact)}: {how_to_find}"
        yield view.word("shipment-ask")


def _certificate(view: View, result: Result) -> list[str]:
    if result.certificate is None:
        return [*_open(view, result)]
    data = view.site.given("certificate", result.certificate)
    lines = [view.text(data["name"]), f"  {view.text(data['short'])}"]
    for row in HEAD:
        if row in data:
            title = view.word(f"field-{row}")
            lines.append(f"  {title}: {view.text(data[row])}")
    return lines


def _possible(view: View, result: Result) -> list[str]:
    """What may be needed, certificates first: a line for what the same facts decide."""
    names: dict[tuple[str, ...], list[str]] = {}
    certificates = [pair for pair in result.possible if pair[0] == "certificate"]
    for pair in dict.fromkeys((*certificates, *result.possible)):
        name = view.text(view.site.given(*pair)["name"])
        names.setdefault(result.possible[pair], []).append(name)
    lines = []
    for facts, items in names.items():
        by = ", ".join(fact_name(view, fact) for fact in facts)
        depends = f"{view.word('guide-decides')} {by}: " if facts else ""
        more = f"; +{len(items) - MANY}" if len(items) > MANY else ""
        lines.append(f"- {depends}{'; '.join(items[:MANY])}{more}")
    return [view.word("guide-may"), *lines] if lines else []


def _because(view: View, result: Result) -> list[str]:
    """The reasons, each once, with their sources, each once whatever the clause."""
    cited: dict[str, dict[str, None]] = {}
    for rule in deciding(view.site, result.because) or result.because:
        titles = (view.site.source(s)[0]["title"] for s in rule.item.data["sources"])
        sentence = plain(view.text(rule.item.data["because"]))
        cited.setdefault(sentence, {}).update(dict.fromkeys(titles))
    lines = [
        f"- {sentence} [{', '.join(titles)}]" for sentence, titles in cited.items()
    ]
    return [view.word("guide-because"), *lines] if lines else []
