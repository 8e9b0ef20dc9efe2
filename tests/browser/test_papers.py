"""The pre-flight of the papers: typed, pasted, told; by everyone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.steps import WIDTHS, Visit
from tests.browser.tool_steps import HOSTILE, SHIFT, unbroken

ADDRESS = "tools/papers/"


def test_what_does_not_fit_is_told_with_papers_values_rule_and_source(
    visit: Visit,
) -> None:
    page = visit(ADDRESS)
    page.get_by_label("Commercial invoice").fill("Product: Bananas\nNet weight: 19 t")
    page.get_by_label("Packing list").fill("Product: Organic bananas\nNet: 18000 kg")
    page.get_by_role("button", name="Check the papers").click()
    answer = page.locator("#papers-answer")
    expect(answer.get_by_role("heading")).to_be_focused()
    expect(answer.get_by_role("heading")).to_have_text("2 to look at")
    first, second = answer.locator("ol > li").all()
    expect(first).to_contain_text("Commercial invoice: Bananas")
    expect(second).to_contain_text("Packing list: 18000 kg")
    expect(second).to_contain_text("Commercial invoice: 19 t")
    expect(first).to_contain_text("US law wants invoice, packing list")
    expect(first).to_contain_text("official. 7 CFR 205.273(c), Imports to")
    first.get_by_role("link").click()
    expect(page.locator("#check-organic")).to_contain_text("205.273")


def test_lines_that_nobody_knows_are_named(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.get_by_label("Packing list").fill("Lots: A1\nMarks: none\nSeal:")
    page.get_by_role("button", name="Check the papers").click()
    answer = page.locator("#papers-answer")
    expect(answer.get_by_text("Packing list: Marks", exact=True)).to_be_visible()
    expect(answer).not_to_contain_text("Seal")


def test_papers_that_fit_are_told_so_in_spanish_too(visit: Visit) -> None:
    page = visit(f"es/{ADDRESS}")
    page.get_by_label("Factura comercial").fill("Producto: Organic bananas\nLote: A1")
    page.get_by_label("Lista de empaque").fill("Product: ORGANIC BANANAS\nLots: a1")
    page.get_by_role("button", name="Revisar los documentos").click()
    expect(page.locator("#papers-answer")).to_contain_text("Los documentos concuerdan")


def test_labels_alone_are_nothing_to_compare(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.get_by_role("button", name="Check the papers").click()
    expect(page.locator("#papers-answer")).to_contain_text("Nothing could be compared")


def test_a_statement_is_compared_word_for_word(visit: Visit) -> None:
    page = visit(ADDRESS)
    page.locator("#papers-for").select_option("canada-organic-certificate")
    page.locator("#paper-certificate").fill("Statement: Certified organic for Canada")
    page.get_by_role("button", name="Check the papers").click()
    expect(page.locator("#papers-answer")).to_contain_text(
        "It must say: Certified in accordance with the terms of the US-Canada"
    )


def test_hostile_papers_are_text(visit: Visit) -> None:
    page = visit(ADDRESS)
    lines = [f"{label}: {text}" for text in HOSTILE for label in ("Product", "Lots")]
    for entry in page.locator("#papers-form textarea").all():
        entry.fill("\n".join(lines))
    page.get_by_role("button", name="Check the papers").click()
    expect(page.locator("#papers-answer h2")).to_be_focused()
    assert unbroken(page)
    expect(page).to_have_url(re.compile(f"{ADDRESS}$"))


def test_a_long_line_of_a_paper_stays_one_line(visit: Visit) -> None:
    paper = visit(ADDRESS).locator("#paper-invoice")
    paper.fill("Product: " + "bananas " * 90)
    assert paper.get_attribute("wrap") is None
    assert paper.evaluate("(area) => area.scrollWidth > area.clientWidth")


def test_on_paper_no_line_of_a_paper_is_cut_off(visit: Visit) -> None:
    page = visit(ADDRESS)
    paper = page.locator("#paper-invoice")
    paper.fill("\n".join(f"Lot: A{n} of organic bananas " * 9 for n in range(30)))
    page.emulate_media(media="print")
    assert paper.evaluate("(area) => area.scrollWidth <= area.clientWidth")
    assert paper.evaluate("(area) => area.scrollHeight <= area.clientHeight + 1")


def test_without_a_script_the_checks_are_read(visit: Visit) -> None:
    page = visit(ADDRESS, java_script_enabled=False)
    expect(page.get_by_text("use the list of checks")).to_be_visible()
    expect(page.locator(".kind")).to_have_count(29)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_and_nobody_is_kept_out(visit: Visit, width: int) -> None:
    page = visit(ADDRESS, viewport={"width": width, "height": 900})
    assert page.evaluate(SHIFT) == 0
    page.locator("#paper-invoice").fill("Product: Bananas")
    page.get_by_role("button", name="Check the papers").click()
    expect(page.locator("#papers-answer h2")).to_be_focused()
    assert barriers(page) == ""
