"""Search: what it finds, whatever the slips of the finger."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.search_steps import first
from tests.browser.steps import Visit

PAGES = {"en": "search/", "es": "es/search/"}


SAME = [
    ("TM-11", ["tm11", "tm 11", "Tm-11", " TM-11? "]),
    ("e-COI", ["ecoi", "E-COI", "e coi"]),
    ("205.273", ["§205.273", "205.273?", "205273"]),
    ("fumigated container", ["FUMIGATED CONTAINER", "fumigated containers"]),
    ("tariff code", ["tarrif code", "0101.21.0010"]),
]


@pytest.mark.parametrize(("ask", "others"), SAME)
def test_signs_capitals_and_slips_of_the_finger_change_nothing(
    visit: Visit, ask: str, others: list[str]
) -> None:
    page = visit(PAGES["en"])
    field = page.get_by_role("searchbox")
    field.fill(ask)
    wanted = first(page, 1)
    for other in others:
        field.fill(other)
        assert wanted[0] in first(page), other


def test_a_tariff_code_that_an_answer_names_finds_that_answer(visit: Visit) -> None:
    page = visit(PAGES["en"])
    page.get_by_role("searchbox").fill("0804.50.4045")
    assert "faq/organic-tariff-codes/" in first(page, 1)[0]


def test_accents_change_nothing(visit: Visit) -> None:
    page = visit(PAGES["es"])
    field = page.get_by_role("searchbox")
    field.fill("transacción")
    wanted = first(page, 8)
    field.fill("transaccion")
    assert first(page, 8) == wanted


def test_a_result_says_what_it_is_and_answers_in_a_line(visit: Visit) -> None:
    page = visit(PAGES["en"])
    page.get_by_role("searchbox").fill("OR2")
    result = page.locator(".search__results a").first
    expect(result.locator(".search__kind")).to_have_text("Answer")
    expect(result.locator("strong")).to_have_text("What are OR1 and OR2?")
    expect(result.locator("mark").first).to_have_text("OR2")


def test_a_page_that_is_only_in_english_says_so_to_a_spanish_reader(
    visit: Visit,
) -> None:
    page = visit(PAGES["es"])
    page.get_by_role("searchbox").fill("7 CFR 205.273")
    result = page.locator(".search__results a[hreflang=en]").first
    expect(result.locator(".search__kind")).to_contain_text("en inglés")
    expect(result.locator("strong")).to_have_attribute("lang", "en")


def test_goods_and_places_lead_to_the_guide_with_them_filled_in(visit: Visit) -> None:
    page = visit(PAGES["es"])
    page.get_by_role("searchbox").fill("cacao ecuatoriano a Alemania")
    result = page.locator(".search__results a").first
    expect(result.locator(".search__kind")).to_have_text("Guía de decisión")
    expect(result.locator("strong")).to_have_text(
        "Guía: cacao en grano desde Ecuador hacia Alemania"
    )
    result.click()
    page.wait_for_url("**/es/guide/#origin=ec&destination=de&product=crop**")
    expect(page.locator(".guide")).to_contain_text("Ecuador")


def test_without_results_near_words_are_offered_and_can_be_searched(
    visit: Visit,
) -> None:
    page = visit(PAGES["en"])
    field = page.get_by_role("searchbox")
    field.fill("fumxxqqq")
    near = page.locator(".search__help a[data-ask]")
    near.filter(has_text="fumigation").first.click()
    expect(field).to_have_value("fumigation")
    assert "faq/fumigated-shipment/" in first(page)


def test_without_results_it_says_what_to_do(visit: Visit) -> None:
    page = visit(PAGES["en"])
    page.get_by_role("searchbox").fill("zzzyyy & vvvyyy=vvv")
    expect(page.get_by_role("status")).to_contain_text(
        "Nothing found for “zzzyyy & vvvyyy=vvv”. Try one word of it"
    )
    help_ = page.locator(".search__help")
    expect(help_.get_by_role("link", name="Questions by topic")).to_be_visible()
    expect(help_.get_by_role("link", name="Decision guide")).to_be_visible()
    mail = help_.get_by_role("link", name="Ask QCS by e-mail").get_attribute("href")
    assert mail.startswith("mailto:imports@qcsinfo.org?subject=Question%3A%20zzz")
    assert "vvvyyy=vvv”" in unquote(mail), mail
    assert "&vvv" not in mail
