"""What stands where an address has moved: a page that leads on, a place kept."""

import re
from collections.abc import Mapping
from posixpath import dirname, relpath

from macros.publish.headers import sealed
from macros.site.addresses import language_of
from macros.site.model import Site

PLACE = r'<(\w+)(?=\s)[^>]*\sid="{}"[^>]*>'
CELL = re.compile(r"<t[dh]\b[^>]*>")


def moved_page(site: Site, old: str, new: str, root: str) -> str:
    """The whole page at the address `old` that leads to `new`, in its language.

    `root` is the site's address, ending in "/". Without a script: it refreshes to
    the new address, names it for search engines, and links to it.
    """
    lang = language_of(old)
    page, hash_, anchor = new.partition("#")
    up = relpath(".", dirname(old))
    there = relpath(page or ".", dirname(old))
    there += "/" * (not page or page.endswith("/")) + hash_ + anchor
    title, said = site.word("moved", lang), site.word("moved-to", lang)
    return sealed(
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n'
        f'<meta name="robots" content="noindex">\n'
        f'<meta http-equiv="refresh" content="0; url={there}">\n'
        f'<link rel="canonical" href="{root}{new}">\n'
        f'<link rel="icon" type="image/svg+xml" href="{up}/assets/favicon.svg">\n'
        f'<link rel="stylesheet" href="{up}/assets/site.css">\n'
        f"<title>{title}</title>\n</head>\n<body>\n"
        f'<main class="md-content__inner md-typeset">\n<h1>{title}</h1>\n'
        f'<p><a href="{there}">{said}</a></p>\n</main>\n</body>\n</html>\n'
    )


def with_former_ids(html: str, former: Mapping[str, str]) -> str:
    """`html` in which links to the former ids, `old -> new`, still arrive.

    Raises ValueError if `html` has no element with an id `new`.
    """
    for old, new in former.items():
        if kept_place(old) in html:
            continue
        found = re.search(PLACE.format(re.escape(new)), html)
        # A row of a table may hold cells only.
        if found and found[1] == "tr":
            found = CELL.search(html, found.end())
        if not found:
            raise ValueError(f"there is no place '#{new}' for the former '#{old}'")
        html = html[: found.end()] + kept_place(old) + html[found.end() :]
    return html


def kept_place(old: str) -> str:
    """Where a link to the former id `old` arrives, as HTML."""
    return f'<span id="{old}"></span>'
