"""What each branch of the graph is sent with: all that its results say unopened.

Owns the form of the data that is loaded with the first answer.
"""

from collections.abc import Iterator

from macros.data.library import Data
from macros.guide.branches import Branch, Output
from macros.guide.pack import packed_ends, packed_nodes
from macros.render.guide import labelled
from macros.render.guide_items import at_once
from macros.render.guide_words import HEAD, words_of_results
from macros.site.addresses import has_page, page_path, relative_address
from macros.site.model import Site, text

Items = dict[str, dict[str, dict[str, object]]]
"""Table -> id -> what a result says of it unopened."""


def branch_texts(
    site: Site, here: str, lang: str
) -> Iterator[tuple[str, dict[str, object], Items]]:
    """Each branch: its name, what its results say, and what few of them say.

    What is only told of goods that cannot go as they are comes apart; in the first
    part 0 stands in its place. An item's `weight` is `stops`, `limits` or `note`; it
    is there where the data says it, and means `note` where it is not. `ends` are the
    places of items, in the order in which `items` names them.
    """
    office = site.office
    said = {
        "documents": len(site.given["documents"]),
        "mail": office["email"],
        "phone": office["phone"],
        "late": _late(site, office, here, lang),
        "words": {
            "guide": words_of_results(site, lang),
            "phase": site.words("phase-", lang),
            "field": {key: site.word(f"field-{key}", lang) for key in HEAD},
        },
    }
    for name, branch in dict(site.branches).items():
        items = _items(site, branch, here, lang)
        often = _often(branch, items)
        first = {
            table: {
                id_: one if (table, id_) in often else 0 for id_, one in own.items()
            }
            for table, own in items.items()
        }
        rest = {
            table: {id_: one for id_, one in own.items() if (table, id_) not in often}
            for table, own in items.items()
        }
        yield name, _data(site, branch, lang) | {"items": first} | said, rest


def _items(site: Site, branch: Branch, here: str, lang: str) -> Items:
    kinds = {table.id: table for table in site.rulebook.tables}
    items: Items = {table: {} for table in site.given}
    for table, id_ in branch["items"]:
        data = site.get(kinds[table].gives, id_)
        items[table][id_] = at_once(site, kinds[table], data, here, lang)
    return items


def _often(branch: Branch, items: Items) -> set[Output]:
    """Every certificate, and what is told of goods that can go as they are."""

    def is_in_the_way(pair: Output) -> bool:
        item = items[pair[0]][pair[1]]
        other = pair[0] == "certificate" and item["kind"] != "certificate"
        return other or item.get("weight") == "stops"

    told = [[branch["items"][number] for number in end] for end in branch["ends"]]
    goes = [pairs for pairs in told if not any(map(is_in_the_way, pairs))]
    certificates = {pair for pair in branch["items"] if pair[0] == "certificate"}
    return certificates.union(*goes)


def _data(site: Site, branch: Branch, lang: str) -> dict[str, object]:
    known = site.ids("facts")
    offered = site.published_graph["offered"]
    facts = {id_: known[id_].data for id_ in branch["classes"] if id_ in known}
    return {
        "graph": packed_branch(site, branch),
        "facts": {
            fact: labelled(data, lang)
            | ({"ask": text(data["ask"], lang)} if fact in offered else {})
            for fact, data in facts.items()
        },
    }


def packed_branch(site: Site, branch: Branch) -> dict[str, object]:
    """What a branch has of the graph, as it is sent."""
    nodes = branch["nodes"]
    return {
        "classes": branch["classes"],
        "nodes": packed_nodes({**site.published_graph, "nodes": nodes}, 0, len(nodes)),
        "ends": packed_ends(branch["ends"]),
        "epochs": branch["epochs"],
    }


def _late(site: Site, office: Data, here: str, lang: str) -> str:
    """The address of the answer for those whose goods leave soon; "" if none."""
    if "late" not in office:
        return ""
    spoken = lang if has_page(site, "faq", office["late"], lang) else "en"
    return relative_address(page_path("faq", office["late"], spoken), here)
