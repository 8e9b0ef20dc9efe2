"""Ways out of a dead end, found by trying every set of up to three changes.

Owns the meaning of "all minimal ways", as plainly as Python can put it: the search of
`macros/guide/way_search.py` is held against it.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, product

from macros.guide.changeable import Change
from macros.guide.rules import compared
from macros.guide.walk import class_of, epoch_on
from macros.guide.way_to_yes import Way
from macros.site.model import Site
from macros.site.ways import opens, stopping
from tests.unit.dead_ends import DAY

OutputNames = frozenset[tuple[str, str]]


class Exhaustive:
    """Tries everything: slow, plain, and no relation of the search."""

    def __init__(self, site: Site, changes: Mapping[str, Change]) -> None:
        self.graph, self.changes = site.published_graph, changes
        opened, stopped = {*opens(site)}, {*stopping(site)}
        self.labels = []
        for end in self.graph["ends"]:
            reached = {
                f"{name.split('/')[0]}/{item}"
                for name, _, *items in (self.graph["rules"][n] for n in end)
                for item in items
            }
            papers = [word for word in opened if f"certificate/{word}" in reached]
            self.labels.append(papers[0] if papers and not reached & stopped else "")

    def papers(self, known: Mapping[str, str], limits: Mapping[str, set]) -> set[str]:
        """What all ends that remain open; "" for one that is shut."""
        graph, endings = self.graph, set()
        known = compared(graph["same"], known)
        seen, waiting = set(), [epoch_on(graph, DAY)[1]]
        while waiting:
            ref = waiting.pop()
            if ref in seen:
                continue
            seen.add(ref)
            if ref < 0:
                endings.add(self.labels[-1 - ref])
                continue
            number, *children = graph["nodes"][ref]
            fact = graph["facts"][number]
            if fact in known:
                waiting.append(children[class_of(graph, fact, known[fact])])
            elif fact in limits:
                classes = {class_of(graph, fact, value) for value in limits[fact]}
                waiting += [children[c] for c in classes]
            else:
                waiting += children
        return endings

    def honest(
        self, known: Mapping[str, str], chosen: Mapping[str, str]
    ) -> dict | None:
        """The values that what is unknown has to have then; None for a lie.

        Another market is looked for with the goods as they are: it changes alone.
        """
        limits: dict[str, set] = {}
        if len(chosen) > 1 and any(self.changes[fact].wide for fact in chosen):
            return None
        before = compared(self.graph["same"], known)
        after = compared(self.graph["same"], {**known, **chosen})
        if any(before.get(f) != after.get(f) for f in self.graph["same"]):
            return None
        for fact, value in chosen.items():
            needed = self.changes[fact].any_of.get(value, {})
            if needed and not any(known.get(f) in needed[f] for f in needed):
                return None
            for other, values in self.changes[fact].only.items():
                if other not in known:
                    limits[other] = {*limits.get(other, values)} & {*values}
                elif known[other] not in values:
                    return None
        return limits if all(limits.values()) else None

    def ways(self, known: Mapping[str, str]) -> dict[OutputNames, set[str]]:
        """Every minimal set of up to three changes -> the papers it leads to."""
        minimal: dict[OutputNames, set[str]] = {}
        free = [fact for fact in self.changes if fact in known]
        for count in (1, 2, 3):
            for facts in combinations(free, count):
                for chosen in self.sets(facts, known):
                    if any(less < chosen for less in minimal):
                        continue
                    limits = self.honest(known, dict(chosen))
                    if limits is None:
                        continue
                    papers = self.papers({**known, **dict(chosen)}, limits)
                    if papers - {""}:
                        minimal[chosen] = papers
        return minimal

    def sets(
        self, facts: tuple[str, ...], known: Mapping[str, str]
    ) -> Iterator[OutputNames]:
        """Every way to give all of `facts` another value."""
        rows = [[(f, v) for v in self.changes[f].costs if v != known[f]] for f in facts]
        return map(frozenset, product(*rows))


def spread(ways: list[Way]) -> dict[OutputNames, set[str]]:
    """The same form of what the search found."""
    by_changes = {}
    for way in ways:
        for part in way.parts:
            for value in part.values or ("",):
                wide = {way.wide: value} if way.wide else {}
                changes = frozenset({**way.changes, **wide}.items())
                assert changes not in by_changes, "each set once"
                by_changes[changes] = {*part.needs}, bool(part.depends)
    return by_changes
