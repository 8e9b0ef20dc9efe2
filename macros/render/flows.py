"""The ways of papers and the routes of shipments, as pictures."""

from macros.render.picture import Box, chain, pairs
from macros.site.model import Site, text
from macros.site.transactions import place_names, rows


def flow(site: Site, id_: str, lang: str) -> str:
    """The way of a paper, station by station."""
    data = site.get("flows", id_)
    boxes = [
        Box(
            text(station["who"], lang),
            tuple(
                text(station[key], lang) for key in ("what", "where") if key in station
            ),
        )
        for station in data["stations"]
    ]
    return chain(boxes, text(data["title"], lang), f"way-{id_}")


def export_routes(site: Site, lang: str) -> str:
    """Where US goods go, and with which paper: read off the compiled guide."""
    found: dict[str, list[str]] = {}
    for row in rows(site):
        found.setdefault(row.certificate, []).extend(place_names(site, row, lang))
    drawn = [
        (
            Box(", ".join(dict.fromkeys(places)), ()),
            Box(text(site.get("certificates", certificate)["name"], lang), ()),
        )
        for certificate, places in found.items()
    ]
    return pairs(drawn, site.word("picture-exports", lang), "export-routes")
