"""Questions and addresses that are hostile, wrong, or spoilt on their way."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.search_steps import first, opened
from tests.browser.steps import HOSTILE_FRAGMENTS, Visit

HOSTILE = [
    "<img src=x onerror=document.title='x'>",
    "</script><script>document.title='x'</script>",
    '"><svg onload=alert(1)>',
    "__proto__ constructor toString hasOwnProperty",
    "$& $1 {x} {n}",
    "(((((((((([[[[[.*+?^",
    "\u202e\u0000\ufffd\U0001f34c é\u0301\u0301\u0301",
    "=0 =1 =2",
    "a" * 5000,
    "word " * 400,
    "%E0%A4%A",
    "javascript:alert(1)",
    *(fragment[1:80] for fragment in HOSTILE_FRAGMENTS),
]


@pytest.mark.parametrize("sign", ["?", "#"])
def test_a_hostile_question_is_text_and_nothing_else(
    visit: Visit, served: tuple[Path, str], sign: str
) -> None:
    page = visit("search/")
    title = page.title()
    for question in HOSTILE:
        page.goto(f"{served[1]}search/{sign}q={quote(question)}")
        expect(page.get_by_role("searchbox")).to_have_value(question)
        expect(page.locator(".search__help a").last).to_contain_text("Ask QCS")
        markup = page.locator("#search-mount").locator("img, svg, script, iframe")
        expect(markup).to_have_count(0)
        expect(page).to_have_title(title)


def test_hostile_questions_change_nothing_in_the_dialog(visit: Visit) -> None:
    page = visit("")
    dialog = opened(page)
    for question in HOSTILE:
        page.get_by_role("searchbox").fill(question)
        expect(dialog.locator(".search__help")).to_contain_text("Ask QCS")
        expect(dialog.locator("img, svg, script, iframe")).to_have_count(0)


def test_a_wrong_address_is_searched_for(
    visit: Visit, served: tuple[Path, str]
) -> None:
    folder, root = served
    page = visit("")
    lost = (folder / "404.html").read_text(encoding="utf-8")
    page.route("**/balanse*", lambda route: route.fulfill(body=lost))
    page.goto(f"{root}faq/balanse-mass.html")
    expect(page.get_by_role("searchbox")).to_have_value("balanse mass")
    assert "faq/mass-balance/" in first(page)
    page.goto(f"{root}es/faq/balanse-masas")
    expect(page.get_by_role("searchbox", name="¿Qué busca?")).to_be_visible()
    assert first(page, 1) == ["es/faq/mass-balance/"]


SPOILT = {
    "guide/%23destination=us&origin=ec": "guide/#destination=us&origin=ec",
    "es/guide/%23destination%3Dus": "es/guide/#destination=us",
    "faq/nopic-fee/)": "faq/nopic-fee/",
    "faq/nopic-fee/).": "faq/nopic-fee/",
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_an_address_that_a_mail_program_has_spoilt_leads_where_it_should(
    visit: Visit, served: tuple[Path, str], spoilt: str
) -> None:
    folder, root = served
    page = visit("")
    lost = (folder / "404.html").read_text(encoding="utf-8")
    page.route(f"{root}{spoilt}", lambda route: route.fulfill(body=lost))
    page.goto(f"{root}{spoilt}")
    page.wait_for_url(f"{root}{SPOILT[spoilt]}**")
