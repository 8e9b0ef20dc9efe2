"""The guide as linked sections: what is read first, and where its links lead."""

import re

import pytest

from macros.data.languages import LANGUAGES
from macros.guide.walk import epoch_on
from macros.pages.gamebook import pages
from macros.site.model import Site

SECTION = re.compile(r'<section id="(\w+)"><h2>(.*?)</h2>(.*?)</section>', re.DOTALL)
FIRST = {
    "en": ("Where is the shipment going?", "United States", "fumigation"),
    "es": ("¿A dónde va el envío?", "Estados Unidos", "fumigación"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_way_in_comes_first_and_says_what_it_takes_for_granted(
    site: Site, lang: str
) -> None:
    [page] = [page for page in pages(site) if page.meta["lang"] == lang]
    asked, place, granted = FIRST[lang]
    _, question, answers = SECTION.findall(page.ending)[0]
    assert question == asked
    assert re.findall(r">([^<]+)</a>", answers)[0].startswith(place)
    root = epoch_on(site.published_graph, site.newest_review("table"))[1]
    assert re.search(rf'{granted}.*<a href="#q{root}">', page.body, re.DOTALL)


def test_each_link_leads_down_the_page_or_to_the_first_question(site: Site) -> None:
    page = next(iter(pages(site)))
    sections = SECTION.findall(page.ending)
    order = [anchor for anchor, *_ in sections]
    assert len({*order}) == len(order) > 100
    place = {anchor: n for n, anchor in enumerate(order)}
    for anchor, _, text in sections:
        for target in re.findall(r'href="#([qr]\d+)"', text):
            assert place[target] > place[anchor] or target == order[0]
