"""The order of the packages: no import runs upwards."""

import ast
from pathlib import Path

from tests.whole_project import ROOT

ORDER = ["data", "guide", "checks", "site", "render", "pages", "publish"]
ORDER += ["adapter", "commands"]
"""From the ground up: a package imports from those before it."""

LONGEST = 200
VENDORED = ("overrides/assets/js/vendor/qrcode.js",)


def package(path: Path) -> str:
    return path.relative_to(ROOT / "macros").parts[0]


def imported(path: Path) -> set[str]:
    """The packages of this project that the file at `path` imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    return {name.split(".")[1] for name in names if name.startswith("macros.")}


def test_no_import_runs_upwards() -> None:
    files = sorted((ROOT / "macros").glob("*/*.py"))
    upwards = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files
        for name in imported(path)
        if ORDER.index(name) > ORDER.index(package(path))
    ]
    assert {package(path) for path in files} == {*ORDER}
    assert upwards == []


def test_only_the_adapter_knows_mkdocs() -> None:
    files = (ROOT / "macros").glob("*/*.py")
    knowing = {package(p) for p in files if "from mkdocs" in p.read_text("utf-8")}
    assert knowing == {"adapter"}


def test_a_module_is_short_enough_to_be_read_at_once() -> None:
    """But for the types made from the schemas, which nobody reads from top to end."""
    scripts = (ROOT / "overrides/assets/js").rglob("*.js")
    files = [*(ROOT / "macros").rglob("*.py"), *scripts]
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in files
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert long.keys() == {"macros/data/kinds.py", *VENDORED}, long
