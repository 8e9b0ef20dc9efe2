"""Of rules thrown together by chance, each result rests on the fewest tables.

Now and then a reason turns on a fact on which no answer turns: it is published too.
"""

from itertools import product
from pathlib import Path
from random import Random

import pytest
import yaml

from macros.guide.every_case import compile_rulebook
from macros.guide.grounds import grounds_of
from macros.guide.publish import published
from macros.guide.rules import Rulebook
from tests.mini_project import project, rulebook_of
from tests.reasons_by_trying import certificate_chain, chain_by_trying

FACTS = {"a": "pqr", "b": "pq", "c": "pqr"}
ALIKE = {"id": "alike", "same": ["a", "c"], "values": [{"id": "no"}, {"id": "yes"}]}
OUTPUTS = ("calm", "warned", "closed")
TABLES = ("one", "two", "three")
STATES = {"alike": ("no", "yes"), "treaty": ("in-force", "over")}
"""What compares two facts, and a notice."""

SHARES = dict.fromkeys(TABLES, 0.6)
"""How often a condition asks a table; how often another fact: see there."""

SIZES = dict.fromkeys(TABLES, (1, 2))
"""How many values a condition admits: of a table one or two."""

SILENT = 0.5
"""How often the rule that catches the rest says only that nothing stood in the way."""

DAY = "2026-07-01"
SHIPMENTS = [
    dict(zip(FACTS, values, strict=True)) for values in product(*FACTS.values())
]


def rules_by_chance(folder: Path, seed: int) -> Rulebook:
    """Three tables that feed the certificate, and some of them each other.

    The rules of a table exclude each other by one fact; what is left, one catches.
    """
    chance = Random(seed)  # noqa: S311 - cases, not secrets
    guide = project(folder) / "data" / "guide"
    facts = [{"id": f, "values": [{"id": v} for v in vs]} for f, vs in FACTS.items()]
    (guide / "facts.yml").write_text(yaml.safe_dump([*facts, ALIKE]), "utf-8")
    (guide / "laws.yml").write_text("[]\n", "utf-8")
    (guide / "tables" / "documents.yml").unlink()
    for number, table in enumerate((*TABLES, "certificate")):
        told = {"table": table, "hit": "unique"}
        if table in TABLES:
            told["values"] = [{"id": one} for one in OUTPUTS]
            outputs = OUTPUTS
        else:
            told["gives"] = "certificates"
            outputs = ("paper", "nothing")
        told["rules"] = some_rules(chance, TABLES[:number], outputs)
        text = yaml.safe_dump(told, sort_keys=False)
        (guide / "tables" / f"{table}.yml").write_text(text, "utf-8")
    return rulebook_of(folder)


def some_rules(chance: Random, feeding: tuple[str, ...], outputs: tuple) -> list[dict]:
    """Rules that ask one fact for another value each, and of the rest by chance."""
    apart = FACTS | dict.fromkeys(feeding, OUTPUTS)
    first = chance.choice([*apart])
    others = apart | STATES
    rules = []
    for value in apart[first][-2:]:
        asked = [
            {
                name: chance.sample([*values], chance.choice(SIZES.get(name, (1,))))
                for name, values in others.items()
                if chance.random() < SHARES.get(name, 0.2)
            }
            | {first: value}
            for _ in range(chance.choice((1, 2, 3)))
        ]
        told = chance.choice(outputs)
        rules.append({"id": f"r-{value}", "when": asked, "then": told})
    rest = {"id": "rest", "when": "otherwise", "then": outputs[0]}
    if outputs is OUTPUTS and chance.random() < SILENT:
        rest["silent"] = True
    return [*rules, rest]


@pytest.mark.parametrize("seed", range(20))
def test_every_reason_rests_on_the_fewest_tables_that_suffice(
    tmp_path: Path, seed: int
) -> None:
    book = rules_by_chance(tmp_path, seed)
    compiled = compile_rulebook(book)
    graph = published(compiled, grounds_of(book, compiled))
    for facts in SHIPMENTS:
        chain = certificate_chain(book, graph, facts, DAY)
        expected = chain_by_trying(book, facts, DAY)
        assert {rule.table: rule for rule in chain} == expected, (facts, DAY)
