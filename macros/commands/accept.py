"""The commands `diff` and `lock`: what changed in the rules, and its acceptance.

Owns what is written when rules are accepted: the locks, and a draft of what changed.
"""

import argparse

from macros.commands.arguments import Commands, add_command, add_day
from macros.commands.history import NAME as CHANGES
from macros.commands.history import add_draft
from macros.data.languages import LANGUAGES, MAIN
from macros.guide.compare import changes
from macros.guide.lock import NAME, Lock, lock_of, lock_text, read_lock
from macros.guide.rule_marks import NAME as RULES_LOCK
from macros.guide.rule_marks import Marks, marks, marks_text, read_marks
from macros.render.sentences import law_lines, sentences
from macros.site.known_levels import NAME as LEVELS_LOCK
from macros.site.known_levels import known_levels, levels_text
from macros.site.model import Site
from macros.site.touches import touches
from macros.site.view import View


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
    path = site.root / NAME
    if not path.is_file():
        return lock_of(site.rulebook)
    return read_lock(path.read_text(encoding="utf-8"))  # the checks have read it


def _accepted_marks(site: Site) -> Marks:
    """The marks of the rules that were accepted; those of today if none were."""
    path = site.root / RULES_LOCK
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
    (site.root / NAME).write_text(lock_text(new), encoding="utf-8", newline="\n")
    (site.root / RULES_LOCK).write_text(
        marks_text(rules[1]), encoding="utf-8", newline="\n"
    )
    levels = levels_text(known_levels(site))
    (site.root / LEVELS_LOCK).write_text(levels, encoding="utf-8", newline="\n")
    if any(lines.values()):
        on = options.on.isoformat()
        id_ = add_draft(site, lines, options.on, touches(site, old, new, rules, on))
        print(f"accepted; write the title of '{id_}' in {CHANGES}")
    else:
        print("accepted; no case is told anything else")
    return 0
