"""Answers that exclude each other: the red panel names the two, each to be changed."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import CLIPBOARD, Visit, pasted

TOMATOES = (
    "guide/#destination=us&origin=ec&purpose=sale&stage=planned&standard=eu"
    "&product=crop&hydroponic=yes&production=origin"
)
COFFEE = (
    "guide/#destination=de&origin=co&purpose=sale&stage=planned&standard=nop"
    "&product=crop&certifier=arrangement"
)
PARTNER = (
    "Certifier: A body recognized by that market or authorized under an arrangement"
)
RETURNED = (
    "guide/#destination=us&origin=de&purpose=returned&stage=planned&standard=eu"
    "&product=processed&production=origin"
)


def _panel(page: Page) -> list[str]:
    panel = page.locator(".panel--stop")
    expect(panel).to_be_in_viewport(ratio=1)
    return panel.locator("li b").all_inner_texts()


@pytest.mark.parametrize(
    ("address", "answers"),
    [
        (TOMATOES, ["Hydroponic: Yes", "Certified to: European Union"]),
        (
            COFFEE,
            [
                "Certified to: USDA organic (NOP)",
                PARTNER,
            ],
        ),
        ("es/" + TOMATOES, ["Hidroponía: Sí", "Certificado según: Unión Europea"]),
        (
            RETURNED,
            [
                "Purpose: Goods coming back to the country they left",
                "Certified to: European Union",
            ],
        ),
    ],
)
def test_the_red_panel_names_both_answers(
    visit: Visit, address: str, answers: list[str]
) -> None:
    page = visit(address)
    page.locator(".result").wait_for()
    assert _panel(page) == answers


def test_each_of_the_two_answers_can_be_changed_from_the_panel(visit: Visit) -> None:
    page = visit(TOMATOES)
    link = page.locator(".panel--stop").get_by_role("link", name="Change Hydroponic")
    expect(link).to_have_text("Change")
    link.click()
    expect(page.locator("#hydroponic-yes")).to_be_visible()
    page.go_back()
    page.locator(".panel--stop").get_by_role("link", name="Change Certified to").click()
    expect(page.locator("#standard-eu")).to_be_visible()


@pytest.mark.parametrize("button", ["Copy as text", "Copy with explanations"])
def test_a_copied_result_names_both_answers(visit: Visit, button: str) -> None:
    page = visit(TOMATOES, **CLIPBOARD)
    page.get_by_role("button", name="Share").first.click()
    page.get_by_role("button", name=button).click()
    expect(page.locator(".share")).to_contain_text("Copied")
    assert "Hydroponic: Yes / Certified to: European Union" in pasted(page)
