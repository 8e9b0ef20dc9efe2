"""What the guide never says, and why: the laws that every shipment is held against."""

from markupsafe import Markup

from macros.data import kinds
from macros.guide.rules import Law
from macros.pages.tables import days
from macros.render.blocks import listing
from macros.render.evidence import mark
from macros.render.html import folding, html
from macros.site.model import Site
from macros.site.rule_results import law_coverage
from macros.site.view import Page, View, in_each_language


@in_each_language("laws.md")
def pages(view: View) -> Page:
    """One page per language, the laws by the text that says them."""
    parts: list[Markup] = []
    texts: dict[str, list[Law]] = {}
    for law in view.site.rulebook.laws:
        cited = law.item.data["law"][0].partition(" ")[0]
        texts.setdefault(cited, []).append(law)
    for cited, laws in sorted(
        texts.items(), key=lambda pair: _title(view.site, pair[0])
    ):
        parts.append(folding(_title(view.site, cited), f"of-{cited}"))
        parts.append(html("<ul>{}</ul>", (_row(view, law) for law in laws)))
    lede = view.word("laws-lede", n=len(view.site.rulebook.laws))
    more = {"styles": ["entries", "halves"], "scripts": ["folded"]}
    return listing(
        view, "laws", "laws", parts, "data/guide/laws.yml", more=more, lede=lede
    )


def _title(site: Site, source: str) -> str:
    title: str = site.get(kinds.SOURCES, source)["title"]
    return title


def _row(view: View, law: Law) -> Markup:
    known, data = mark(view, law.item.data), law.item.data
    sentence, when = view.text(data["sentence"]), days(view, law)
    counts = _counts(view, law)
    return html('<li id="{}">{}{} {}{}</li>', law.id, sentence, when, known, counts)


def _counts(view: View, law: Law) -> Markup:
    """How much the law speaks of today; "" on days when it does not hold."""
    counts = law_coverage(view.site).get(law.id)
    if counts is None:
        return Markup()
    label = view.word(
        "laws-counts", cases=f"{counts.cases:,}", answers=f"{counts.answers:,}"
    )
    return html("<br><small>{}</small>", label)
