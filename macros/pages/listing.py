"""The frame of a page that shows everything of one kind, in one language.

Owns its beginning and its front matter; what is listed is the business of each page.
"""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from macros.render.html import opening
from macros.site.page import Page
from macros.site.view import View


def listing(
    view: View,
    name: str,
    kind: str,
    parts: Iterable[str],
    origin: str,
    *,
    more: Mapping[str, object],
    lede: str = "",
    ending: str = "",
) -> Page:
    """The page of `view`, called by the word `name`: heading, lede, `parts`, `ending`.

    It shows everything of `kind`, from `origin`; `more` is what its front matter says
    besides. Without a `lede` the word of that name is taken.
    """
    title, lede = view.word(name), lede or view.word(f"{name}-lede")
    body = Markup("\n").join([opening(title, lede, name), *parts])
    whole = view.meta_of_all(title, lede, kind, **more)
    return Page(view.page, body, whole, origin, ending)
