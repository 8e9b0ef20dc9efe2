"""The front page: the guide begins there, by the names that people type."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit


def choose(page: Page, label: str, typed: str) -> None:
    page.get_by_role("combobox", name=label, exact=True).press_sequentially(typed)
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")


def test_four_fields_open_the_guide_at_its_next_question(visit: Visit) -> None:
    page = visit("es/")
    choose(page, "Desde", "ecua")
    choose(page, "Hacia", "eeuu")
    choose(page, "Producto", "guineo")
    page.get_by_label("Certificado según").select_option("nop")
    page.get_by_role("button", name="Mostrar qué necesita").click()
    page.wait_for_url("**/es/guide/#**")
    for answer in ("origin=ec", "destination=us", "product=crop", "standard=nop"):
        expect(page).to_have_url(re.compile(answer))


@pytest.mark.parametrize(
    ("typed", "country"),
    [("UK", "gb"), ("england", "gb"), ("holl", "nl"), ("corea", "kr"), ("usa", "us")],
)
def test_a_country_is_found_by_what_people_call_it(
    visit: Visit, typed: str, country: str
) -> None:
    page = visit("")
    page.get_by_role("combobox", name="To", exact=True).press_sequentially(typed)
    expect(page.get_by_role("option").first).to_have_attribute("data-id", country)


def test_a_name_that_matches_nothing_chooses_nothing(visit: Visit) -> None:
    page = visit("")
    page.get_by_role("combobox", name="To", exact=True).press_sequentially("Atlantis")
    expect(page.get_by_text("No country has that name")).to_be_visible()
    page.get_by_role("button", name="Show what it needs").click()
    page.wait_for_url("**/guide/**")
    expect(page).not_to_have_url(re.compile("destination"))


def test_a_choice_is_left_with_the_arrow_keys_and_escape(visit: Visit) -> None:
    page = visit("")
    field = page.get_by_role("combobox", name="From", exact=True)
    field.press_sequentially("an")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "false")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_without_a_script_the_card_leads_to_the_guide(visit: Visit) -> None:
    page = visit("", java_script_enabled=False)
    page.get_by_role("link", name="Open the decision guide").click()
    expect(page.locator("h1")).to_have_text("Decision guide")


def test_the_three_alarms_stand_above_the_fold(visit: Visit) -> None:
    page = visit("", viewport={"width": 1280, "height": 800})
    for alarm in page.locator(".alarm").all():
        box = alarm.bounding_box()
        assert box["y"] + box["height"] <= 800


@pytest.mark.parametrize("width", [1280, 390])
def test_what_stands_under_the_button_keeps_off_it(visit: Visit, width: int) -> None:
    page = visit("es/", viewport={"width": width, "height": 844})
    button = page.locator(".start button").bounding_box()
    hint = page.locator("p.start__go small").bounding_box()
    assert button
    assert hint
    below = hint["y"] - (button["y"] + button["height"])
    beside = hint["x"] - (button["x"] + button["width"])
    assert max(below, beside) >= 6
