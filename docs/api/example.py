"""Which certificate does a shipment need? Reads guide.json as /api/ tells it."""

import json
import sys
from urllib.request import urlopen


def walk(graph, facts, day):
    """The items that are certain, table by table, and the facts still missing."""
    known = {fact: value for fact, value in facts.items() if fact not in graph["same"]}
    for fact, (one, other) in graph["same"].items():
        if one in known and other in known:
            known[fact] = "yes" if known[one] == known[other] else "no"
    root = [epoch[1] for epoch in graph["epochs"] if epoch[0] <= day][-1]
    seen, waiting, missing = {root}, [root], set()
    for ref in waiting:
        if ref < 0:
            continue
        number, *children = graph["nodes"][ref]
        fact = graph["facts"][number]
        if fact in known:
            children = [children[class_of(graph["classes"][fact], known[fact])]]
        elif fact not in graph["same"]:
            missing.add(number)
        waiting += [child for child in dict.fromkeys(children) if child not in seen]
        seen.update(children)
    given = [items(graph, graph["ends"][-1 - ref]) for ref in seen if ref < 0]
    certain = {}
    for table, item in sorted(set.intersection(*given)):
        certain.setdefault(table, []).append(item)
    return certain, [graph["facts"][number] for number in sorted(missing)]


def class_of(classes, value):
    for number, values in enumerate(classes):
        if value in values.split(" "):
            return number
    return classes.index("")


def items(graph, end):
    rules = [graph["rules"][number] for number in end]
    return {(name.split("/")[0], item) for name, _, *given in rules for item in given}


if __name__ == "__main__":
    address, day, *facts = sys.argv[1:]  # .../api/v1/guide.json 2026-11-28 origin=ec
    with urlopen(address) as file:
        graph = json.load(file)
    print(*walk(graph, dict(fact.split("=") for fact in facts), day), sep="\n")
