"""Seeds every fault into the rules, and names those that nothing finds.

`python -m tests.seeded_faults` takes all of them, on all cores; a word takes those
whose rule's name holds it. With each stands a shipment that shows it.
"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import cache, partial
from itertools import islice

from macros.checks.run import check
from macros.guide.rules import Rulebook
from macros.site.model import Site, build_site
from tests.seeded_faults.by_case import fault_in
from tests.seeded_faults.found import spelled_out, unseen
from tests.seeded_faults.made import SHARES, mutants
from tests.seeded_faults.shown import difference
from tests.whole_project import ROOT


@cache
def the_site() -> Site:
    """The site as it stands: once for each process."""
    return build_site(check(ROOT))


def missed(share: int, rule: str) -> list[str]:
    """The faults of one share that nothing finds; of those at `rule` if it is named."""
    site, today = the_site(), datetime.now(UTC).date().isoformat()
    own = ((name, book) for name, book in mutants(site) if rule in name)
    return [
        "\n    ".join([name, *difference(site.rulebook, spelled(book, site), today)])
        for name, book in islice(own, share, None, SHARES)
        if unseen(book, site)
    ]


def spelled(book: Rulebook, site: Site) -> Rulebook:
    """A rulebook with a fault, the rest of the faulty table spelled out."""
    return spelled_out(book, fault_in(book, site).table.id)


if __name__ == "__main__":
    seek = partial(missed, rule="".join(sys.argv[1:2]))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for names in pool.map(seek, range(SHARES)):
            print(*names, sep="\n", end="\n" if names else "", flush=True)
