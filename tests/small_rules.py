"""Rules so small that every shipment, on every day and in every state, can be tried.

Owns those rules and all shipments. They have one of each: a table that feeds another,
days, a notice, what is usual, what compares two facts, and the rest of a table.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

from macros.guide.evaluate import evaluate
from macros.guide.rules import Rulebook
from tests.mini_project import project, rulebook_of

FACTS = """
- id: treatment
  values: [{id: none}, {id: gas}, {id: dip}, {id: oil}, {id: cold}]
  usual: none
- {id: origin, domain: places}
- {id: alike, same: [origin, destination], values: [{id: "no"}, {id: "yes"}]}
- {id: bulk, values: [{id: "no"}, {id: "yes"}]}
- {id: destination, domain: places}
"""

TABLES = {
    "side": """
table: side
hit: unique
values: [{id: inside}, {id: outside}]
rules:
  - {id: within, when: {destination: eu}, then: inside}
  - {id: without, when: otherwise, then: outside}
""",
    "certificate": """
table: certificate
hit: unique
gives: certificates
rules:
  - {id: first, when: {side: inside}, then: paper, until: 2026-06-30}
  - {id: treaty, when: {side: inside, treaty: in-force}, then: paper, from: 2026-07-01}
  - {id: over, when: {side: inside, treaty: over}, then: nothing, from: 2026-07-01}
  - {id: home, when: {side: outside, alike: "yes"}, then: nothing}
  - id: away
    when:
      - {side: outside, alike: "no", treatment: {not: gas}}
      - {side: outside, alike: "no", treatment: gas, destination: us}
    then: paper
  - id: gassed
    when: {side: outside, alike: "no", treatment: gas, destination: {not: us}}
    then: nothing
""",
    "documents": """
table: documents
hit: collect
gives: documents
rules:
  - {id: loose, when: {certificate: paper, bulk: "yes"}, then: plan}
  - {id: dipped, when: {treatment: [dip, oil]}, then: plan, from: 2026-07-01}
""",
}

BEGAN = "0000-00-00"
LAWS = """
- {id: every, when: {}, never: {documents: plan}}
- {id: within, when: {destination: eu}, never: {documents: plan}}
- {id: gas-at-home, when: {treatment: gas, alike: "yes"}, never: {documents: plan}}
- {id: both-alike, when: {alike: "yes"}, never: {documents: plan}}
- {id: in-europe, when: {alike: "no", destination: eu}, always: {documents: plan}}
- {id: at-home, when: {origin: us, destination: us}, never: {documents: plan}}
- {id: abroad, when: {origin: [us, fr], alike: "no"}, never: {documents: plan}}
- {id: paper, when: {certificate: paper}, never: {documents: plan}}
- {id: loose-paper, when: {certificate: paper, bulk: "yes"}, always: {documents: plan}}
- {id: over, when: {treaty: over}, never: {documents: plan}}
- id: either
  when: [{destination: [fr, us], bulk: "no"}, {treatment: dip, side: outside}]
  never: {documents: plan}
- {id: new, when: {treatment: dip}, always: {documents: plan}, from: 2026-07-01}
- id: last-day
  when: {treatment: oil, bulk: "no"}
  never: {documents: plan}
  until: 2026-07-01
- id: day-before
  when: {treatment: oil, bulk: "no"}
  never: {documents: plan}
  until: 2026-06-30
"""

DAYS = ("2020-01-01", "2026-06-30", "2026-07-01", "2030-01-01")
PLACES = ("us", "ec", "fr", "it")
STATES = ("in-force", "over")
GIVEN = ("certificate", "documents")
SHIPMENTS = [
    dict(zip(("treatment", "origin", "bulk", "destination"), values, strict=True))
    for values in product(
        ("none", "gas", "dip", "oil", "cold"), PLACES, ("no", "yes"), PLACES
    )
]
"""One value for each fact that a reader may be asked."""


def small_rules(folder: Path) -> Rulebook:
    """The rules, written into `folder` and read."""
    guide = project(folder) / "data" / "guide"
    (guide / "facts.yml").write_text(FACTS, encoding="utf-8")
    (guide / "laws.yml").write_text(LAWS, encoding="utf-8")
    for name, text in TABLES.items():
        (guide / "tables" / f"{name}.yml").write_text(text, encoding="utf-8")
    return rulebook_of(folder)


def in_state(book: Rulebook, state: str) -> Rulebook:
    """`book` with its notice in `state`."""
    switched = replace(book.facts["treaty"], state=state)
    return replace(book, facts={**book.facts, "treaty": switched})


def evaluated(
    book: Rulebook, case: Mapping[str, str], day: str
) -> set[tuple[str, str]]:
    """What the rules give as the evaluator reads them."""
    fired = evaluate(book, case, day)
    return {(r.table, word) for r in fired for word in r.then if r.table in GIVEN}
