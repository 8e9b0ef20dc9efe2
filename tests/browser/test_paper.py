"""Pages on paper: few sheets, boxes to tick."""

import pytest
from playwright.sync_api import expect

from macros.site.model import Site
from tests.browser.steps import Visit
from tests.tasks.reader import sheets


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("faq/arrived-without-certificate/", 1),
        ("faq/vessel-leaves-friday/", 1),
        ("es/faq/vessel-leaves-friday/", 1),
        ("us/soe/", 2),
        ("es/us/soe/", 2),
        ("markets/kr/", 1),
        ("es/markets/ca/", 1),
        ("eu/", 4),
    ],
)
def test_a_page_goes_on_few_sheets(visit: Visit, address: str, most: int) -> None:
    page = visit(address)
    assert sheets(page) <= most


@pytest.mark.parametrize("lang", ["", "es/"])
def test_an_answer_goes_on_one_sheet(visit: Visit, site: Site, lang: str) -> None:
    page = visit(f"{lang}faq/")
    found = {}
    for id_ in [*site.ids("faq")][::12]:
        page.goto(f"{page.url.partition('faq/')[0]}faq/{id_}/")
        found[id_] = sheets(page)
    assert len(found) > 15
    assert {id_: n for id_, n in found.items() if n > 1} == {}


def test_the_checklist_for_importers_has_boxes_on_paper(visit: Visit) -> None:
    page = visit("us/soe/")
    page.emulate_media(media="print")
    expect(page.locator(".checklist li").first).to_be_visible()
    expect(page.locator(".checklist input").first).to_be_visible()
