"""The ways of papers, as pictures."""

from macros.render.picture import Box, chain
from macros.site.model import Site, text


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
