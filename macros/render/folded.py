"""Sections of prose pages that fold: those whose heading has the class `fold`.

Owns the cut into sections, and how one looks. A reader opens one by a click or by its
address.
"""

import re

from markupsafe import Markup

from macros.render.html import html

FOLDED = re.compile(r'<h([23]) class="fold"')
SECTION = re.compile(
    rf'{FOLDED.pattern} id="([\w-]+)">(.*?)</h\1>'
    r"([^<]*+(?:<(?!h2\b|h\1\b)[^<]*+)*+)",
    re.DOTALL,
)
GROUP = re.compile(rf"(?:{SECTION.pattern})+", re.DOTALL)


def with_folded_sections(page: str) -> str:
    """The HTML `page` with each run of sections that fold as one list of them."""
    if not FOLDED.search(page):
        return page
    topics = '<div class="topics">{}</div>'
    return GROUP.sub(lambda run: topics.format(SECTION.sub(_section, run[0])), page)


def fold(title: Markup, section: Markup) -> Markup:
    """One section: its heading `title`, which opens the rest."""
    return html(
        '<details class="topic"><summary>{}</summary>{}</details>', title, section
    )


def _section(cut: re.Match[str]) -> str:
    level, id_, title, section = map(Markup, cut.groups())
    return fold(html('<h{0} id="{1}">{2}</h{0}>', level, id_, title), section)
