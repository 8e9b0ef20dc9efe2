"""How a statement is known: the block that closes every answer."""

from collections.abc import Mapping, Sequence

from macros.render.words import attribute, day, listed
from macros.site.model import Site


def confidence_line(site: Site, references: Sequence[str], lang: str) -> str:
    """The line that says how well a statement is known, as its sources allow."""
    level = site.confidence(references)
    names = listed(site.reporters(references), site, lang)
    said = site.word(f"confidence-{level}", lang, x=attribute(names))
    return f'<p class="confidence confidence--{level}">{said}</p>'


def source_entry(site: Site, reference: str) -> str:
    """One source as a list item: title, clause, publisher, linked if it can be."""
    source, clause = site.source(reference)
    title = attribute(citation(source, clause))
    if "url" in source:
        url = attribute(source["url"])
        title = f'<a href="{url}" rel="noopener">{title}</a>'
    return f"<li>{title}, {attribute(source['publisher'])}</li>"


def citation(source: Mapping, clause: str) -> str:
    """How a source is cited: "7 CFR 205.273(d), Imports to the United States"."""
    title, act = source["title"], source.get("clause", "")
    if not clause:
        return title
    cited = f"{act}{'' if clause.startswith('(') else ' '}{clause}".strip()
    if act and title.startswith(act):
        return cited + title.removeprefix(act)
    return f"{title}, {cited}"


def evidence(
    site: Site,
    references: Sequence[str],
    law: Sequence[str],
    lang: str,
    reviewed: str = "",
) -> str:
    """Confidence, sources, official texts and review date as one HTML block."""
    lines = ['<aside class="sources">', confidence_line(site, references, lang)]
    lines.append(reviewed_line(site, reviewed, lang))
    title = f"{site.word('sources', lang)} ({len(references) + len(law)})"
    lines += [f"<details><summary>{title}</summary>", _list(site, references)]
    if law:
        lines += [f"<p>{site.word('law', lang)}</p>", _list(site, law)]
    return "\n".join([*lines, "</details>", "</aside>"])


def reviewed_line(site: Site, reviewed: str, lang: str) -> str:
    """The line that says when a page was last reviewed; "" without a day."""
    if not reviewed:
        return ""
    said = site.word("reviewed", lang, x=day(reviewed, lang))
    return f'<p class="reviewed">{said}</p>'


def evidence_of(site: Site, item: Mapping, lang: str) -> str:
    """The evidence block of an item that has sources, law and a review date."""
    law = item.get("law", ())
    return evidence(site, item["sources"], law, lang, item.get("reviewed", ""))


def law_line(site: Site, references: Sequence[str], lang: str) -> str:
    """Pointers to official texts, read or not, without any confidence."""
    entries = _list(site, references)
    return f'<aside class="sources"><p>{site.word("law", lang)}</p>{entries}</aside>'


def _list(site: Site, references: Sequence[str]) -> str:
    entries = "".join(source_entry(site, reference) for reference in references)
    return f"<ul>{entries}</ul>"
