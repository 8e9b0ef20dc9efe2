"""Countries and goods by name: the field with suggestions, as readers use it."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.steps import Visit, type_name


@pytest.mark.parametrize(
    ("lang", "typed", "country"),
    [
        ("", "uk", "gb"),
        ("", "England", "gb"),
        ("", "Holland", "nl"),
        ("", "usa", "us"),
        ("", "Kore", "kr"),
        ("", "Suiza", "ch"),
        ("es/", "EEUU", "us"),
        ("es/", "Alemania", "de"),
        ("es/", "corea", "kr"),
    ],
)
def test_a_country_is_found_by_any_of_its_names(
    visit: Visit, lang: str, typed: str, country: str
) -> None:
    page = visit(f"{lang}guide/")
    type_name(page, typed)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#destination={country}")


def test_a_union_offers_its_members_and_chooses_none(visit: Visit) -> None:
    page = visit("guide/")
    type_name(page, "EU")
    page.keyboard.press("Enter")
    expect(page.get_by_role("option", name="Germany")).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_value("EU")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_have_value("Austria")


def test_what_is_typed_before_the_names_are_there_is_suggested_then(
    visit: Visit,
) -> None:
    page = visit("guide/")
    page.get_by_role("combobox").click()
    page.keyboard.type("ken")
    expect(page.get_by_role("option", name="Kenya")).to_be_visible()


def test_enter_pressed_before_the_names_are_there_is_not_lost(visit: Visit) -> None:
    page = visit("guide/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/names-en.js", hold)
    page.reload()
    with page.expect_request("**/names-en.js"):
        page.get_by_role("combobox").click()
    page.keyboard.type("uk")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    held[0].continue_()
    page.wait_for_url("**#destination=gb")


@pytest.mark.parametrize(
    ("address", "field", "button"),
    [
        ("", "To", "Show what it needs"),
        ("guide/", "Type the name of the country", "Continue"),
    ],
)
def test_a_form_sent_before_the_names_are_there_waits_for_them(
    visit: Visit, address: str, field: str, button: str
) -> None:
    page = visit(address)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/names-en.js", hold)
    with page.expect_request("**/names-en.js"):
        page.get_by_role("combobox", name=field, exact=True).click()
    page.keyboard.type("Kenya")
    page.get_by_role("button", name=button).click()
    expect(page.locator(".guide__error")).to_have_count(0)
    held[0].continue_()
    page.wait_for_url("**/guide/#destination=ke")


def test_a_suggestion_can_be_clicked(visit: Visit) -> None:
    page = visit("guide/")
    type_name(page, "ken")
    page.get_by_role("option", name="Kenya").click()
    expect(page.get_by_role("combobox")).to_have_value("Kenya")
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url("**#destination=ke")


def test_arrows_and_escape_work_as_in_any_list(visit: Visit) -> None:
    page = visit("guide/")
    field = page.get_by_role("combobox")
    type_name(page, "kore")
    expect(field).to_have_attribute("aria-expanded", "true")
    first = field.get_attribute("aria-activedescendant")
    assert first
    page.keyboard.press("ArrowDown")
    expect(field).not_to_have_attribute("aria-activedescendant", first)
    expect(page.locator("[aria-selected=true]")).to_have_text("North Korea")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("kore")


def test_what_matches_nothing_chooses_nothing_and_is_named(visit: Visit) -> None:
    page = visit("guide/")
    type_name(page, "Atlantis")
    expect(page.get_by_role("option")).to_have_count(0)
    page.get_by_role("button", name="Continue").click()
    error = page.locator(".guide__error")
    expect(error).to_contain_text("“Atlantis” is no country in our list")
    error.get_by_role("link").click()
    expect(page.get_by_role("combobox")).to_be_focused()
    expect(page).not_to_have_url(re.compile("#"))


def test_an_empty_field_is_asked_for(visit: Visit) -> None:
    page = visit("guide/")
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".guide__error")).to_contain_text(
        "Choose a country from the list"
    )


def test_the_likely_countries_answer_with_one_click(visit: Visit) -> None:
    page = visit("guide/")
    page.get_by_role("button", name="Germany").click()
    page.wait_for_url("**#destination=de")


def test_a_country_of_a_link_is_named_in_the_answers(visit: Visit) -> None:
    page = visit("guide/#destination=ke")
    expect(page.locator(".guide__answers")).to_contain_text("Kenya")
