"""How a statement is known: one mark that opens its sources, and its sentence.

Owns the look of evidence. How well a statement is known is computed in `site`.
"""

import re
from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup, escape

from macros.data import kinds
from macros.data.languages import MAIN
from macros.data.library import Data
from macros.render.html import html
from macros.render.words import day
from macros.site.content import LEVELS
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.view import View

MARK = re.compile(r'<(?:details|span) class="mark mark--(\w+)"')


def badge(view: View, references: Sequence[str]) -> Markup:
    """How well a statement is known, in one word."""
    level = view.site.confidence(references)
    label = view.word(f"known-{level}")
    return html('<span class="mark mark--{}">{}</span>', level, label)


def mark(view: View, item: Data) -> Markup:
    """The same word, which opens the sentence, the sources and the official texts.

    `item` says what it rests on (`sources`), and may point to texts (`law`).
    """
    return _mark(view.site, view.lang, *_references(item))


def _references(item: Data) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sources of `item`, and the official texts that it points to besides."""
    sources = tuple(item["sources"])
    return sources, tuple(text for text in item.get("law", ()) if text not in sources)


@memoized
def _mark(
    site: Site,
    lang: str,
    sources: Sequence[str],
    law: Sequence[str],
    *,
    whole: bool = False,
) -> Markup:
    """The mark; the `whole` has its sentence for a word.

    That is for what a reader acts on and is only reported.
    """
    view, level = View(site, lang), site.confidence(sources)
    sentence = view.word(f"confidence-{level}")
    if whole:
        summary = html('<span class="mark__said">{}</span>', sentence)
        details = Markup()
    else:
        how, label = view.word("known-how"), view.word(f"known-{level}")
        summary = html('<span class="md-visually-hidden">{} </span>{}', how, label)
        details = html("<p>{}</p>", sentence)
    details += _list(view, sources)
    if law:
        details += html("<p>{}</p>{}", view.word("law"), _list(view, law))
    form = '<details class="mark mark--{}"><summary>{}</summary><div>{}</div></details>'
    return html(form, level, summary, details)


def known_line(body: str, view: View) -> Markup:
    """How many marks of each kind the page `body` has; "" if one says it all."""
    counts = Counter(MARK.findall(body))
    if counts.total() <= 1:
        return Markup()
    kinds = ", ".join(
        f"{counts[level]} {view.word(f'known-{level}')}"
        for level in LEVELS
        if counts[level]
    )
    return html('<p class="known">{} {}.</p>', view.word("known-how"), kinds)


def _entry(site: Site, reference: str) -> Markup:
    """One source as a list item: title, clause, publisher, linked if it can be."""
    source, _ = site.source(reference)
    official = " data-official" if source["read"] == "authority" else ""
    publisher = source["publisher"]
    return html("<li{}>{}, {}</li>", official, _titled(site, reference), publisher)


def _titled(site: Site, reference: str) -> Markup:
    """The title of a source, linked if it can be, and the clause."""
    source, clause = site.source(reference)
    title = citation(source, clause)
    if "url" not in source:
        return escape(title)
    return html('<a href="{}" rel="noopener">{}</a>', source["url"], title)


def citation(source: kinds.SourceOfLaw, clause: str) -> str:
    """How a source is cited: "7 CFR 205.273(d), Imports to the United States"."""
    title: str = source["title"]
    act: str = source.get("clause", "")
    if not clause:
        return title
    cited = f"{act}{'' if clause.startswith('(') else ' '}{clause}".strip()
    if act and title.startswith(act):
        return cited + title.removeprefix(act)
    return f"{title}, {cited}"


def evidence(view: View, item: Data) -> Markup:
    """What closes a section: its mark, as one HTML block."""
    return html('<aside class="sources">{}</aside>', mark(view, item))


def reviewed_line(view: View, reviewed: str) -> Markup:
    """The line that says when a page was last reviewed; "" without a day."""
    if not reviewed:
        return Markup()
    label = view.word("reviewed", x=day(reviewed, view.lang))
    return html('<p class="reviewed">{}</p>', label)


def evidence_of(view: View, item: Data, more: str = Markup()) -> Markup:
    """What closes an item: its mark, the day of its review, and `more` HTML.

    The mark is the whole sentence where the item is only reported.
    """
    reported = view.site.confidence(item["sources"]) == "secondary"
    known = _mark(view.site, view.lang, *_references(item), whole=reported)
    reviewed = reviewed_line(view, item.get("reviewed", ""))
    return html('<aside class="sources">{}{}{}</aside>', known, reviewed, more)


def law_line(view: View, *references: str) -> Markup:
    """Pointers to official texts, read or not, without any confidence."""
    linked = Markup(", ").join(_titled(view.site, one) for one in references)
    pointers = '<aside class="sources"><p>{}: <span{}>{}</span></p></aside>'
    return html(pointers, view.word("law"), _in_english(view), linked)


def _list(view: View, references: Sequence[str]) -> Markup:
    entries = (_entry(view.site, one) for one in references)
    return html("<ul{}>{}</ul>", _in_english(view), entries)


def _in_english(view: View) -> Markup:
    """Says that titles and publishers are English, on a page that is not."""
    return Markup() if view.lang == MAIN else html(' lang="{}"', MAIN)
