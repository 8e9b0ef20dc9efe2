"""What may come next on a command line, for a shell that completes words.

Owns the words that are offered: commands, facts, values and names of places. How a
shell asks for them stands in `tools/completion.sh`. Reads the data unchecked, so that
an answer comes while somebody types.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.data import kinds
from macros.data.fold import folded
from macros.data.library import FILES, Library
from macros.data.text_file import files_in
from macros.data.yaml_file import Source, read
from macros.guide.known_facts import UNSURE
from macros.site.shipment_rows import DAY

COMPLETE = "complete"
"""The word by which a shell asks."""

WITH_FACTS = "guide"
"""The command that takes facts."""


def words_of_facts(root: Path) -> Library:
    """The facts and the places of the project at `root`, and nothing else of it."""
    data = root / "data"
    files: dict[str, tuple[Source, ...]] = {
        kind: tuple(read(path, root)[0] for path in files_in(data, FILES[kind]))
        for kind in (kinds.FACTS, kinds.PLACES)
    }
    return Library(root, files, ())


def completed(library: Library, commands: Iterable[str], line: str) -> list[str]:
    """The words that the last one of `line`, the line so far, can become.

    The first is one of `commands`; what follows are facts of `library`, or nothing.
    """
    _, *words = line.split(" ")
    if len(words) <= 1:
        offered = commands
    elif words[0] != WITH_FACTS:
        offered = ()
    elif "=" in words[-1]:
        fact = words[-1].partition("=")[0]
        offered = (f"{fact}={value}" for value in _values(library, fact))
    else:
        facts_before = {word.partition("=")[0] for word in words[1:-1]}
        offered = (f"{fact}=" for fact in _facts(library) if fact not in facts_before)
    begun = folded(words[-1]) if words else ""
    return sorted(word for word in offered if folded(word).startswith(begun))


def _facts(library: Library) -> Iterator[str]:
    """The facts that a person tells; what follows from others is not among them."""
    for item in library.items(kinds.FACTS):
        if "same" not in item.data:
            yield item.data["id"]
    yield DAY


def _values(library: Library, fact: str) -> Iterator[str]:
    """The values of `fact` by id; of places the names that are one word as well."""
    item = library.ids(kinds.FACTS).get(fact)
    if item is None:
        return
    data = item.data
    yield from (value["id"] for value in data.get("values", ()))
    if data.get("unsure"):
        yield UNSURE
    if "domain" in data:
        for id_, place in library.ids(kinds.PLACES).items():
            yield id_
            names = place.data["name"].values()
            yield from {name for name in names if " " not in name}
