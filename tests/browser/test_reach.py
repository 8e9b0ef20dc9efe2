"""All places at once, for the shipment that a reader describes."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import barriers
from tests.browser.steps import HOSTILE_FRAGMENTS, SCHEMES, WIDTHS, Visit
from tests.browser.tool_steps import SHIFT, put_on_paper, unbroken

TO = "tools/where-to/"
FROM = "tools/where-from/"
WINE = (
    f"{TO}#origin=us&product=wine&standard=nop&label=organic&purpose=sale"
    "&stage=planned&production=origin"
)
PAIR = f"{WINE}&pick=de.jp"


def show(page: Page) -> Page:
    page.get_by_role("button", name="Show all countries").click()
    expect(page.locator("#reach-result h2")).to_be_focused()
    return page


def row_of(page: Page, place: str) -> Locator:
    return page.locator("#reach-result tr", has=page.locator(f"[data-place={place}]"))


def test_the_form_stands_in_the_page_and_is_answered_in_place_of_the_profiles(
    visit: Visit,
) -> None:
    page = visit(TO)
    expect(page.locator("#reach-profiles")).to_be_visible()
    show(page)
    expect(page.locator("#reach-profiles")).to_be_hidden()
    expect(page.locator("#reach-result h2")).to_have_text("252 countries at once")
    expect(row_of(page, "jp")).to_contain_text("USDA Export Certificate (TM-11)")
    expect(row_of(page, "ca")).to_contain_text("Statement for Canada")
    expect(page).to_have_url(re.compile("product=crop"))


def test_another_answer_counts_at_once(visit: Visit) -> None:
    page = show(visit(TO))
    page.get_by_label("Certified to").select_option("none")
    expect(page.locator("#reach-result")).not_to_contain_text("TM-11")
    expect(page).to_have_url(re.compile("standard=none"))


def test_from_the_buyers_side_every_origin_is_answered(visit: Visit) -> None:
    page = show(visit(FROM))
    expect(row_of(page, "ec")).to_contain_text("NOP Import Certificate")
    expect(page.locator("[data-place=us]")).to_have_count(0)


def test_a_link_opens_what_was_shown(visit: Visit) -> None:
    page = visit(f"{WINE}&show=certificate&pick=de.jp")
    expect(page.locator("#reach-beside h2")).to_have_text("Side by side")
    expect(page.locator("#reach-product")).to_have_value("wine")
    expect(page.locator("#reach-result [name=show]:checked")).to_have_value(
        "certificate"
    )
    shown = page.locator("#reach-result tr[data-kind]:visible")
    kinds = shown.evaluate_all("rows => rows.map((row) => row.dataset.kind)")
    assert set(kinds) == {"certificate"}


def test_filters_leave_the_kind_and_the_name_that_are_asked(visit: Visit) -> None:
    page = show(visit(TO))
    page.get_by_label("Find a country").fill("jap")
    boxes = page.locator("#reach-result [data-place]:visible")
    expect(boxes).to_have_count(1)
    expect(boxes).to_contain_text("Japan")
    page.get_by_label("Find a country").fill("xyz")
    expect(page.get_by_text("No country is left.")).to_be_visible()
    page.get_by_label("Find a country").fill("")
    page.locator("[name=show][value=stop]").check()
    expect(row_of(page, "kr")).to_be_visible()
    expect(row_of(page, "jp")).to_be_hidden()


def test_two_to_four_stand_side_by_side_what_differs_first(visit: Visit) -> None:
    page = show(visit(TO))
    for place in ("ca", "jp"):
        page.locator(f"[data-place={place}] input").check()
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("#reach-beside h2")).to_be_focused()
    tables = page.locator("#reach-beside table")
    expect(tables).to_have_count(2)
    first, second = tables.first, tables.last
    expect(first.locator("tbody tr").first).to_contain_text("What it needs")
    expect(first.locator("tbody tr").first.locator("td")).to_have_count(2)
    expect(second).to_contain_text("Canada, Japan")
    own = first.locator("li, td:not(:has(li))").all_text_contents()
    shared = second.locator("li, td:not(:has(li))").all_text_contents()
    assert not {*filter(None, own)} & {*shared}


def test_a_fifth_is_refused_and_one_can_be_taken_out(visit: Visit) -> None:
    page = show(visit(TO))
    places = ("ca", "jp", "tw", "gb", "au")
    for place in places:
        page.locator(f"[data-place={place}] input").click()
    expect(page.get_by_text("Four at most.")).to_be_visible()
    expect(page.locator("[data-place=au] input")).not_to_be_checked()
    page.get_by_role("button", name="Canada").click()
    expect(page.locator("[data-place=ca] input")).not_to_be_checked()
    expect(page).to_have_url(re.compile(r"pick=jp\.tw\.gb$"))


def test_each_place_leads_to_the_guide_with_all_that_was_told(visit: Visit) -> None:
    page = visit(PAIR)
    page.locator("#reach-beside .reach__links a", has_text="Japan").click()
    expect(page.locator(".result h2").first).to_contain_text("Ask QCS")
    expect(page).to_have_url(re.compile("destination=jp"))


def test_it_is_done_by_keyboard_alone(visit: Visit) -> None:
    page = visit(TO)
    page.locator("#reach-place").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Show all countries").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#reach-result h2")).to_be_focused()
    for place in ("ca", "jp"):
        page.locator(f"[data-place={place}] input").focus()
        page.keyboard.press("Space")
    page.get_by_role("button", name="Compare").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#reach-beside h2")).to_be_focused()


def test_it_speaks_spanish(visit: Visit) -> None:
    page = visit(f"es/{PAIR}")
    expect(page.locator("#reach-beside h2")).to_have_text("Lado a lado")
    expect(page.locator("#reach-beside thead")).to_contain_text("Alemania")


@pytest.mark.parametrize("fragment", HOSTILE_FRAGMENTS)
def test_a_strange_address_breaks_nothing(visit: Visit, fragment: str) -> None:
    page = visit(TO + fragment)
    show(page)
    assert unbroken(page)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", [TO, PAIR])
def test_nothing_moves_while_it_comes(visit: Visit, address: str, width: int) -> None:
    page = visit(address, viewport={"width": width, "height": 900})
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SHIFT) == 0


@pytest.mark.parametrize("width", [390, 320])
def test_a_comparison_fits_a_phone(visit: Visit, width: int) -> None:
    page = visit(f"{PAIR}.kr.gb", viewport={"width": width, "height": 800})
    expect(page.locator("#reach-beside h2")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_comparison_has_no_barrier(visit: Visit, scheme: str) -> None:
    page = visit(PAIR, color_scheme=scheme)
    expect(page.locator("#reach-beside h2")).to_be_visible()
    assert barriers(page, scheme) == ""


def test_on_paper_the_tables_stand_without_the_form(visit: Visit) -> None:
    page = visit(PAIR)
    expect(page.locator("#reach-beside h2")).to_be_visible()
    page.emulate_media(media="print")
    put_on_paper(page)
    expect(page.locator("#reach-form")).to_be_hidden()
    expect(page.locator("#reach-beside table").first).to_be_visible()
    expect(page.locator("[data-place=fr]")).to_be_visible()


def test_without_a_script_the_profiles_answer(visit: Visit) -> None:
    page = visit(TO, java_script_enabled=False)
    expect(page.locator("#reach-form")).to_be_hidden()
    expect(page.locator("#reach-profiles table").first).to_be_visible()
