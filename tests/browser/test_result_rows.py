"""The steps and papers of a result: when, whose, why, with which form."""

import re

from playwright.sync_api import Page, expect

from tests.browser.steps import BANANAS, TO_GERMANY, WHOLE, Visit


def test_steps_and_papers_stand_in_the_phases_of_a_shipment(result: Page) -> None:
    expect(result.locator(".phase h3")).to_have_text(
        [
            "First",
            "With the request",
            "Before departure",
            "At the border",
            "Keep",
        ]
    )


def test_a_row_can_be_ticked_and_stays_so_in_the_address(visit: Visit) -> None:
    page = visit(BANANAS)
    expect(page.locator(".tally")).to_contain_text("0 of")
    page.get_by_role("checkbox", name="Packing list").check()
    expect(page.locator(".tally")).to_contain_text("1 of")
    expect(page).to_have_url(re.compile("done=packing-list"))
    page.reload()
    expect(page.get_by_role("checkbox", name="Packing list")).to_be_checked()
    page.locator(".asks").get_by_text("Several").click()
    expect(page.get_by_role("checkbox", name="Packing list")).to_be_checked()


def test_one_sees_only_ones_own_rows(result: Page) -> None:
    result.get_by_text("Importer", exact=True).first.click()
    expect(result.locator(".row", has_text="Packing list")).to_be_hidden()
    expect(result.locator(".row", has_text="data in ACE")).to_be_visible()
    expect(result.get_by_role("heading", name="With the request")).to_be_hidden()


def test_each_paper_says_why_by_which_rule_and_source(visit: Visit) -> None:
    page = visit(WHOLE)
    row = page.locator("[data-item='steps/request-nopic-from-qcs']")
    row.get_by_role("button", name="Why: Request the certificate").click()
    expect(row).to_contain_text("You said:")
    expect(row).to_contain_text("Certifier: QCS")
    expect(row).not_to_contain_text("Tariff codes: One")
    expect(row).to_contain_text("QCS page on imports and exports")
    row.get_by_role("link", name="rule steps/nopic-from-qcs").click()
    expect(page.locator("tr:target")).to_contain_text("QCS issues the certificate")


def test_titles_of_sources_are_read_aloud_in_english(visit: Visit) -> None:
    page = visit("es/" + WHOLE)
    row = page.locator("[data-item='steps/request-nopic-from-qcs']")
    row.get_by_role("button", name="Por qué").click()
    expect(row.locator(".cited").first).to_have_attribute("lang", "en")


def test_a_statement_that_papers_carry_is_read_aloud_in_english(visit: Visit) -> None:
    page = visit(
        "es/guide/#origin=us&destination=jp&purpose=sale&stage=planned&standard=nop"
        "&product=processed&production=origin&label=organic&certifier=qcs"
    )
    said = page.locator(".row--words [lang=en]")
    expect(said).to_contain_text("Certified in compliance with the terms")


def test_the_request_leads_to_its_form_and_its_worksheet(result: Page) -> None:
    step = result.locator("[data-item='steps/request-nopic-from-qcs']")
    form = step.get_by_role("link", name="QCS NOP Import Certificate Request Form")
    expect(form).to_have_attribute("href", "../forms/qcs-nopic-request/")
    step.get_by_role("link", name="Fill in the request worksheet").click()
    sheet = result.locator("#nop-import-certificate")
    expect(sheet).to_be_visible()
    expect(sheet.locator("[data-field=origin]")).to_have_value("Ecuador")
    expect(sheet.locator("[data-field=standard]")).to_have_value("USDA organic (NOP)")
    expect(sheet.get_by_role("status").first).to_contain_text("Filled in from your")


def test_a_reader_of_spanish_gets_the_spanish_form(visit: Visit) -> None:
    page = visit("es/" + WHOLE)
    forms = page.locator(".verdict a[href*='forms/']")
    expect(forms).to_have_attribute("href", "../forms/qcs-nopic-request-es/")


def test_clients_of_another_certifier_are_led_to_no_form_of_qcs(visit: Visit) -> None:
    page = visit(WHOLE.replace("certifier=qcs", "certifier=other-usda"))
    expect(page.locator(".result")).to_contain_text("your own certifier")
    expect(page.locator(".result a[href*='forms/']")).to_have_count(0)
    link = page.locator(".verdict").get_by_role("link", name="Ask your certifier")
    expect(link).to_have_attribute("href", re.compile(r"^mailto:\?subject="))


def test_papers_that_are_not_needed_are_listed_with_their_cases(visit: Visit) -> None:
    page = visit(TO_GERMANY)
    page.get_by_text("Not needed for this shipment").click()
    row = page.locator(".folded li", has_text="Travel plan")
    expect(row).to_contain_text("only if the answer is (EU certificate")
