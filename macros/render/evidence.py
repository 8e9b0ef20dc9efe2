"""How a statement is known: one mark that opens its sources, and its sentence.

Owns the look of evidence. How well a statement is known is computed in `site`.
"""

import re
from collections import Counter
from collections.abc import Sequence

from macros.data.library import Data
from macros.render.words import attribute, day
from macros.site.model import LEVELS, Site
from macros.site.view import View

MARK = re.compile(r'<(?:details|span) class="mark mark--(\w+)"')


def badge(view: View, references: Sequence[str]) -> str:
    """How well a statement is known, in one word."""
    level = view.site.confidence(references)
    said = view.word(f"known-{level}")
    return f'<span class="mark mark--{level}">{said}</span>'


def mark(view: View, references: Sequence[str], law: Sequence[str] = ()) -> str:
    """The same word, which opens the sentence, the sources and the official texts."""
    level = view.site.confidence(references)
    said, how = view.word(f"known-{level}"), view.word("known-how")
    hidden = f'<span class="md-visually-hidden">{how} </span>'
    sentence = f"<p>{view.word(f'confidence-{level}')}</p>"
    return _mark(level, f"{hidden}{said}", sentence + _told(view, references, law))


def _whole_mark(view: View, references: Sequence[str], law: Sequence[str]) -> str:
    """The mark with its sentence for a word: what a reader acts on is only reported."""
    level = view.site.confidence(references)
    said = f'<span class="mark__said">{view.word(f"confidence-{level}")}</span>'
    return _mark(level, said, _told(view, references, law))


def _mark(level: str, said: str, told: str) -> str:
    return (
        f'<details class="mark mark--{level}"><summary>{said}</summary>'
        f"<div>{told}</div></details>"
    )


def _told(view: View, references: Sequence[str], law: Sequence[str]) -> str:
    """The sources, and the official texts that are pointed to."""
    pointed = f"<p>{view.word('law')}</p>{_list(view.site, law)}" if law else ""
    return _list(view.site, references) + pointed


def known_line(html: str, view: View) -> str:
    """How many marks of each kind the page `html` has; "" if one says it all."""
    counts = Counter(MARK.findall(html))
    if counts.total() <= 1:
        return ""
    said = ", ".join(
        f"{counts[level]} {view.word(f'known-{level}')}"
        for level in LEVELS
        if counts[level]
    )
    return f'<p class="known">{view.word("known-how")} {said}.</p>'


def source_entry(site: Site, reference: str) -> str:
    """One source as a list item: title, clause, publisher, linked if it can be."""
    source, _ = site.source(reference)
    official = " data-official" if source["read"] == "authority" else ""
    publisher = attribute(source["publisher"])
    return f"<li{official}>{_titled(site, reference)}, {publisher}</li>"


def _titled(site: Site, reference: str) -> str:
    """The title of a source, linked if it can be, and the clause."""
    source, clause = site.source(reference)
    title = attribute(citation(source, clause))
    if "url" in source:
        url = attribute(source["url"])
        title = f'<a href="{url}" rel="noopener">{title}</a>'
    return title


def citation(source: Data, clause: str) -> str:
    """How a source is cited: "7 CFR 205.273(d), Imports to the United States"."""
    title: str = source["title"]
    act: str = source.get("clause", "")
    if not clause:
        return title
    cited = f"{act}{'' if clause.startswith('(') else ' '}{clause}".strip()
    if act and title.startswith(act):
        return cited + title.removeprefix(act)
    return f"{title}, {cited}"


def evidence(view: View, references: Sequence[str], law: Sequence[str]) -> str:
    """What closes a section: its mark, as one HTML block."""
    return f'<aside class="sources">{mark(view, references, law)}</aside>'


def reviewed_line(view: View, reviewed: str) -> str:
    """The line that says when a page was last reviewed; "" without a day."""
    if not reviewed:
        return ""
    said = view.word("reviewed", x=day(reviewed, view.lang))
    return f'<p class="reviewed">{said}</p>'


def evidence_of(view: View, item: Data, more: str = "") -> str:
    """What closes an item: its mark, the day of its review, and `more` HTML.

    The mark is the whole sentence where the item is only reported.
    """
    reported = view.site.confidence(item["sources"]) == "secondary"
    look = _whole_mark if reported else mark
    known = look(view, item["sources"], item.get("law", ()))
    reviewed = reviewed_line(view, item.get("reviewed", ""))
    return f'<aside class="sources">{known}{reviewed}{more}</aside>'


def law_line(view: View, references: Sequence[str]) -> str:
    """Pointers to official texts, read or not, without any confidence."""
    linked = ", ".join(_titled(view.site, reference) for reference in references)
    said = view.word("law")
    return f'<aside class="sources"><p>{said}: {linked}</p></aside>'


def _list(site: Site, references: Sequence[str]) -> str:
    entries = "".join(source_entry(site, reference) for reference in references)
    return f"<ul>{entries}</ul>"
