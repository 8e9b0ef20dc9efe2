"""How a statement is known: the block that closes every answer."""

from collections.abc import Mapping, Sequence

from macros.model import Site
from macros.render.words import attribute, day, listed


def confidence_line(site: Site, references: Sequence[str], lang: str) -> str:
    """The line that says how well a statement is known, as its sources allow."""
    level = site.confidence(references)
    names = listed(site.reporters(references), site, lang)
    said = site.word(f"confidence-{level}", lang, x=attribute(names))
    return f'<p class="confidence confidence--{level}">{said}</p>'


def source_entry(site: Site, reference: str) -> str:
    """One source as a list item: title, clause, publisher, linked if it can be."""
    source, clause = site.source(reference)
    title = attribute(source["title"])
    if "url" in source:
        url = attribute(source["url"])
        title = f'<a href="{url}" rel="noopener">{title}</a>'
    clause = f" {attribute(clause)}" if clause else ""
    return f"<li>{title}{clause}, {attribute(source['publisher'])}</li>"


def evidence(
    site: Site,
    references: Sequence[str],
    law: Sequence[str],
    lang: str,
    reviewed: str = "",
) -> str:
    """Confidence, sources, official texts and review date as one HTML block."""
    lines = ['<aside class="sources">', confidence_line(site, references, lang)]
    lines += _entries(site, site.word("sources", lang), references)
    lines += _entries(site, site.word("law", lang), law)
    if reviewed:
        said = site.word("reviewed", lang, x=day(reviewed, lang))
        lines.append(f'<p class="reviewed">{said}</p>')
    return "\n".join([*lines, "</aside>"])


def evidence_of(site: Site, item: Mapping, lang: str) -> str:
    """The evidence block of an item that has sources, law and a review date."""
    law = item.get("law", ())
    return evidence(site, item["sources"], law, lang, item.get("reviewed", ""))


def _entries(site: Site, title: str, references: Sequence[str]) -> list[str]:
    if not references:
        return []
    entries = "".join(source_entry(site, reference) for reference in references)
    return [f"<p><strong>{title}</strong></p>", f"<ul>{entries}</ul>"]


def law_line(site: Site, references: Sequence[str], lang: str) -> str:
    """Pointers to official texts, read or not, without any confidence."""
    lines = _entries(site, site.word("law", lang), references)
    return "\n".join(['<aside class="sources">', *lines, "</aside>"])
