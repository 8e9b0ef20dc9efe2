"""The ways of papers, as pictures."""

from markupsafe import Markup

from macros.data import kinds
from macros.render.picture import Box, chain
from macros.site.view import View


def flow(view: View, id_: str) -> Markup:
    """The way of a paper, station by station."""
    data = view.get(kinds.FLOWS, id_)
    boxes = [
        Box(
            view.text(station["who"]),
            tuple(
                view.text(station[key]) for key in ("what", "where") if key in station
            ),
        )
        for station in data["stations"]
    ]
    return chain(boxes, view.text(data["title"]), f"way-{id_}")
