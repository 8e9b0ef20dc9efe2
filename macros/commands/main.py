"""The commands a specialist types, and what they print.

Owns arguments, exit codes and plain-text output. 0: done; 1: the data has
problems; 2: the question was not understood.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from macros.checks.run import check
from macros.commands.accept import add_accept
from macros.commands.arguments import add_command, add_day, add_language, today
from macros.commands.assistant import Assistant
from macros.commands.batch import add_batch
from macros.commands.built_site import add_commands
from macros.commands.json_rpc import serve
from macros.commands.result_text import result_lines
from macros.commands.shipment import (
    COMPLETE,
    completed,
    facts_help,
    read_facts,
    words_of_facts,
)
from macros.commands.upkeep import add_tidy, stale, worklist
from macros.commands.verify import add_verify
from macros.commands.ways_text import ways_data, ways_of_result
from macros.data.library import load_library
from macros.data.problems import Problem, report
from macros.pages.generated import generated_pages
from macros.publish.anchors import anchor_problems
from macros.publish.page_checks import lost_addresses, page_problems
from macros.publish.places import places_of
from macros.site.decision import decide
from macros.site.last_build import inputs, take_over
from macros.site.model import Site, build_site
from macros.site.shipment_rows import DAY
from macros.site.view import View

WHAT = """Checks the data of the resource center, and asks its guide.

Exit codes: 0 done; 1 the data has problems; 2 the question was not understood."""

LOCAL = "http://127.0.0.1:8000/"
"""The site's address where `SITE_URL` says none, as in `mkdocs.yml`."""

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Run one command; print its result; return the exit code."""
    parser, commands = _parser(arguments, root)
    if arguments[:1] == [COMPLETE]:
        line = " ".join(arguments[1:])
        print("\n".join(completed(words_of_facts(root), commands, line)))
        return 0
    options = parser.parse_args(arguments)
    checked = check(root)
    if checked.problems:
        print(report(checked.problems))
        return 1
    try:
        code: int = options.run(build_site(checked), options)
    except OSError as error:
        if not error.filename:
            raise
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 2
    return code


def _parser(
    arguments: list[str], root: Path
) -> tuple[argparse.ArgumentParser, Iterable[str]]:
    """The parser, and the names of its commands."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=WHAT)
    commands = parser.add_subparsers(required=True, metavar="command")
    add = add_command(commands, "check", "list every problem of the data")
    add.set_defaults(run=_check)
    add = add_command(commands, "guide", "ask the guide about one shipment")
    add.formatter_class = argparse.RawDescriptionHelpFormatter
    if {"-h", "--help"} & {*arguments}:
        add.epilog = facts_help(load_library(root))
    add.add_argument("facts", nargs="*", metavar="fact=value", help="see below")
    add.add_argument("--json", action="store_true", help="as JSON, for programs")
    add_language(add)
    add.set_defaults(run=_guide)
    add_batch(commands)
    add_verify(commands)
    add = add_command(commands, "stale", "list what is due for review")
    add_day(add, "--today", "the day to go by")
    add.set_defaults(run=_stale)
    add_accept(commands)
    add_tidy(commands)
    add = add_command(commands, "worklist", "list what has to be read officially")
    add.set_defaults(run=_worklist)
    add = add_command(commands, "mcp", "answer assistants (stdin and stdout)")
    add.set_defaults(run=_mcp)
    add_commands(commands)
    return parser, commands.choices


def _check(site: Site, _options: argparse.Namespace) -> int:
    take_over(site, inputs(site.library.root))
    if problems := report(_page_problems(site)):
        print(problems)
        return 1
    graph, rules = site.published_graph, len(site.rulebook.rules)
    size = f"{rules} rules, {len(graph['nodes'])} nodes, {len(graph['ends'])} ends"
    print(f"no problems: {size}")
    return 0


def _page_problems(site: Site) -> list[Problem]:
    """What only the program and its pages can tell."""
    if problems := list(anchor_problems(site)):
        return problems
    places = places_of(site, generated_pages(site))
    return [*page_problems(site, places), *lost_addresses(site, places)]


def _stale(site: Site, options: argparse.Namespace) -> int:
    print(report(stale(site, options.today)) or "nothing is due")
    return 0


def _worklist(site: Site, _options: argparse.Namespace) -> int:
    print("\n".join(worklist(site)))
    return 0


def _mcp(site: Site, _options: argparse.Namespace) -> int:
    root = os.environ.get("SITE_URL", LOCAL).rstrip("/") + "/"
    assistant = Assistant(site, root, today().isoformat())
    serve(assistant, sys.stdin.buffer, sys.stdout.buffer)
    return 0


def _guide(site: Site, options: argparse.Namespace) -> int:
    facts, faults = read_facts(site, options.facts)
    if faults:
        print("\n".join(faults))
        return 2
    now = today().isoformat()
    on = facts.pop(DAY, now)
    view, result = View(site, options.lang), decide(site, facts, on)
    if options.json:
        ways = ways_data(view, ways_of_result(site, result, now))
        print(
            json.dumps(result.as_data() | {"ways": ways}, ensure_ascii=False, indent=2)
        )
    else:
        print("\n".join(result_lines(view, result, now)))
    return 0
