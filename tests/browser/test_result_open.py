"""A result with something open: what decides it, how one finds out, whom to ask."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.steps import BANANAS, FROM_US, TO_PERU, Visit

WITHOUT_PRODUCT = BANANAS.replace("&product=crop", "")


def test_an_open_question_is_answered_where_it_stands(visit: Visit) -> None:
    page = visit(BANANAS)
    page.locator(".asks").get_by_text("No, or not yet").click()
    expect(page.locator(".result")).to_contain_text(
        "Stop: name an importer that is certified"
    )
    expect(page.get_by_role("radio", name="No, or not yet")).to_be_focused()
    expect(page.get_by_role("status").first).to_contain_text("NOP Import Certificate")
    expect(page).to_have_url(re.compile("importer=uncertified"))


def test_an_open_question_shows_no_answer_that_nobody_gave(visit: Visit) -> None:
    page = visit(WITHOUT_PRODUCT + "&product=unsure")
    product = page.locator(".asks").get_by_label("Product")
    expect(product).to_have_value("")
    product.select_option("crop")
    expect(page.locator(".verdict h2")).to_contain_text("NOP Import Certificate")


UNSURE = {
    "": ("Find out before you ship", "Treatment", "How to find out"),
    "es/": ("Averígüelo antes de enviar", "Tratamiento", "Cómo averiguarlo"),
}


@pytest.mark.parametrize("folder", UNSURE)
def test_what_decides_is_a_link_to_how_one_finds_out(visit: Visit, folder: str) -> None:
    line, fact, find = UNSURE[folder]
    page = visit(folder + BANANAS + "&treatment=unsure")
    row = page.locator(".verdict p", has_text=line)
    row.get_by_role("link", name=fact).click()
    expect(page.get_by_text(find)).to_be_visible()


def test_asking_the_certifier_is_always_a_step(visit: Visit) -> None:
    page = visit(BANANAS)
    expect(page.locator(".row--key")).to_contain_text(
        "Request the certificate from QCS"
    )
    page = visit(BANANAS + "&certifier=unsure")
    step = page.locator(".row", has_text="Ask the exporter's certifier")
    expect(step.get_by_role("link", name="Request Form")).to_be_visible()


def held_back(page: Page, address: str) -> list[Route]:
    """What `page` asks for at `address`, from now on: it comes when it is let go on."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(address, hold)
    return held


def test_what_is_tapped_while_a_result_is_drawn_anew_has_the_new_one(
    visit: Visit,
) -> None:
    """Goods that have left are asked when; what that day brings comes late here."""
    page = visit(BANANAS.replace("planned", "arrived"))
    expect(page.locator(".verdict")).to_contain_text("a certified one may also donate")
    held = held_back(page, "**/guide-dated-en.js")
    with page.expect_request("**/guide-dated-en.js"):
        page.get_by_label("Left on").fill("2026-11-20")
    page.get_by_role("button", name="Share").first.click()
    held[0].continue_()
    message = page.get_by_role("link", name="WhatsApp")
    expect(message).to_have_attribute("href", re.compile("Left%20on"))
    expect(message).to_be_focused()


def test_an_answer_given_while_another_is_drawn_keeps_both(visit: Visit) -> None:
    page = visit(BANANAS)
    held = held_back(page, "**/en-pr-more.js")
    with page.expect_request("**/en-pr-more.js"):
        page.locator(".asks").get_by_text("No, or not yet").click()
    page.locator(".asks").get_by_text("Several").click()
    tick = "#done-documents-commercial-invoice"
    page.locator(tick).check()
    held[0].continue_()
    expect(page.locator(".result")).to_contain_text(
        "name an importer that is certified"
    )
    expect(page).to_have_url(
        re.compile("importer=uncertified&tariff-codes=several&done=commercial-invoice")
    )
    expect(page.get_by_role("radio", name="Several")).to_be_checked()
    expect(page.locator(tick)).to_be_checked()


@pytest.mark.parametrize("lang", ["", "es/"])
def test_what_an_answer_limits_is_seen_and_heard_and_not_only_folded_away(
    visit: Visit, lang: str
) -> None:
    page = visit(lang + BANANAS)
    page.locator("label[for=now-tariff-codes-several]").click()
    panel = page.locator(".panel--limit", has_text="NOP Import Certificate")
    expect(panel).to_be_visible()
    heading = panel.get_by_role("heading").inner_text()
    expect(page.get_by_role("status").first).to_contain_text(heading)


ASK = {
    "": ("Ask", "Have at hand", "Number of its organic certificate"),
    "es/": ("Pregunte a", "Tenga a mano", "Número de su certificado orgánico"),
}
UNSETTLED = (TO_PERU + FROM_US, BANANAS + "&certifier=unsure")


@pytest.mark.parametrize("lang", ASK)
@pytest.mark.parametrize("address", UNSETTLED)
def test_a_result_without_a_paper_tells_whom_to_ask_and_with_what(
    visit: Visit, address: str, lang: str
) -> None:
    whom, at_hand, first = ASK[lang]
    facts = visit(lang + address).locator(".verdict__facts")
    asked = facts.locator(f"div:has(> dt:text-is('{whom}'))")
    mail = asked.get_by_role("link", name="imports@qcsinfo.org")
    expect(mail).to_have_attribute("href", re.compile("^mailto:imports@.*body="))
    expect(asked.locator("a[href^='tel:+1352']")).to_be_visible()
    expect(facts.locator(f"div:has(> dt:text-is('{at_hand}'))")).to_contain_text(first)


def test_a_paper_that_is_certain_has_its_own_facts_instead(result: Page) -> None:
    facts = result.locator(".verdict__facts")
    expect(facts).to_contain_text("Issued by")
    expect(facts).not_to_contain_text("Have at hand")
