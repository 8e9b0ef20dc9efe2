"""The commands a specialist types, and what they print.

Owns arguments, exit codes and plain-text output. 0: done; 1: the data has
problems; 2: the question was not understood.
"""

import argparse
import json
from datetime import date, datetime
from pathlib import Path

from macros.checks.run import check
from macros.commands.built_site import add_commands
from macros.commands.history import add_entry
from macros.commands.result_text import result_lines
from macros.commands.shipment import DAY, facts_help, read_facts
from macros.commands.upkeep import stale
from macros.commands.worklist import worklist
from macros.data.library import load_library
from macros.data.problems import report
from macros.guide.lock import NAME, Change, changes, lock_lines
from macros.render.sentences import sentences
from macros.site.decision import decide
from macros.site.model import LANGUAGES, Site, build_site

WHAT = """Checks the data of the resource center, and asks its guide.

Exit codes: 0 done; 1 the data has problems; 2 the question was not understood."""

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Run one command; print its result; return the exit code."""
    options = _parser(arguments, root).parse_args(arguments)
    checked = check(root)
    if checked.problems:
        print(report(checked.problems))
        return 1
    return options.run(build_site(checked), options)


def _parser(arguments: list[str], root: Path) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description=WHAT)
    commands = parser.add_subparsers(required=True, metavar="command")
    add = commands.add_parser("check", help="list every problem of the data")
    add.set_defaults(run=_check)
    add = commands.add_parser(
        "guide",
        help="ask the guide about one shipment",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if {"-h", "--help"} & {*arguments}:
        add.epilog = facts_help(load_library(root))
    add.add_argument("facts", nargs="*", metavar="fact=value")
    add.add_argument("--json", action="store_true", help="for programs")
    add.add_argument("--lang", choices=LANGUAGES, default="en")
    add.set_defaults(run=_guide)
    add = commands.add_parser("stale", help="list what is due for review")
    add.add_argument("--today", type=date.fromisoformat, default=_today())
    add.set_defaults(run=_stale)
    add = commands.add_parser("diff", help="say what changed in the rules")
    add.set_defaults(run=_diff)
    add = commands.add_parser("lock", help="accept the rules as they are")
    add.add_argument("--on", type=date.fromisoformat, default=_today())
    add.set_defaults(run=_lock)
    add = commands.add_parser("worklist", help="list what has to be read officially")
    add.set_defaults(run=_worklist)
    add_commands(commands)
    return parser


def _today() -> date:
    """The day at the reader's own clock, as the law counts days."""
    return datetime.now().astimezone().date()


def _check(site: Site, _options: argparse.Namespace) -> int:
    graph = site.graph
    rules = len(site.rulebook.rules)
    print(
        f"no problems: {rules} rules, {len(graph.nodes)} nodes, {len(graph.ends)} ends"
    )
    return 0


def _stale(site: Site, options: argparse.Namespace) -> int:
    print(report(stale(site, options.today)) or "nothing is due")
    return 0


def _diff(site: Site, _options: argparse.Namespace) -> int:
    told = sentences(site, _changes(site), "en")
    print("\n".join(told) or "nothing changed")
    return 0


def _changes(site: Site) -> list[Change]:
    """What the rules say now, against what was accepted."""
    path = site.root / NAME
    old = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return changes(old, lock_lines(site.rulebook))


def _lock(site: Site, options: argparse.Namespace) -> int:
    if found := _changes(site):
        add_entry(site, found, options.on)
    lines = lock_lines(site.rulebook)
    (site.root / NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} cases accepted")
    return 0


def _worklist(site: Site, _options: argparse.Namespace) -> int:
    print("\n".join(worklist(site)))
    return 0


def _guide(site: Site, options: argparse.Namespace) -> int:
    told, faults = read_facts(site, options.facts)
    if faults:
        print("\n".join(faults))
        return 2
    on = told.pop(DAY, _today().isoformat())
    result = decide(site, told, on)
    if options.json:
        print(json.dumps(result.as_data(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(result_lines(site, result, told, on, options.lang)))
    return 0
