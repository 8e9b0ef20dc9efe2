"""Pages that list things: topics, sources, questions; with a script and without."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_steps import never_asked_for_search
from tests.browser.steps import Visit


def test_a_link_to_a_topic_opens_it(visit: Visit) -> None:
    page = visit("faq/#customs")
    expect(page.locator("details:has(#customs) a").first).to_be_visible()
    expect(page.locator("details:has(#soe) a").first).to_be_hidden()


TOPS = """topic => Object.values(Object.groupBy(
  [...topic.querySelectorAll(":is(ul, .questions) > *")]
    .map((one) => one.getClientRects()[0]),
  (box) => box.x)).map((column) => Math.min(...column.map((box) => box.y)))"""
"""Where each column of a topic begins."""


def test_columns_of_a_topic_begin_side_by_side(visit: Visit) -> None:
    page = visit("faq/#customs", viewport={"width": 1280, "height": 800})
    left, right = page.locator(".topic:has(#customs)").evaluate(TOPS)
    assert left == right


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
    page.locator("#customs").click()
    expect(page.locator("details:has(#customs) a").first).to_be_visible()


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
