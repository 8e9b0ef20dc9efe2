"""The browser's walker and Python's are twins: on every route, in every epoch."""

import json
from collections.abc import Callable

from playwright.sync_api import Page, expect

from macros.guide.walk import routes
from macros.site.model import Site
from tests.shipments import members_of, shipment
from tests.whole_project import ROOT

WALKER = ROOT / "overrides" / "assets" / "js" / "guide" / "walk.js"
RUN = """([source, graph, cases]) => {
  const walk = new Function(`${source}; return walk;`)();
  return cases.map(([facts, day]) => walk(graph, new Map(Object.entries(facts)), day));
}"""


def test_both_walkers_reach_the_same_end_on_every_route(
    visit: Callable[..., Page], site: Site
) -> None:
    graph = json.loads(json.dumps(site.published_graph))
    members = members_of(graph, site.rulebook)
    cases, ends = [], []
    for day, root, _ in graph["epochs"]:
        shown = max(day, "2020-01-01")
        for taken, end in routes(graph, root):
            cases.append([shipment(graph, members, taken), shown])
            ends.append([end])
    source = WALKER.read_text(encoding="utf-8").replace("export ", "")
    found = visit("guide/").evaluate(RUN, [source, graph, cases])
    assert [walk["ends"] for walk in found] == ends
    assert {walk["next"] for walk in found} == {""}
    assert {walk["left"] for walk in found} == {0}


SHOW = """([hashes]) => hashes.map((hash) => {
  history.replaceState(null, "", hash);
  dispatchEvent(new PopStateEvent("popstate"));
  const mount = document.getElementById("guide-mount");
  const choices = mount.querySelectorAll("input[type=radio], button[id]").length;
  return [mount.querySelector("h2").textContent, choices];
})"""


def test_every_question_of_the_graph_is_drawn_once(
    visit: Callable[..., Page], site: Site
) -> None:
    graph = json.loads(json.dumps(site.published_graph))
    members = members_of(graph, site.rulebook)
    unasked = {*graph["offered"], *graph["usual"], *graph["same"]}
    hashes, expected = [], []
    for node, taken in ways(graph, graph["epochs"][-2][1]).items():
        fact = graph["facts"][graph["nodes"][node][0]]
        if fact not in unasked:
            facts = shipment(graph, members, taken)
            known = "&".join(f"{name}={value}" for name, value in facts.items())
            hashes.append(f"#{known}&on={graph['epochs'][-2][0]}")
            expected.append(site.get("facts", fact)["ask"]["en"])
    page = visit("guide/#destination=as")  # a place for which all names are fetched
    expect(page.locator("#guide-mount h2").first).to_have_text(
        "Which country does it ship from?"
    )
    seen = page.evaluate(SHOW, [hashes])
    assert [heading for heading, _ in seen] == expected
    assert min(choices for _, choices in seen) >= 2
    assert len(expected) > 30


def ways(graph: dict, root: int) -> dict[int, dict[str, int]]:
    """Node below `root` -> the classes taken on one way that leads to it."""
    found, waiting = {root: {}}, [root]
    while waiting:
        node = waiting.pop(0)
        number, *children = graph["nodes"][node]
        fact = graph["facts"][number]
        for index, child in enumerate(children):
            if child >= 0 and child not in found:
                found[child] = {**found[node], fact: index}
                waiting.append(child)
    return found
