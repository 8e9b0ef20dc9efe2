"""Back and forth in the guide: answers that were given are kept, and can be changed."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.steps import (
    WHOLE,
    Visit,
    asks,
    choose,
)


def test_going_back_shows_the_question_with_its_answer(visit: Visit) -> None:
    page = visit("guide/#destination=us&origin=ec")
    choose(page, "purpose", "sale")
    choose(page, "stage", "planned")
    page.go_back()
    expect(page.locator("#stage-planned")).to_be_checked()
    page.go_back()
    expect(page.locator("#purpose-sale")).to_be_checked()


@pytest.mark.parametrize("lang", ["", "es/"])
def test_going_back_shows_the_country_that_was_chosen(visit: Visit, lang: str) -> None:
    page = visit(lang + "guide/")
    page.locator("#destination-de").click()
    page.wait_for_url("**destination=de")
    expect(page.locator("#origin-us")).to_be_visible()
    page.go_back()
    expect(page.locator("#destination-de")).to_have_attribute("aria-pressed", "true")
    name = page.locator("#destination-de").inner_text()
    expect(page.get_by_role("combobox")).to_have_value(name)


def test_who_goes_back_at_once_is_not_led_on_by_what_comes_late(visit: Visit) -> None:
    page = visit("guide/")
    expect(page.locator("#destination-de")).to_be_visible()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/guide/en-*.js", hold)
    with page.expect_request("**/guide/en-*.js") as asked:
        page.locator("#destination-de").click()
    page.wait_for_url("**destination=de")
    page.go_back()
    with page.expect_event("requestfinished", lambda request: request == asked.value):
        held[0].continue_()
    page.evaluate("new Promise(requestAnimationFrame)")
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(page.locator("#destination-de")).to_have_attribute("aria-pressed", "true")


def test_the_guides_own_way_back_never_leaves_the_guide(visit: Visit) -> None:
    page = visit("guide/#destination=us")
    back = page.locator("#guide-mount").get_by_role("link", name="Back", exact=True)
    asks(page, "Which country does it ship from?")
    expect(back).to_have_count(0)
    choose(page, "origin", "ec")
    back.click()
    asks(page, "Which country does it ship from?")


def test_changing_one_answer_keeps_the_others(visit: Visit) -> None:
    page = visit(WHOLE)
    page.get_by_role("link", name="Change Product").click()
    expect(page.locator("#product-crop")).to_be_checked()
    choose(page, "product", "honey")
    expect(page.locator(".verdict h2")).to_be_focused()
    expect(page.locator(".chips")).to_contain_text("Honey and bee products")
    expect(page).to_have_url(re.compile("tariff-codes=one"))


def test_what_is_taken_for_granted_is_said_and_can_be_changed(visit: Visit) -> None:
    page = visit(WHOLE)
    expect(page.locator(".verdict .assumed")).to_contain_text(
        "AssumedNo fumigation or irradiation"
    )
    expect(page.locator(".verdict .assumed")).not_to_contain_text("sulfites")
    expect(page.locator(".chips")).not_to_contain_text("No fumigation")
    page.get_by_role("link", name="Change Treatment").click()
    choose(page, "treatment", "irradiated")
    expect(page.locator(".verdict--stop h2")).to_contain_text(
        "Cannot be sold as organic"
    )
