"""Addresses and telephone numbers in running text."""

from macros.render.offices import office_links
from macros.render.running_text import in_running_text
from macros.site.model import Site


def test_an_office_can_be_written_to_and_called_from_a_sentence(site: Site) -> None:
    html = "<p>E-mail imports@qcsinfo.org, call (352) 377-0133.</p>"
    assert in_running_text(html, office_links(site)) == (
        '<p>E-mail <a href="mailto:imports@qcsinfo.org">imports@qcsinfo.org</a>, '
        'call <a href="tel:+13523770133">(352) 377-0133</a>.</p>'
    )


def test_what_is_a_link_already_stays_as_it_is(site: Site) -> None:
    html = '<p><a href="/contact/">imports@qcsinfo.org</a></p>'
    assert in_running_text(html, office_links(site)) == html
