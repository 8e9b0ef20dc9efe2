"""Every question that the guide's walker can come to is one that a page draws."""

import json
from collections.abc import Callable

from playwright.sync_api import Page, expect

from macros.site.model import Site
from tests.browser.steps import DRAW
from tests.shipments import members_of, shipment

SHOW = (
    """async ([hashes]) => {
  const draw = """
    + DRAW
    + """;
  const mount = document.getElementById("guide-mount");
  const seen = [];
  for (const hash of hashes) {
    await draw(hash);
    const choices = mount.querySelectorAll("input[type=radio], button[id]").length;
    seen.push([mount.querySelector("h2").textContent, choices]);
  }
  return seen;
}"""
)


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
    answers_to, waiting = {root: {}}, [root]
    while waiting:
        node = waiting.pop(0)
        number, *children = graph["nodes"][node]
        fact = graph["facts"][number]
        for index, child in enumerate(children):
            if child >= 0 and child not in answers_to:
                answers_to[child] = {**answers_to[node], fact: index}
                waiting.append(child)
    return answers_to
