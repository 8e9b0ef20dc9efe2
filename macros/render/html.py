"""The last touch on a page's HTML."""

import re

TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
CAPTION = re.compile(r"<(?:caption|th)[^>]*>(.*?)</(?:caption|th)>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
KEPT = re.compile(
    r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL
)
SPACE = re.compile(r"\s*\n\s*")


def finish(html: str) -> str:
    """`html` with tables that a keyboard can scroll, and no idle whitespace."""
    return without_idle_space(TABLE.sub(_wrapped, html))


def _wrapped(found: re.Match) -> str:
    """The table in a region named after its first heading cell."""
    head = CAPTION.search(found[1])
    name = TAG.sub("", head[1]).strip() if head else ""
    label = f' aria-label="{name}"' if name else ""
    return f'<div class="table-wrap" tabindex="0" role="region"{label}>{found[0]}</div>'


def without_idle_space(html: str) -> str:
    """`html` with line breaks and indents folded, except where they show."""
    parts = KEPT.split(html)
    parts[::2] = [SPACE.sub("\n", part) for part in parts[::2]]
    return "".join(parts)
