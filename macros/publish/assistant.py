"""What the site's pages fetch for an assistant in the browser, and only for one.

Owns the form of these data. Questions, names and branches are those of the element for
other people's pages; here is what it does not tell: reasons and sources of each rule.
"""

from collections.abc import Iterator

from macros.data.languages import localized
from macros.render.guide_texts import reason_data
from macros.render.words import compact
from macros.site.assistant_tools import ON_PAGES, listed
from macros.site.model import Site
from macros.site.view import views

REASON_KEYS = ("because", "silent", "sources")


def assistant(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of the list of tools, and of the reasons in each language."""
    yield "assets/assistant-tools.json", compact([listed(name) for name in ON_PAGES])
    for view in views(site):
        every = reason_data(view.at(localized("guide.md", view.lang)))
        texts: dict[str, object] = {key: every[key] for key in REASON_KEYS}
        texts["confidence"] = site.words("confidence-", view.lang)
        texts["deciding"] = [t.id for t in site.rulebook.tables if t.unique]
        yield f"assets/assistant-{view.lang}.json", compact(texts)
