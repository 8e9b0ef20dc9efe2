"""Pictures drawn from data: boxes and arrows as SVG, with the same said in words.

Owns measures and wrapping. Colours come from the style sheet by class, so that
pictures follow light and dark; they are as wide as a phone and grow no wider
than a column of text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

WIDTH = 340
LINE = 17
PADDING = 10
GAP = 26
SIGN, BOLD_SIGN = 7.2, 8.0
"""Width of a sign of text and of headings, in units of the picture."""


@dataclass(frozen=True)
class Box:
    """A station: a heading, and lines below it."""

    head: str
    lines: tuple[str, ...]


def chain(boxes: Sequence[Box], name: str, id_: str) -> str:
    """Boxes one below the other, each with an arrow to the next."""
    parts: list[str] = []
    y: float = 1
    for number, box in enumerate(boxes):
        if number:
            parts.append(_arrow_down(WIDTH / 2, y, GAP))
            y += GAP
        drawn, height = _box(box, 1, y, WIDTH - 2)
        parts.append(drawn)
        y += height
    said = [
        f"{number}. {' '.join([b.head, *b.lines])}" for number, b in enumerate(boxes, 1)
    ]
    return _figure("".join(parts), y + 1, name, said, id_)


def _rows(box: Box, width: float) -> list[tuple[str, bool]]:
    """The lines of a box as they fit, each with whether it belongs to the head."""
    inside = width - 2 * PADDING
    signs = int(inside / SIGN)
    rows = [(row, True) for row in wrap(box.head, int(inside / BOLD_SIGN))]
    return rows + [(row, False) for line in box.lines for row in wrap(line, signs)]


def _box(box: Box, x: float, y: float, width: float) -> tuple[str, float]:
    rows = _rows(box, width)
    height = len(rows) * LINE + 2 * PADDING
    texts = "".join(
        f'<text class="picture__{"head" if head else "line"}" x="{x + PADDING}" '
        f'y="{y + PADDING + LINE * (number + 0.75)}">{escape(row)}</text>'
        for number, (row, head) in enumerate(rows)
    )
    frame = f'x="{x}" y="{y}" width="{width}" height="{height}" rx="5"'
    return f'<rect class="picture__box" {frame}/>{texts}', height


def _arrow_down(x: float, y: float, length: float) -> str:
    end = y + length
    return f'<path class="picture__arrow" d="M{x} {y}V{end - 3}m-5 -6l5 6l5 -6"/>'


def _figure(drawn: str, height: float, name: str, said: Sequence[str], id_: str) -> str:
    """The picture; its text alternative is all that it says, in order."""
    title, told = f"{id_}-title", f"{id_}-text"
    return (
        f'<figure class="picture" id="{id_}"><svg role="img" viewBox="0 0 {WIDTH} '
        f'{height:.0f}" aria-labelledby="{title} {told}"><title id="{title}">'
        f'{escape(name)}</title><desc id="{told}">{escape("; ".join(said))}</desc>'
        f"{drawn}</svg></figure>"
    )
