"""What must hold in every case, read from data: `data/guide/laws.yml`.

Owns the form of a law. Does not prove it; see `law_proof`.
"""

from collections.abc import Mapping

from macros.data import kinds
from macros.data.library import Data, Item, Library
from macros.data.problems import Problem, did_you_mean
from macros.guide.conditions import read_choice, read_days, read_when
from macros.guide.rules import Fact, Law

WAYS = ("never", "always")


def read_laws(
    library: Library,
    domains: Mapping[str, Fact],
    outputs: Mapping[str, Fact],
    problems: list[Problem],
) -> tuple[Law, ...]:
    """The laws of valid data; what is wrong with them goes to `problems`.

    `domains`: what a `when` may test. `outputs`: what each table may give, with
    the names of its groups.
    """
    return tuple(
        _law(item, domains, outputs, problems) for item in library.items(kinds.LAWS)
    )


def _law(
    item: Item[Data],
    domains: Mapping[str, Fact],
    outputs: Mapping[str, Fact],
    problems: list[Problem],
) -> Law:
    data = item.data
    cubes = read_when(item, domains, problems)
    ways = [way for way in WAYS if way in data]
    words: dict[str, frozenset[str]] = {}
    if len(ways) != 1:
        message = "a law says either 'never' or 'always'"
        problems.append(Problem(item.position, message))
    for way in ways:
        for table in data[way]:
            values = _words(item, (way, table), domains, outputs, problems)
            if values is not None:
                words[table] = values
    days = read_days(item, problems)
    return Law(data["id"], cubes, ways == ["never"], words, *days, item)


def _words(
    item: Item[Data],
    path: tuple[str, str],
    domains: Mapping[str, Fact],
    outputs: Mapping[str, Fact],
    problems: list[Problem],
) -> frozenset[str] | None:
    way, name = path
    choice = item.data[way][name]
    key = item.source.key_position((*item.key_path, *path))
    if name not in outputs:
        hint = did_you_mean(name, outputs)
        problems.append(Problem(key, f"there is no table '{name}'", hint))
        return None
    if isinstance(choice, dict) and name not in domains:
        message = f"'{name}' may give many; 'not' is for unique ones"
        other = WAYS[1 - WAYS.index(way)]
        problems.append(Problem(key, message, f"say '{other}'"))
        return None
    return read_choice(item, path, choice, outputs[name], problems)
