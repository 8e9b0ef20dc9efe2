"""Receipts: computed once more by the rules that gave them, whatever came since."""

import json
import random
import subprocess
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from macros.commands.verify import verdict
from macros.data.languages import MAIN
from macros.guide.known_facts import UNSURE
from macros.guide.publish import PublishedGraph
from macros.site.decision import LISTS
from macros.site.model import Site
from macros.site.receipts import seal_of
from macros.site.releases import FOLDER, graph_hash, keep, releases
from macros.site.view import View
from tests.node import node
from tests.whole_project import ROOT

DAY = "2026-11-28"
EACH = 1_000
"""So many receipts of each release."""

GIVEN = "nop-import-certificate"
INTO_THE_US = {
    "destination": "us",
    "standard": "nop",
    "purpose": "sale",
    "stage": "planned",
    "product": "crop",
}
SWAPS = ((), (("ask-qcs", GIVEN),), (("ask-qcs", GIVEN), ("eu-coi", "gb-coi")))
"""What each release gives in place of what: three releases, each another graph."""


def altered(graph: PublishedGraph, swaps: tuple) -> PublishedGraph:
    """`graph` with other things in some of its rules, as a correction makes it."""
    made = deepcopy(graph)
    made["rules"] = [
        [name, tables, *({b: a for a, b in swaps}.get(i, i) for i in items)]
        for name, tables, *items in made["rules"]
    ]
    return made


@pytest.fixture(scope="module")
def published(site: Site, tmp_path_factory: pytest.TempPathFactory) -> list[Site]:
    """One project in three states, each kept as a release in its time."""
    root = tmp_path_factory.mktemp("releases")
    (root / FOLDER).mkdir(parents=True)
    library = replace(site.library, root=root)
    made = []
    for swaps in SWAPS:
        graph = altered(site.published_graph, swaps)
        state = type("Altered", (Site,), {"published_graph": graph})(
            library, site.rules
        )
        assert keep(state)
        assert not keep(state)
        made.append(state)
    return made


@pytest.fixture(scope="module")
def receipts(
    published: list[Site], tmp_path_factory: pytest.TempPathFactory
) -> list[list[str]]:
    """Of each release, what the page's script makes of random shipments."""
    chance = random.Random(2)  # noqa: S311 - cases, not secrets
    folder = tmp_path_factory.mktemp("receipts")
    return [by_page(folder, state, chance) for state in published]


def shipment(site: Site, chance: random.Random) -> dict[str, str]:
    """Random facts; every other shipment is a usual one into the US."""
    facts = [fact for fact in site.rulebook.facts.values() if fact.asked]
    usual = {f.id: f.default for f in facts if f.default} | INTO_THE_US
    fixed = usual if chance.random() < 0.5 else {}
    unsure = {f.id for f in facts if site.get("facts", f.id)["unsure"]}
    given = {
        f.id: UNSURE
        if f.id in unsure and chance.random() < 0.1
        else chance.choice(f.values)
        for f in facts
    }
    return given | fixed


def by_page(folder: Path, site: Site, chance: random.Random) -> list[str]:
    given = {table.id: table.gives for table in site.rulebook.tables if table.gives}
    data = {
        "graph": site.published_graph,
        "version": graph_hash(site.published_graph),
        "items": {t: {id_: {} for id_ in site.ids(kind)} for t, kind in given.items()},
        "sets": [shipment(site, chance) for _ in range(EACH)],
        "day": DAY,
    }
    path = folder / "shipments.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    ran = subprocess.run(
        [node(), str(ROOT / "tests" / "scripts" / "receipts.mjs"), str(path)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return ran.stdout.rstrip("\n").split("\n")


def mutated(text: str, site: Site, chance: random.Random) -> str:
    """The receipt `said` with one thing in it changed; its seal stays."""
    receipt = json.loads(text)
    certificates, fact = [*site.ids("certificates")], chance.choice([*receipt["facts"]])
    values = {*site.rulebook.facts[fact].values} - {receipt["facts"][fact]}
    table = chance.choice(LISTS)
    others = [c for c in certificates if c != receipt["certificate"]]
    chance.choice(
        [
            lambda: receipt.update(certificate=chance.choice(others)),
            lambda: receipt["facts"].update({fact: chance.choice(sorted(values))}),
            lambda: receipt[table].append("commercial-invoice-2"),
            lambda: receipt.update(on="2026-11-29"),
            lambda: receipt.update(version="0" * 8),
            lambda: receipt.update(address=receipt["address"] + "x"),
            lambda: receipt["rules"].append("certificate/another"),
        ]
    )()
    return json.dumps(receipt, ensure_ascii=False)


def test_every_receipt_of_every_release_is_good_whatever_came_since(
    published: list[Site], receipts: list[list[str]]
) -> None:
    today = published[-1]
    assert len({release.hash for release in releases(today)}) == len(SWAPS)
    for made in receipts:
        assert len(made) == EACH
        assert {verdict(View(today, MAIN), text)[0] for text in made} == {0}


def test_every_mutated_receipt_is_refused(
    published: list[Site], receipts: list[list[str]]
) -> None:
    chance = random.Random(3)  # noqa: S311 - cases, not secrets
    today = published[-1]
    for made in receipts:
        for text in made:
            code, lines = verdict(View(today, MAIN), mutated(text, today, chance))
            assert code != 0, lines


def test_another_answer_is_refused_under_a_new_seal_too(
    published: list[Site], receipts: list[list[str]]
) -> None:
    today = published[-1]
    for made in receipts:
        for text in made[:200]:
            receipt = json.loads(text)
            receipt["certificate"] = "no-such-paper"
            receipt["seal"] = seal_of(receipt)
            code, lines = verdict(View(today, MAIN), json.dumps(receipt))
            assert code == 1
            assert lines[0].startswith("refused: certificate: it says 'no-such-paper'")


def test_a_corrected_answer_is_told_with_the_old_one(
    published: list[Site], receipts: list[list[str]]
) -> None:
    today = published[-1]
    corrected = 0
    for text in receipts[0]:
        if json.loads(text)["certificate"] == GIVEN:
            corrected += 1
            _, lines = verdict(View(today, MAIN), text)
            assert lines[0].startswith("good: NOP Import Certificate, on 2026-11-28")
            assert lines[1].startswith("rules of today say otherwise of certificate")
    assert corrected
    assert verdict(View(published[0], MAIN), receipts[0][0])[1][-1] in (
        "these are the rules of today",
        "rules of today say the same",
    )


def test_rules_that_were_never_published_are_told(
    site: Site, receipts: list[list[str]]
) -> None:
    receipt = json.loads(receipts[1][0])
    code, [line] = verdict(View(site, MAIN), json.dumps(receipt, ensure_ascii=False))
    assert (code, line) == (2, f"rules {receipt['version']} were never published here")
