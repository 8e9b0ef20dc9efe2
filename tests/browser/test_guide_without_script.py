"""The guide without a script: linked sections lead to the same result."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import Visit, shown_in_the_book


def follow(page: Page, link: Locator) -> None:
    """Go where `link` leads within the page, and see that it is shown."""
    there = link.get_attribute("href")
    link.click()
    expect(page.locator(f"{there}:target")).to_be_visible()


def test_without_a_script_the_same_questions_lead_to_the_same_result(
    visit: Visit,
) -> None:
    page = visit("guide/", java_script_enabled=False)
    page.get_by_role("link", name="The guide as linked sections").click()
    question = page.locator(".gamebook section").first
    expect(question.locator("h2")).to_have_text("Where is the shipment going?")
    for label in (
        "United States",
        "Ecuador",
        "To be sold",
        "has not left",
        "USDA organic",
        "Organic or 100 %",
    ):
        follow(page, question.get_by_role("link").filter(has_text=label).first)
        question = page.locator("section:target")
    assert shown_in_the_book(page) == 1
    while not question.locator("h2", has_text="Result").count():
        follow(page, question.get_by_role("link").first)
    expect(question.locator("h2")).to_contain_text("NOP Import Certificate")


def test_without_a_script_the_answers_can_still_be_read(visit: Visit) -> None:
    page = visit("guide/", java_script_enabled=False)
    page.get_by_role("link", name="Certificates and answers").click()
    page.get_by_role("link", name="EU certificate of inspection").click()
    expect(page.locator("h1")).to_contain_text("EU certificate of inspection")


def test_without_a_script_other_goods_have_a_way_in_too(visit: Visit) -> None:
    page = visit("guide/all/", java_script_enabled=False)
    page.locator("main a:not(.gamebook a)", has_text="If it is otherwise").click()
    question = page.locator("section:target")
    expect(question.locator("h2")).to_contain_text("fumigated or irradiated")
    follow(page, question.get_by_role("link", name="No").first)
    expect(page.locator("section:target h2")).to_have_text(
        "Where is the shipment going?"
    )
