"""Measures the rules, their proof and the guide. `make bench` prints the table.

Times are of this machine; compare them only within one run.
"""

import json
import time
from collections.abc import Callable
from statistics import median

from macros.checks.run import check
from macros.data.library import load_library
from macros.guide.every_case import compile_rulebook
from macros.guide.pack import packed
from macros.guide.prove import prove
from macros.guide.tables import read_rulebook
from macros.render.guide import step_data
from macros.render.guide_branches import branch_texts, packed_parts
from macros.render.proof import question_counts
from macros.site.model import build_site
from macros.site.view import View
from tests.hosted import packed as zipped
from tests.routes import routes
from tests.whole_project import ROOT


def timed(work: Callable[[], object]) -> tuple[object, float]:
    """What `work` gives, and the best of three times in seconds."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return result, min(times)


def kilobytes(value: object) -> str:
    """How much `value` is as JSON, as gzip sends it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"{len(zipped(text.encode())) / 1000:.1f} kB"


def rows() -> list[tuple[str, str]]:
    """(what, figure) pairs, measured now."""
    size = sum(path.stat().st_size for path in (ROOT / "data").rglob("*.yml"))
    start = time.perf_counter()
    checked = check(ROOT)
    check_time = time.perf_counter() - start
    _, again_time = timed(lambda: check(ROOT))
    book, _ = read_rulebook(load_library(ROOT))
    _, prove_time = timed(lambda: list(prove(book, checked.library)))
    graph, compile_time = timed(lambda: compile_rulebook(book))
    site = build_site(checked)
    ways = list(routes(site.published_graph, site.published_graph["epochs"][-2][1]))
    lengths = question_counts(site)
    parts = [*packed_parts(site)]
    sent = [
        [data, max(own, key=lambda part: len(str(part)), default="")]
        for name, data, _ in branch_texts(View(site, "en", "guide.md"))
        for own in [[part for key, part in parts if key.startswith(f"{name}/")]]
    ]
    largest = max(map(kilobytes, sent), key=lambda size: float(size.split()[0]))
    return [
        ("data", f"{size / 1000:.0f} kB"),
        ("load, check, prove", f"{check_time:.2f} s"),
        ("  of this, proofs", f"{prove_time:.2f} s"),
        ("  again, with nothing changed", f"{again_time:.2f} s"),
        ("compile the graph", f"{compile_time:.3f} s"),
        ("rules", str(len(book.rules))),
        ("graph nodes / ends", f"{len(graph.nodes)} / {len(graph.ends)}"),
        ("routes today", str(len(ways))),
        ("questions: median, longest", f"{median(lengths):.0f}, {max(lengths)}"),
        ("graph as it is sent, gzip", kilobytes(packed(site.published_graph))),
        ("page of the guide, gzip", kilobytes(step_data(View(site, "en", "guide.md")))),
        ("largest branch of results, gzip", largest),
    ]


if __name__ == "__main__":
    for what, figure in rows():
        print(f"{what:<66}{figure}")
