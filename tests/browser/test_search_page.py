"""The search page: links, wrong addresses, hostile questions, no script, no server."""

import re
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.search_steps import first, opened
from tests.browser.steps import HOSTILE_FRAGMENTS, Visit


@pytest.mark.parametrize("sign", ["?", "#"])
def test_a_link_can_hold_the_question(visit: Visit, sign: str) -> None:
    page = visit(f"search/{sign}q=fumigated%20container")
    expect(page.get_by_role("searchbox")).to_have_value("fumigated container")
    assert "faq/fumigated-shipment/" in first(page)


def test_what_is_searched_is_kept_in_the_address_and_not_sent(visit: Visit) -> None:
    page = visit("search/")
    page.get_by_role("searchbox").fill("e-COI & more")
    page.wait_for_url("**/search/#q=e-COI%20%26%20more")
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("e-COI & more")


def test_on_the_search_page_the_header_leads_to_its_field(visit: Visit) -> None:
    page = visit("search/")
    page.locator("#__search").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_more_results_are_a_link_that_can_be_shared(visit: Visit) -> None:
    page = visit("es/")
    opened(page).get_by_role("searchbox").fill("certificado")
    page.get_by_role("link", name="Más resultados").click()
    page.wait_for_url("**/es/search/#q=certificado")
    expect(page.get_by_role("searchbox")).to_have_value("certificado")
    assert len(first(page, 40)) > 10


@pytest.mark.parametrize(
    ("address", "asked", "line", "there"),
    [
        ("search/", "cuánto cuesta el certificado", "español", "es/faq/nopic-fee/"),
        ("search/", "el barco ya salió", "español", "es/faq/nopic-after-departure/"),
        ("es/search/", "what does it cost", "English", "faq/nopic-fee/"),
    ],
)
def test_who_asks_in_the_other_language_is_led_to_it(
    visit: Visit, address: str, asked: str, line: str, there: str
) -> None:
    page = visit(f"{address}#q={quote(asked)}")
    link = page.get_by_role("status").get_by_role("link", name=line)
    expect(link).to_have_text(re.compile(r"^\d+ result"))
    count = int((link.text_content() or "").partition(" ")[0])
    link.click()
    expect(page.get_by_role("searchbox")).to_have_value(asked)
    expect(page.get_by_role("status")).to_contain_text(f"{count} result")
    assert there in first(page, 6)


def test_who_asks_in_the_language_of_the_page_loads_no_other(visit: Visit) -> None:
    page = visit("es/search/")
    page.get_by_role("searchbox").fill("cuánto cuesta")
    expect(page.get_by_role("status")).to_contain_text("resultados")
    page.get_by_role("searchbox").fill("certif")
    expect(page.get_by_role("status")).to_contain_text("resultados")
    page.wait_for_timeout(200)
    assert "search-en" not in page.evaluate(
        "performance.getEntriesByType('resource').map((r) => r.name).join()"
    )


def test_the_dialog_offers_the_other_language_too(visit: Visit) -> None:
    page = visit("guide/")
    dialog = opened(page)
    dialog.get_by_role("searchbox").fill("cuánto cuesta el certificado")
    dialog.get_by_role("link", name="resultados en español").click()
    page.wait_for_url("**/es/search/#q=cu%C3%A1nto%20cuesta%20el%20certificado")


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


def test_without_a_script_the_link_leads_to_lists_of_everything(visit: Visit) -> None:
    page = visit("", java_script_enabled=False)
    page.locator("#__search").click()
    expect(page.locator("#search-mount")).to_contain_text("Search needs JavaScript")
    page.get_by_role("link", name="Glossary").first.click()
    expect(page.locator("h1")).to_have_text("Glossary")


@pytest.mark.parametrize("start", ["us/index.html", "es/search/index.html"])
def test_search_works_from_a_folder_on_disk(
    browser: Browser, served: tuple[Path, str], start: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((served[0] / start).as_uri())
        page.locator("#__search").click()
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.type("TM-11")
        page.locator(".search__results a").nth(2).wait_for()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("TM-11")
        assert Path(unquote(urlsplit(page.url).path)).is_file()


def test_if_search_cannot_be_fetched_its_page_is_opened(
    browser: Browser, served: tuple[Path, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(served[1])
        page.route("**/assets/search.js", lambda route: route.abort())
        page.locator("#__search").click()
        expect(page.locator("h1")).to_have_text("Search")
        expect(page.get_by_role("link", name="Glossary").first).to_be_visible()


def test_back_brings_the_question_again_however_fast_the_enter_was(
    visit: Visit,
) -> None:
    page = visit("search/")
    page.get_by_role("searchbox").fill("bulk")
    page.locator(".search__results a").first.wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Search")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("bulk")


def test_the_search_page_says_so_if_its_data_cannot_be_fetched(
    browser: Browser, served: tuple[Path, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/search-en.js", lambda route: route.abort())
        page.goto(served[1] + "search/")
        expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
