"""The certificate-number checker: what a number may be, by keyboard, as text."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import CLIPBOARD, Visit, pasted
from tests.browser.tool_steps import HOSTILE, NUMBER, RIGHT, unbroken


def test_a_right_number_is_never_called_valid(visit: Visit) -> None:
    page = visit(NUMBER)
    page.get_by_label("Number to check").fill(RIGHT)
    page.get_by_role("button", name="Check the number").click()
    answer = page.locator("#number-answer")
    expect(answer.locator("h2")).to_be_focused()
    expect(answer).to_contain_text("It has the right form.")
    expect(answer).to_contain_text("More was not checked")
    answer.get_by_role("link").first.click()
    expect(page.locator("h1")).to_contain_text("customs")


def test_a_nop_id_is_told_with_the_way_on_by_keyboard_alone(visit: Visit) -> None:
    page = visit(NUMBER)
    page.get_by_label("Number to check").focus()
    page.keyboard.type("1234567890")
    page.keyboard.press("Enter")
    heading = page.locator("#number-answer h2")
    expect(heading).to_contain_text("NOP ID")
    expect(heading).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Is it the NOP ID?")


def test_a_number_written_otherwise_can_be_copied_in_the_right_form(
    visit: Visit,
) -> None:
    page = visit(NUMBER, **CLIPBOARD)
    page.get_by_label("Number to check").fill("123 1234567890 123456")
    page.keyboard.press("Enter")
    expect(page.locator("#number-answer")).to_contain_text("There are spaces in it.")
    page.get_by_role("button", name="Copy this form").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert pasted(page) == RIGHT


def test_an_empty_number_is_an_error_at_the_entry(visit: Visit) -> None:
    page = visit(NUMBER)
    page.get_by_role("button", name="Check the number").click()
    entry = page.get_by_label("Number to check")
    expect(entry).to_be_focused()
    expect(entry).to_have_attribute("aria-invalid", "true")
    expect(entry).to_have_accessible_description(
        "As it was given to you. A certificate number looks like "
        "123-1234567890-123456. Enter the number first"
    )
    entry.fill(RIGHT)
    page.keyboard.press("Enter")
    expect(entry).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:20])
def test_a_hostile_number_is_shown_as_text(visit: Visit, text: str) -> None:
    page = visit(NUMBER)
    before = page.locator("script").count()
    page.get_by_label("Number to check").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator("#number-answer samp").first).to_contain_text(text[:50])
    assert len(page.locator("#number-answer").inner_text()) < 1500
    expect(page.locator("script")).to_have_count(before)
    assert unbroken(page)
    expect(page).to_have_url(re.compile(f"{NUMBER}$"))
