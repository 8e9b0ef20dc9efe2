"""The version of the rules: what two answers must share to be comparable."""

import hashlib
import json

from macros.guide.publish import PublishedGraph
from macros.site.memory import memoized
from macros.site.model import Site

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
