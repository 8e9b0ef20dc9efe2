"""The matrix of markets: found by name, filtered by status."""

from playwright.sync_api import Page, expect

from tests.browser.steps import Visit


def rows(page: Page) -> list[str]:
    names = page.locator(".matrix tbody th").filter(visible=True)
    return [name.strip() for name in names.all_text_contents()]


def test_a_market_is_found_by_its_name_without_accents(visit: Visit) -> None:
    page = visit("es/markets/")
    page.get_by_label("Buscar un mercado").fill("japon")
    assert rows(page) == ["Japón"]


def test_a_name_that_no_row_has_is_told(visit: Visit) -> None:
    page = visit("markets/")
    page.get_by_label("Find a market").fill("atlantis")
    assert rows(page) == []
    expect(page.get_by_role("status")).to_contain_text("Ask the guide")


def test_a_chip_shows_as_many_markets_as_it_says(visit: Visit) -> None:
    page = visit("markets/")
    chip = page.locator(".chip", has_text="Own standard first")
    chip.click()
    count = int(chip.inner_text().split()[-1])
    shown = rows(page)
    assert len(shown) == count
    assert "China" in shown


def test_chips_work_without_a_script(visit: Visit) -> None:
    page = visit("markets/", java_script_enabled=False)
    page.locator(".chip", has_text="Own standard first").click()
    assert "Japan" not in rows(page)
