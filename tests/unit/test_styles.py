"""The style sheets: whole, small, and with the notice that Material asks for."""

import re

import pytest

from macros.publish.assets import IMPORT, STYLES, stylesheets
from tests.whole_project import ROOT

OVERRIDES = ROOT / "overrides"
SHEETS = dict(stylesheets(OVERRIDES))


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_written_whole_and_small(name: str) -> None:
    css = SHEETS[name]
    assert css.count("{") == css.count("}") > 0
    assert "/*" not in css
    assert "@import" not in css


def test_every_file_of_the_sheets_is_sent() -> None:
    folder = OVERRIDES / "assets" / "css"
    files = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.css")}
    parts = [
        (path.parent / name).resolve()
        for path, text in files.items()
        for name in IMPORT.findall(text)
    ]
    whole = [(folder / f"{name}.css").resolve() for name in ("site", "embed", *STYLES)]
    assert {*whole, *parts} == {path.resolve() for path in files}


def test_the_sheet_of_every_page_holds_the_themes_rules_before_our_own() -> None:
    css = SHEETS["assets/site.css"]
    assert 0 < css.index("box-sizing:inherit") < css.index("light-dark(")


def test_what_comes_from_material_says_so() -> None:
    for path in (OVERRIDES / "assets" / "css").glob("material*.css"):
        sheet = path.read_text(encoding="utf-8")
        assert re.match(r"/\* From Material for MkDocs .*MIT", sheet), path.name
    notice = (ROOT / "LICENSE-MATERIAL").read_text(encoding="utf-8")
    assert "Martin Donath" in notice
    assert "Permission is hereby granted, free of charge" in notice


def test_a_sheet_holds_what_it_imports_before_its_own_rules() -> None:
    css = SHEETS["assets/guide.css"]
    assert 0 < css.index("min-height:2.2rem") < css.index(".choice{")
