"""The pre-flight of the papers: what the page carries for its script."""

import re

from macros.pages.papers import KIND, LINES, labels, load_data, loads, statement
from macros.site.model import Site
from tests.whole_project import ROOT

SCRIPT = ROOT / "overrides" / "assets" / "js" / "tools" / "paper-checks.js"


def test_every_check_that_is_made_has_its_reason_and_its_source(site: Site) -> None:
    made = SCRIPT.read_text(encoding="utf-8").split("const MADE = {")[1]
    ids = re.findall(r'^  "?([a-z-]+)"?(?::|,)', made.split("\n};")[0], re.MULTILINE)
    assert sorted(ids) == sorted(site.ids(KIND))
    assert len(ids) >= 20


def test_no_line_of_a_paper_is_without_a_name(site: Site) -> None:
    used = {field for fields in LINES.values() for field in fields.split()}
    assert used <= set(labels(site))


def test_no_name_of_a_line_stands_for_two_lines(site: Site) -> None:
    names = [name.casefold() for own in labels(site).values() for name in set(own)]
    assert len(names) == len(set(names))


def test_a_statement_is_asked_only_of_the_certificate_that_carries_it(
    site: Site,
) -> None:
    data = load_data(site)
    asked = {load for load, given in data.items() if given["statement"]}
    assert asked == {load for load, (_, wording) in loads(site).items() if wording}
    for load, given in data.items():
        assert ("statement" in given["checks"]) == (load in asked)
    assert statement(site, "japan-statement").startswith("Certified in compliance")
