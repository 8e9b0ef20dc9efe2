"""The matrix of markets, found by name and filtered by status; one market on a page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit

SAID = {
    "": ("Issued by", "Seal and label", "Fixed wording"),
    "es/": ("Lo emite", "Sello y etiqueta", "Texto fijo"),
}


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
    count = int(chip.inner_text().split()[-1])
    chip.click()
    expect(page.locator(".matrix tbody tr:visible")).to_have_count(count)
    assert "China" in rows(page)


def test_chips_work_without_a_script(visit: Visit) -> None:
    page = visit("markets/", java_script_enabled=False)
    page.locator(".chip", has_text="Own standard first").click()
    assert "Japan" not in rows(page)


@pytest.mark.parametrize("lang", ["", "es/"])
def test_the_answers_on_a_market_unfold_on_its_page(visit: Visit, lang: str) -> None:
    page = visit(f"{lang}markets/kr/", java_script_enabled=False)
    answer = page.locator("main a[href$='/korea-is-it-processed/']").last
    expect(answer).to_be_hidden()
    page.locator("summary:has(#answers)").click()
    expect(answer).to_be_visible()


def test_an_address_unfolds_what_changed_for_a_market(visit: Visit) -> None:
    page = visit("markets/jp/#changed")
    expect(page.get_by_role("link", name="Atom feed")).to_be_visible()


@pytest.mark.parametrize("lang", ["", "es/"])
def test_a_phone_shows_every_column_of_every_market(visit: Visit, lang: str) -> None:
    phone = {"width": 390, "height": 844}
    page = visit(f"{lang}markets/", viewport=phone, java_script_enabled=False)
    cells = page.locator(".matrix tbody :is(th, td):not(:empty)")
    assert cells.count() > 100
    assert cells.filter(visible=False).count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("lang", ["", "es/"])
def test_a_phone_says_of_each_cell_what_it_tells(visit: Visit, lang: str) -> None:
    page = visit(f"{lang}markets/", viewport={"width": 390, "height": 844})
    seals = page.locator("#jp td:is(:nth-child(4), :nth-child(5), :nth-child(6))")
    said = "all => all.map((one) => getComputedStyle(one, '::before').content)"
    heads = [text.strip('"').strip() for text in seals.evaluate_all(said)]
    assert heads == [f"{word}:" for word in SAID[lang]]


@pytest.mark.parametrize("lang", ["", "es/"])
def test_an_address_of_a_destination_leads_to_the_row_of_its_paper(
    visit: Visit, lang: str
) -> None:
    page = visit(f"{lang}transaction-certificates/#tw")
    row = page.locator("tr:has(#tw)")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("TM-11")
