"""Where each source is used: the pages and rules that rest on it.

Owns the search for citations in items of every kind and in prose pages.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.checks.prose_references import mentions
from macros.data import kinds
from macros.data.depth import parts_under
from macros.data.item_names import CALLED, NAMED_IN
from macros.data.languages import MAIN, language_of
from macros.data.library import Data
from macros.data.links import LINK_KINDS
from macros.site.addresses import page_path
from macros.site.content import text
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_results import rules_without_texts

TOLD_BY = (*CALLED, "sentence")
"""Where an item says what it is called; a law is told by what it says."""

CITED = ("sources", "law")
"""Keys under which data name what they rest on: evidence and law."""

WORDS = {kind: word for word, kind in LINK_KINDS.items() if word != "source"}
TOOLS = {
    "numbers": ("number-title", "tools/certificate-number.md"),
    "tariff-codes": ("tariff-title", "tools/certificate-number.md#tariff-code"),
    "paper-checks": ("papers-title", "tools/papers.md"),
}
"""Kinds that a tool shows: what it is called, and its page."""


@dataclass(frozen=True)
class Use:
    """A place that names a source: what it is called and its page."""

    name: str
    page: str


def uses(site: Site) -> Mapping[str, list[Use]]:
    """Id of a source -> the English pages that name it, each once."""
    uses_of: dict[str, dict[Use, None]] = {}
    for id_, use in [*_of_items(site), *_of_rules(site), *_of_prose(site)]:
        uses_of.setdefault(id_, {})[use] = None
    return {id_: list(places) for id_, places in uses_of.items()}


def cited(data: object) -> Iterator[str]:
    """Ids of all sources that `data` names, as evidence or as law, at any depth."""
    for part in parts_under(data, CITED):
        if isinstance(part, list):
            yield from (reference.split(" ", 1)[0] for reference in part)


def _of_items(site: Site) -> Iterator[tuple[str, Use]]:
    for kind in site.library.files:
        if kind in ("sources", "copies", "table", "scenarios", "ui", "procedures"):
            continue
        for id_, item in site.ids(kind).items():
            use = Use(_name(site, kind, item.data), _page(kind, id_))
            yield from ((source, use) for source in _cited_by(site, kind, id_))


@memoized
def _cited_by(site: Site, kind: str, id_: str) -> Sequence[str]:
    return [*cited(site.get(kind, id_))]


def _page(kind: str, id_: str) -> str:
    """The page that shows an item; what the guide alone shows has no other."""
    if kind in TOOLS:
        return TOOLS[kind][1]
    if kind == "laws":
        return f"laws.md#{id_}"
    return page_path(WORDS[kind], id_) if kind in WORDS else "guide.md"


def _name(site: Site, kind: str, data: Data) -> str:
    if kind in NAMED_IN:
        data = site.get(NAMED_IN[kind], data["id"])
    if kind in TOOLS:
        return site.word(TOOLS[kind][0], MAIN)
    return next(text(data[key], MAIN) for key in TOLD_BY if key in data)


def _of_rules(site: Site) -> Iterator[tuple[str, Use]]:
    with rules_without_texts(site) as rulebook:
        cited_by = [(rule, [*cited(rule.item.data)]) for rule in rulebook.rules]
    for rule, sources in cited_by:
        use = Use(rule.name, f"tables.md#{rule.table}-{rule.id}")
        yield from ((source, use) for source in sources)


def _of_prose(site: Site) -> Iterator[tuple[str, Use]]:
    for reference in mentions(site.root):
        page = reference.position.path.removeprefix("docs/")
        if language_of(page) != MAIN:
            continue
        use = Use(page.removesuffix(".md"), page)
        if reference.kind == "sources":
            yield reference.id, use
        elif reference.kind == "procedures":
            procedure = site.get(kinds.PROCEDURES, reference.id)
            yield from ((source, use) for source in cited(procedure))
