"""A checklist for the team: ticked on the page, printed on two sheets."""

import re

from playwright.sync_api import expect

from tests.browser.steps import Visit


def test_ticked_points_are_counted(visit: Visit) -> None:
    page = visit("us/soe/")
    boxes = page.locator(".checklist input")
    total = boxes.count()
    boxes.nth(0).check()
    boxes.nth(1).check()
    bar = page.get_by_role("button", name="Print the checklist").locator("..")
    expect(bar).to_contain_text(f"2 of {total} done")


def test_a_point_is_read_out_with_its_box(visit: Visit) -> None:
    page = visit("es/us/soe/")
    point = page.locator(".checklist li").first
    box = point.get_by_role("checkbox", name=re.compile("certificad"))
    expect(box).to_be_visible()
