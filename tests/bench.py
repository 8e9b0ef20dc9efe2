"""Measures the build and what it ships. `make bench` prints the table.

Times are of this machine; compare them only within one run.
"""

import gzip
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from macros.check import check
from macros.guide.graph import compile_rulebook
from macros.guide.prove import prove
from macros.guide.publish import published
from macros.guide.tables import read_rulebook
from macros.guide.walk import routes
from macros.library import load_library
from macros.model import build_site
from macros.render.guide import answer_data, step_data
from macros.render.proof import question_counts
from tests.built import build
from tests.mini_project import ROOT

PAGES = ("index.html", "guide/index.html", "faq/arrived-without-certificate/index.html")


def timed(work: Callable[[], object]) -> tuple[object, float]:
    """What `work` gives, and the best of three times in seconds."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return result, min(times)


def packed(data: bytes) -> int:
    """Size of `data` in bytes, as gzip sends it."""
    return len(gzip.compress(data, 9))


def rows() -> list[tuple[str, str]]:
    """(what, figure) pairs, measured now."""
    size = sum(path.stat().st_size for path in (ROOT / "data").rglob("*.yml"))
    checked, check_time = timed(lambda: check(ROOT))
    book, _ = read_rulebook(load_library(ROOT))
    _, prove_time = timed(lambda: list(prove(book, checked.library)))
    graph, compile_time = timed(lambda: compile_rulebook(book))
    site = build_site(checked)
    ways = list(routes(site.published_graph, site.published_graph["epochs"][-2][1]))
    lengths = question_counts(site)
    shipped = json.dumps(published(graph), separators=(",", ":")).encode()
    steps, told = (
        json.dumps(part(site, "guide.md", "en"), ensure_ascii=False).encode()
        for part in (step_data, answer_data)
    )
    found = [
        ("data", f"{size / 1000:.0f} kB"),
        ("load, check, prove", f"{check_time:.2f} s"),
        ("  of this, proofs", f"{prove_time:.2f} s"),
        ("compile the graph", f"{compile_time:.3f} s"),
        ("rules", str(len(book.rules))),
        ("graph nodes / ends", f"{len(graph.nodes)} / {len(graph.ends)}"),
        ("routes today", str(len(ways))),
        ("questions: median, longest", f"{median(lengths):.0f}, {max(lengths)}"),
        ("graph, gzip", f"{packed(shipped) / 1000:.1f} kB"),
        ("graph and questions, gzip", f"{packed(steps) / 1000:.1f} kB"),
        ("texts of results, gzip", f"{packed(told) / 1000:.1f} kB"),
    ]
    with tempfile.TemporaryDirectory() as folder:
        found += _built(Path(folder) / "site")
    return found


def _built(folder: Path) -> list[tuple[str, str]]:
    start = time.perf_counter()
    done = build(folder, "http://127.0.0.1:9/")
    took = time.perf_counter() - start
    assert done.returncode == 0, done.stderr
    pages = len(list(folder.rglob("index.html")))
    assets = folder / "assets"
    shared = sum(packed((assets / n).read_bytes()) for n in ("site.css", "site.js"))
    guide = packed((assets / "guide.js").read_bytes())
    found = [
        (
            "build",
            f"{took:.1f} s, {1000 * took / pages:.0f} ms for each of {pages} pages",
        ),
        ("style sheet and script, gzip", f"{shared / 1000:.1f} kB"),
        ("the guide's script, gzip", f"{guide / 1000:.1f} kB"),
    ]
    for page in PAGES:
        first = packed((folder / page).read_bytes()) + shared
        first += guide if page.startswith("guide") else 0
        found.append((f"first view of {page}, gzip", f"{first / 1000:.1f} kB"))
    return found


if __name__ == "__main__":
    for what, figure in rows():
        print(f"{what:<66}{figure}")
