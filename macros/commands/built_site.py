"""The commands on the built site: its ledger, with the rules; its zip; its twins.

Owns their arguments, exit codes and output, as `main` does for the others.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from macros.commands.arguments import Commands, add_command
from macros.publish import ledger
from macros.publish.offline import write_zip
from macros.publish.redirects import redirects
from macros.publish.twins import take_out
from macros.site.model import Site
from macros.site.releases import keep, releases

Run = Callable[[Site, Namespace], int]
"""What runs a command, and gives its exit code."""

KEEP = """\
{n} published addresses are lost. Redirect each in data/redirects.yml, or give the
renamed item its former id under `aliases`. Only before the site is public may they
be forgotten: make ledger-anew."""


def add_commands(commands: Commands) -> None:
    """Add the commands to those of `python -m macros`."""
    add = _add(commands, "ledger", "record the addresses of a built site", _ledger)
    add.add_argument("--anew", action="store_true", help="forget what is gone")
    does = "zip a built site for use without a host"
    add = _add(commands, "offline", does, _offline)
    add.add_argument("target", type=Path, help="the zip to write")
    add = _add(commands, "twins", "take all Markdown out of a built site", _twins)
    add.add_argument("target", type=Path, help="a new folder")


def _add(commands: Commands, name: str, does: str, run: Run) -> ArgumentParser:
    """Add the command `name`, which is told the folder of a built site."""
    add = add_command(commands, name, does)
    add.add_argument("site", type=Path, help="its folder")

    def run_on_a_site(site: Site, options: Namespace) -> int:
        if not (options.site / "index.html").is_file():
            print(f"{options.site} holds no built site")
            return 2
        return run(site, options)

    add.set_defaults(run=run_on_a_site)
    return add


def _ledger(site: Site, options: Namespace) -> int:
    now = set(ledger.published(options.site))
    if problem := ledger.ledger_problem(site.root):
        print(problem)
        return 1
    before = set() if options.anew else ledger.recorded(site.root)
    ledger.write(site.root, before | now)
    print(f"{len(before | now)} addresses, {len(now - before)} of them new")
    if keep(site):
        print(f"the rules are kept as {releases(site)[-1].hash}")
    moved = {redirect.old for redirect in redirects(site)}
    if gone := ledger.lost(before, now, moved):
        print("\n".join([*gone, KEEP.format(n=len(gone))]))
        return 1
    return 0


def _offline(site: Site, options: Namespace) -> int:
    count = write_zip(options.site, options.target, site.root / "overrides")
    size = options.target.stat().st_size / 1e6
    print(f"{options.target}: {count} files, {size:.1f} MB")
    return 0


def _twins(_site: Site, options: Namespace) -> int:
    if options.target.exists():
        print(f"{options.target} exists; name a new folder")
        return 2
    pages, files = take_out(options.site, options.target)
    print(f"{options.target}: {pages} pages, {files} files that they link to")
    return 0
