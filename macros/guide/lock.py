"""The rules as flat sentences: one line for each smallest case they name.

Owns the lock file `data/guide/guide.lock`: a change of rules shows there as a
few lines that a trade specialist can read, and a test fails until the change
is accepted with `python -m macros lock`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.guide.rules import BEGINNING, END, Cube, Rule, Rulebook

NAME = Path("data") / "guide" / "guide.lock"


def lock_lines(rulebook: Rulebook) -> list[str]:
    """Every smallest case with what it gives, sorted: "what <- when [rules]".

    The cases of a unique table are told in facts alone; a collecting table
    keeps the outputs that it tests, such as the certificate.
    """
    lines = set()
    for table in rulebook.tables:
        for rule in table.rules if table.gives else ():
            for cube in rule.cubes:
                plain = [(cube, (rule,))]
                for flat, rules in (
                    _flat(rulebook, rule, cube) if table.unique else plain
                ):
                    conditions = [
                        _condition(rulebook, f, flat[f]) for f in sorted(flat)
                    ]
                    names = " ".join(dict.fromkeys(r.id for r in rules))
                    when = f"{' '.join(conditions)} [{names}]{_days(rules)}"
                    lines.add(f"{table.id}={','.join(rule.then)} <- {when}")
    return sorted(lines)


def _flat(
    rulebook: Rulebook, rule: Rule, cube: Cube
) -> Iterator[tuple[Cube, tuple[Rule, ...]]]:
    """`cube` with conditions on feeding tables replaced by what these test."""
    feeding = {table.id: table for table in rulebook.tables if not table.gives}
    todo = next((fact for fact in cube if fact in feeding), None)
    if todo is None:
        yield cube, (rule,)
        return
    rest = {fact: values for fact, values in cube.items() if fact != todo}
    for source in feeding[todo].rules:
        if source.then[0] not in cube[todo] or _apart(rule, source):
            continue
        for other in source.cubes:
            both = {f: rest.get(f, v) & v for f, v in other.items()}
            if all(both.values()):
                for flat, rules in _flat(rulebook, rule, {**rest, **both}):
                    yield flat, (*rules, source)


def _apart(one: Rule, two: Rule) -> bool:
    return one.last < two.first or two.last < one.first


def _condition(rulebook: Rulebook, fact: str, values: frozenset[str]) -> str:
    """A condition as short as it can be said: groups, values, or `!` what not."""
    known = rulebook.facts.get(fact)
    domain = known.values if known else values
    denied, names = shortest(values, domain, known.names if known else {})
    return f"{fact}={'!' if denied else ''}{','.join(names)}"


def shortest(
    values: frozenset[str], domain: Iterable[str], groups: Mapping[str, frozenset[str]]
) -> tuple[bool, list[str]]:
    """`values` of a `domain` in the fewest names; True if these say what is not."""
    others = frozenset(domain) - values
    said, denied = _covered(values, groups), _covered(others, groups)
    negated = bool(others) and len(denied) < len(said)
    return negated, denied if negated else said


def _covered(values: frozenset[str], groups: Mapping[str, frozenset[str]]) -> list[str]:
    """Names for `values`: the largest of the `groups` that fit, then what is left."""
    names, left = [], set(values)
    for name, group in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        if len(group) > 1 and group <= left:
            names.append(name)
            left -= group
    return names + sorted(left)


def _days(rules: tuple[Rule, ...]) -> str:
    first = max(rule.first for rule in rules)
    last = min(rule.last for rule in rules)
    since = f" from {first}" if first != BEGINNING else ""
    return since + (f" until {last}" if last != END else "")


@dataclass(frozen=True)
class Change:
    """One case whose answer is another one now.

    `table` gives the answers; `case` is the case as the lock writes it; `now`
    and `was` are ids, "" where the case had or has no answer of its own.
    """

    table: str
    case: str
    days: str
    now: str
    was: str


def changes(old: list[str], new: list[str]) -> list[Change]:
    """What changed between two locks, case by case; names of rules do not count."""
    gone, come = _answers(old), _answers(new)
    found = []
    for key in sorted(gone.keys() | come.keys()):
        was = sorted(gone.get(key, set()) - come.get(key, set()))
        now = sorted(come.get(key, set()) - gone.get(key, set()))
        if len(was) == len(now) == 1:
            found.append(Change(*key, now=now[0], was=was[0]))
        else:
            found += [Change(*key, now="", was=what) for what in was]
            found += [Change(*key, now=what, was="") for what in now]
    return found


def _answers(lines: list[str]) -> dict[tuple[str, str, str], set[str]]:
    """(table, case, days) -> what the lock `lines` give there, by whatever rule."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for line in lines:
        given, _, rest = line.partition(" <- ")
        case, _, end = rest.partition(" [")
        table, _, what = given.partition("=")
        key = (table, case, end.partition("]")[2].strip())
        found.setdefault(key, set()).add(what)
    return found
