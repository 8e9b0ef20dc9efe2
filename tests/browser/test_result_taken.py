"""The result in every form it can be taken along: paper, message, mail, days, data."""

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from macros.site.model import Site
from tests.browser.steps import (
    BANANAS,
    CLIPBOARD,
    DRAW,
    TO_GERMANY,
    WHOLE,
    Visit,
    pasted,
    shared,
)
from tests.tasks.reader import sheets

DAY = date(2026, 11, 28)
LONGEST_MESSAGE = 700
UNSURE = (
    "guide/#destination=de&origin=ec&purpose=sale&standard=eu&stage=planned"
    "&product=unsure"
)


def copied(page: Page, button: str) -> str:
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_text("Copied", exact=True)).to_be_visible()
    return pasted(page)


def print_with(page: Page, button: str) -> None:
    """Press `button`, and wait until a printer would be asked."""
    page.evaluate("globalThis.print = () => (document.body.dataset.printed = 'yes')")
    page.get_by_role("button", name=button, exact=True).first.click()
    expect(page.locator("body[data-printed]")).to_have_count(1)
    expect(page.locator(".paper-head")).to_have_count(1)


@pytest.mark.parametrize(
    "address", [BANANAS, BANANAS + "&importer=uncertified", TO_GERMANY, WHOLE]
)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("lang", ["", "es/"])
def test_a_result_goes_on_one_sheet(
    visit: Visit, lang: str, paper: str, address: str
) -> None:
    page = visit(lang + address)
    page.locator(".result").wait_for()
    print_with(page, "Imprimir" if lang else "Print")
    assert sheets(page, paper) == 1


@pytest.mark.parametrize("lang", ["", "es/"])
def test_results_of_every_kind_go_on_two_sheets(
    visit: Visit, site: Site, lang: str
) -> None:
    page = visit(f"{lang}guide/")
    counts = []
    for case in site.library.files["scenarios"][0].value[::76]:
        given = "&".join(f"{fact}={value}" for fact, value in case["given"].items())
        page.evaluate(DRAW, f"#{given}")
        if page.locator(".result").count():
            page.evaluate("delete document.body.dataset.printed")
            print_with(page, "Imprimir" if lang else "Print")
            counts.append(sheets(page))
    assert len(counts) > 8
    assert max(counts) <= 2


def test_paper_has_boxes_day_address_and_a_code_but_no_buttons(result: Page) -> None:
    print_with(result, "Print")
    result.emulate_media(media="print")
    head = result.locator(".paper-head")
    expect(head).to_contain_text("Printed on")
    expect(head).to_contain_text("/guide/#destination=us")
    expect(head.get_by_role("img", name="QR code")).to_be_visible()
    expect(result.get_by_role("checkbox", name="Packing list")).to_be_visible()
    expect(result.locator(".result .button").first).to_be_hidden()
    expect(result.get_by_text("QCS page on imports and exports").first).to_be_hidden()


def test_the_code_on_paper_is_one_that_phones_read(result: Page) -> None:
    print_with(result, "Print")
    size = result.locator(".qr").get_attribute("viewBox").split()
    modules = int(size[2]) - 8
    assert (modules - 21) % 4 == 0
    drawn = result.locator(".qr path").get_attribute("d")
    # The three finder patterns: dark rings in three corners.
    for row, column in ((0, 0), (0, modules - 7), (modules - 7, 0)):
        assert f"M{column} {row}h1" in drawn
        assert f"M{column + 1} {row + 1}h1" not in drawn


def test_paper_has_reasons_and_sources_when_asked_for(result: Page) -> None:
    shared(result)
    print_with(result, "Print with reasons and sources")
    result.emulate_media(media="print")
    expect(result.get_by_text("QCS page on imports and exports").first).to_be_visible()
    expect(result.locator(".row__body").first).to_be_visible()


def test_a_message_is_short_and_says_who_and_when_in_each_line(result: Page) -> None:
    message = copied(shared(result), "Copy as text")
    assert len(message) <= LONGEST_MESSAGE
    first, *lines, address = message.splitlines()
    assert first == "*Ecuador → United States: NOP Import Certificate*"
    rows = [line for line in lines if line.startswith("☐")]
    assert message.count("☐ ") >= 7
    assert all(re.search(r"\([^()]+, [^()]+\)$", row) for row in rows)
    assert "/guide/#destination=us" in address
    messenger = result.get_by_role("link", name="WhatsApp").get_attribute("href")
    assert messenger.startswith("https://wa.me/?text=")
    assert unquote(messenger).endswith(message)


def test_the_systems_own_sharing_is_used_where_there_is_one(visit: Visit) -> None:
    page = visit("about/")
    page.add_init_script(
        "navigator.share = async (given) => console.info(JSON.stringify(given));"
    )
    page.goto(page.url.replace("about/", WHOLE))
    shared(page)
    with page.expect_console_message(lambda line: line.type == "info") as message:
        page.get_by_role("button", name="Share with another app").click()
    given = json.loads(message.value.text)
    assert given["title"] == "Ecuador → United States: NOP Import Certificate"
    assert "/guide/#destination=us" in given["url"]


def test_the_long_text_explains_and_names_answers(result: Page) -> None:
    text = copied(shared(result), "Copy with explanations")
    assert text.startswith("Ecuador → United States: NOP Import Certificate\n")
    assert "Shipping from: Ecuador" in text
    assert (
        "[ ] Commercial invoice that says organic (Exporter, With the request" in text
    )


def test_the_copied_link_opens_the_same_result_and_carries_its_day(
    result: Page,
) -> None:
    result.get_by_role("checkbox", name="Packing list").check()
    link = copied(shared(result), "Copy link")
    assert re.search(r"asof=\d{4}-\d\d-\d\d&rules=[\da-f]{8}$", link)
    assert "done=" not in link
    head = result.locator(".verdict h2").inner_text()
    result.goto(link)
    expect(result.locator(".verdict h2")).to_have_text(head, use_inner_text=True)


def test_copied_is_only_said_when_it_was(visit: Visit) -> None:
    page = visit("about/")
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject();"
        "document.execCommand = () => false;"
    )
    page.goto(page.url.replace("about/", WHOLE))
    shared(page).get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Could not copy")).to_be_visible()
    expect(page.get_by_text("Copied", exact=True)).to_have_count(0)


def test_the_data_names_rules_their_sources_and_the_shipment(visit: Visit) -> None:
    page = visit(WHOLE, today=DAY.isoformat())
    with shared(page).expect_download() as waiting:
        page.get_by_role("button", name="Save as data (JSON)").click()
    assert waiting.value.suggested_filename == f"qcs-ec-us-crop-{DAY}.json"
    data = json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))
    assert data["certificate"] == "nop-import-certificate"
    assert data["facts"]["origin"] == "ec"
    assert all(rule["sources"] for rule in data["rules"])
    assert "commercial-invoice" in data["documents"]


def test_what_may_be_needed_is_taken_along(visit: Visit) -> None:
    page = shared(visit(UNSURE, **CLIPBOARD))
    page.get_by_text("May be needed").click()
    listed = page.locator("details", has_text="May be needed").locator("li")
    expect(listed.nth(5)).to_be_visible()
    assert copied(page, "Copy with explanations").count("[?] ") == listed.count()
