"""Clauses in running text, led to the official page of the act.

Owns which page that is: of the clause if one holds it, else of the act.
"""

import re
from collections.abc import Mapping, Sequence

from markupsafe import escape

from macros.data import kinds
from macros.data.citations import Citation, citations, citing, holds, names_of
from macros.render.running_text import Change
from macros.site.memory import memoized
from macros.site.model import Site


def citation_links(site: Site) -> Change:
    """What leads each citation of the law to the official page."""
    names, pattern = _named_acts(site)

    def linked(text: str) -> str:
        done, at = [], 0
        for citation in citations(text, pattern):
            if url := _page(site, names[citation.name], citation):
                link = f'<a class="law-link" href="{escape(url)}" rel="noopener">'
                begin, end = citation.start, citation.end
                done += [text[at:begin], link, text[begin:end], "</a>"]
                at = end
        return "".join([*done, text[at:]])

    return linked


def _page(site: Site, ids: Sequence[str], citation: Citation) -> str:
    """The official page of what is cited; "" if there is none."""
    sources = [site.get(kinds.SOURCES, id_) for id_ in ids]
    paged = [source for source in sources if "url" in source]
    first = next(citation.clauses(), "")
    of_clause = [source for source in paged if first and holds(first, source)]
    return next((str(source["url"]) for source in [*of_clause, *paged]), "")


@memoized
def _named_acts(site: Site) -> tuple[Mapping[str, Sequence[str]], re.Pattern[str]]:
    """The names by which texts call the acts, as HTML writes them; what finds them."""
    names = names_of(site.every(kinds.SOURCES))
    written = {w: ids for name, ids in names.items() for w in (name, escape(name))}
    return written, citing(written)
