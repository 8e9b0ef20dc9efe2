"""What the guide never says, and why: the laws that every shipment is held against."""

from collections.abc import Iterator
from html import escape

from macros.guide.rules import Law
from macros.render.evidence import mark
from macros.render.html import folding, heading
from macros.render.tables import days
from macros.site.addresses import localized
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page

FILE = "laws.md"


def pages(site: Site) -> Iterator[Page]:
    """One page per language, the laws by the text that says them."""
    for lang in LANGUAGES:
        yield _laws(site, lang)


def _laws(site: Site, lang: str) -> Page:
    title = site.word("laws", lang)
    lede = site.word("laws-lede", lang, n=len(site.rulebook.laws))
    parts = [heading(1, title, "laws"), f'<p class="lede">{lede}</p>']
    texts: dict[str, list[Law]] = {}
    for law in site.rulebook.laws:
        cited = law.item.data["law"][0].partition(" ")[0]
        texts.setdefault(cited, []).append(law)
    for cited, laws in sorted(texts.items(), key=lambda pair: _title(site, pair[0])):
        parts.append(folding(_title(site, cited), f"of-{cited}"))
        rows = "".join(_row(site, law, lang) for law in laws)
        parts.append(f"<ul>{rows}</ul>")
    meta: dict[str, object] = {"title": title, "description": lede, "lang": lang}
    meta |= {"scripts": ["folded"], "reviewed": site.newest_review("laws")}
    return Page(localized(FILE, lang), "\n".join(parts), meta, "data/guide/laws.yml")


def _title(site: Site, source: str) -> str:
    title: str = site.get("sources", source)["title"]
    return title


def _row(site: Site, law: Law, lang: str) -> str:
    data = law.item.data
    said = escape(text(data["sentence"], lang))
    known = mark(site, data["sources"], lang, data["law"])
    when, counts = days(site, law, lang), _counts(site, law, lang)
    return f'<li id="{law.id}">{said}{when} {known}{counts}</li>'


def _counts(site: Site, law: Law, lang: str) -> str:
    """How much the law speaks of today; "" on days when it does not hold."""
    found = site.law_coverage.get(law.id)
    if found is None:
        return ""
    said = site.word(
        "laws-counts", lang, cases=f"{found.cases:,}", answers=f"{found.answers:,}"
    )
    return f"<br><small>{said}</small>"
