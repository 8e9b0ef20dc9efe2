"""Tables on phones: every column is there, and the page never scrolls sideways."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit

PHONES = (390, 320)
WIDE = {
    "arrangements": "us/",
    "steps": "us/exporting/",
    "matrix": "markets/",
    "destinations": "es/transaction-certificates/",
    "rules": "tables/",
    "papers": "es/papers/",
    "travel plan": "eu/travel-plan/",
    "reach": "tools/where-to/",
    "forms": "es/forms/",
}
LOST = """[...document.querySelectorAll("main td")].filter((cell) =>
  cell.textContent.trim() && cell.checkVisibility() === false).length"""
CUT = """[...document.querySelectorAll("main table")].filter((table) => {
  const region = table.closest("[role=region]");
  return table.scrollWidth > table.clientWidth + 1 && !region;
}).length"""


def on_phone(visit: Visit, address: str, width: int) -> Page:
    page = visit(address, viewport={"width": width, "height": 800})
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    page.evaluate("document.querySelector('[name=more]')?.click()")
    return page


@pytest.mark.parametrize("width", PHONES)
@pytest.mark.parametrize("kind", WIDE)
def test_no_column_is_hidden_or_cut_on_a_phone(
    visit: Visit, kind: str, width: int
) -> None:
    page = on_phone(visit, WIDE[kind], width)
    assert page.evaluate(LOST) == 0
    assert page.evaluate(CUT) == 0
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_stacked_cells_name_their_column(visit: Visit) -> None:
    page = on_phone(visit, "es/us/", 390)
    cell = page.locator("td[data-label]").nth(0)
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "Cubierto" in label
    box, row = cell.bounding_box(), cell.locator("..").bounding_box()
    assert box["width"] > row["width"] * 0.9


def test_a_table_filled_in_by_hand_scrolls_in_a_region_of_its_own(
    visit: Visit,
) -> None:
    page = on_phone(visit, "us/records/#balance", 320)
    region = page.get_by_role("region").filter(has=page.locator("table")).last
    region.focus()
    expect(region).to_be_focused()
