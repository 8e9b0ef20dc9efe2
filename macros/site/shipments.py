"""A list of shipments, as a spreadsheet saves it, decided row by row.

Owns how rows become facts and answers become cells. Works on plain data only:
the graph and the names of `names_of_facts`, as the page does; its twin is
`overrides/assets/js/shipments/list.js`, and both write the same bytes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from macros.data.fold import folded
from macros.data.links import is_day
from macros.data.near import nearest
from macros.guide.many import Answer, BatchAnswers, projected
from macros.guide.publish import PublishedGraph
from macros.site.csv_text import WHITE, csv_rows

DAY = "on"
UNSURE = "unsure"
TOLD = ("certificate", "stops", "depends-on")
LISTS = ("documents", "wording", "steps", "warnings")
ANSWER = (*TOLD, *LISTS, "open")
RESULT = (*ANSWER, "rules", "rules-of", "changed", "why", "since", "problem")
"""The columns that a result adds. Dropped again later, it is known by them."""

CORRECTED = "corrected"
"""Stands for a day where the rules were set right for days that had passed."""

LONGEST = 60
HINTS = 1000
"""More wrong cells than this, each different, get no suggestion."""

BETWEEN = re.compile(f"[{WHITE}_-]+")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Names(TypedDict):
    """What reads a list of shipments: plain data, the same for terminal and page.

    `heads`: what a column may be called -> its fact. `facts`: fact -> the key of
    its `values`, which map names to ids. `goods`: name -> the facts they stand
    for. `stops`: "table/id" of all that stops the goods. `words`: what is told.
    """

    heads: dict[str, str]
    facts: dict[str, str]
    values: dict[str, dict[str, str]]
    goods: dict[str, dict[str, str]]
    stops: list[str]
    words: dict[str, str]


@dataclass
class Decided:
    """The list with its answers: heads and rows of cells.

    `faults`: what is wrong, as (row as a spreadsheet counts it, column, sentence);
    row 0 means the whole file. `changed`: the rows whose answer is another than
    in the file itself, by their place in `rows`.
    """

    head: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)


def plain(text: str) -> str:
    """`text` as names are compared: folded, with single spaces."""
    return BETWEEN.sub(" ", folded(text)).strip(" ")


def filled(words: str, values: Mapping[str, str]) -> str:
    """`words` with its {places} filled in; braces within `values` stay."""
    return PLACEHOLDER.sub(lambda placeholder: values[placeholder[1]], words)


def short(text: str) -> str:
    """`text`, cut where it is long."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


