"""No test is passed over because of the name of its folder."""

from fnmatch import fnmatch

import pytest

from tests.whole_project import ROOT


def test_every_folder_of_tests_is_looked_into(request: pytest.FixtureRequest) -> None:
    skipped = request.config.getini("norecursedirs")
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    parts = {part for f in folders for part in f.relative_to(ROOT).parts}
    assert {"tests", "build", "browser", "unit"} <= parts
    assert {p for p in parts if any(fnmatch(p, name) for name in skipped)} == set()
