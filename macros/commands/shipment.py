"""The facts of a shipment, as a person types them in a terminal.

Owns how words such as "origin=Ecuador" become facts of the guide, what is said where
they do not, and which words a shell is offered while somebody types: how it asks for
them stands in `tools/completion.sh`. What is offered is read from data unchecked, so
that it comes at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from macros.data import kinds
from macros.data.languages import MAIN
from macros.data.library import FILES, Library
from macros.data.links import is_day
from macros.data.problems import did_you_mean
from macros.data.text_file import files_in
from macros.data.words import folded
from macros.data.yaml_file import Source, read
from macros.guide.known_facts import IN_LINKS, UNSURE
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.shipment_rows import DAY, Names, told_by
from macros.site.vocabulary import goods_names, ids_of, names_of_facts, value_names

NO_MATTER = {*IN_LINKS} - {DAY, "known"}
"""What a link says besides the shipment, and no answer turns on."""

MANY = 60
"""More names than this are not listed in a message."""

COMPLETE = "complete"
"""The word by which a shell asks."""

WITH_FACTS = "guide"
"""The command that takes facts."""


def read_facts(site: Site, words: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Facts -> values by id from "fact=value" `words`, and what is wrong with them.

    A value may be said by its id, a former id, or a name, in any case and
    either language; goods ("bananas") stand for a product. A link of the guide
    tells all of its facts.
    """
    parts = (part.partition("=") for word in words for part in _parts(word))
    return read_pairs(site, ((name, value) for name, _, value in parts))


def _parts(word: str) -> list[str]:
    """The facts of a link that a page or the check gave; `word`, if it is none."""
    _, link, facts = word.partition("/guide/#")
    parts = (part for part in facts.split("&") if part)
    words = [unquote(p) for p in parts if p.partition("=")[0] not in NO_MATTER]
    return words if link else [word]


def read_pairs(
    site: Site, pairs: Iterable[tuple[str, str]]
) -> tuple[dict[str, str], list[str]]:
    """The same from (fact, value) `pairs`."""
    facts: dict[str, str] = {}
    faults: list[str] = []
    names = _names(site)
    for name, value in pairs:
        fact = folded(name.strip())
        read, fault = _read(site, names, fact, value.strip())
        if fault:
            faults.append(fault)
        for key, id_ in read.items():
            if facts.setdefault(key, id_) != id_:
                faults.append(f"{key} is told twice: '{facts[key]}' and '{id_}'")
    return facts, faults


@memoized
def _names(site: Site) -> Names:
    """What facts are called: put together once, for assistants ask again and again."""
    return names_of_facts(site, MAIN)


def _read(
    site: Site, names: Names, fact: str, value: str
) -> tuple[Mapping[str, str], str]:
    """The facts that "fact=value" tells, or what is wrong with it."""
    if not value:
        return {}, f"'{fact}' says nothing; write fact=value, as in origin=ec"
    asked = site.asked
    if fact == DAY:
        fault = f"on: '{value}' is not a day (YYYY-MM-DD)"
        return ({DAY: value}, "") if is_day(value) else ({}, fault)
    if fact not in asked:
        hint = did_you_mean(fact, [*asked, DAY])
        message = f"there is no fact '{fact}'; {hint or 'see: guide --help'}"
        return {}, message
    if told := told_by(names, fact, value)[0]:
        return told, ""
    called = value_names(site, fact)
    goods = goods_names(site) if fact == "product" else {}
    hint = did_you_mean(folded(value), [*called, *goods])
    listed = "" if len(called) > MANY else f"it is {', '.join(ids_of(site, fact))}"
    return {}, f"{fact} is never '{value}'; {hint or listed or 'see: guide --help'}"


def facts_help(library: Library) -> str:
    """The facts of a shipment and what each may be, for the terminal's help."""
    lines = ["facts and their values, by id or by name, in any case:"]
    for data in _told(library):
        values = [value["id"] for value in data.get("values", ())]
        values += [UNSURE] if data.get("unsure") else []
        listed = ", ".join(values) or "a country: Ecuador, ec"
        lines.append(f"  {data['id']}={listed}")
    lines.append("  product= also takes goods by name: bananas")
    lines.append(f"  {DAY}=the day it leaves, YYYY-MM-DD; today if it is left out")
    return "\n".join(lines)


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
        facts = [*(fact["id"] for fact in _told(library)), DAY]
        offered = (f"{fact}=" for fact in facts if fact not in facts_before)
    begun = folded(words[-1]) if words else ""
    return sorted(word for word in offered if folded(word).startswith(begun))


def _told(library: Library) -> Iterator[kinds.Fact]:
    """The facts that a person tells; what follows from others is not among them."""
    facts = (item.data for item in library.items(kinds.FACTS))
    return (fact for fact in facts if "same" not in fact)


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
