"""A list of shipments, as a spreadsheet saves it, decided row by row.

Owns how answers become cells, and what changed since an earlier list; how rows become
facts is the business of `shipment_rows`. Works on plain data only: the graph and the
names of `names_of_facts`, as the page does; its twin is
`overrides/assets/js/shipments/list.js`, and both write the same bytes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from macros.guide.batch import Answer, BatchAnswers, projected
from macros.guide.publish import PublishedGraph
from macros.site.csv_text import csv_rows
from macros.site.decision import LISTS, granted
from macros.site.shipment_rows import DAY, Names, RowReader

OUTCOME = ("certificate", "stops", "depends-on")
ANSWER = (*OUTCOME, *LISTS, "open")
RESULT = (*ANSWER, "rules", "rules-of", "changed", "why", "since", "problem")
"""The columns that a result adds. Dropped again later, it is known by them."""

CORRECTED = "corrected"
"""Stands for a day where the rules were set right for days that had passed."""


@dataclass
class Decided:
    """The list with its answers: heads and rows of cells.

    `faults`: what is wrong, as (row as a spreadsheet counts it, column, sentence);
    row 0 means the whole file. `changed`: the rows whose answer is another than
    in the file itself, by their place in `rows`. `towns`: each cell that named a place
    by a town alone -> that place, in words.
    """

    head: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    towns: dict[str, str] = field(default_factory=dict)


class ShipmentList:
    """Decides lists by one graph. `names` is what `names_of_facts` gives."""

    def __init__(self, graph: PublishedGraph, names: Names, today: str) -> None:
        self._graph, self._names, self._today = graph, names, today
        self._many = BatchAnswers(graph)
        self._turns = BatchAnswers(projected(graph, "certificate"))
        self._cells_by_answer: dict[tuple[int, tuple[str, ...]], dict[str, str]] = {}

    def decide(self, text: str) -> Decided:
        """Every row of the file `text` with its answer."""
        decided, words = Decided(), self._names["words"]
        reader = RowReader(self._names)
        rows = csv_rows(text)
        first = next((n for n, row in enumerate(rows) if any(row)), None)
        if first is None:
            decided.faults.append((0, "", words["empty"]))
            return decided
        head = rows[first]
        again = tuple(head[-len(RESULT) :]) == RESULT
        own = head[: -len(RESULT)] if again else head
        facts = [reader.fact_of(called) for called in own]
        if not any(facts):
            decided.faults.append((0, "", words["no-head"]))
            return decided
        for called, fact in zip(own, facts, strict=True):
            if not fact and (fault := reader.head_fault(called)):
                decided.faults.append((first + 1, called, fault))
        decided.head = [*own, *RESULT]
        columns = [(n, fact) for n, fact in enumerate(facts) if fact]
        width = len(own)
        for number, row in enumerate(rows[first + 1 :], first + 2):
            if any(row):
                old = [*row[width:], *[""] * len(RESULT)] if again else None
                extra = () if again else row[width:]
                own_cells = [*row, *[""] * width][:width]
                shipment, faults = reader.facts_of(columns, own_cells, own)
                if any(extra):
                    faults.append(("", words["too-many"]))
                decided.faults += [(number, name, called) for name, called in faults]
                cells = self._decided(shipment, faults)
                if old is not None:
                    cells, changed = self._compared(shipment, cells, old)
                    decided.changed += [len(decided.rows)] if changed else []
                decided.rows.append([*own_cells, *cells.values()])
        decided.towns = reader.towns
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

    def _complete(self, facts: Mapping[str, str]) -> tuple[dict[str, str], str]:
        answers = {f: v for f, v in facts.items() if f != DAY}
        return granted(self._graph, answers), facts.get(DAY, self._today)

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
    """The words of `old` that went and those of `new` that came; "" if none did.

    Words are what spaces part, such as ids of documents; the two labels are English.
    """
    before, after = old.split(" "), new.split(" ")
    gone = [word for word in before if word and word not in after]
    come = [word for word in after if word and word not in before]
    parts = (("gone", gone), ("new", come))
    return ", ".join(f"{label} {' '.join(words)}" for label, words in parts if words)
