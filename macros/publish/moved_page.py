"""What stands where an address has moved: a page that leads on, an anchor kept."""

import re
from collections.abc import Mapping
from posixpath import dirname, relpath

from macros.data.languages import language_of
from macros.publish.headers import with_csp
from macros.render.html import html
from macros.site.model import Site

OPENED = re.compile(r"<(\w+)[^>]*>")
CELL = re.compile(r"<t[dh]\b[^>]*>")

PAGE = """\
<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{address}">
<link rel="icon" type="image/svg+xml" href="{up}/assets/favicon.svg">
<link rel="stylesheet" href="{up}/assets/site.css">
<title>{title}</title>
</head>
<body>
<main class="md-content__inner md-typeset">
<h1>{title}</h1>
<p><a href="{target}">{text}</a></p>
</main>
</body>
</html>
"""


def moved_page(site: Site, old: str, new: str, root: str) -> str:
    """The whole page at the address `old` that leads to `new`, in its language.

    `root` is the site's address, ending in "/". Without a script: it refreshes to
    the new address, names it for search engines, and links to it.
    """
    lang = language_of(old)
    page, hash_, anchor = new.partition("#")
    up = relpath(".", dirname(old))
    target = relpath(page or ".", dirname(old))
    target += "/" * (not page or page.endswith("/")) + hash_ + anchor
    return with_csp(
        html(
            PAGE,
            lang=lang,
            target=target,
            address=root + new,
            up=up,
            title=site.word("moved", lang),
            text=site.word("moved-to", lang),
        )
    )


def with_former_ids(page: str, former: Mapping[str, str]) -> str:
    """`page` in which links to the former ids, `old -> new`, still arrive.

    Raises ValueError if `page`, which is HTML, has no element with an id `new`.
    """
    for old, new in former.items():
        if former_anchor(old) in page:
            continue
        at = page.find(f' id="{new}"')
        match = OPENED.match(page, page.rfind("<", 0, at)) if at >= 0 else None
        # A row of a table may hold cells only.
        if match and match[1] == "tr":
            match = CELL.search(page, match.end())
        if not match:
            raise ValueError(f"there is no place '#{new}' for the former '#{old}'")
        page = f"{page[: match.end()]}{former_anchor(old)}{page[match.end() :]}"
    return page


def former_anchor(old: str) -> str:
    """Where a link to the former id `old` arrives, as HTML."""
    return html('<span id="{}"></span>', old)
