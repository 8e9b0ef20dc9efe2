"""The last touch on a page's HTML."""

import re

TABLE = re.compile(r"<table(?: data-[^>]*)?>(.*?)</table>", re.DOTALL)
NAME = re.compile(r"<(?:caption|th)[^>]*>(.*?)</(?:caption|th)>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
KEPT = re.compile(
    r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL
)
SPACE = re.compile(r"\n\s*")


def finish(html: str) -> str:
    """`html` with tables that a keyboard can scroll, and no idle whitespace."""
    return without_idle_space(with_scrollable_tables(html))


def with_scrollable_tables(html: str) -> str:
    """Each table in a region of its own, named after its caption or first head."""
    seen: dict[str, int] = {}

    def wrapped(found: re.Match) -> str:
        head = NAME.search(found[1])
        said = TAG.sub("", head[1]).strip() if head else ""
        name = said.replace('"', "&quot;")
        seen[name] = seen.get(name, 0) + 1
        number = f" {seen[name]}" if seen[name] > 1 else ""
        region = f'tabindex="0" role="region" aria-label="{name}{number}"'
        return f'<div class="table-wrap" {region}>{found[0]}</div>'

    return TABLE.sub(wrapped, html)


def without_idle_space(html: str) -> str:
    """`html` with line breaks and indents folded, except where they show."""
    parts = KEPT.split(html)
    parts[::2] = [SPACE.sub("\n", part) for part in parts[::2]]
    return "".join(parts)
