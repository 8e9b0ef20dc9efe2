"""The commands `diff` and `lock`: what changed in the rules, and its acceptance.

Owns what is written when rules are accepted: the locks, and a draft of what changed,
first in `data/changes.yml`. `check` asks for its title until a person has written one;
only then do readers see it.
"""

import argparse
import re
import textwrap
from collections.abc import Mapping, Sequence
from datetime import date

import yaml

from macros.checks.drafts import UNWRITTEN
from macros.commands.arguments import Commands, add_command, add_day
from macros.data import kinds
from macros.data.languages import LANGUAGES, MAIN
from macros.data.library import Data
from macros.data.text_file import write_text
from macros.guide.compare import changes
from macros.guide.lock import (
    CASES,
    MARKS,
    Lock,
    Marks,
    lock_of,
    lock_text,
    marks,
    marks_text,
    read_lock,
    read_marks,
)
from macros.render.sentences import law_lines, sentences
from macros.site.history import touches
from macros.site.known_levels import NAME as LEVELS
from macros.site.known_levels import known_levels
from macros.site.model import Site
from macros.site.view import View

CHANGES = "data/changes.yml"
MOST = 12
EMPTY: Data = {}
ITEM = re.compile(r"^( *)-\s")


def add_accept(commands: Commands) -> None:
    """Add the commands `diff` and `lock` to the parser of all commands."""
    add = add_command(commands, "diff", "say what changed in the rules")
    add.set_defaults(run=_diff)
    add = add_command(commands, "lock", "accept the rules as they are")
    add_day(add, "--on", "the day of the draft of what changed")
    add.set_defaults(run=_lock)


def _diff(site: Site, _options: argparse.Namespace) -> int:
    lines = _change_lines(View(site, MAIN), _accepted(site), lock_of(site.rulebook))
    print("\n".join(lines) or "nothing changed")
    return 0


def _accepted(site: Site) -> Lock:
    """What was accepted, or what is told now if nothing was."""
    path = site.root / CASES
    if not path.is_file():
        return lock_of(site.rulebook)
    return read_lock(path.read_text(encoding="utf-8"))  # the checks have read it


def _accepted_marks(site: Site) -> Marks:
    """The marks of the rules that were accepted; those of today if none were."""
    path = site.root / MARKS
    if not path.is_file():
        return marks(site.rulebook)
    return read_marks(path.read_text(encoding="utf-8"))


def _change_lines(view: View, old: Lock, new: Lock) -> list[str]:
    """What the guide tells by `new` otherwise than by `old`, in sentences."""
    changed = changes(old, new, view.site.rulebook.same)
    return [*sentences(view, changed), *law_lines(view, old)]


def _lock(site: Site, options: argparse.Namespace) -> int:
    old, new = _accepted(site), lock_of(site.rulebook)
    lines = {lang: _change_lines(View(site, lang), old, new) for lang in LANGUAGES}
    rules = _accepted_marks(site), marks(site.rulebook)
    write_text(site.root / CASES, lock_text(new))
    write_text(site.root / MARKS, marks_text(rules[1]))
    write_text(site.root / LEVELS, marks_text(known_levels(site)))
    if any(lines.values()):
        on = options.on.isoformat()
        id_ = add_draft(site, lines, options.on, touches(site, old, new, rules, on))
        print(f"accepted; write the title of '{id_}' in {CHANGES}")
    else:
        print("accepted; no case is told anything else")
    return 0


def add_draft(
    site: Site, changed: Mapping[str, Sequence[str]], on: date, whom: Data = EMPTY
) -> str:
    """Put a draft of what is `changed`, by language, first in the file; give its id.

    `whom` it touches, as the entry says it. The rest of the file stays as it is. A
    change of many cases is told by its first ones and their number.
    """
    id_ = _free_id(site, f"rules-{on.isoformat()}")
    entry = {
        "id": id_,
        "draft": True,
        "on": on.isoformat(),
        **({"touches": dict(whom)} if whom else {}),
        "title": dict.fromkeys(LANGUAGES, UNWRITTEN),
        "text": {lang: _listed(View(site, lang), changed[lang]) for lang in LANGUAGES},
    }
    entry_text = yaml.safe_dump(
        [entry], allow_unicode=True, sort_keys=False, width=10_000
    )
    path = site.root / CHANGES
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if ITEM.match(line)), None)
    if first is None:  # no entry yet: the list is written as []
        lines = [line for line in lines if line.startswith("#")]
        first = len(lines)
    next_ = ITEM.match(lines[first]) if lines[first:] else None
    indent = next_[1] if next_ else ""
    lines[first:first] = [textwrap.indent(entry_text, indent)]
    write_text(path, "".join(lines))
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
