"""The figures of the proof, as the page "how we check" shows them."""

from collections import Counter
from math import prod
from statistics import median

from macros.data import kinds
from macros.guide.publish import PublishedGraph
from macros.guide.walk import class_of, epoch_on
from macros.site.known_levels import BEFORE, percent, shares
from macros.site.model import Site
from macros.site.view import View


def figures(view: View) -> str:
    """Rules, cases, epochs, routes and the length of routes, as Markdown."""
    graph = view.site.published_graph
    asked = [f for f in view.site.facts.values() if f.asked]
    cases = prod(len(fact.values) for fact in asked) * len(graph["epochs"])
    lengths = question_counts(view.site)
    spread = Counter(lengths)
    spread_text = ", ".join(f"{n} ({spread[n]:,})" for n in sorted(spread))
    return view.word(
        "figures",
        rules=len(view.site.rulebook.rules),
        scenarios=f"{len([*view.site.library.items(kinds.SCENARIOS)]):,}",
        epochs=len(graph["epochs"]),
        cases=f"{cases:,}",
        routes=f"{route_count(graph):,}",
        median=f"{median(lengths):g}",
        longest=max(lengths),
        spread=spread_text,
    )


def known(view: View) -> str:
    """How many statements rest on what, before the laws were read and now."""
    now = shares(view.site)
    return view.word(
        "known",
        before=percent(BEFORE, "authority"),
        was=f"{BEFORE['authority']:,}",
        of=f"{sum(BEFORE.values()):,}",
        now=percent(now, "authority"),
        official=f"{now['authority']:,}",
        client=f"{now['client']:,}",
        secondary=f"{now['secondary']:,}",
        all=f"{sum(now.values()):,}",
    )


def question_counts(site: Site) -> list[int]:
    """For each way through the guide today's rules ask: how many questions.

    Facts that are only offered, and usual values, are not asked. "Today" is
    the newest day on which a rule was reviewed, so that builds stay the same.
    """
    graph = site.published_graph
    root = epoch_on(graph, site.newest_review("table"))[1]
    memo: dict[int, list[int]] = {}

    def below(ref: int) -> list[int]:
        if ref < 0:
            return [0]
        if ref not in memo:
            number, *children = graph["nodes"][ref]
            fact = graph["facts"][number]
            if fact in graph["same"]:
                memo[ref] = [n for child in children for n in below(child)]
            elif fact in graph["offered"]:
                memo[ref] = below(children[0])
            elif fact in graph["usual"]:
                memo[ref] = below(children[class_of(graph, fact, graph["usual"][fact])])
            else:
                different = dict.fromkeys(children)
                memo[ref] = [1 + n for child in different for n in below(child)]
        return memo[ref]

    return below(root)


def route_count(graph: PublishedGraph) -> int:
    """How many ways lead through the graph on all days, without walking each."""
    memo: dict[int, int] = {}

    def below(ref: int) -> int:
        if ref < 0:
            return 1
        if ref not in memo:
            _, *children = graph["nodes"][ref]
            memo[ref] = sum(below(child) for child in {*children})
        return memo[ref]

    return sum(below(root) for _, root, _ in graph["epochs"])
