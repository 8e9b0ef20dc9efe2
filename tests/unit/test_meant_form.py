"""What was meant is guessed where an id, a day or an address is written otherwise."""

import json
from pathlib import Path

import pytest

from macros.checks.meant import day_meant, in_form
from tests.mini_project import HEAD, diagnostics, project
from tests.whole_project import ROOT

COMMON = json.loads((ROOT / "data/schema/common.schema.json").read_text("utf-8"))
ID, SOURCE, WEB = (
    COMMON["definitions"]["id"]["pattern"],
    COMMON["definitions"]["sources"]["items"]["pattern"],
    COMMON["definitions"]["web"]["pattern"],
)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-9-3", "2025-09-03"),
        ("2025/09/30", "2025-09-30"),
        ("22.11.2026", "2026-11-22"),
        ("11/28/2026", "2026-11-28"),
        ("28 de noviembre de 2026", "2026-11-28"),
        ("Nov 28, 2026", "2026-11-28"),
        ("5/5/2026", "2026-05-05"),
        ("2025-09-31", "2025-09-30"),
    ],
)
def test_a_day_is_known_however_it_is_written(written: str, day: str) -> None:
    assert day_meant(written) == day


@pytest.mark.parametrize(
    "written", ["3/4/2026", "25-09-30", "2025-13-01", "2025-09-41", "soon", "2026"]
)
def test_no_day_is_guessed_from_what_may_mean_several_or_none(written: str) -> None:
    assert day_meant(written) == ""


@pytest.mark.parametrize(
    ("written", "pattern", "form"),
    [
        ("Lost-status", ID, "lost-status"),
        ("not_organic", ID, "not-organic"),
        ("Año nuevo", ID, "ano-nuevo"),
        ("law(a)", SOURCE, "law (a)"),
        ("law  (a)", SOURCE, "law (a)"),
        ("www.example.org/x", WEB, "https://www.example.org/x"),
        ("http://example.org", WEB, "https://example.org"),
        ("/faq/x/", "^([a-z0-9-]+/)*$", "faq/x/"),
        ("https://example.org/faq/x", "^([a-z0-9-]+/)*$", "faq/x/"),
        ("0804.50.40.45", "^[0-9]{10}$", "0804504045"),
        ("rule-march-2024-", ID, "rule-march-2024"),
        ("soe\n", ID, "soe"),
        ("https://example.org", ID, ""),
        ("?!", ID, ""),
    ],
)
def test_a_text_is_put_into_the_form_that_is_asked_for(
    written: str, pattern: str, form: str
) -> None:
    assert in_form(written, pattern) == form


TABLE = "guide/tables/certificate.yml"
CITED = "id: law, cited: [7 CFR 205.2], clauses: [(a)], title"
CLAUSE = '"7 CFR 205.2(a)"'


def test_a_citation_in_place_of_an_id_is_told_with_that_id(tmp_path: Path) -> None:
    cited = ("sources.yml", "id: law, title", CITED)
    rule = (TABLE, "sources: [law]", f"sources: [{CLAUSE}]")
    lines = diagnostics(project(tmp_path, cited, rule))
    assert any(line.endswith("did you mean 'law (a)'?") for line in lines), lines


def test_a_dash_that_lacks_is_told_and_not_each_key_behind_it(tmp_path: Path) -> None:
    change = ("certificates.yml", "- id: nothing", "  id: nothing")
    lines = diagnostics(project(tmp_path, change))
    where = "data/certificates.yml:11:3: 'id' stands here twice; first on line 2"
    assert lines == [f"{where}; does an item begin here? write '- ' before it"]


def test_a_class_that_nothing_looks_at_is_told(tmp_path: Path) -> None:
    folder = project(tmp_path)
    text = f"{HEAD}\n# T {{ #t }}\n\nWords.\n{{ .led }}\n\n## S {{ #s .fold }}\n"
    (folder / "docs" / "x.md").write_text(text, encoding="utf-8")
    message = "there is no class 'led'; did you mean 'lede'?"
    assert diagnostics(folder) == [f"docs/x.md:10:4: {message}"]
