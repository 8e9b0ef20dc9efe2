"""All tools: without a script, in Spanish, for everyone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.steps import WIDTHS, Visit
from tests.browser.tool_steps import (
    HOSTILE,
    NUMBER,
    PLAN,
    SHEET,
    SHIFT,
    check,
    unbroken,
)


def test_without_a_script_each_tool_is_still_of_use(visit: Visit) -> None:
    off = {"java_script_enabled": False}
    page = visit(NUMBER, **off)
    expect(page.locator(".kind")).to_have_count(10)
    expect(page.get_by_text("compare your number")).to_be_visible()
    page = visit("tools/worksheet/", **off)
    expect(page.locator("#eu-coi--net-weight")).to_be_editable()
    expect(page.locator("#nop-import-certificate--lots")).to_be_editable()
    # Nothing has a name, so that no key and no button can send it anywhere.
    expect(page.locator("form [name]")).to_have_count(0)
    page.locator("#eu-coi--net-weight").press("Enter")
    expect(page).to_have_url(re.compile("tools/worksheet/$"))
    page = visit(PLAN, **off)
    expect(page.locator("#tool-mount table")).to_have_count(2)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reports_and_answers_have_no_accessibility_fault(
    visit: Visit, width: int, scheme: str
) -> None:
    look = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    for address in (SHEET, PLAN):
        page = visit(address, **look)
        for entry in page.locator("[data-check=weight]:visible").all():
            entry.fill("1.000")
        expect(check(page)).to_be_focused()
        assert barriers(page, scheme) == ""
    page = visit(NUMBER, **look)
    page.get_by_label("Number to check").fill("12345678O0 draft")
    page.keyboard.press("Enter")
    expect(page.locator("#number-answer h2")).to_be_focused()
    assert barriers(page, scheme) == ""


def test_the_spanish_tools_speak_spanish(visit: Visit) -> None:
    page = visit("es/tools/certificate-number/")
    page.get_by_label("Número por verificar").fill("1234567890")
    page.keyboard.press("Enter")
    expect(page.locator("#number-answer")).to_contain_text("NOP ID de una operación")
    page.locator("#number-answer").get_by_role("link").last.click()
    page.wait_for_url("**/es/certificates/**")
    page = visit("es/tools/worksheet/#eu-coi")
    page.locator("#eu-coi--net-weight").fill("0")
    page.locator("#eu-coi").get_by_role("button", name="Revisar mis datos").click()
    expect(page.locator(".report")).to_contain_text("El peso debe ser mayor que cero.")
    page = visit("es/tools/travel-plan/")
    page.get_by_role("button", name="Revisar el plan").click()
    expect(page.locator(".report")).to_contain_text("Parada 1: falta la dirección.")


@pytest.mark.parametrize(
    ("address", "tool"),
    [
        ("faq/nopic-number/", "certificate-number"),
        ("faq/or1-or2/", "certificate-number"),
        ("fields/eu-coi/", "worksheet"),
        ("es/fields/travel-plan/", "travel-plan"),
        ("forms/qcs-nopic-request/", "worksheet"),
        ("us/exporting/", "worksheet"),
        ("eu/travel-plan/", "travel-plan"),
    ],
)
def test_pages_lead_to_the_tool_that_their_readers_need(
    visit: Visit, address: str, tool: str
) -> None:
    page = visit(address)
    page.locator(f"main a[href*='tools/{tool}/']").first.click()
    expect(page.locator(".tool").first).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", [NUMBER, "tools/worksheet/", SHEET])
def test_nothing_moves_while_a_tool_gets_ready(
    visit: Visit, address: str, width: int
) -> None:
    page = visit(address, viewport={"width": width, "height": 900})
    assert page.evaluate(SHIFT) == 0


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("0804.50.4045", "0804.50.40.45 is a line for certified organic goods: Mango"),
        ("0804.50.80.20", "became AM8 on 13 February 2026"),
        ("2204.21.50.40", "Certified organic goods do not belong there"),
        ("0704.20.00.00", "no longer stands in the newer schedule"),
        ("0406.10.00.00", "Organic goods need the certificate all the same"),
    ],
)
def test_a_tariff_code_is_told_in_the_checker_and_on_the_worksheet(
    visit: Visit, code: str, message: str
) -> None:
    page = visit(NUMBER)
    page.get_by_label("Tariff code to look up").fill(code)
    page.keyboard.press("Enter")
    answer = page.locator("#tariff-answer .answer")
    expect(answer).to_be_focused()
    expect(answer).to_contain_text(message)
    page = visit(SHEET)
    page.locator("#nop-import-certificate--tariff-code").fill(code)
    page.keyboard.press("Tab")
    expect(page.locator(".entry__told").first).to_contain_text(message)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_tariff_code_is_refused_as_text(visit: Visit, text: str) -> None:
    page = visit(NUMBER)
    entry = page.get_by_label("Tariff code to look up")
    entry.fill(text)
    page.keyboard.press("Enter")
    expect(entry).to_be_focused()
    expect(entry).to_have_attribute("aria-invalid", "true")
    assert unbroken(page)
