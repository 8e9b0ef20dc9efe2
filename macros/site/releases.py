"""The rules as they were published, each under the hash of its graph.

Owns the list `data/guide/releases.txt` ("day hash", the oldest first) and the graphs
beside it. What was published stays, so that an answer given once can be computed
again. The rules of today are the last release, whether they are kept yet or not. Two
answers can be compared if they share the version of the rules.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.data.text_file import write_text
from macros.guide.publish import PublishedGraph
from macros.site.memory import memoized
from macros.site.model import Site

LIST = Path("data") / "guide" / "releases.txt"
FOLDER = Path("data") / "guide" / "releases"

LONG = 8
"""So many signs of a hash name a graph."""


def graph_hash(graph: PublishedGraph) -> str:
    """The name of a published graph: the same content has the same one."""
    content = json.dumps(graph, sort_keys=True).encode()
    return hashlib.sha256(content).hexdigest()[:LONG]


@memoized
def rules_hash(site: Site) -> str:
    """The name of the published graph of `site`."""
    return graph_hash(site.published_graph)


def rules_version(site: Site) -> str:
    """The newest review of a rule, and the name of the published graph."""
    return f"{site.newest_review('table')}-{rules_hash(site)}"


@dataclass(frozen=True)
class Release:
    """A graph that was published: since which day, and its hash."""

    day: str
    hash: str


def releases(site: Site) -> list[Release]:
    """All releases, the oldest first; the last is that of today's rules."""
    recorded = _kept(site.root)
    now = rules_hash(site)
    if recorded and recorded[-1].hash == now:
        return recorded
    last = recorded[-1].day if recorded else ""
    return [*recorded, Release(max(site.newest_review("table"), last), now)]


def _kept(root: Path) -> list[Release]:
    path = root / LIST
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [Release(*line.split()) for line in lines]


@memoized
def graph_of(site: Site, name: str) -> PublishedGraph | None:
    """The graph whose hash is `name`; None if it was never kept."""
    if name == rules_hash(site):
        return site.published_graph
    if name not in {release.hash for release in _kept(site.root)}:
        return None
    text = (site.root / FOLDER / f"{name}.json").read_text(encoding="utf-8")
    graph: PublishedGraph = json.loads(text)
    return graph


def graphs(site: Site) -> Mapping[str, PublishedGraph]:
    """Hash -> graph of every release."""
    by_hash = {release.hash: graph_of(site, release.hash) for release in releases(site)}
    return {name: graph for name, graph in by_hash.items() if graph}


def keep(site: Site) -> bool:
    """Keep the rules of today as a release; False if they are the last one already."""
    every = releases(site)
    if every == _kept(site.root):
        return False
    folder = site.root / FOLDER
    folder.mkdir(exist_ok=True)
    graph_text = json.dumps(
        site.published_graph, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    write_text(folder / f"{every[-1].hash}.json", f"{graph_text}\n")
    lines = "".join(f"{release.day} {release.hash}\n" for release in every)
    write_text(site.root / LIST, lines)
    return True
