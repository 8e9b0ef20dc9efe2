"""The decision tables, read from data into rules.

Owns facts, groups, and what a rule refers to. Does not decide anything.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from macros.data import kinds
from macros.data.item_names import called_or_near, ids_by_alias, ids_by_name
from macros.data.library import Data, Item, Library
from macros.data.problems import Problem, meant_or_listed
from macros.data.words import folded
from macros.data.yaml_file import Source
from macros.guide.conditions import Reader, groups_of, listed, maps_of, value_meant
from macros.guide.laws import read_laws
from macros.guide.order import in_order
from macros.guide.otherwise import catches_the_rest, with_the_rest
from macros.guide.rules import BEGINNING, END, Fact, Rule, Rulebook, Table


def read_rulebook(library: Library) -> tuple[Rulebook, list[Problem]]:
    """Read facts, notices and tables from valid data."""
    problems: list[Problem] = []
    places = list(library.items(kinds.PLACES))
    facts = {fact.id: fact for fact in _facts(library, places)}
    problems += _value_problems(facts, library)
    heads = {
        source.value["table"]: source
        for source in library.files["table"]
        if isinstance(source.value, dict)
    }
    outputs = {
        id_: _output_of(source, library, problems) for id_, source in heads.items()
    }
    unique = {id_ for id_, source in heads.items() if source.value["hit"] == "unique"}
    domains = facts | {id_: outputs[id_] for id_ in outputs if id_ in unique}
    reader, tables = Reader(domains, problems), {}
    for id_, source in heads.items():
        head = source.value
        items = [i for i in library.items(kinds.TABLE) if i.source is source]
        rules = tuple(_rule(item, head, reader, outputs[id_]) for item in items)
        problems += _rest_problems(rules, unique=id_ in unique)
        rules = with_the_rest(rules, domains)
        values, position = outputs[id_].values, outputs[id_].position
        gives = head.get("gives", "")
        tables[id_] = Table(id_, id_ in unique, gives, values, rules, position)
    laws = read_laws(library, reader, outputs)
    return Rulebook(facts, tuple(in_order(tables, problems)), laws), problems


def _facts(library: Library, places: Sequence[Item[kinds.Place]]) -> Iterator[Fact]:
    of_places = ids_by_name(place.data for place in places)
    for item in library.items(kinds.FACTS):
        data = item.data
        groups = {name: list(group) for name, group in data.get("groups", {}).items()}
        values = tuple(value["id"] for value in data.get("values", ()))
        spelled = data.get("values", ())
        aliases = {folded(a): id_ for a, id_ in ids_by_alias(spelled).items()}
        called = ids_by_name(spelled) | aliases
        if data.get("domain") == "places":
            values, called = tuple(place.data["id"] for place in places), of_places
            for place in places:
                for group in place.data.get("groups", ()):
                    groups.setdefault(group, []).append(place.data["id"])
        names = {value: frozenset([value]) for value in values}
        names |= {name: frozenset(group) for name, group in groups.items()}
        one, other = data.get("same", ("", ""))
        yield Fact(
            *(data["id"], values, names, item.position),
            kept=frozenset(data.get("kept", ())),
            free="domain" in data,
            default=data.get("usual"),
            same=(one, other) if one else None,
            called=called,
        )
    for notice in library.items(kinds.NOTICES):
        states = tuple(state["id"] for state in notice.data["states"])
        names = {state: frozenset([state]) for state in states}
        called = ids_by_name(notice.data["states"])
        state = notice.data["state"]
        yield Fact(
            *(notice.data["id"], states, names, notice.position, state), called=called
        )


def _value_problems(facts: Mapping[str, Fact], library: Library) -> Iterator[Problem]:
    """Usual values, states and kinds of product that do not exist."""
    for kind, key in (("facts", "usual"), ("notices", "state")):
        for id_, item in library.ids(kind).items():
            value, fact = item.data.get(key), facts[id_]
            if value is not None and value not in fact.values:
                message = f"{id_} is never '{value}'"
                hint = value_meant(value, fact, fact.values)
                yield Problem(item.position_of(key), message, hint)
    products = facts["product"].values if "product" in facts else ()
    for item in library.ids("facts").values():
        for value in {*item.data.get("unlisted-for", ())} - {*products}:
            message = f"product is never '{value}'"
            hint = meant_or_listed(value, products)
            yield Problem(item.position_of("unlisted-for"), message, hint)


def _output_of(source: Source, library: Library, problems: list[Problem]) -> Fact:
    """What a table may give, as a fact that others may test: values and groups."""
    head = source.value
    id_, position = head["table"], source.position(("table",))
    values, called = _outputs(head, library)
    names = {value: frozenset([value]) for value in values}
    kind = head.get("gives", "")
    for name, group in groups_of(kind, library.items(kind) if kind else ()).items():
        if names.setdefault(name, group) != group:
            message = f"'{name}' of {kind} has the name of a group"
            problems.append(Problem(library.ids(kind)[name].position, message))
    return Fact(id_, values, names, position, called=called)


def _outputs(head: Data, library: Library) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """The ids of what a table may give, and each name of them, folded -> its id."""
    items = head.get("values", ())
    if "gives" in head:
        items = [item.data for item in library.ids(head["gives"]).values()]
    return tuple(item["id"] for item in items), ids_by_name(items)


def _rule(item: Item[Data], head: Data, reader: Reader, output: Fact) -> Rule:
    data, cubes, days = item.data, reader.when(item), reader.days(item)
    then = tuple(listed(data["then"]))
    reader.problems.extend(_empty_problems(item))
    reader.problems.extend(_then_problems(item, head, then, output))
    return Rule(data["id"], head["table"], cubes, then, *days, item)


def _empty_problems(item: Item[Data]) -> Iterator[Problem]:
    """Where `item` names no fact: it would fire in every case, beside all others."""
    for path, one in maps_of(item):
        if one == {}:
            message = "'when' is empty, so this rule would fire in every case"
            hint = "name what it tests; 'otherwise' is for the rest"
            yield Problem(item.position_of(*path), message, hint)


def _rest_problems(rules: tuple[Rule, ...], *, unique: bool) -> Iterator[Problem]:
    """What is wrong with how `rules` say `otherwise`.

    Only one rule of a unique table may say it, and only if no rule has dates:
    the rest would be another one on other days.
    """
    catching = [rule for rule in rules if catches_the_rest(rule)]
    if not catching:
        return
    position = catching[-1].item.position_of("when")
    if len(catching) > 1:
        yield Problem(position, "'otherwise' stands twice in this table")
    elif not unique:
        yield Problem(position, "'otherwise' needs a unique table")
    elif any((r.first, r.last) != (BEGINNING, END) for r in rules):
        yield Problem(position, "'otherwise' needs a table without dates")


def _then_problems(
    item: Item[Data], head: Data, then: Iterable[str], output: Fact
) -> Iterator[Problem]:
    for word in then:
        if word not in output.values:
            kind = head.get("gives", "the table's values")
            hint = called_or_near(word, output.called, output.values)
            position = item.position_of("then")
            yield Problem(position, f"there is no '{word}' in {kind}", hint)
    if head["hit"] == "unique" and isinstance(item.data["then"], list):
        yield Problem(item.position_of("then"), "a unique table gives one thing")
