"""A row of a list of shipments as facts of one shipment.

Owns how heads and cells are read, by any name and in any case, and what is said of
those that cannot be. Knows no graph: what `names_of_facts` gives is all it is told.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TypedDict

from macros.data.links import is_day
from macros.data.words import folded, nearest
from macros.site.csv_text import WHITE
from macros.site.goods_said import goods_said

DAY = "on"
"""The word for the day the shipment leaves."""

LONGEST = 60
HINTS = 1000
"""More wrong cells than this, each different, get no suggestion."""

BETWEEN = re.compile(f"[{WHITE}._-]+")
BESIDE = re.compile(f"[{WHITE}.,;/()_-]+")
PARTS = re.compile(r"[,;/()]+")
ARTICLE = re.compile("^(?:the|el|la|los|las) ")
LETTERS = re.compile("[a-z]{1,2}(?: [a-z]{1,2})+")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Names(TypedDict):
    """What reads a list of shipments: plain data, the same for terminal and page.

    `heads`: what a column may be called -> its fact. `facts`: fact -> the key of
    its `values`, which map names to ids. `goods`: name -> the facts they stand
    for; `aside`: words beside such a name that name no other goods. `towns`: the key of
    `values` -> town -> the name of its place, as it is told. `stops`: "table/id" of all
    that stops the goods. `words`: what is told.
    """

    heads: dict[str, str]
    facts: dict[str, str]
    values: dict[str, dict[str, str]]
    goods: dict[str, dict[str, str]]
    aside: list[str]
    made: dict[str, dict[str, str]]
    towns: dict[str, dict[str, str]]
    stops: list[str]
    words: dict[str, str]


def plain(text: str) -> str:
    """`text` as names are compared: folded, with single spaces.

    >>> plain("New-Zealand"), plain("EE. UU."), plain("U.S.A.")
    ('new zealand', 'eeuu', 'usa')
    """
    return _joined(BETWEEN.sub(" ", folded(text)).strip(" "))


def bare(text: str, aside: Sequence[str] = ()) -> str:
    """The same without signs, a leading article and words that are `aside`.

    >>> bare("la India"), bare("the U.S."), bare("Korea (South)")
    ('india', 'us', 'korea south')
    >>> bare("Bananas, organic", ["organic"])
    'bananas'
    """
    words = ARTICLE.sub("", BESIDE.sub(" ", folded(text)).strip(" "), count=1)
    return _joined(" ".join(word for word in words.split(" ") if word not in aside))


def _joined(words: str) -> str:
    """`words` as one if they are an abbreviation: "ee uu"."""
    return words.replace(" ", "") if LETTERS.fullmatch(words) else words


def filled(words: str, values: Mapping[str, str]) -> str:
    """`words` with its {places} filled in; braces within `values` stay."""
    return PLACEHOLDER.sub(lambda placeholder: values[placeholder[1]], words)


def short(text: str) -> str:
    """`text`, cut where it is long."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def told_by(names: Names, fact: str, text: str) -> tuple[Mapping[str, str], str]:
    """The facts that `text` tells where `fact` is meant; none if it names nothing.

    And the place that it names by a town of it alone, as that is told; or "".
    """
    values = names["values"][names["facts"][fact]]
    goods = names["goods"] if fact == "product" else {}
    aside = names["aside"] if goods else ()
    for called in (plain(text), bare(text), bare(text, aside)):
        if called in values:
            return {fact: values[called]}, ""
        if called in goods:
            return goods[called], ""
    if said := goods_said(bare(text), goods, aside, names["made"]):
        return said, ""
    place, town = _place_of(names, names["facts"][fact], text)
    return {fact: place} if place else {}, town


def _place_of(names: Names, key: str, text: str) -> tuple[str, str]:
    """The id of the place that `text` names by or with a town of it; "" if none.

    "Rotterdam", "Santos, Brazil": each part is known, and all name one place. Beside
    it the place as it is told, if a town alone names it.
    """
    values, towns = names["values"][key], names["towns"].get(key, {})
    parts = [part for part in map(bare, PARTS.split(text)) if part]
    told = [towns.get(part, "") for part in parts]
    ids = {
        values.get(part) or values.get(plain(town))
        for part, town in zip(parts, told, strict=True)
    }
    if len(ids) != 1 or None in ids:
        return "", ""
    return str(*ids), told[0] if all(told) else ""


class RowReader:
    """Reads the rows of one list; equal cells are read once.

    `towns`: each cell that named its place by a town alone -> the place, as it is told.
    """

    def __init__(self, names: Names) -> None:
        self.towns: dict[str, str] = {}
        self._names = names
        self._cells_read: dict[tuple[str, str], tuple[Mapping[str, str], str]] = {}
        self._hints = 0

    def fact_of(self, head: str) -> str:
        """The fact that a column called `head` holds; "" if none."""
        return self._names["heads"].get(plain(head), "")

    def head_fault(self, head: str) -> str:
        """What is said of a column called `head` that holds no fact; "" if nothing."""
        near = nearest(plain(head), self._names["heads"])
        return self._message("head-near", y=near) if near else ""

    def facts_of(
        self, columns: Sequence[tuple[int, str]], row: list[str], head: list[str]
    ) -> tuple[dict[str, str], list[tuple[str, str]]]:
        """The facts of `row`, and what is wrong with it: (column, sentence).

        `columns`: (place in the row, its fact); `head`: what each column is called.
        """
        facts: dict[str, str] = {}
        faults: list[tuple[str, str]] = []
        for n, fact in columns:
            if not row[n]:
                continue
            if (fact, row[n]) not in self._cells_read:
                self._cells_read[fact, row[n]] = self._value(fact, row[n])
            read, fault = self._cells_read[fact, row[n]]
            if fault:
                faults.append((head[n], fault))
            for name, value in read.items():
                if facts.setdefault(name, value) != value:
                    values = {"x": name, "y": facts[name], "z": value}
                    faults.append((head[n], self._message("twice", **values)))
        return facts, faults

    def _value(self, fact: str, cell: str) -> tuple[Mapping[str, str], str]:
        """The facts that `cell` tells in the column of `fact`, or what is wrong."""
        text = cell.strip(" \t\n")
        if fact == DAY:
            day = is_day(text)
            fault = "" if day else self._message("no-day", x=short(text))
            return {DAY: text} if day else {}, fault
        key = plain(text)
        if not key:
            return {}, ""
        told, town = told_by(self._names, fact, text)
        if town:
            self.towns[short(text)] = town
        if told:
            return told, ""
        self._hints += 1
        values = self._names["values"][self._names["facts"][fact]]
        goods = self._names["goods"] if fact == "product" else {}
        candidates = [*values, *goods] if self._hints <= HINTS else []
        near = nearest(key[:LONGEST], candidates)
        word = "value-near" if near else "value"
        return {}, self._message(word, x=short(text), y=near)

    def _message(self, word: str, **values: str) -> str:
        return filled(self._names["words"][word], values)
