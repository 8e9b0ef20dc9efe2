"""The decision tables, read from data into rules.

Owns the grammar of `when`, groups, and what a rule refers to. Does not decide
anything.
"""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from macros.data.library import Item, Library
from macros.data.problems import Problem, did_you_mean
from macros.guide.rules import BEGINNING, END, Fact, Rule, Rulebook, Table


def read_rulebook(library: Library) -> tuple[Rulebook, list[Problem]]:
    """Read facts, notices and tables from well-shaped data."""
    problems: list[Problem] = []
    places = list(library.items("places"))
    facts = {fact.id: fact for fact in _facts(library, places)}
    problems += _value_problems(facts, library)
    heads = {
        source.value["table"]: source
        for source in library.files["table"]
        if isinstance(source.value, dict)
    }
    domains = dict(facts)
    for id_, source in heads.items():
        if source.value["hit"] == "unique":
            values = _outputs(source.value, library)
            names = {value: frozenset([value]) for value in values}
            domains[id_] = Fact(id_, values, names, source.place(("table",)))
    tables = {}
    for id_, source in heads.items():
        head = source.value
        items = [i for i in library.items("table") if i.source is source]
        rules = tuple(_rule(item, head, domains, library, problems) for item in items)
        values = _outputs(head, library)
        unique = head["hit"] == "unique"
        place = source.place(("table",))
        gives = head.get("gives", "")
        tables[id_] = Table(id_, unique, gives, values, rules, place)
    return Rulebook(facts, tuple(_in_order(tables, problems))), problems


def _facts(library: Library, places: list[Item]) -> Iterator[Fact]:
    ids = tuple(place.data["id"] for place in places)
    for item in library.items("facts"):
        data = item.data
        groups = {name: list(group) for name, group in data.get("groups", {}).items()}
        values = tuple(value["id"] for value in data.get("values", ()))
        if data.get("domain") == "places":
            values = ids
            for place in places:
                for group in place.data.get("groups", ()):
                    groups.setdefault(group, []).append(place.data["id"])
        names = {value: frozenset([value]) for value in values}
        names |= {name: frozenset(group) for name, group in groups.items()}
        kept = frozenset(data.get("kept", ()))
        free = "domain" in data
        usual = data.get("usual")
        yield Fact(
            data["id"], values, names, item.place, kept=kept, free=free, usual=usual
        )
    for item in library.items("notices"):
        states = tuple(state["id"] for state in item.data["states"])
        names = {state: frozenset([state]) for state in states}
        yield Fact(item.data["id"], states, names, item.place, item.data["state"])


def _value_problems(facts: Mapping[str, Fact], library: Library) -> Iterator[Problem]:
    """Usual values and states that the fact or the notice does not have."""
    for kind, key in (("facts", "usual"), ("notices", "state")):
        for id_, item in library.ids(kind).items():
            said, known = item.data.get(key), facts[id_].values
            if said is not None and said not in known:
                hint = did_you_mean(said, known)
                yield Problem(item.place_of(key), f"{id_} is never '{said}'", hint)


def _outputs(head: Mapping, library: Library) -> tuple[str, ...]:
    if "gives" in head:
        return tuple(library.ids(head["gives"]))
    return tuple(value["id"] for value in head.get("values", ()))


def _rule(
    item: Item,
    head: Mapping,
    domains: Mapping[str, Fact],
    library: Library,
    problems: list[Problem],
) -> Rule:
    data = item.data
    whens = data["when"] if isinstance(data["when"], list) else [data["when"]]
    cubes = []
    for index, when in enumerate(whens):
        trail = ("when", index) if isinstance(data["when"], list) else ("when",)
        cube = {}
        for fact, choice in when.items():
            found = _condition(item, (*trail, fact), choice, domains, problems)
            if found is not None:
                cube[fact] = found
        cubes.append(cube)
    then = tuple(_listed(data["then"]))
    problems += _then_problems(item, head, then, library)
    first, last = data.get("from", BEGINNING), data.get("until", END)
    if first > last:
        message = f"ends on {last}, before it begins on {first}"
        problems.append(Problem(item.place_of("until"), message))
    return Rule(data["id"], head["table"], tuple(cubes), then, first, last, item)


def _condition(
    item: Item,
    trail: tuple,
    choice: object,
    domains: Mapping[str, Fact],
    problems: list[Problem],
) -> frozenset[str] | None:
    key = item.source.key_place((*item.trail, *trail))
    name = trail[-1]
    fact = domains.get(name)
    if fact is None:
        hint = did_you_mean(name, domains)
        problems.append(Problem(key, f"there is no fact '{name}'", hint))
        return None
    negated = isinstance(choice, dict)
    words = _listed(choice["not"] if negated else choice)
    found: set[str] = set()
    for word in words:
        if word not in fact.names:
            hint = did_you_mean(word, fact.names)
            place = item.place_of(*trail)
            problems.append(Problem(place, f"{name} is never '{word}'", hint))
            return None
        found |= fact.names[word]
    chosen = frozenset(fact.values) - found if negated else frozenset(found)
    if len(chosen) in (0, len(fact.values)):
        always = "always" if chosen else "never"
        problems.append(Problem(key, f"this condition on {name} {always} holds"))
        return None
    return chosen


def _listed(choice: object) -> list[str]:
    return list(choice) if isinstance(choice, list) else [choice]


def _then_problems(
    item: Item, head: Mapping, then: Iterable[str], library: Library
) -> Iterator[Problem]:
    known = _outputs(head, library)
    for word in then:
        if word not in known:
            kind = head.get("gives", "the table's values")
            hint = did_you_mean(word, known)
            place = item.place_of("then")
            yield Problem(place, f"there is no '{word}' in {kind}", hint)
    if head["hit"] == "unique" and isinstance(item.data["then"], list):
        yield Problem(item.place_of("then"), "a unique table gives one thing")


def _in_order(tables: dict[str, Table], problems: list[Problem]) -> list[Table]:
    graph = {
        id_: {
            fact
            for rule in table.rules
            for cube in rule.cubes
            for fact in cube
            if fact in tables
        }
        for id_, table in tables.items()
    }
    try:
        return [tables[id_] for id_ in TopologicalSorter(graph).static_order()]
    except CycleError as error:
        circle = " -> ".join(error.args[1])
        place = tables[error.args[1][0]].place
        problems.append(Problem(place, f"the tables use each other: {circle}"))
        return []
