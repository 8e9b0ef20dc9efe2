"""The result: in phases, with reasons, and in every form it can be taken along."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.steps import CLIPBOARD, WHOLE, Visit, choose, pasted, saved

TO_GERMANY = (
    "guide/#destination=de&origin=us&purpose=sale&standard=nop&stage=planned"
    "&product=crop&production=origin&label=organic&certifier=qcs&bulk=no&apples-pears=no"
)


@pytest.fixture
def result(visit: Visit) -> Page:
    page = visit(WHOLE, **CLIPBOARD)
    page.locator(".result").wait_for()
    return page


def test_nothing_of_the_result_is_loaded_before_the_first_answer(visit: Visit) -> None:
    page = visit("guide/")
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    assert "guide-texts" not in page.evaluate(loaded)
    choose(page, "destination", "us")
    page.wait_for_function("globalThis.guideTexts")
    assert "guide-texts" in page.evaluate(loaded)


def test_a_lost_connection_is_told_and_can_be_tried_again(
    browser: Browser, served: tuple[Path, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/guide-texts-en.js", lambda route: route.abort())
        page.goto(served[1] + WHOLE)
        expect(page.locator("#guide-mount")).to_contain_text("could not be loaded")
        page.unroute("**/guide-texts-en.js")
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".result__certificate")).to_be_visible()


def test_steps_and_papers_stand_in_the_phases_of_a_shipment(result: Page) -> None:
    assert result.locator(".result h4").all_inner_texts() == [
        "Before the request",
        "With the request",
        "Before departure",
        "At the border",
        "Keep",
    ]


def test_each_paper_says_which_answers_made_it_necessary(visit: Visit) -> None:
    page = visit(WHOLE)
    row = page.locator("[data-item='steps/request-nopic-from-qcs']")
    row.locator("summary").click()
    expect(row).to_contain_text("You said:")
    expect(row).to_contain_text("Certifier: QCS")
    expect(row).not_to_contain_text("Tariff codes: One")


def test_the_request_leads_to_its_form_and_its_worksheet(result: Page) -> None:
    step = result.locator("[data-item='steps/request-nopic-from-qcs']")
    form = step.get_by_role("link", name="QCS NOP Import Certificate Request Form")
    expect(form.first).to_have_attribute("href", "../forms/qcs-nopic-request/")
    step.get_by_role("link", name="Fill in the request worksheet").click()
    expect(result.locator("#nop-import-certificate")).to_be_visible()


def test_clients_of_another_certifier_are_led_to_no_form_of_qcs(visit: Visit) -> None:
    page = visit(WHOLE.replace("certifier=qcs", "certifier=other-usda"))
    expect(page.locator(".result")).to_contain_text("your own certifier")
    assert page.locator(".result a[href*='forms/']").count() == 0


def test_papers_that_are_not_needed_are_listed_with_their_cases(visit: Visit) -> None:
    page = visit(TO_GERMANY)
    page.get_by_text("Not needed for this shipment").click()
    row = page.locator(".folded li", has_text="Travel plan")
    expect(row).to_contain_text("only if")


def test_answers_that_would_change_the_certificate_can_be_followed(
    result: Page,
) -> None:
    result.get_by_text("What would change this answer").click()
    row = result.locator(".folded li", has_text="→").first
    row.get_by_role("link").click()
    expect(result.locator("fieldset h2")).to_be_focused()


def test_the_copied_link_opens_the_same_result_and_carries_its_day(
    result: Page,
) -> None:
    result.get_by_role("button", name="Copy link").click()
    expect(result.get_by_text("Copied")).to_be_visible()
    link = pasted(result)
    assert re.search(r"asof=\d{4}-\d\d-\d\d$", link)
    card = result.locator(".result__certificate").inner_text()
    result.goto(link)
    expect(result.locator(".result__certificate")).to_have_text(
        card, use_inner_text=True
    )


def test_the_copied_text_holds_answers_papers_and_address(result: Page) -> None:
    result.get_by_role("button", name="Copy as text").click()
    expect(result.get_by_text("Copied")).to_be_visible()
    said = pasted(result)
    assert said.startswith("NOP Import Certificate")
    assert "Shipping from: Ecuador" in said
    assert "Treatment: No (assumed)" in said
    assert "[ ] Commercial invoice" in said
    assert "/guide/#destination=us" in said


def test_the_mail_goes_to_the_office_with_everything_in_it(result: Page) -> None:
    link = result.get_by_role("link", name="Send this to QCS").get_attribute("href")
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "imports@qcsinfo.org")
    fields = parse_qs(parts.query)
    assert "NOP Import Certificate" in fields["subject"][0]
    assert "Shipping from: Ecuador" in fields["body"][0]
    forward = result.get_by_role("link", name="Send to my customer")
    assert unquote(forward.get_attribute("href")).startswith("mailto:?subject=")


def test_a_result_too_long_for_a_mail_link_is_copied_and_the_mail_says_so(
    result: Page,
) -> None:
    link = result.get_by_role("link", name="Send this to QCS")
    result.evaluate("addEventListener('click', (event) => event.preventDefault())")
    link.click()
    expect(result.get_by_text("Copied. Paste it into the e-mail.")).to_be_visible()
    address = link.get_attribute("href")
    assert len(address) <= 2000
    assert "/guide/#destination=us" in parse_qs(urlsplit(address).query)["body"][0]
    assert "Commercial invoice" in pasted(result)


def test_the_data_names_rules_and_their_sources(result: Page, tmp_path: Path) -> None:
    data = json.loads(saved(result, "Save as data (JSON)", tmp_path))
    assert data["certificate"] == "nop-import-certificate"
    assert data["facts"]["origin"] == "ec"
    assert all(rule["sources"] for rule in data["rules"])
    assert "commercial-invoice" in data["documents"]


def test_the_calendar_holds_the_days_that_the_rules_give(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit(TO_GERMANY)
    page.get_by_text("Deadlines for your calendar").click()
    page.get_by_label("Day of departure").fill("2026-12-04")
    page.get_by_label("Day the certificate is issued").fill("2026-12-01")
    page.get_by_label("Day of arrival").fill("2026-12-21")
    file = saved(page, "Save the calendar file", tmp_path)
    lines = file.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert max(len(line.encode()) for line in lines) <= 75
    days = [
        line.removeprefix("DTSTART;VALUE=DATE:") for line in lines if "DTSTART" in line
    ]
    # Ten days after issue; a working day before Monday 21 December is a Friday.
    assert sorted(days) == ["20261204", "20261211", "20261218"]


def test_on_paper_everything_is_open_with_boxes_rules_and_address(result: Page) -> None:
    result.emulate_media(media="print")
    paper = result.locator(".result .on-paper")
    expect(paper.first).to_be_visible()
    expect(paper.last).to_contain_text("/guide/#destination=us")
    box = result.evaluate(
        "getComputedStyle(document.querySelector('.result__list strong'), '::before')"
        ".content"
    )
    assert "☐" in box
    expect(result.get_by_role("button", name="Copy link")).to_be_hidden()


UNSURE = (
    "guide/#destination=de&origin=ec&purpose=sale&standard=eu&stage=planned"
    "&product=unsure"
)


def test_what_may_be_needed_is_taken_along(visit: Visit, tmp_path: Path) -> None:
    page = visit(UNSURE, **CLIPBOARD)
    may = page.locator("section", has=page.get_by_text("May be needed"))
    listed = may.locator("li")
    assert listed.count() > 5
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    text = pasted(page)
    assert text.count("[?] ") == listed.count()
    data = json.loads(saved(page, "Save as data", tmp_path))
    assert len(data["maybe"]) == listed.count()


def test_a_calendar_without_a_day_is_not_saved(visit: Visit) -> None:
    page = visit(TO_GERMANY)
    page.get_by_text("Deadlines for your calendar").click()
    page.get_by_role("button", name="Save the calendar file").click()
    expect(page.get_by_label("Day of departure")).to_be_focused()
    expect(page.get_by_text("Saved")).to_have_count(0)
