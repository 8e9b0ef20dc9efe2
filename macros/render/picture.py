"""Pictures drawn from data: boxes and arrows as SVG, with the same said in words.

Owns measures and wrapping. Colours come from the style sheet by class, so that
pictures follow light and dark; they are as wide as a phone and grow no wider
than a column of text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from macros.data import kinds
from macros.render.html import html
from macros.site.view import View

WIDTH = 340
LINE = 17
PADDING = 10
GAP = 26
ARROW = '<path class="picture__arrow" d="M{} {}V{}m-5 -6l5 6l5 -6"/>'
SIGN, BOLD_SIGN = 7.2, 8.0
"""Width of a sign of text and of headings, in units of the picture."""


@dataclass(frozen=True)
class Box:
    """A station: a heading, and lines below it."""

    head: str
    lines: tuple[str, ...]


def chain(boxes: Sequence[Box], name: str, id_: str) -> Markup:
    """`boxes` one below the other, each with an arrow to the next, as SVG.

    Readers who see no pictures hear the `name`; ids inside begin with `id_`.
    """
    parts: list[str] = []
    y: float = 1
    for number, box in enumerate(boxes):
        if number:
            parts.append(html(ARROW, WIDTH / 2, y, y + GAP - 3))
            y += GAP
        drawn, height = _box(box, 1, y, WIDTH - 2)
        parts.append(drawn)
        y += height
    sentences = [
        f"{number}. {' '.join([b.head, *b.lines])}" for number, b in enumerate(boxes, 1)
    ]
    return _figure(Markup().join(parts), y + 1, name, sentences, id_)


def _rows(box: Box, width: float) -> list[tuple[str, bool]]:
    """The lines of a box as they fit, each with whether it belongs to the head."""
    inside = width - 2 * PADDING
    signs = int(inside / SIGN)
    rows = [(row, True) for row in wrap(box.head, int(inside / BOLD_SIGN))]
    return rows + [(row, False) for line in box.lines for row in wrap(line, signs)]


def _box(box: Box, x: float, y: float, width: float) -> tuple[str, float]:
    rows = _rows(box, width)
    height = len(rows) * LINE + 2 * PADDING
    texts = Markup().join(
        html(
            '<text class="picture__{}" x="{}" y="{}">{}</text>',
            "head" if head else "line",
            x + PADDING,
            y + PADDING + LINE * (number + 0.75),
            row,
        )
        for number, (row, head) in enumerate(rows)
    )
    frame = html('x="{}" y="{}" width="{}" height="{}" rx="5"', x, y, width, height)
    return html('<rect class="picture__box" {}/>{}', frame, texts), height


def _figure(
    drawn: str, height: float, name: str, sentences: Sequence[str], id_: str
) -> Markup:
    """The picture; its text alternative is all that it says, in order."""
    return html(
        '<figure class="picture" id="{0}"><svg role="img" viewBox="0 0 {1} {2}" '
        'aria-labelledby="{0}-title {0}-text"><title id="{0}-title">{3}</title>'
        '<desc id="{0}-text">{4}</desc>{5}</svg></figure>',
        *(id_, WIDTH, f"{height:.0f}", name, "; ".join(sentences), drawn),
    )


def flow(view: View, id_: str) -> Markup:
    """The way of a paper, station by station."""
    data = view.get(kinds.FLOWS, id_)
    boxes = [
        Box(
            view.text(one["who"]),
            tuple(view.text(one[key]) for key in ("what", "where") if key in one),
        )
        for one in data["stations"]
    ]
    return chain(boxes, view.text(data["title"]), f"way-{id_}")
