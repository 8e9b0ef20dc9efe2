"""The glossary: letters and a field lead to a term."""

import pytest
from playwright.sync_api import expect

from tests.browser.steps import WIDTHS, Visit


@pytest.mark.parametrize(
    ("address", "asked"), [("glossary/", "ACE"), ("es/glossary/", "INSPECCION")]
)
def test_a_term_is_found_by_a_word_of_it(
    visit: Visit, address: str, asked: str
) -> None:
    page = visit(address)
    field = page.get_by_role("searchbox")
    terms = page.locator(".term:visible")
    expect(field).to_be_visible()
    every = terms.count()
    field.fill(asked)
    assert 0 < terms.count() < every / 4
    field.fill("zzz")
    expect(terms).to_have_count(0)
    expect(page.locator("#glossary-find [role=status]")).not_to_be_empty()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_letter_leads_to_its_terms(visit: Visit, width: int) -> None:
    page = visit("glossary/", viewport={"width": width, "height": 800})
    page.locator(".letters").get_by_role("link", name="T", exact=True).click()
    expect(page.locator("#letter-t")).to_be_in_viewport()
    assert 0 <= page.locator("#letter-t").bounding_box()["y"] < 200
