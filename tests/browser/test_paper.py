"""Pages on paper: few sheets, boxes to tick."""

import re

import pytest
from playwright.sync_api import expect

from macros.site.model import Site
from tests.browser.steps import Visit, shown_in_the_book
from tests.tasks.reader import sheets

BLANK = re.compile(r"^\s*$")


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
        ("markets/", 1),
        ("es/markets/", 1),
        ("eu/", 4),
        ("guide/all/", 2),
        ("es/guide/all/", 2),
    ],
)
def test_a_page_goes_on_few_sheets(visit: Visit, address: str, most: int) -> None:
    """On A4, and on the shorter Letter of the Americas."""
    page = visit(address)
    assert [sheets(page, paper) <= most for paper in ("A4", "Letter")] == [True, True]


@pytest.mark.parametrize("lang", ["", "es/"])
def test_an_answer_goes_on_one_sheet(visit: Visit, site: Site, lang: str) -> None:
    page = visit(f"{lang}faq/")
    found = {}
    for id_ in [*site.ids("faq")][::12]:
        page.goto(f"{page.url.partition('faq/')[0]}faq/{id_}/")
        found[id_] = sheets(page, "Letter")
    assert len(found) > 15
    assert {id_: n for id_, n in found.items() if n > 1} == {}


def test_of_the_guide_without_a_script_the_question_in_sight_is_printed(
    visit: Visit,
) -> None:
    page = visit("guide/all/", java_script_enabled=False)
    page.locator(".gamebook section:first-child a").first.click()
    assert sheets(page) == 1
    page.emulate_media(media="print")
    assert shown_in_the_book(page) == 1
    expect(page.locator(".gamebook section:target")).to_be_visible()


def test_the_checklist_for_importers_has_boxes_on_paper(visit: Visit) -> None:
    page = visit("us/soe/")
    page.emulate_media(media="print")
    expect(page.locator(".checklist li").first).to_be_visible()
    expect(page.locator(".checklist input").first).to_be_visible()


@pytest.mark.parametrize("address", ["markets/", "faq/", "tables/", "forms/"])
def test_no_field_that_only_a_screen_can_use_is_printed(
    visit: Visit, address: str
) -> None:
    page = visit(address)
    expect(page.locator("main :is(input, select)").first).to_be_attached()
    page.emulate_media(media="print")
    expect(page.locator("main :is(input, select)").filter(visible=True)).to_have_count(
        0
    )


def test_a_table_to_fill_in_has_a_sheet_of_its_own_with_room_to_write(
    visit: Visit,
) -> None:
    page = visit("eu/travel-plan/")
    page.emulate_media(media="print")
    cells = page.locator(".fill-in td").filter(has_text=BLANK)
    sizes = cells.evaluate_all("(all) => all.map((td) => td.offsetHeight)")
    assert len(sizes) > 20
    assert min(sizes) >= 24
    assert page.locator(".fill-in tr:first-child td:last-child").first.evaluate(
        "(td) => td.offsetWidth > 300"
    )
