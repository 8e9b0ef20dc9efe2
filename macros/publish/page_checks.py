"""What only the list of all pages can tell: dead links of prose, moved addresses.

Owns these checks, so that they are told with their place before anything is
built. Links by id are the business of `checks`.
"""

import re
from collections.abc import Iterable, Iterator
from posixpath import dirname, join, normpath

from macros.data.links import ANCHOR
from macros.data.problems import Problem, did_you_mean
from macros.data.prose import written
from macros.publish.redirects import redirect_problems, redirects
from macros.site.addresses import address
from macros.site.model import Site
from macros.site.page import Page

FILES = (".csv", ".json", ".xml")
"""Files that are no pages; the build knows whether they are there."""

LINK = re.compile(r"\]\(([^):#\s]+\.md)(?:#([\w-]+))?(?=[)\s])")


def page_problems(site: Site, pages: Iterable[Page]) -> Iterator[Problem]:
    """Links and redirects that lead nowhere; `pages` are those made from data."""
    prose = {page.name.removeprefix("docs/"): page for page in written(site.root)}
    paths = {*prose, *(page.path for page in pages)}
    for path, page in prose.items():
        for link in LINK.finditer(page.text):
            target = normpath(join(dirname(path), link[1]))
            position = page.position(link.start(1))
            if target not in paths:
                hint = did_you_mean(target, paths)
                yield Problem(position, f"there is no page '{target}'", hint)
            elif link[2] and target in prose:
                anchors = ANCHOR.findall(prose[target].text)
                if link[2] not in anchors:
                    hint = did_you_mean(link[2], anchors)
                    yield Problem(position, f"'{target}' has no '#{link[2]}'", hint)
    moved = [one for one in redirects(site) if not one.new.endswith(FILES)]
    yield from redirect_problems(moved, {address(path) for path in paths})
