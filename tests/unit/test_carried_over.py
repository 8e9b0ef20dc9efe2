"""What was made of data is made again when something that was read for it changes."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checks.run import check
from macros.data import kinds
from macros.data.reads import Noted, note, recorded
from macros.site.carried_over import carry_over
from macros.site.content import topics_of
from macros.site.memory import memoized, memoized_all
from macros.site.model import Site, build_site
from macros.site.rule_results import rule_cases
from tests.mini_project import project
from tests.whole_project import ROOT

ASKED = ("What is it?", "What can it be?")
TURNED = (
    "    sources: [law]\n    reviewed: 2026-01-01",
    "    reviewed: 2026-01-01\n    sources: [law]",
)
"""Only the order of two keys: equal maps, and yet a list of them reads otherwise."""

LED = ("    audience:", "    guide: {destination: fr}\n    audience:")
"""An answer leads to shipments to France, which none did before."""


def question(site: Site) -> str:
    return site.get(kinds.FAQ, "what")["question"]["en"]


def certificate(site: Site) -> str:
    return next(iter(site.ids(kinds.CERTIFICATES).values())).data["name"]["en"]


def every_certificate(site: Site) -> list[str]:
    return [item.data["name"]["en"] for item in site.every(kinds.CERTIFICATES).values()]


def how_known(site: Site) -> str:
    return site.word("known-how", "en")


def reasons(site: Site) -> int:
    return len(site.rulebook.rules)


def reasons_of_papers(site: Site) -> list[str]:
    return [rule.item.data["because"]["en"] for rule in site.table("documents").rules]


def reasons_of_certificates(site: Site) -> list[str]:
    table = site.table("certificate")
    return [rule.item.data["because"]["en"] for rule in table.rules]


def titles(site: Site) -> list[str]:
    return [head["title"]["en"] for head in site.tables.values()]


def cases(site: Site) -> int:
    return len(rule_cases(site))


def values(site: Site) -> list[str]:
    return [*site.facts["bulk"].values]


def nodes(site: Site) -> int:
    return len(site.published_graph["nodes"])


def prose(site: Site) -> str:
    return (site.root / "docs" / "papers.md").read_text(encoding="utf-8")


def topics(site: Site) -> int:
    return len(topics_of(site))


def to_france(site: Site) -> list[str]:
    return [*site.answers_for("fr")]


def by_another(site: Site) -> str:
    return _inner(site)


@memoized
def _inner(site: Site) -> str:
    return question(site)


MADE = (
    *(
        question,
        certificate,
        every_certificate,
        how_known,
        prose,
        topics,
        to_france,
        by_another,
    ),
    *(reasons, reasons_of_papers, reasons_of_certificates, values, nodes),
    *(titles, cases),
)
TABLE = "data/guide/tables/documents.yml"
OF_PAPERS = {reasons, reasons_of_papers}
OF_RULES = {*OF_PAPERS, reasons_of_certificates, values, nodes, cases}
OF_LAST = {every_certificate}
OF_FIRST = {certificate, *OF_LAST}
CHANGES = [
    ("data/faq/basics.yml", *ASKED, {question, topics, by_another}),
    ("data/faq/basics.yml", *TURNED, {question, topics, by_another}),
    ("data/faq/basics.yml", *LED, {question, topics, to_france, by_another}),
    ("data/certificates.yml", "{en: Paper,", "{en: Sheet,", {*OF_FIRST, reasons}),
    ("data/certificates.yml", "{en: Nothing", "{en: No paper", {*OF_LAST, reasons}),
    ("data/ui.yml", "How we know", "Known from", {how_known}),
    (TABLE, "en: Loose.", "en: In bulk.", OF_PAPERS),
    (TABLE, "Which documents?", "What else?", {*OF_PAPERS, titles}),
    (TABLE, "01-01}", "01-02}", OF_RULES),
    ("docs/papers.md", "# Papers", "# New papers", {prose}),
]


@pytest.mark.parametrize(("name", "old", "new", "again"), CHANGES)
def test_only_what_read_the_change_is_made_again(
    tmp_path: Path, name: str, old: str, new: str, again: set[Callable[[Site], object]]
) -> None:
    root, ran = project(tmp_path), []

    def noted(site: Site, make: Callable[[Site], object]) -> list[object]:
        ran.append(make)
        return [make(site)]

    before = build_site(check(root))
    for make in MADE:
        memoized_all(before, noted, make)
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    now = build_site(check(root))
    carry_over(before, now)
    ran.clear()
    assert [memoized_all(now, noted, make) for make in MADE] == [
        (m(now),) for m in MADE
    ]
    assert set(ran) == again


def test_what_was_made_for_something_kept_is_kept_with_it(tmp_path: Path) -> None:
    root, ran = project(tmp_path), []

    @memoized
    def inner(site: Site) -> str:
        ran.append(inner)
        return question(site)

    @memoized
    def outer(site: Site) -> list[str]:
        ran.append(outer)
        return [how_known(site), inner(site)]

    site = build_site(check(root))
    words = root / "data" / "ui.yml"
    text = words.read_text(encoding="utf-8")
    for now in ("How we know", "How we know", "Known from"):
        words.write_text(text.replace("How we know", now), encoding="utf-8")
        before, site = site, build_site(check(root))
        carry_over(before, site)
        outer(site)
    assert ran == [outer, inner, outer]


def test_what_is_read_later_is_not_in_a_recording() -> None:
    with recorded() as reads:
        note(("word", "during"))
    note(("word", "after"))
    assert reads == {("word", "during")}


@pytest.mark.parametrize("asked", [len, lambda names: next(iter(names))])
def test_who_counts_or_lists_what_there_is_has_read_all_names(
    asked: Callable[[Noted[int]], object],
) -> None:
    with recorded() as reads:
        assert asked(Noted(("files",), {"faq": 1})) in (1, "faq")
    assert reads == {("files",)}


def caches_a_site(function: ast.FunctionDef) -> bool:
    kept = {"cache", "lru_cache"} & {
        part.id
        for decorator in function.decorator_list
        for part in ast.walk(decorator)
        if isinstance(part, ast.Name)
    }
    kinds = {ast.unparse(a.annotation) for a in function.args.args if a.annotation}
    return bool(kept and {"Site", "View"} & kinds)


def test_no_cache_but_the_memory_hides_what_is_read_of_a_site() -> None:
    hiding = [
        f"{path.name}: {node.name}"
        for path in sorted((ROOT / "macros").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and caches_a_site(node)
    ]
    assert hiding == []
