"""Addresses and telephone numbers in running text."""

from pathlib import Path

import pytest

from macros.checks.offices import REACHED
from macros.render.running_text import in_running_text, office_links
from macros.site.model import Site
from tests.mini_project import HEAD, diagnostics, project
from tests.whole_project import ROOT


def test_an_office_can_be_written_to_and_called_from_a_sentence(site: Site) -> None:
    html = "<p>E-mail imports@qcsinfo.org, call (352) 377-0133.</p>"
    assert in_running_text(html, office_links(site)) == (
        '<p>E-mail <a href="mailto:imports@qcsinfo.org">imports@qcsinfo.org</a>, '
        'call <a href="tel:+13523770133">(352) 377-0133</a>.</p>'
    )


def test_what_is_a_link_already_stays_as_it_is(site: Site) -> None:
    html = '<p><a href="/contact/">imports@qcsinfo.org</a></p>'
    assert in_running_text(html, office_links(site)) == html


@pytest.mark.parametrize(
    ("changed", "to", "told"),
    [
        ("office@qcs.test", "desk@qcs.test", "'office@qcs.test' reaches no office"),
        ("(352) 555-0100", "(352) 555-0199", "'(352) 555-0100' reaches no office"),
    ],
)
def test_who_changes_an_office_is_told_every_text_that_says_the_old(
    tmp_path: Path, changed: str, to: str, told: str
) -> None:
    says = ("faq/basics.yml", "See [the paper]", f"Ask {changed}. See [the paper]")
    assert diagnostics(project(tmp_path / "as-it-is", says)) == []
    renewed = project(tmp_path / "renewed", says, ("contacts.yml", changed, to))
    page = renewed / "docs" / "page.md"
    page.write_text(f"{HEAD}Ask {changed}.\n", encoding="utf-8")
    in_data, in_prose = diagnostics(renewed)
    assert in_data.startswith("data/faq/basics.yml:")
    assert f"{told} of data/contacts.yml; did you mean '{to}'?" in in_data
    assert in_prose.startswith("docs/page.md:")


def test_no_page_repeats_how_an_office_is_reached() -> None:
    pages = (ROOT / "docs").rglob("*.md")
    repeating = [
        path.name for path in pages if REACHED.search(path.read_text(encoding="utf-8"))
    ]
    assert repeating == []
