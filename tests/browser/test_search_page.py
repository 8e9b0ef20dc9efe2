"""The search page: links, wrong addresses, hostile questions, no script, no server."""

import re
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.search_steps import first, opened
from tests.browser.steps import Visit


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


GREETING = (
    "Good morning Jennifer, I hope you and the whole team are well. Thank you again "
    "for the call last week, it was a great help. I am writing on behalf of our "
    "forwarder. Sorry to bother you, quick question, as discussed. "
)


def test_the_question_in_an_email_is_read_behind_its_greeting(visit: Visit) -> None:
    page = visit("search/")
    page.get_by_role("searchbox").fill(f"{GREETING}Our container was fumigated.")
    assert "faq/fumigated-shipment/" in first(page)


def test_a_long_question_is_quoted_by_how_it_begins(visit: Visit) -> None:
    page = visit("search/")
    page.get_by_role("searchbox").fill("zzzyyy " * 40)
    status = page.get_by_role("status")
    expect(status).to_contain_text(re.compile(r"for “[zy ]{70,80} …”"))
    mail = page.get_by_role("link", name="Ask QCS by e-mail").get_attribute("href")
    subject, _, body = unquote(mail).partition("&body=")
    assert subject.endswith(" …")
    assert body.count("zzzyyy") == 40


@pytest.mark.parametrize(
    ("address", "asked", "told"),
    [
        ("search/", "xylophone permits", "Not on this site: xylophone. These results"),
        ("es/search/", "xilofono certificado", "No está en este sitio: xilofono."),
        ("search/", "certificte", "Read as: certificte → certificate."),
        (
            "search/",
            "xylophone certificte",
            "Read as: certificte → certificate. · Not on",
        ),
        ("es/search/", "fumigasion", "Leído como: fumigasion → fumigacion."),
    ],
)
def test_words_that_stand_nowhere_are_told(
    visit: Visit, address: str, asked: str, told: str
) -> None:
    page = visit(f"{address}#q={quote(asked)}")
    expect(page.get_by_role("status")).to_contain_text(told)


@pytest.mark.parametrize(
    "asked",
    [
        "fridge of the forwarder",
        "travelplan",
        "guineo to hamburg",
        "what is it",
        "certificte",
    ],
)
def test_other_words_for_what_stands_here_are_not_told(
    visit: Visit, asked: str
) -> None:
    page = visit(f"search/#q={quote(asked)}")
    status = page.get_by_role("status")
    expect(status).to_contain_text("result")
    page.wait_for_timeout(500)
    expect(status).not_to_contain_text("Not on this site")


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


def test_where_nothing_is_found_the_lists_are_near(visit: Visit) -> None:
    page = visit("search/#q=qwxzyk")
    expect(page.locator(".search__status")).to_contain_text("Nothing found")
    expect(page.get_by_role("heading", name="Questions by topic")).to_be_in_viewport()
    page.get_by_role("searchbox").fill("vessel")
    expect(page.locator(".search__results a").first).to_be_visible()
    expect(page.get_by_role("link", name="SOE basics")).to_be_hidden()


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
