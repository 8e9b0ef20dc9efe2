"""A link of an old day: what was known then, and what was corrected since."""

import json
import re
from copy import deepcopy
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from macros.commands.verify import verdict
from macros.data.languages import MAIN
from macros.guide.pack import packed
from macros.site.model import Site
from macros.site.releases import rules_hash
from macros.site.view import View
from tests.browser.barriers import barriers
from tests.browser.steps import BANANAS, TO_GERMANY, WIDTHS, Visit, saved

OLD = "0123abcd"
THEN = "2026-11-20"
GIVEN, BEFORE = "nop-import-certificate", "ask-qcs"


@pytest.fixture
def old(site: Site, visit: Visit) -> Visit:
    """Visits the site as if rules were kept that asked QCS instead of one paper."""
    graph = deepcopy(site.published_graph)
    graph["rules"] = [
        [name, tables, *(BEFORE if item == GIVEN else item for item in items)]
        for name, tables, *items in graph["rules"]
    ]
    rules = f'(globalThis.guideRules??={{}})["{OLD}"]={json.dumps(packed(graph))};'

    def with_old(route: Route) -> None:
        if route.request.url.endswith(f"rules/{OLD}.js"):
            route.fulfill(content_type="text/javascript", body=rules)
            return
        answer = route.fetch()
        body = answer.text().replace('"releases":[', f'"releases":[["{THEN}","{OLD}"],')
        route.fulfill(response=answer, body=body)

    def go(address: str, **options: object) -> Page:
        page = visit("about/", **options)
        page.route(re.compile(r"assets/(rules/0|guide-known-..\.js)"), with_old)
        root = page.url.removesuffix("about/").removesuffix("es/")
        page.goto(root + address)
        return page

    return go


def test_who_holds_an_old_link_hears_that_a_rule_was_corrected(old: Visit) -> None:
    page = old(f"{BANANAS}&asof=2026-11-21&rules={OLD}")
    box = page.locator("section.warning")
    expect(box.locator("h2")).to_have_text("A rule behind this link has been corrected")
    row = box.locator("tbody tr").first
    expect(row).to_contain_text("Ask QCS first")
    expect(row).to_contain_text("NOP Import Certificate")
    expect(page.locator(".result h2").first).to_contain_text("NOP Import Certificate")


@pytest.mark.parametrize("field", ["#desk-find", "#desk-guide"])
@pytest.mark.parametrize("lang", ["", "es/"])
def test_who_pastes_such_a_link_on_the_staff_desk_hears_it_too(
    old: Visit, lang: str, field: str
) -> None:
    page = old(f"{lang}staff/")
    link = f"https://qcs.example/{BANANAS}&asof=2026-11-21"
    page.locator(field).fill(f"{link}&rules={OLD}")
    page.locator("section.warning summary").click()
    row = page.locator("section.warning tbody tr").first
    expect(row).to_be_visible()
    expect(row).to_contain_text("NOP Import Certificate")
    expect(row.locator("td").first).not_to_contain_text("NOP Import Certificate")
    page.locator(field).fill(link)
    expect(page.locator("section.warning")).to_have_count(0)


def test_a_link_whose_answer_stayed_tells_nothing(old: Visit) -> None:
    page = old(f"{TO_GERMANY}&rules={OLD}")
    expect(page.locator(".result")).to_be_visible()
    expect(page.locator("section.warning")).to_have_count(0)


@pytest.mark.parametrize("known", [THEN, "2026-11-25", OLD])
def test_what_was_known_on_a_day_stands_beside_todays(old: Visit, known: str) -> None:
    page = old(f"{BANANAS}&known={known}")
    box = page.locator("section.warning")
    expect(box.locator("h2")).to_have_text("As it was known on 20 November 2026")
    expect(box.locator("tbody tr").first).to_contain_text("Ask QCS first")


def test_it_says_so_where_nothing_was_other(visit: Visit) -> None:
    page = visit(f"{BANANAS}&known=2027-06-01")
    expect(page.locator("section.warning")).to_contain_text("the answer was the same")


@pytest.mark.parametrize("known", ["2020-01-01", "ffffffff"])
def test_rules_that_are_not_kept_are_told(visit: Visit, known: str) -> None:
    page = visit(f"{BANANAS}&known={known}")
    expect(page.locator("section.warning")).to_contain_text("not kept here")
    expect(page.locator(".result")).to_be_visible()


@pytest.mark.parametrize("width", [*WIDTHS, 320])
def test_it_has_no_barrier_and_fits(old: Visit, width: int) -> None:
    size = {"width": width, "height": 900}
    page = old(f"es/{BANANAS}&known={OLD}", viewport=size)
    expect(page.locator("section.warning h2")).to_contain_text("Como se sabía")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert barriers(page) == ""


def test_a_result_carries_its_rules_and_can_be_computed_again(
    visit: Visit, site: Site, tmp_path: Path
) -> None:
    page = visit(BANANAS)
    version = rules_hash(site)
    expect(page.locator(".result .reviewed")).to_contain_text(version)
    expect(page.locator(".result > .on-paper")).to_contain_text(f"rules={version}")
    page.get_by_role("button", name="Share").first.click()
    mail = page.locator(".share a[href^=mailto]").first
    expect(mail).to_have_attribute("href", re.compile(f"rules%3D{version}"))
    receipt = saved(page, "Save as data (JSON)", tmp_path)
    code, lines = verdict(View(site, MAIN), receipt)
    assert (code, lines[1]) == (0, "these are the rules of today")
    assert verdict(View(site, MAIN), receipt.replace("ec", "co", 1))[0] == 1
