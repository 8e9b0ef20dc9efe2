"""A checklist for the team: folded, ticked on the page, printed on two sheets."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import CLIPBOARD, Visit, pasted


def opened(visit: Visit, address: str, button: str) -> Page:
    """The checklist with all its sections open."""
    page = visit(address)
    page.get_by_role("button", name=button).click()
    return page


def test_ticked_points_are_counted_in_all_and_in_their_section(visit: Visit) -> None:
    page = opened(visit, "us/soe/", "Open all")
    boxes = page.locator(".checklist input")
    total = boxes.count()
    boxes.nth(0).check()
    boxes.nth(1).check()
    bar = page.get_by_role("button", name="Print the checklist").locator("..")
    expect(bar).to_contain_text(f"2 of {total} done")
    section = page.locator(".topic:has(#certification)")
    own = section.locator(".checklist input").count()
    expect(section.locator("summary").first).to_contain_text(f"2 of {own} done")


def test_a_point_is_read_out_with_its_box(visit: Visit) -> None:
    page = opened(visit, "es/us/soe/", "Abrir todo")
    point = page.locator(".checklist li").first
    box = point.get_by_role("checkbox", name=re.compile("certificad"))
    expect(box).to_be_visible()


def test_a_tap_on_the_words_of_a_point_ticks_it_and_a_link_in_them_only_leads(
    visit: Visit,
) -> None:
    page = opened(visit, "us/soe/", "Open all")
    point = page.locator(".checklist li:has(a)").first
    box = point.get_by_role("checkbox")
    point.get_by_text("certified").first.click(position={"x": 4, "y": 4})
    expect(box).to_be_checked()
    point.locator("a").first.click()
    expect(page).not_to_have_url(re.compile("/us/soe/$"))
    page.go_back()
    expect(page.locator(".checklist li:has(a) input").first).to_be_checked()


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize("place", ["organic-control-system", "what-to-write-down"])
def test_an_address_unfolds_its_section(visit: Visit, lang: str, place: str) -> None:
    page = visit(f"{lang}us/soe/#{place}")
    expect(page.locator(f"#{place}")).to_be_in_viewport()
    expect(page.locator("#what-to-write-down")).to_be_visible()
    expect(page.locator("#fraud-questions")).to_be_hidden()


def test_the_table_at_a_glance_opens_what_it_names(visit: Visit) -> None:
    page = visit("us/soe/")
    point = page.get_by_text("message set OR2")
    expect(point).to_be_hidden()
    page.get_by_role("link", name="file it in ACE").click()
    expect(point).to_be_visible()


def test_all_sections_open_and_close_at_once(visit: Visit) -> None:
    page = opened(visit, "us/soe/", "Open all")
    expect(page.locator(".topic:not([open])")).to_have_count(0)
    page.get_by_role("button", name="Close all").click()
    expect(page.locator(".topic[open]")).to_have_count(0)


def test_without_a_script_each_section_opens_and_no_button_is_dead(
    visit: Visit,
) -> None:
    page = visit("us/soe/", java_script_enabled=False)
    expect(page.locator("#checklist")).to_be_hidden()
    page.locator("summary:has(#mismatch)").click()
    expect(page.locator(".topic:has(#mismatch) table")).to_be_visible()


def test_the_list_is_copied_with_what_is_ticked_and_who_does_it(visit: Visit) -> None:
    page = visit("us/soe/", **CLIPBOARD)
    page.get_by_role("button", name="Open all").click()
    page.locator(".checklist input").first.check()
    page.get_by_label("Who does this").first.fill("Ana")
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    title, first, *_, address = pasted(page).split("\n\n")
    assert title == "SOE checklist for importers"
    head, done, *left = first.splitlines()
    assert head == "Be certified (Who does this: Ana)"
    assert done.startswith("☑ You are certified organic")
    assert left
    assert all(line.startswith("☐ ") for line in left)
    assert address.endswith("/us/soe/")


def test_who_does_a_section_is_filled_in_by_hand_on_paper(visit: Visit) -> None:
    page = visit("es/us/soe/")
    page.emulate_media(media="print")
    who = page.get_by_label("Quién lo hace")
    sections = page.locator(".topic:has(.checklist)")
    expect(who).to_have_count(sections.count())
    expect(who.first).to_be_visible()
