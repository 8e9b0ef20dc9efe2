"""What must hold in every case, read from data: `data/guide/laws.yml`.

Owns the form of a law. Does not prove it; see `law_proof`.
"""

from collections.abc import Mapping

from macros.data import kinds
from macros.data.library import Data, Item, Library
from macros.data.problems import did_you_mean
from macros.guide.conditions import Reader
from macros.guide.rules import Fact, Law

WAYS = ("never", "always")


def read_laws(
    library: Library, reader: Reader, outputs: Mapping[str, Fact]
) -> tuple[Law, ...]:
    """The laws of valid data; what is wrong with them is told to `reader`.

    `outputs`: what each table may give, with the names of its groups.
    """
    return tuple(_law(item, reader, outputs) for item in library.items(kinds.LAWS))


def _law(item: Item[Data], reader: Reader, outputs: Mapping[str, Fact]) -> Law:
    data, cubes = item.data, reader.when(item)
    ways = [way for way in WAYS if way in data]
    words: dict[str, frozenset[str]] = {}
    if len(ways) != 1:
        reader.tell(item.position, "a law says either 'never' or 'always'")
    for way in ways:
        for table in data[way]:
            values = _words(item, (way, table), reader, outputs)
            if values is not None:
                words[table] = values
    days = reader.days(item)
    return Law(data["id"], cubes, ways == ["never"], words, *days, item)


def _words(
    item: Item[Data],
    path: tuple[str, str],
    reader: Reader,
    outputs: Mapping[str, Fact],
) -> frozenset[str] | None:
    way, name = path
    choice = item.data[way][name]
    key = item.source.key_position((*item.key_path, *path))
    if name not in outputs:
        hint = did_you_mean(name, outputs)
        reader.tell(key, f"there is no table '{name}'", hint)
        return None
    if isinstance(choice, dict) and name not in reader.domains:
        message = f"'{name}' may give many; 'not' is for unique ones"
        reader.tell(key, message, f"say '{WAYS[1 - WAYS.index(way)]}'")
        return None
    return reader.choice(item, path, choice, outputs[name])
