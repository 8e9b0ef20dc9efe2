"""What changed on the site: entries of `data/changes.yml`.

Owns the writing of an entry when changed rules are accepted. Readers see it on
the what's-new page and in the feed; an editor may say it better afterwards.
"""

import re
import textwrap
from collections.abc import Sequence
from datetime import date

import yaml

from macros.guide.lock import Change
from macros.render.sentences import sentences
from macros.site.model import LANGUAGES, Site

NAME = "data/changes.yml"
MOST = 12
ITEM = re.compile(r"^( *)-\s")


def add_entry(site: Site, changes: Sequence[Change], on: date) -> None:
    """Put an entry for `changes` first in the file; the rest stays as it is.

    A change of many cases is told by its first ones and their number.
    """
    entry = {
        "id": _free_id(site, f"rules-{on.isoformat()}"),
        "on": on.isoformat(),
        "title": {lang: site.word("rules-changed", lang) for lang in LANGUAGES},
        "text": {lang: _told(site, changes, lang) for lang in LANGUAGES},
    }
    said = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=10_000)
    path = site.root / NAME
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if ITEM.match(line)), None)
    if first is None:  # no entry yet: the list is written as []
        lines = [line for line in lines if line.startswith("#")]
        first = len(lines)
    indent = ITEM.match(lines[first])[1] if lines[first:] else ""
    lines[first:first] = [textwrap.indent(said, indent)]
    path.write_text("".join(lines), encoding="utf-8")


def _told(site: Site, changes: Sequence[Change], lang: str) -> str:
    lines = [f"- {line}" for line in sentences(site, changes[:MOST], lang)]
    if len(changes) > MOST:
        more = len(changes) - MOST
        lines.append(f"- {site.word('changes-more', lang, n=more)}")
    return "\n".join(lines)


def _free_id(site: Site, wanted: str) -> str:
    """`wanted`, or with a number behind it if it is taken."""
    taken, id_, number = site.ids("changes"), wanted, 1
    while id_ in taken:
        number += 1
        id_ = f"{wanted}-{number}"
    return id_
