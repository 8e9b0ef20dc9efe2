"""The browser's walker and Python's are twins: on every route, in every epoch."""

import json
from collections.abc import Callable

from playwright.sync_api import Page

from macros.guide.walk import routes
from macros.model import Site
from tests.mini_project import ROOT
from tests.unit.test_graph import representatives

WALKER = ROOT / "overrides" / "assets" / "js" / "guide" / "walk.js"
RUN = """([source, graph, cases]) => {
  const walk = new Function(`${source}; return walk;`)();
  return cases.map(([facts, day]) => walk(graph, new Map(Object.entries(facts)), day));
}"""


def test_both_walkers_reach_the_same_end_on_every_route(
    visit: Callable[..., Page], site: Site
) -> None:
    graph = json.loads(json.dumps(site.published_graph))
    values = representatives(graph, site.rulebook)
    cases, ends = [], []
    for day, root, _ in graph["epochs"]:
        shown = max(day, "2020-01-01")
        for taken, end in routes(graph, root):
            facts = {fact: values[fact][index] for fact, index in taken.items()}
            cases.append([facts, shown])
            ends.append([end])
    source = WALKER.read_text(encoding="utf-8").replace("export ", "")
    found = visit("guide/").evaluate(RUN, [source, graph, cases])
    assert [walk["ends"] for walk in found] == ends
    assert {walk["next"] for walk in found} == {""}
    assert {walk["left"] for walk in found} == {0}
