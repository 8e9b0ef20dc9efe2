"""What attributes tell the element for other sites, and what it does in vain."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.render.embed import DATA
from tests.browser.embed_steps import Element, Elsewhere, answer, guide_of, heard
from tests.browser.steps import ASKED

MARKUP = "&lt;img src=x onerror=&quot;heard.push(1)&quot;&gt;"


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"destination": "Germny"}, "Did you mean “de”?"),
        ({"destinaton": "us"}, "Did you mean “destination”?"),
        ({"destination": MARKUP}, '<img src=x onerror="heard.push(1)">'),
        ({"on": "2026-02-31"}, "“2026-02-31”"),
        ({"product": "__proto__", "lang": "es"}, "«__proto__»"),
    ],
)
def test_what_an_attribute_says_in_vain_is_told_as_text(
    elsewhere: Elsewhere, element: Element, facts: dict[str, str], message: str
) -> None:
    page = elsewhere(element(**facts))
    guide = guide_of(page)
    expect(guide.locator("[role=status].limits")).to_contain_text(message)
    expect(guide.locator("form")).to_be_visible()
    expect(guide.locator("img")).to_have_count(0)
    assert heard(page) == []


def test_attributes_that_mean_nothing_to_it_are_left_alone(
    elsewhere: Elsewhere, element: Element
) -> None:
    page = elsewhere(
        element(id="x", data_x="y", constructor="z", heading="two", style_="q")
    )
    guide = guide_of(page)
    expect(guide.locator("h3#ask")).to_be_visible()
    expect(guide.locator("[role=status].limits")).to_have_count(0)


def test_an_attribute_that_changes_begins_anew_and_others_do_not(
    elsewhere: Elsewhere, element: Element
) -> None:
    page = elsewhere(element(destination="us", heading="2"))
    guide = guide_of(page)
    expect(guide.locator("h2#ask")).to_be_visible()
    answer(guide, "ec")
    expect(guide.locator("#ask")).to_have_text("What is the shipment for?")
    guide.evaluate("e => e.classList.add('x')")
    expect(guide.locator("#ask")).to_have_text("What is the shipment for?")
    guide.evaluate("e => e.setAttribute('lang', 'es')")
    expect(guide.locator("#ask")).to_have_text("¿De qué país sale?")


def test_it_speaks_the_language_of_its_page(
    elsewhere: Elsewhere, element: Element
) -> None:
    page = elsewhere(element(**ASKED), name="es.html")
    guide = guide_of(page)
    expect(guide.locator(".verdict")).to_contain_text("Lo solicita")
    expect(guide.locator(".room")).to_have_attribute("lang", "es")
    assert "/es/guide/#" in heard(page)[0]["link"]


def test_where_its_data_do_not_come_its_link_stays(
    elsewhere: Elsewhere, element: Element, served: tuple[Path, str]
) -> None:
    page = elsewhere(element(), quiet=True)
    expect(guide_of(page).locator("form")).to_be_visible()
    page.context.route(f"{served[1]}{DATA}*", lambda route: route.abort())
    page.reload()
    expect(page.get_by_role("link", name="The guide")).to_be_visible()
    expect(guide_of(page).locator("form")).to_have_count(0)


def test_a_part_that_does_not_come_or_is_of_other_rules_can_be_asked_for_again(
    elsewhere: Elsewhere, element: Element, served: tuple[Path, str]
) -> None:
    page = elsewhere(element(), quiet=True)
    guide = guide_of(page)
    older = '{"version": "older", "graph": {}, "items": {}}'
    part = f"{served[1]}{DATA}en-*.json"
    cors = {"Access-Control-Allow-Origin": "*"}
    page.context.route(part, lambda route: route.fulfill(body=older, headers=cors))
    answer(guide, "us")
    expect(guide.get_by_role("alert")).to_contain_text("could not be loaded")
    expect(page.get_by_role("link", name="The guide")).to_be_visible()
    page.context.unroute(part)
    guide.get_by_role("button", name="Try again").click()
    expect(guide.locator("#ask")).to_have_text("Which country does it ship from?")
