"""The command `verify`: a receipt, computed once more by the rules it was made with.

Owns its arguments and what it prints. 0: the receipt is good; 1: it is not; 2: it is
no receipt, or the rules it names were never published here.
"""

import argparse
from collections.abc import Iterator

from macros.commands.arguments import Commands, add_command, add_language, bytes_of
from macros.data import kinds
from macros.site.model import Site
from macros.site.receipts import Receipt, faults, is_unchanged, read_receipt, recomputed
from macros.site.releases import graph_of, releases
from macros.site.view import View

NONE = "this is no receipt: save a result on the guide's page as data (JSON)"


def add_verify(commands: Commands) -> None:
    """Add the command `verify` to the parser of all commands."""
    add = add_command(commands, "verify", "compute a saved result once more")
    add.add_argument("file", help="a result saved as JSON; - reads from a pipe")
    add_language(add)
    add.set_defaults(run=_verify)


def _verify(site: Site, options: argparse.Namespace) -> int:
    code, lines = verdict(View(site, options.lang), _text(bytes_of(options.file)))
    print("\n".join(lines))
    return code


def verdict(view: View, saved: str) -> tuple[int, list[str]]:
    """The exit code for what was `saved`, and what is said of it."""
    receipt = read_receipt(saved)
    if receipt is None:
        return 2, [NONE]
    if not is_unchanged(receipt):
        return 1, ["refused: it was changed since it was made"]
    graph = graph_of(view.site, receipt["version"])
    if graph is None:
        return 2, [f"rules {receipt['version']} were never published here"]
    wrong = [
        f"refused: {part}: it says '{claim}', its rules say '{now}'"
        for part, claim, now in faults(receipt, graph)
    ]
    return (1, wrong) if wrong else (0, [*_good(view, receipt)])


def _text(saved: bytes) -> str:
    """What was `saved`; "" if it is no text, and so no receipt."""
    try:
        return saved.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""


def _good(view: View, receipt: Receipt) -> Iterator[str]:
    """That the receipt is good, and what today's rules say otherwise."""
    days = {release.hash: release.day for release in releases(view.site)}
    version, on = receipt["version"], receipt["on"]
    certificate = _named(view, receipt["certificate"])
    yield f"good: {certificate}, on {on}, by the rules {version} of {days[version]}"
    other = [part for part, *_ in faults(receipt, view.site.published_graph)]
    if other:
        graph = view.site.published_graph
        facts = {f: v for f, v in receipt["facts"].items() if f in graph["classes"]}
        named = _named(view, recomputed(graph, facts, on)["certificate"])
        yield f"rules of today say otherwise of {', '.join(other)}: {named}"
    elif receipt["version"] == releases(view.site)[-1].hash:
        yield "these are the rules of today"
    else:
        yield "rules of today say the same"


def _named(view: View, certificate: str | None) -> str:
    certificates = view.site.ids(kinds.CERTIFICATES)
    if certificate and certificate in certificates:
        return view.text(certificates[certificate].data["name"])
    return certificate or "depends on more"
