"""The rules, filtered: the trail of an auditor."""

import re

from playwright.sync_api import Page, expect

from tests.browser.steps import Visit


def shown(page: Page) -> int:
    return page.locator("[data-table] tbody tr").filter(visible=True).count()


def test_the_rules_of_a_market_are_one_link_away_from_its_page(visit: Visit) -> None:
    page = visit("markets/kr/")
    link = page.get_by_role("link", name="rules behind this")
    count = int(link.inner_text().split()[0])
    link.click()
    expect(page.get_by_role("status")).to_contain_text(f"{count} of")
    assert shown(page) == count
    expect(page.get_by_label("Market")).to_have_value("kr")


def test_a_choice_stands_in_the_address(visit: Visit) -> None:
    page = visit("tables/")
    page.get_by_label("Words in the rule").fill("irradiat")
    page.get_by_label("How it is known").select_option("authority")
    expect(page).to_have_url(re.compile("find=irradiat.*known=authority"))
    before = shown(page)
    page.reload()
    expect(page.get_by_label("Words in the rule")).to_have_value("irradiat")
    assert shown(page) == before > 0


def test_a_day_hides_rules_that_were_not_in_force(visit: Visit) -> None:
    page = visit("tables/#on=2023-01-01")
    expect(page.locator("#certificate-us-held")).to_be_hidden()
    expect(page.locator("#certificate-us-held-until-2025")).to_be_visible()


def test_a_link_to_one_rule_shows_it(visit: Visit) -> None:
    page = visit("tables/#trade-trade-to-korea")
    expect(page.locator("#trade-trade-to-korea")).to_be_in_viewport()


def test_the_tables_are_folded_until_a_filter_finds_something(visit: Visit) -> None:
    page = visit("tables/")
    words = page.get_by_label("Words in the rule")
    expect(words).to_be_visible()
    assert shown(page) == 0
    assert page.evaluate("document.documentElement.scrollHeight") < 2500
    words.fill("irradiat")
    assert shown(page) > 0
    words.fill("")
    assert shown(page) == 0


def test_the_tables_open_without_a_script(visit: Visit) -> None:
    page = visit("tables/", java_script_enabled=False)
    page.locator("summary:has(#trade)").click()
    expect(page.locator("#trade-trade-to-korea")).to_be_visible()


def test_from_a_rule_to_a_result_that_rests_on_it_and_back(visit: Visit) -> None:
    page = visit("tables/#certificate-us-import-certificate")
    row = page.locator("#certificate-us-import-certificate")
    row.get_by_role("link", name="A case in the guide").click()
    expect(page.locator("h1")).to_be_visible()
    page.locator("summary", has_text="rules").first.click()
    page.get_by_role("link", name="certificate/us-import-certificate").first.click()
    expect(row).to_be_in_viewport()
