"""Search: what it finds, whatever the slips of the finger."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from macros.site.model import LANGUAGES, Site
from tests.browser.search_steps import first
from tests.browser.steps import Visit
from tests.search_questions import questions

PAGES = {"en": "search/", "es": "es/search/"}
GOAL = 0.95


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nearly_every_real_question_is_answered_among_the_first_three(
    visit: Visit, site: Site, lang: str
) -> None:
    page = visit(PAGES[lang])
    field = page.get_by_role("searchbox")
    asked, missed = 0, []
    for ask, spoken, answers in questions(site):
        if spoken == lang:
            field.fill(ask)
            asked += 1
            if not answers & set(first(page)):
                missed.append(f"{ask!r} finds {', '.join(first(page)) or 'nothing'}")
    rate = 1 - len(missed) / asked
    print(f"\n{lang}: {asked - len(missed)} of {asked} found", *missed, sep="\n  ")
    assert rate >= GOAL, missed


SAME = [
    ("TM-11", ["tm11", "tm 11", "Tm-11", " TM-11? "]),
    ("e-COI", ["ecoi", "E-COI", "e coi"]),
    ("205.273", ["§205.273", "205.273?", "205273"]),
    ("fumigated container", ["FUMIGATED CONTAINER", "fumigated containers"]),
    ("tariff code", ["tarrif code", "0804.50.4045"]),
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
    assert result.locator("strong").get_attribute("lang") == "en"


def test_without_results_it_says_what_to_do(visit: Visit) -> None:
    page = visit(PAGES["en"])
    page.get_by_role("searchbox").fill("zzzyyy & vvvyyy=vvv")
    expect(page.get_by_role("status")).to_contain_text(
        "Nothing found for “zzzyyy & vvvyyy=vvv”. Try one word of it"
    )
    help_ = page.locator(".search__help")
    expect(help_.get_by_role("link", name="Decision guide")).to_be_visible()
    mail = help_.get_by_role("link", name="Ask QCS by e-mail").get_attribute("href")
    assert mail.startswith("mailto:imports@qcsinfo.org?subject=Question%3A%20zzz")
    assert "vvvyyy=vvv”" in unquote(mail), mail
    assert "&vvv" not in mail
