"""Every kind of page: accessible, inside its width, light, private."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import barriers
from tests.browser.search_steps import never_asked_for_search
from tests.browser.steps import KINDS, SCHEMES, WHOLE, WIDTHS, Visit, wait_for_all


def opened(visit: Visit, kind: str, **options: object) -> Page:
    """A page with all that can be opened on it open."""
    page = visit(KINDS[kind], **options)
    wait_for_all(page, kind)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    return page


SHORTENED = """for (const parent of document.querySelectorAll("main *")) {
  const most = parent.closest("tbody, .shortened") ? 6 : 15;
  for (const child of [...parent.children].slice(most)) {
    if (child.tagName !== parent.children[5].tagName) continue;
    if (child.matches(":target")) continue;
    child.remove();
    parent.classList.add("shortened");
  }
}"""
"""Keeps 15 of many equal sections, and 6 of the rows of a table or of what is many in
them: the audit takes seconds for each hundred."""


BACKGROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize("width", [*WIDTHS, 320])
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_an_accessibility_fault(
    visit: Visit, kind: str, width: int
) -> None:
    """In the light, and after nightfall: colours follow the system by style alone."""
    size = {"width": width, "height": 900}
    page = opened(visit, kind, viewport=size, color_scheme="light")
    page.evaluate(SHORTENED)
    # The head of the page would lie over what an address has scrolled to.
    page.evaluate("scrollTo(0, 0)")
    assert barriers(page, every=True) == ""
    if width in WIDTHS:
        light = page.evaluate(BACKGROUND)
        # Without motion: else colours fade into the others while they are read.
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        assert page.evaluate(BACKGROUND) != light
        assert barriers(page, "dark") == ""


@pytest.mark.parametrize("address", ["", "guide/", "staff/", "markets/", "us/", "faq/"])
def test_forced_colours_bring_no_fault(visit: Visit, address: str) -> None:
    page = visit(address, forced_colors="active")
    page.evaluate(SHORTENED)
    assert barriers(page, every=True) == ""


def test_what_is_chosen_is_seen_where_colours_are_the_readers_own(visit: Visit) -> None:
    page = visit(WHOLE, forced_colors="active")
    outline = "(label) => getComputedStyle(label).outlineStyle"
    chosen = page.locator(".segments :checked + label").first
    assert chosen.evaluate(outline) == "solid"
    other = page.locator(".segments :not(:checked) + label").first
    assert other.evaluate(outline) == "none"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_barrier_would_be_told(visit: Visit, scheme: str) -> None:
    page = visit("about/", color_scheme=scheme)
    assert barriers(page, scheme) == ""
    page.evaluate("document.querySelector('main p').style.color = 'rgb(120,120,120)'")
    assert "color-contrast" in barriers(page, scheme)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_at_320_pixels(visit: Visit, kind: str) -> None:
    page = opened(visit, kind, viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


LONG = """for (const text of document.querySelectorAll("main :is(p, li, dd)"))
  if (!text.closest("table")) text.append(" " + "x".repeat(60));"""
"""Gives each text a word that no phone shows on one line, as an address can be."""


@pytest.mark.parametrize("kind", ["result", "contact", "steps", "market", "tools"])
def test_no_long_word_widens_a_page(visit: Visit, kind: str) -> None:
    page = opened(visit, kind, viewport={"width": 320, "height": 700})
    page.evaluate(LONG)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


SHIFTS = """window.moved = 0;
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries())
    if (!hadRecentInput) window.moved += value;
}).observe({ type: "layout-shift", buffered: true });"""


MOVED = {"spanish results": 0.04}
"""A kind of page whose content comes by itself, and how much may move there."""

UNSEEN = 0.01
"""A line at the foot that comes a moment later on a busy machine."""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "gamebook"])
def test_nothing_that_is_seen_moves_while_a_page_comes(
    browser: Browser, served: tuple[Path, str], kind: str, width: int
) -> None:
    """But where `MOVED` says, and in the guide without a script.

    That hides what the address does not name as soon as all of it is there.
    """
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(SHIFTS)
    page.goto(served[1] + KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") <= MOVED.get(kind, UNSEEN)
    page.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_stored_on_the_readers_device(visit: Visit, kind: str) -> None:
    page = visit(KINDS[kind])
    wait_for_all(page, kind)
    kept = page.evaluate(
        "[document.cookie, localStorage.length, sessionStorage.length]"
    )
    assert kept == ["", 0, 0]


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


def test_a_link_to_a_topic_opens_it(visit: Visit) -> None:
    page = visit("faq/#customs")
    expect(page.locator("#customs a").first).to_be_visible()
    expect(page.locator("#soe a").first).to_be_hidden()


HOLLOW = """() => [...document.querySelectorAll("main :is(div, p, form, section)")]
  .filter((part) => part.checkVisibility() && part.offsetHeight > 26)
  .filter((part) => !part.innerText.trim())
  .filter((part) => !part.querySelector("svg, img, input, select, textarea"))
  .map((part) => part.id || part.className)"""
"""What takes room on a page and shows nothing."""


@pytest.mark.parametrize("address", ["us/", "eu/", "us/soe/", "tables/", "forms/"])
def test_without_a_script_no_room_is_kept_for_what_it_draws(
    visit: Visit, address: str
) -> None:
    page = visit(address, java_script_enabled=False)
    assert page.evaluate(HOLLOW) == []


def test_topics_open_without_a_script(visit: Visit) -> None:
    page = visit("faq/", java_script_enabled=False)
    page.locator("#customs > summary").click()
    expect(page.locator("#customs a").first).to_be_visible()


def test_a_page_names_the_list_it_belongs_to(visit: Visit) -> None:
    page = visit("es/faq/eu-leaf/")
    crumbs = page.get_by_role("navigation", name="Usted está aquí")
    crumbs.get_by_role("link", name="Preguntas").click()
    expect(page.locator("h1")).to_have_text("Preguntas y respuestas")


def test_a_link_to_a_source_opens_its_group(visit: Visit) -> None:
    page = visit("sources/")
    assert page.evaluate("document.documentElement.scrollHeight") < 2500
    page.goto(page.url + "#cfr-205-273")
    expect(page.locator("#cfr-205-273")).to_be_in_viewport()


def test_the_questions_have_a_search_field_that_loads_when_used(visit: Visit) -> None:
    page = visit("faq/")
    never_asked_for_search(page)
    page.get_by_role("searchbox").click()
    page.keyboard.type("vessel leaves friday")
    first = page.locator("#search-mount li a").first
    expect(first).to_have_attribute("href", re.compile("vessel-leaves-friday"))
    expect(page.get_by_role("searchbox")).to_have_value("vessel leaves friday")
    expect(page.locator(".topics")).to_be_hidden()
    page.get_by_role("searchbox").fill("")
    expect(page.locator(".topics")).to_be_visible()


def test_a_link_with_a_question_is_answered_on_the_page_of_questions(
    visit: Visit,
) -> None:
    page = visit("es/faq/#q=barco")
    expect(page.locator("#search-mount li a").first).to_be_visible()


def test_the_questions_without_a_script_have_no_dead_field(visit: Visit) -> None:
    page = visit("faq/", java_script_enabled=False)
    expect(page.locator("#search-mount")).to_be_hidden()
