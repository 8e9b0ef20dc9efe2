"""What the guide tells in every case, as it was accepted, and by which rules.

Owns the lock file `data/guide/guide.lock`: the decision graph by what a reader
is told, in every epoch, with every value by name, and the laws. It knows
nothing of rules and groups, so that rules may be written anew: what counts is
what each case gets. A test fails until a change is accepted with
`python -m macros lock`; `compare` says what changed.

Owns `data/guide/rules.lock`, too: a mark for each rule, of what it means and not of how
it is written. Nothing is decided by it; it lets an entry of what changed name the rules
behind it.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.data.json_text import compact, read_json
from macros.guide.every_case import compile_rulebook
from macros.guide.graph import GUIDE, Diagram, Graph, Ref, outcome
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import Law, Rule, Rulebook

CASES = Path("data") / "guide" / "guide.lock"
MARKS = Path("data") / "guide" / "rules.lock"

LONG = 8
"""So many signs of a hash tell two rules of one name apart."""

OutputNames = frozenset[str]
"""What a reader is told in a case: words "table/item"."""

Marks = Mapping[str, str]
"""Name "table/rule" -> its mark."""


@dataclass(frozen=True)
class Lock:
    """What every case gets.

    `classes`: fact, in the order of deciding -> its values, by class. The
    ends of `diagram` are sets of "table/item". `roots`: first day of each
    epoch -> its root. `laws`: id -> what it says.
    """

    classes: Mapping[str, list[list[str]]]
    diagram: Diagram[OutputNames]
    roots: Mapping[str, Ref]
    laws: Mapping[str, str]


def lock_of(rulebook: Rulebook) -> Lock:
    """What the guide tells by `rulebook`, notices as they stand."""
    graph = compile_rulebook(rulebook)
    roots = {day: named[GUIDE] for day, named in graph.roots.items()}
    merged, refs = by_outcome(graph)
    lean = Diagram[OutputNames]()
    starts = [refs[root] for root in roots.values()]
    moved = merged.folded(starts, lean.end, lean.node)
    used = {fact for fact, _ in lean.nodes}
    classes = {
        fact: [
            [v for v in rulebook.facts[fact].values if v in group]
            for group in graph.classes[fact]
        ]
        for fact in graph.facts
        if fact in used
    }
    laws = {law.id: law_in_words(law, rulebook) for law in rulebook.laws}
    days = {day: moved[refs[root]] for day, root in roots.items()}
    return Lock(classes, lean, days, laws)


def by_outcome(graph: Graph) -> tuple[Diagram[OutputNames], dict[Ref, Ref]]:
    """`graph` with ends merged that tell the same, and where each node went."""
    merged = Diagram[OutputNames]()
    ends = [frozenset("/".join(p) for p in outcome(rules)) for rules in graph.ends]
    refs = {~number: merged.end(end) for number, end in enumerate(ends)}
    for ref, (fact, children) in enumerate(graph.nodes):
        refs[ref] = merged.node(fact, [refs[child] for child in children])
    return merged, refs


def law_in_words(law: Law, rulebook: Rulebook) -> str:
    """What `law` says, with every value by name: of many, those that it is not."""
    when = [
        {fact: _values(fact, cube[fact], rulebook) for fact in sorted(cube)}
        for cube in law.cubes
    ]
    words = {table: sorted(words) for table, words in law.words.items()}
    holds = "never" if law.never else "always"
    return compact({"when": when, holds: words, "days": [law.first, law.last]})


def _values(
    fact: str, values: frozenset[str], rulebook: Rulebook
) -> list[str] | dict[str, list[str]]:
    tested = rulebook.facts.get(fact)
    others = frozenset(tested.values if tested else ()) - values
    if others and len(others) < len(values):
        return {"not": sorted(others)}
    return sorted(values)


def lock_text(lock: Lock) -> str:
    """The lock as JSON, a line a node, so that versions can be compared."""
    items = sorted(OutputNames().union(*lock.diagram.ends))
    parts: dict[str, Mapping[str, object] | Sequence[object]] = {
        "classes": lock.classes,
        "roots": lock.roots,
        "items": items,
        "ends": [
            [number for number, item in enumerate(items) if item in end]
            for end in lock.diagram.ends
        ],
        "nodes": lock.diagram.nodes,
        "laws": lock.laws,
    }
    return "{\n" + ",\n".join(f'"{k}": {_lines(v)}' for k, v in parts.items()) + "\n}\n"


def _lines(part: Mapping[str, object] | Sequence[object]) -> str:
    """`part` as JSON with a line for each of its entries."""
    if isinstance(part, Mapping):
        rows = [f"{compact(key)}: {compact(value)}" for key, value in part.items()]
        return "{\n" + ",\n".join(rows) + "\n}"
    return "[\n" + ",\n".join(compact(value) for value in part) + "\n]"


def read_lock(text: str) -> Lock:
    """The lock that `text` holds; ValueError if it is not one."""
    try:
        parts = read_json(text)
        diagram = Diagram[OutputNames]()
        for numbers in parts["ends"]:
            diagram.end(frozenset(parts["items"][number] for number in numbers))
        for fact, children in parts["nodes"]:
            diagram.node(fact, children)
        return Lock(parts["classes"], diagram, parts["roots"], parts["laws"])
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ValueError("this is no lock of the rules") from error


def marks(rulebook: Rulebook) -> dict[str, str]:
    """The mark of every rule."""
    return {rule.name: _mark(rule) for rule in rulebook.rules}


def _mark(rule: Rule) -> str:
    """What is left over follows from the other rules, so it has no words of its own."""
    cubes = [{f: sorted(v) for f, v in cube.items()} for cube in rule.cubes]
    rest = rule.item.data["when"] == OTHERWISE
    meaning = [OTHERWISE if rest else cubes, rule.then, rule.first, rule.last]
    text = json.dumps(meaning, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:LONG]


def altered(old: Marks, new: Marks) -> list[str]:
    """The rules that are new, gone, or mean something else."""
    names = {*old, *new}
    return sorted(name for name in names if old.get(name) != new.get(name))


def marks_text(of: Marks) -> str:
    """The marks, or whatever stands for a name, a line each."""
    return "".join(f"{name} {mark}\n" for name, mark in sorted(of.items()))


def read_marks(text: str) -> dict[str, str]:
    """The marks that `text` holds; lines of another form are left out."""
    return dict(re.findall(r"^(\S+) (\S+)$", text, re.MULTILINE))
