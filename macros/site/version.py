"""The version of the rules: what two answers must share to be comparable."""

import hashlib
import json

from macros.site.model import Site


def rules_version(site: Site) -> str:
    """The newest review of a rule, and eight signs of the published graph's hash."""
    graph = json.dumps(site.published_graph, sort_keys=True).encode()
    return f"{site.newest_review('table')}-{hashlib.sha256(graph).hexdigest()[:8]}"
