"""Whether the tests find a fault: those that reach its module, run in a fork.

Owns which tests are run, the import of the faulty module, and that a fault neither
finds nor leaves anything in the cache of the project. Makes no fault.
"""

import os
import re
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutants.faults import Mutant
from tests.whole_project import ROOT

THROUGH = {
    "macros/guide/batch.py": ("reach", "shipment_list"),
    "macros/guide/way_search.py": ("small_ways", "way_to_yes"),
    "macros/data/cache_file.py": ("between_builds", "verdicts"),
    "macros/data/languages.py": ("slips",),
    "macros/data/schemas.py": ("bad_schemas",),
    "macros/data/states.py": ("notice_texts",),
    "macros/site/addresses.py": ("html", "law_page", "redirects", "tariff_codes"),
    "macros/guide": (
        *("small_rules", "small_cuts", "small_laws", "small_changes", "small_grounds"),
        *("guide_proofs", "laws", "laws_kept", "lock", "graph", "data/test_data"),
    ),
    "macros/checks": (
        *("bad_data", "bad_files", "bad_references", "bad_days", "bad_pages"),
        *("bad_schemas", "meant_form", "problems", "editor_messages"),
    ),
    "macros/data": (
        *("load", "bad_data", "bad_files", "bad_references", "editor_messages"),
        "any_machine",
    ),
}
"""Tests that reach a package without naming its modules."""

CHECKED = (
    "macros/checks",
    re.compile(r"\bdiagnostics\(|\b(?:in_an_answer|on_a_page)\b"),
)
"""A package that is run whole, and what a test calls for that."""

SLOW = ("seeded_faults", "reach", "shipment_list", "assistant", "broken_files")
"""Tests that take long, and find little that the others do not."""

REAL = re.compile(r"\b(?:site: Site|checked: Checked|ROOT\))")
"""What a test asks for that needs the real data, and so longer."""

SHARED = {"site", "checked"}
"""What holds the real data, where a single test of a file asks for it."""

SECONDS = 90
"""Processor time of a test after which a fault counts as found: it never ends.

The slowest test needs 20.
"""

WAITING = 10 * SECONDS
"""Time of the clock after which that holds of a test that waits, as for a page."""

READY = ("yaml", "jsonschema_rs", "babel", "markdown", "mkdocs.config")
"""What every fork needs, imported once. Nothing of the project: that has the fault."""

QUIETLY = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest")


def make_ready() -> None:
    """Import what every fork needs."""
    for name in READY:
        import_module(name)


class Faulty(MetaPathFinder, Loader):
    """Imports one module with its fault; all others as they are."""

    def __init__(self, mutant: Mutant) -> None:
        self.name = module_of(mutant.path)
        self.mutant = mutant

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Take the import of the module, and no other."""
        place = ROOT / self.mutant.path
        if name == self.name:
            return spec_from_loader(name, self, origin=str(place))
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run the module with its fault."""
        place = str(ROOT / self.mutant.path)
        module.__file__ = place
        exec(compile(self.mutant.module(), place, "exec"), module.__dict__)  # noqa: S102


def module_of(path: str) -> str:
    """The name by which the file `path` is imported."""
    return path.removesuffix(".py").replace("/", ".")


def tests_of(path: str) -> list[str]:
    """The tests that reach the module `path`: the quick first, of these who name it.

    One that is called as the module is reaches it, if only through the site.
    """
    folder = path.rpartition("/")[0]
    package, _, name = module_of(path).rpartition(".")
    named = re.compile(rf"{package}(?:\.| import .*\b){name}\b")
    through = [
        f"tests/{name}.py" if "/" in name else f"tests/unit/test_{name}.py"
        for name in (*THROUGH.get(folder, ()), *THROUGH.get(path, ()))
    ]
    slow = {f"tests/unit/test_{name}.py" for name in SLOW}
    texts = {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted((ROOT / "tests").glob("*/test_*.py"))
        if file.parent.name in ("unit", "data")
    }
    alike = f"tests/unit/test_{name}.py"
    own = [
        file
        for file, text in texts.items()
        if (named.search(text) or file == alike) and file not in slow
    ]
    room, calls = CHECKED
    every = {file for file, text in texts.items() if calls.search(text)}
    return sorted(
        {*own, *through, *(every - slow if folder == room else ())},
        key=lambda file: (
            *(len(REAL.findall(texts[file])), file not in own, file not in through),
            file,
        ),
    )


def start_tests(mutant: Mutant | None, tests: Sequence[str]) -> int:
    """The id of a process that ends with 0 if `tests` pass with `mutant` in place."""
    if child := os.fork():
        return child
    limit_time()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    if mutant:
        sys.meta_path.insert(0, Faulty(mutant))
    # os._exit: the fork must not end as the whole would.
    os._exit(pytest.main([*QUIETLY, *tests], [QuickFirst(), NoCache()]))


def limit_time() -> None:
    """End this process when it has taken SECONDS more, unless this is called again."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WAITING)


class QuickFirst:
    """Runs the tests that need nothing shared before those that need the real data."""

    def pytest_runtest_setup(self) -> None:
        """Give each test its own time."""
        limit_time()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the order otherwise: pytest takes the list that it gave."""
        items.sort(key=lambda item: not SHARED.isdisjoint(item.fixturenames))


class NoCache:
    """Lets tests find nothing in the cache of the project, and leave nothing there.

    On disk the program is as ever, so what is kept under its name would hide a fault,
    and a build would take for its own what a fault has made.
    """

    def pytest_configure(self) -> None:
        """Lead each file of that cache to where nothing can be read or written."""
        cache = import_module("macros.data.cache_file")
        file_of = cache._file  # noqa: SLF001 - all that is kept goes through it
        nowhere = Path(os.devnull)

        def found(root: Path, name: str) -> Path:
            return file_of(nowhere if root == ROOT else root, name)

        cache._file = found  # noqa: SLF001


def pass_without(tests: Sequence[str]) -> bool:
    """Whether `tests` pass while there is no fault."""
    return os.waitpid(start_tests(None, tests), 0)[1] == 0


def alive(sample: Iterable[Mutant], jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """Each of `sample` with whether it lives on, as they end."""
    running: dict[int, Mutant] = {}
    for mutant in sample:
        running[start_tests(mutant, tests_of(mutant.path))] = mutant
        if len(running) >= jobs:
            yield ended(running)
    while running:
        yield ended(running)


def ended(running: dict[int, Mutant]) -> tuple[Mutant, bool]:
    """The next of `running` that ends, and whether all tests passed."""
    child, status = os.wait()
    return running.pop(child), status == 0
