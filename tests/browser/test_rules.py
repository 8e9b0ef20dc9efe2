"""The rules, filtered: the trail of an auditor."""

import csv
import io
import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import WHOLE, Visit


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


def test_from_a_line_of_a_result_to_its_rule_and_clause_and_back(visit: Visit) -> None:
    page = visit(WHOLE)
    line = page.locator("[data-item='steps/keep-records']")
    line.get_by_role("button", name="Why: ").click()
    line.get_by_role("link", name="rule steps/nopic-way").click()
    rule = page.locator("tr:target")
    expect(rule).to_be_in_viewport()
    clause = rule.get_by_role("link", name="7 CFR 205.103(b)")
    expect(clause).to_be_hidden()
    rule.locator(".mark summary").click()
    expect(clause).to_be_visible()
    rule.get_by_role("link", name="A case in the guide").click()
    expect(line).to_be_visible()


@pytest.mark.parametrize(
    ("choice", "value"),
    [
        ("Words in the rule", "irradiat"),
        ("Market", "jp"),
        ("Table", "wording"),
        ("How it is known", "secondary"),
        ("In force on", "2023-01-01"),
    ],
)
def test_each_choice_of_the_filter_leaves_some_rules_and_not_all(
    visit: Visit, choice: str, value: str
) -> None:
    page = visit("tables/")
    every = page.locator("[data-table] tbody tr").count()
    field = page.get_by_label(choice)
    if choice in ("Market", "Table", "How it is known"):
        field.select_option(value)
    else:
        field.fill(value)
    expect(page.get_by_role("status")).not_to_contain_text(f"{every} of {every}")
    assert 0 < shown(page) < every


def test_the_rules_are_there_as_a_table_file_and_as_data(
    visit: Visit, served: tuple[Path, str]
) -> None:
    page = visit("tables/")
    every = page.locator("[data-table] tbody tr").count()
    files = {}
    for name in ("CSV", "JSON"):
        link = page.locator("main").get_by_role("link", name=name, exact=True)
        target = urljoin(page.url, link.get_attribute("href")).removeprefix(served[1])
        files[name] = (served[0] / target).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(files["CSV"])))
    assert len(rows) == every
    assert {"rule", "law", "sources", "markets"} <= rows[0].keys()
    data = json.loads(files["JSON"])
    assert [one["rule"] for one in data] == [row["rule"] for row in rows]
