"""A list of shipments on the page: dropped, decided, taken along, brought again."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit, saved
from tests.browser.tool_steps import HOSTILE, unbroken

LIST = "tools/shipments/"
HEAD = "PO,origin,destination,product,standard,purpose,stage\n"
GOOD = "A1,Ecuador,United States,bananas,USDA,sale,planned\n"
BAD = "A2,Equador,us,bananas,nop,sale,planned\n"
HALF = "A3,us,Japan,,,,\n"


def paste(page: Page, text: str) -> None:
    page.locator("#list-rows").fill(text)
    page.get_by_role("button", name="Decide all rows").click()


def test_pasted_rows_are_decided_and_wrong_cells_are_told(visit: Visit) -> None:
    page = visit(LIST)
    paste(page, HEAD + GOOD + BAD + HALF)
    head = page.locator("#list-result h2")
    expect(head).to_be_focused()
    expect(head).to_have_text(
        "Rows: 3. Decided: 1, dependent on more: 1, with a problem: 1"
    )
    rows = page.locator("#list-result table tbody tr")
    expect(rows.nth(0)).to_contain_text("NOP Import Certificate")
    expect(rows.nth(1)).to_contain_text("did you mean “ecuador”?")
    expect(rows.nth(2)).to_contain_text("Depends on: ")
    expect(page.locator("#list-result li").first).to_contain_text("Row 3, origin:")


def test_what_no_column_tells_is_said_once_for_all_rows(visit: Visit) -> None:
    page = visit(LIST)
    rows = "Ecuador,us,bananas,nop\nPeru,us,cacao,nop\n"
    paste(page, f"origin,destination,product,standard\n{rows}")
    result = page.locator("#list-result")
    missing = result.locator("> p", has_text="No column tells: ")
    expect(missing).to_contain_text("Purpose")
    expect(missing).not_to_contain_text("Product,")
    # A cell that is only empty is no missing column.
    paste(page, HEAD + HALF)
    expect(result).to_contain_text("Depends on: ")
    expect(missing).not_to_contain_text("Purpose")


def test_a_port_is_read_as_its_country_and_told(visit: Visit) -> None:
    page = visit(f"es/{LIST}")
    ports = GOOD.replace("Ecuador", "Guayaquil").replace("United States", "USA")
    page.locator("#list-rows").fill(HEAD + ports + GOOD)
    page.get_by_role("button", name="Decidir todas las filas").click()
    result = page.locator("#list-result")
    expect(result).to_contain_text(
        "Leído por un puerto o una ciudad: Guayaquil (Ecuador)."
    )
    expect(result.locator("tbody tr").nth(0)).to_contain_text("NOP Import Certificate")
    page = visit(LIST)
    paste(page, HEAD + GOOD)
    expect(page.locator("#list-result h2")).to_be_focused()
    expect(page.locator("#list-result")).not_to_contain_text("port or town")


GAPS = """(buttons) => {
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  return boxes.slice(1).map((box, i) =>
    Math.max(box.left - boxes[i].right, box.top - boxes[i].bottom));
}"""
"""How far each button stands from the one before it."""


@pytest.mark.parametrize("width", [1280, 390])
def test_a_decided_list_is_a_table_to_read_and_its_buttons_stand_apart(
    visit: Visit, width: int
) -> None:
    page = visit(LIST, viewport={"width": width, "height": 900})
    paste(page, HEAD + GOOD)
    expect(page.locator("#list-result h2")).to_be_focused()
    assert min(page.locator(".take button").evaluate_all(GAPS)) >= 4
    papers = page.locator("#list-result tbody td").last
    assert papers.get_by_role("listitem").count() > 3
    label = "(td) => getComputedStyle(td, '::before').content"
    assert (papers.evaluate(label) != "none") is (width == 390)
    assert papers.get_attribute("data-label") == "Papers:"
    assert papers.evaluate("(td) => parseFloat(getComputedStyle(td).paddingTop)") > 1


def test_a_file_is_decided_once_chosen_and_its_result_can_be_brought_again(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit(LIST)
    file = {"name": "x.csv", "mimeType": "text/csv", "buffer": (HEAD + GOOD).encode()}
    page.locator("#list-file").set_input_files([file])
    expect(page.locator("#list-result h2")).to_contain_text("Rows: 1. Decided: 1")
    text = saved(page, "Save as a table (CSV)", tmp_path)
    [row] = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert (row["PO"], row["certificate"]) == ("A1", "nop-import-certificate")
    data = json.loads(saved(page, "Save as data (JSON)", tmp_path))
    assert data["rows"][0][0] == "A1"
    paste(page, text)
    expect(page.locator("#list-result")).to_contain_text("No row is answered in")
    paste(page, text.replace(",nop-import-certificate,", ",eu-coi,"))
    expect(page.locator("#list-result h3").first).to_have_text(
        "Rows whose answer is another now: 1"
    )
    expect(page.locator("#list-result table").first).to_contain_text("a correction")


def test_it_speaks_spanish(visit: Visit) -> None:
    page = visit(f"es/{LIST}")
    page.locator("#list-rows").fill("Sale de;Va a\nEcuador;Estados Unidso\n")
    page.get_by_role("button", name="Decidir todas las filas").click()
    expect(page.locator("#list-result")).to_contain_text(
        "¿quiso decir «estados unidos»?"
    )


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n"])
def test_what_is_no_list_is_told(visit: Visit, text: str) -> None:
    page = visit(LIST)
    paste(page, text)
    expect(page.locator("#list-result .notice")).to_be_focused()


def test_hostile_cells_stay_text(visit: Visit) -> None:
    page = visit(LIST)
    before = page.locator("script").count() + 3  # rules, texts and names, loaded now
    rows = "".join(f'"{t.replace(chr(34), chr(34) * 2)}",ec\n' for t in HOSTILE)
    paste(page, f"origin,origin\n{rows}<b>,us\n")
    expect(page.locator("#list-result h2")).to_contain_text("with a problem")
    expect(page.locator("script")).to_have_count(before)
    expect(page.locator("#list-result b, #list-result img")).to_have_count(0)
    assert unbroken(page)
    expect(page).to_have_url(re.compile(f"{LIST}$"))


def test_a_long_list_shows_its_first_rows_and_then_all(visit: Visit) -> None:
    page = visit(LIST)
    paste(page, HEAD + GOOD * 250)
    rows = page.locator("#list-result table tbody tr")
    expect(rows).to_have_count(100)
    page.get_by_role("button", name="Show all 250 rows").click()
    expect(rows).to_have_count(250)
