"""What the rules come to, as pages tell it: outputs, branches, what laws speak of.

Owns what is made of them once for a site. The graph itself is the site's own.
"""

from collections.abc import Mapping

from macros.guide.branches import Branch, branches
from macros.guide.coverage import Coverage, coverage
from macros.guide.rules import Rulebook
from macros.site.from_rules import from_rules
from macros.site.memory import memoized
from macros.site.model import Site


@memoized
def outputs_of(site: Site) -> Mapping[str, list[str]]:
    """Table -> the ids of what it can tell a reader, in their order."""
    return {table: [*site.ids(kind)] for table, kind in site.gives.items()}


@memoized
def branches_of(site: Site) -> list[tuple[str, Branch]]:
    """The graph in parts: for each class of the first question name and branch."""
    return branches(site.published_graph, outputs_of(site))


@memoized
def law_coverage(site: Site) -> Mapping[str, Coverage]:
    """Id of a law -> what it speaks of by today's rules.

    "Today" is the newest day on which a table was reviewed, so that builds stay the
    same.
    """
    today = site.newest_review("table")

    def counted(rulebook: Rulebook) -> dict[str, list[int]]:
        counts = coverage(rulebook, today)
        return {id_: [one.cases, one.answers] for id_, one in counts.items()}

    counts_of_law = from_rules(site, "law-coverage", counted)
    return {id_: Coverage(*counts) for id_, counts in counts_of_law.items()}
