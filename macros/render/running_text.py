"""Running text of a page: where a citation or a term may become a link.

Owns where that is: never inside a link, a heading, code or a form.
"""

import re
from collections.abc import Callable

TAG = re.compile(r"(<(/?[a-z0-9]*)[^>]*>)")
CLOSED = frozenset(
    "a h1 h2 h3 h4 h5 h6 code pre samp dt th summary button label script style "  # noqa: SIM905
    "aside dfn abbr select option legend svg nav".split()
)
"""Elements inside which nothing is marked."""

DEEPER = dict.fromkeys(CLOSED, 1) | {f"/{name}": -1 for name in CLOSED}

Change = Callable[[str], str]
"""Turns a piece of text without tags into HTML."""


def in_running_text(html: str, *changes: Change) -> str:
    """`html` with every piece of running text as `changes` give it, one by one.

    What one of them has made a link, the next leaves as it is.
    """
    pieces, depth = TAG.split(html), 0
    for at in range(0, len(pieces), 3):  # a text, the tag behind it, the tag's name
        if not depth and pieces[at].strip():
            pieces[at] = _changed(pieces[at], *changes)
        if at + 2 < len(pieces):
            depth += DEEPER.get(pieces[at + 2], 0)
    del pieces[2::3]
    return "".join(pieces)


def _changed(text: str, *changes: Change) -> str:
    for done, change in enumerate(changes, 1):
        text = change(text)
        if "<" in text:
            return in_running_text(text, *changes[done:])
    return text