class ShipmentList:
    """Decides lists by one graph. `names` is what `names_of_facts` gives."""

    def __init__(self, graph: PublishedGraph, names: Names, today: str) -> None:
        self._graph, self._names, self._today = graph, names, today
        self._many = BatchAnswers(graph)
        self._turns = BatchAnswers(projected(graph, "certificate"))
        self._read: dict[tuple[str, str], tuple[Mapping[str, str], str]] = {}
        self._cells_by_answer: dict[tuple[int, tuple[str, ...]], dict[str, str]] = {}
        self._hints = 0

    def decide(self, text: str) -> Decided:
        """Every row of the file `text` with its answer."""
        decided = Decided()
        self._hints = 0
        rows = csv_rows(text)
        first = next((n for n, row in enumerate(rows) if any(row)), None)
        if first is None:
            decided.faults.append((0, "", self._names["words"]["empty"]))
            return decided
        head = rows[first]
        again = tuple(head[-len(RESULT) :]) == RESULT
        own = head[: -len(RESULT)] if again else head
        facts = [self._fact(called) for called in own]
        if not any(facts):
            decided.faults.append((0, "", self._names["words"]["no-head"]))
            return decided
        for called, fact in zip(own, facts, strict=True):
            heads = self._names["heads"]
            near = "" if fact else nearest(plain(called), heads)
            if near:
                message = self._message("head-near", y=near)
                decided.faults.append((first + 1, called, message))
        decided.head = [*own, *RESULT]
        columns = [(n, fact) for n, fact in enumerate(facts) if fact]
        width = len(own)
        for number, row in enumerate(rows[first + 1 :], first + 2):
            if any(row):
                old = [*row[width:], *[""] * len(RESULT)] if again else None
                extra = () if again else row[width:]
                kept = [*row, *[""] * width][:width]
                shipment, faults = self._facts(columns, kept, own)
                if any(extra):
                    faults.append(("", self._names["words"]["too-many"]))
                decided.faults += [(number, name, called) for name, called in faults]
                cells = self._decided(shipment, faults)
                if old is not None:
                    cells, changed = self._compared(shipment, cells, old)
                    decided.changed += [len(decided.rows)] if changed else []
                decided.rows.append([*kept, *cells.values()])
        return decided

    def _decided(
        self, facts: Mapping[str, str], faults: Sequence[tuple[str, str]]
    ) -> dict[str, str]:
        """The cells of RESULT for one row; a row with `faults` is not decided."""
        if not faults:
            return self._answered(facts)
        messages = [
            f"{column}: {fault}" if column else fault for column, fault in faults
        ]
        return dict.fromkeys(RESULT, "") | {"problem": " | ".join(messages)}

    def _compared(
        self, facts: Mapping[str, str], cells: dict[str, str], old: Sequence[str]
    ) -> tuple[dict[str, str], bool]:
        """`cells` with what changed since the `old` ones, and whether anything did."""
        before = dict(zip(RESULT, old, strict=False))
        if all(cells[name] == before[name] for name in ANSWER):
            return cells, False
        return cells | self._change(facts, cells, before), True

    def _fact(self, head: str) -> str:
        return self._names["heads"].get(plain(head), "")

    def _message(self, word: str, **values: str) -> str:
        return filled(self._names["words"][word], values)

    def _facts(
        self, columns: Sequence[tuple[int, str]], row: list[str], head: list[str]
    ) -> tuple[dict[str, str], list[tuple[str, str]]]:
        """The facts of `row`, and what is wrong with it: (column, sentence)."""
        facts: dict[str, str] = {}
        faults: list[tuple[str, str]] = []
        for n, fact in columns:
            if not row[n]:
                continue
            if (fact, row[n]) not in self._read:
                self._read[fact, row[n]] = self._value(fact, row[n])
            read, fault = self._read[fact, row[n]]
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
        values = self._names["values"][self._names["facts"][fact]]
        goods = self._names["goods"] if fact == "product" else {}
        if key in values:
            return {fact: values[key]}, ""
        if key in goods:
            return goods[key], ""
        self._hints += 1
        candidates = [*values, *goods] if self._hints <= HINTS else []
        near = nearest(key[:LONGEST], candidates)
        word = "value-near" if near else "value"
        return {}, self._message(word, x=short(text), y=near)

    def _complete(self, facts: Mapping[str, str]) -> tuple[dict[str, str], str]:
        defaults = {f: v for f, v in self._graph["usual"].items() if f not in facts}
        answered = {f: v for f, v in facts.items() if v != UNSURE and f != DAY}
        return defaults | answered, facts.get(DAY, self._today)

    def _answered(self, facts: Mapping[str, str]) -> dict[str, str]:
        complete, day = self._complete(facts)
        answer = self._many.answer(complete, day)
        decided = "certificate" in answer.certain
        turns = () if decided else self._turns.answer(complete, day).missing
        key = id(answer), turns
        if key not in self._cells_by_answer:
            self._cells_by_answer[key] = self._cells(answer, turns)
        return {**self._cells_by_answer[key], "rules-of": day}

    def _cells(self, answer: Answer, depends: tuple[str, ...]) -> dict[str, str]:
        """The answer as cells; ids with spaces between."""
        certain = answer.certain
        pairs = (f"{t}/{i}" for t, items in certain.items() for i in items)
        stops = sorted(pair for pair in pairs if pair in self._names["stops"])
        open_ = [fact for fact in answer.missing if fact not in depends]
        cells = dict.fromkeys(RESULT, "")
        cells["certificate"] = " ".join(certain.get("certificate", ()))
        cells["stops"] = " ".join(stops)
        cells["depends-on"] = " ".join(depends)
        for table in LISTS:
            cells[table] = " ".join(certain.get(table, ()))
        cells["open"] = " ".join(open_)
        cells["rules"] = " ".join(answer.rules)
        return cells

    def _change(
        self, facts: Mapping[str, str], now: Mapping[str, str], old: Mapping[str, str]
    ) -> dict[str, str]:
        """What is otherwise than in the file, by which rules, and from which day."""
        other = [name for name in ANSWER if now[name] != old[name]]
        parts = [f"{name}: {difference(old[name], now[name])}" for name in other]
        if now["problem"]:
            return {"changed": "; ".join(parts)}
        same = [r for r in now["rules"].split(" ") if r.split("/")[0] in other]
        why = difference(old["rules"], now["rules"]) or " ".join(same)
        since = self._since(facts, now, old["rules-of"])
        return {"changed": "; ".join(parts), "why": why, "since": since}

    def _since(self, facts: Mapping[str, str], now: Mapping[str, str], old: str) -> str:
        """The first day from which on the answer is `now`."""
        days = [
            epoch[0] for epoch in self._graph["epochs"] if epoch[0] <= now["rules-of"]
        ]
        first = ""
        for day in reversed(days):
            then = self._answered({**facts, DAY: day})
            if any(then[name] != now[name] for name in ANSWER):
                break
            first = day
        return first if first > old else CORRECTED


def difference(old: str, new: str) -> str:
    """The words that went and those that came; "" if none did."""
    before, after = old.split(" "), new.split(" ")
    gone = [word for word in before if word and word not in after]
    come = [word for word in after if word and word not in before]
    parts = (("gone", gone), ("new", come))
    return ", ".join(f"{label} {' '.join(words)}" for label, words in parts if words)
