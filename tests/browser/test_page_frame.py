"""What stands around the content of every page: menu, footer, colours, the way on."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.steps import BACKGROUND, Visit


def test_the_colours_follow_the_system_and_then_the_switch(visit: Visit) -> None:
    page = visit("", color_scheme="light")
    light = page.evaluate(BACKGROUND)
    page.locator("#__palette").click()
    dark = page.evaluate(BACKGROUND)
    assert dark != light
    page.goto(page.url + "us/")
    assert page.evaluate(BACKGROUND) == dark


def test_the_menu_opens_on_a_phone_with_and_without_a_script(visit: Visit) -> None:
    for script in (True, False):
        phone = {"width": 390, "height": 800}
        page = visit("", viewport=phone, java_script_enabled=script)
        link = page.locator(".md-sidebar--primary").get_by_text("Exporting to the EU")
        expect(link).not_to_be_in_viewport()
        page.locator("#__drawer").focus()
        page.keyboard.press("Space")
        expect(link).to_be_in_viewport()
        link.click()
        expect(page.locator("h1")).to_contain_text("EU")


@pytest.mark.parametrize("lang", ["", "es/"])
def test_each_group_of_the_footer_stands_in_one_line(visit: Visit, lang: str) -> None:
    page = visit(f"{lang}about/", viewport={"width": 1280, "height": 800})
    groups = page.locator(".md-footer nav ul")
    lines = """all => all.map(({ children }) =>
        new Set([...children].map((one) => one.offsetTop)).size)"""
    assert groups.evaluate_all(lines) == [1, 1, 1]


def test_a_missing_page_offers_a_way_on(visit: Visit, served: tuple[Path, str]) -> None:
    assert (served[0] / "404.html").is_file()
    page = visit("404.html")
    page.get_by_role("link", name="Decision guide").first.click()
    expect(page.locator("h1")).to_have_text("Decision guide")


@pytest.mark.parametrize(
    "address", ["guide/#origin=ec&destination=us", "search/#q=bulk"]
)
def test_the_way_to_the_content_keeps_what_the_address_holds(
    visit: Visit, address: str
) -> None:
    page = visit(address)
    before = page.url
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    expect(page).to_have_url(before)


@pytest.mark.parametrize(("width", "height"), [(700, 360), (320, 256)])
def test_the_menu_stays_in_a_low_window(visit: Visit, width: int, height: int) -> None:
    page = visit("", viewport={"width": width, "height": height})
    page.locator("#__drawer").focus()
    page.keyboard.press("Space")
    box = page.locator(".md-sidebar--primary").bounding_box()
    assert box["y"] < height / 2
    assert box["height"] >= height / 2
    expect(page.locator(".md-sidebar--primary a").first).to_be_in_viewport()
