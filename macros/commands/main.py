"""The commands a specialist types, and what they print.

Owns arguments, exit codes and plain-text output. 0: done; 1: the data has
problems; 2: the question was not understood.
"""

import argparse
import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from macros.checks.run import check
from macros.commands.built_site import add_commands
from macros.commands.history import add_entry
from macros.commands.result_text import result_lines
from macros.commands.upkeep import stale
from macros.commands.worklist import worklist
from macros.data.links import is_day
from macros.data.problems import did_you_mean, report
from macros.guide.lock import NAME, Change, changes, lock_lines
from macros.render.sentences import sentences
from macros.site.decision import decide
from macros.site.model import LANGUAGES, Site, build_site

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Run one command; print its result; return the exit code."""
    options = _parser().parse_args(arguments)
    checked = check(root)
    if checked.problems:
        print(report(checked.problems))
        return 1
    return options.run(build_site(checked), options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    add = commands.add_parser("check", help="list every problem of the data")
    add.set_defaults(run=_check)
    add = commands.add_parser("guide", help="ask the guide about one shipment")
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
    known: dict[str, str] = {}
    faults = []
    for word in options.facts:
        fact, _, value = word.partition("=")
        faults += _faults(site, fact, value)
        known[fact] = value
    if faults:
        print("\n".join(faults))
        return 2
    on = known.pop("on", _today().isoformat())
    given = {f: _named(site, f, v) for f, v in known.items()}
    assumed = _assumed(site, given, on)
    result = decide(site, given | assumed, on)
    if options.json:
        told = result.as_data() | ({"assumed": assumed} if assumed else {})
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n".join(result_lines(site, result, assumed, on, options.lang)))
    return 0


def _assumed(site: Site, given: Mapping[str, str], on: str) -> dict[str, str]:
    """Usual values of facts that matter and were not given, as the page assumes."""
    missing = decide(site, given, on).missing
    usual = site.published_graph["usual"]
    return {fact: usual[fact] for fact in missing if fact in usual}


def _faults(site: Site, fact: str, value: str) -> list[str]:
    facts = {f.id: f for f in site.rulebook.facts.values() if f.asked}
    if fact == "on":
        return [] if is_day(value) else [f"on: '{value}' is not a day (YYYY-MM-DD)"]
    if fact not in facts:
        hint = did_you_mean(fact, [*facts, "on"])
        return [f"there is no fact '{fact}'" + (f"; {hint}" if hint else "")]
    values = [*facts[fact].values, *site.value_aliases(fact)]
    if value not in values:
        hint = did_you_mean(value, values)
        return [f"{fact} is never '{value}'" + (f"; {hint}" if hint else "")]
    return []


def _named(site: Site, fact: str, value: str) -> str:
    return site.value_aliases(fact).get(value, value)
