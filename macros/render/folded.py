"""Sections of prose pages that fold: those whose heading has the class `fold`.

Owns the cut into sections. A reader opens one by a click or by its address.
"""

import re

SECTION = re.compile(
    r'<h2 class="fold" id="([\w-]+)">(.*?)</h2>(.*?)(?=<h2\b|\Z)', re.DOTALL
)
GROUP = re.compile(rf"(?:{SECTION.pattern})+", re.DOTALL)


def with_folded_sections(html: str) -> str:
    """`html` with each run of sections that fold as one list of them."""
    return GROUP.sub(lambda run: f'<div class="topics">{_folded(run[0])}</div>', html)


def _folded(html: str) -> str:
    return SECTION.sub(
        r'<details class="topic"><summary><h2 id="\1">\2</h2></summary>\3</details>',
        html,
    )
