"""Pictures drawn from data: boxes and arrows as SVG, with the same said in words.

Owns measures and wrapping. Colours come from the style sheet by class, so that
pictures follow light and dark; they are as wide as a phone and grow no wider
than a column of text.
"""

from collections.abc import Sequence
from textwrap import wrap

from markupsafe import Markup

from macros.data import kinds
from macros.render.html import html
from macros.site.view import View

WIDTH = 340
LINE = 17
PADDING = 10
GAP = 26
EDGE = 1
"""Room around a box for its line."""

ARROW = '<path class="picture__arrow" d="M{} {}V{}m-5 -6l5 6l5 -6"/>'
SIGN, BOLD_SIGN = 7.2, 8.0
"""Width of a sign of text and of headings, in units of the picture."""


def flow(view: View, id_: str) -> Markup:
    """The way of a paper, station by station."""
    data = view.get(kinds.FLOWS, id_)
    boxes = [
        [view.text(one[key]) for key in ("who", "what", "where") if key in one]
        for one in data["stations"]
    ]
    return chain(boxes, view.text(data["title"]), f"way-{id_}")


def chain(boxes: Sequence[Sequence[str]], name: str, id_: str) -> Markup:
    """`boxes` one below the other, each with an arrow to the next, as SVG.

    Each is its heading, and lines below it. Who sees no pictures hears the `name` and
    all that it says, in order; ids inside begin with `id_`.
    """
    parts, y = Markup(), EDGE
    for number, (head, *lines) in enumerate(boxes):
        if number:
            parts += html(ARROW, WIDTH / 2, y, y + GAP - 3)
            y += GAP
        drawn, height = _box(head, lines, y)
        parts += drawn
        y += height
    spoken = "; ".join(f"{n}. {' '.join(box)}" for n, box in enumerate(boxes, 1))
    return html(
        '<figure class="picture" id="{0}"><svg role="img" viewBox="0 0 {1} {2}" '
        'aria-labelledby="{0}-title {0}-text"><title id="{0}-title">{3}</title>'
        '<desc id="{0}-text">{4}</desc>{5}</svg></figure>',
        *(id_, WIDTH, y + EDGE, name, spoken, parts),
    )


def _box(head: str, lines: Sequence[str], y: int) -> tuple[Markup, int]:
    """A box that begins at `y`, its lines wrapped as they fit, and its height."""
    width = WIDTH - 2 * EDGE
    inside = width - 2 * PADDING
    rows = [("head", row) for row in wrap(head, int(inside / BOLD_SIGN))]
    for line in lines:
        rows += [("line", row) for row in wrap(line, int(inside / SIGN))]
    height = len(rows) * LINE + 2 * PADDING
    form, left = '<text class="picture__{}" x="{}" y="{}">{}</text>', EDGE + PADDING
    texts = (
        html(form, kind, left, y + PADDING + LINE * (number + 0.75), row)
        for number, (kind, row) in enumerate(rows)
    )
    size = html('x="{}" y="{}" width="{}" height="{}"', EDGE, y, width, height)
    return html('<rect class="picture__box" {} rx="5"/>{}', size, texts), height
