"""Addresses and telephone numbers in running text."""

import re

from macros.data import kinds
from macros.render.offices import office_links
from macros.render.running_text import in_running_text
from macros.site.model import Site
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


REACHED = re.compile(r"[\w.]+@qcs[\w.]*\w|\(\d{3}\) \d{3}-\d{4}")


def test_every_address_and_number_in_a_text_is_one_of_an_office(site: Site) -> None:
    offices = [item.data for item in site.ids(kinds.CONTACTS).values()]
    known = {o[way] for o in offices for way in ("email", "phone") if way in o}
    texts = [*(ROOT / "data").rglob("*.yml"), *(ROOT / "docs").rglob("*.md")]
    named = {
        (path.name, found)
        for path in texts
        for found in REACHED.findall(path.read_text(encoding="utf-8"))
    }
    assert len(named) > len(known)
    assert {pair for pair in named if pair[1] not in known} == set()


def test_no_page_repeats_how_an_office_is_reached() -> None:
    pages = (ROOT / "docs").rglob("*.md")
    repeating = [
        path.name for path in pages if REACHED.search(path.read_text(encoding="utf-8"))
    ]
    assert repeating == []
