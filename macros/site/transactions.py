"""Which paper goes with a US export, market by market: read off the guide.

Owns the table that the client's page shows as a picture. It is computed from
the compiled rules, so it cannot say anything else than the guide.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from macros.guide.walk import walk
from macros.site.model import Site, text

SHIPMENT = {
    "origin": "us",
    "standard": "nop",
    "purpose": "sale",
    "stage": "planned",
    "production": "origin",
    "label": "organic",
}
"""The shipment of the table: USDA certified, made in the US, not yet gone."""


@dataclass(frozen=True)
class Row:
    """Places that take the same paper; ids only."""

    places: tuple[str, ...]
    certificate: str
    documents: tuple[str, ...]


def rows(site: Site) -> list[Row]:
    """A row for each paper, over the EU and every market with a page."""
    groups: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for place in ["de", *site.ids("markets")]:
        for certificate, documents in _papers(site, place):
            groups.setdefault((certificate, documents), []).append(place)
    return [Row(tuple(p), c, d) for (c, d), p in groups.items()]


def _papers(site: Site, place: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The papers a shipment to `place` may need, with what is sent for each.

    What stops a shipment, or needs QCS's answer, counts only if nothing else
    can come.
    """
    day = max(rule.item.data["reviewed"] for rule in site.rulebook.rules)
    found = walk(site.published_graph, {**SHIPMENT, "destination": place}, day)
    told = [*found.certain, *found.possible]
    papers = [item for table, item in told if table == "certificate"]
    kinds = {item: site.get("certificates", item)["kind"] for item in papers}
    usual = [item for item in papers if kinds[item] == "certificate"]
    for item in usual or papers[:1]:
        documents = [] if item not in usual else _documents(site, item)
        yield item, tuple(documents)


def _documents(site: Site, certificate: str) -> list[str]:
    """What every shipment with `certificate` needs: rules that test it alone."""
    table = site.rulebook.table("documents")
    return [
        word
        for rule in table.rules
        if all(set(cube) == {"certificate"} for cube in rule.cubes)
        and any(certificate in cube["certificate"] for cube in rule.cubes)
        for word in rule.then
    ]


def place_names(site: Site, row: Row, lang: str) -> list[str]:
    """The names of the places of `row`; the EU stands for its members."""
    eu = {"en": "European Union", "es": "Unión Europea"}
    return [
        eu[lang] if place == "de" else text(site.get("places", place)["name"], lang)
        for place in row.places
    ]


def as_csv(site: Site) -> str:
    """The table as CSV in English, with a line for each place."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        ["destination", "certificate", "issued by", "system", "form", "send"]
    )
    for row in rows(site):
        data = site.get("certificates", row.certificate)
        names = [text(site.get("documents", d)["name"], "en") for d in row.documents]
        forms = [
            text(site.get("forms", f)["name"], "en") for f in data.get("forms", ())
        ]
        cells = [text(data[k], "en") if k in data else "" for k in ("issuer", "system")]
        for name in place_names(site, row, "en"):
            paper = text(data["name"], "en")
            writer.writerow([name, paper, *cells, "; ".join(forms), "; ".join(names)])
    return out.getvalue()
