"""What changed on the site: entries of `data/changes.yml`.

Owns the writing of a draft when changed rules are accepted. `check` asks for its
title until a person has written one; only then do readers see it.
"""

import re
import textwrap
from collections.abc import Mapping, Sequence
from datetime import date

import yaml

from macros.checks.drafts import UNWRITTEN
from macros.data import kinds
from macros.data.languages import LANGUAGES
from macros.data.library import Data
from macros.site.model import Site
from macros.site.view import View

NAME = "data/changes.yml"
MOST = 12
EMPTY: Data = {}
ITEM = re.compile(r"^( *)-\s")


def add_draft(
    site: Site, changed: Mapping[str, Sequence[str]], on: date, touches: Data = EMPTY
) -> str:
    """Put a draft of what is `changed`, by language, first in the file; give its id.

    `touches` is whom it touches, as the entry says it.

    The rest of the file stays as it is. A change of many cases is told by its
    first ones and their number.
    """
    id_ = _free_id(site, f"rules-{on.isoformat()}")
    entry = {
        "id": id_,
        "draft": True,
        "on": on.isoformat(),
        **({"touches": dict(touches)} if touches else {}),
        "title": dict.fromkeys(LANGUAGES, UNWRITTEN),
        "text": {lang: _listed(View(site, lang), changed[lang]) for lang in LANGUAGES},
    }
    entry_text = yaml.safe_dump(
        [entry], allow_unicode=True, sort_keys=False, width=10_000
    )
    path = site.root / NAME
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if ITEM.match(line)), None)
    if first is None:  # no entry yet: the list is written as []
        lines = [line for line in lines if line.startswith("#")]
        first = len(lines)
    next_ = ITEM.match(lines[first]) if lines[first:] else None
    indent = next_[1] if next_ else ""
    lines[first:first] = [textwrap.indent(entry_text, indent)]
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return id_


def _listed(view: View, sentences: Sequence[str]) -> str:
    lines = [f"- {line}" for line in sentences[:MOST]]
    if len(sentences) > MOST:
        lines.append(f"- {view.word('changes-more', n=len(sentences) - MOST)}")
    return "\n".join(lines)


def _free_id(site: Site, wanted: str) -> str:
    """`wanted`, or with a number behind it if it is taken."""
    taken, id_, number = site.ids(kinds.CHANGES), wanted, 1
    while id_ in taken:
        number += 1
        id_ = f"{wanted}-{number}"
    return id_
