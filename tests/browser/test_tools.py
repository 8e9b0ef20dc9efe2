"""All tools: without a script, in Spanish, for everyone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.steps import WIDTHS, Visit
from tests.browser.tool_steps import NUMBER, PLAN, SHEET, check


def test_without_a_script_each_tool_is_still_of_use(visit: Visit) -> None:
    off = {"java_script_enabled": False}
    page = visit(NUMBER, **off)
    expect(page.locator(".kind")).to_have_count(10)
    expect(page.locator("#tool-mount")).to_contain_text("compare your number")
    page = visit("tools/worksheet/", **off)
    expect(page.locator("#eu-coi--net-weight")).to_be_editable()
    expect(page.locator("#nop-import-certificate--lots")).to_be_editable()
    # Nothing has a name, so that no key and no button can send it anywhere.
    assert page.locator("form [name]").count() == 0
    page.locator("#eu-coi--net-weight").press("Enter")
    assert page.url.endswith("tools/worksheet/")
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
        check(page)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    page = visit(NUMBER, **look)
    page.get_by_label("Number to check").fill("12345678O0 draft")
    page.keyboard.press("Enter")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_spanish_tools_speak_spanish(visit: Visit) -> None:
    page = visit("es/tools/certificate-number/")
    page.get_by_label("Número por verificar").fill("1234567890")
    page.keyboard.press("Enter")
    expect(page.locator(".tool__answer")).to_contain_text("NOP ID de una operación")
    page.locator(".tool__answer").get_by_role("link").last.click()
    assert "/es/certificates/" in page.url
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
    expect(page.locator("#tool-mount")).to_be_visible()
