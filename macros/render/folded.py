"""Sections of prose pages that fold: those whose heading has the class `fold`.

Owns the cut into sections, and how one looks. A reader opens one by a click or by its
address.
"""

import re

SECTION = re.compile(
    r'<h2 class="fold" id="([\w-]+)">(.*?)</h2>(.*?)(?=<h2\b|\Z)', re.DOTALL
)
GROUP = re.compile(rf"(?:{SECTION.pattern})+", re.DOTALL)


def with_folded_sections(html: str) -> str:
    """`html` with each run of sections that fold as one list of them."""
    return GROUP.sub(lambda run: f'<div class="topics">{_folded(run[0])}</div>', html)


def fold(title: str, told: str) -> str:
    """One section: its heading `title`, which opens what is `told`; both HTML."""
    return f'<details class="topic"><summary>{title}</summary>{told}</details>'


def _folded(html: str) -> str:
    return SECTION.sub(
        lambda cut: fold(f'<h2 id="{cut[1]}">{cut[2]}</h2>', cut[3]), html
    )
