"""The types of the data are those of the schemas."""

import subprocess
import sys

from macros.data import kinds
from macros.data.library import FILES
from tests.whole_project import ROOT
from tools.make_kinds import ITEMS


def test_the_types_are_what_the_schemas_make() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "tools.make_kinds", "--print"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    kept = (ROOT / "macros/data/kinds.py").read_text(encoding="utf-8")
    assert _bare(made) == _bare(kept), "run: make types"


def _bare(code: str) -> str:
    """`code` without what its form adds: commas, brackets around long types, space."""
    return "".join(code.translate(dict.fromkeys(map(ord, "(),"))).split())


def test_every_kind_of_items_has_a_type() -> None:
    assert {*FILES} - {*ITEMS} == {"ui", "synonyms", "search-questions"}


def test_a_kind_is_its_name() -> None:
    named = {n: kind for n, kind in vars(kinds).items() if isinstance(kind, kinds.Kind)}
    assert {"FAQ", "PAPER_CHECKS"} <= {*named}
    for name, kind in named.items():
        assert {kind: 1}[name.lower().replace("_", "-")] == 1
