"""What would open a way: told where a result says no, in both languages."""

import re
from functools import partial
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.steps import BANANAS, CLIPBOARD, Visit, pasted
from tests.browser.ways_steps import DAY, SWISS, TO_JAPAN, UNCERTIFIED, dead_end


@pytest.fixture(name="visit")
def visit_that_day(visit: Visit) -> Visit:
    """As `visit`, on the day on which these shipments leave."""
    return partial(visit, today=DAY)


WORDS = {
    "": (
        "What would open a way",
        "Certified to: USDA organic (NOP)",
        "If the goods are certified to the USDA organic regulations",
        "Then: EU certificate of inspection (e-COI)",
    ),
    "es/": (
        "Qué abriría un camino",
        "Certificado según: USDA orgánico (NOP)",
        "Si la mercancía está certificada según las reglas orgánicas del USDA",
        "Entonces: Certificado de inspección de la UE (e-COI)",
    ),
}


@pytest.mark.parametrize("folder", WORDS)
def test_a_way_says_what_to_change_and_leads_to_its_paper(
    visit: Visit, folder: str
) -> None:
    title, change, meaning, then = WORDS[folder]
    page = dead_end(visit, folder + UNCERTIFIED)
    ways = page.locator(".ways")
    expect(ways.get_by_role("heading", name=title)).to_be_visible()
    row = ways.locator("li").first
    expect(row).to_contain_text(meaning)
    expect(row).to_contain_text(then)
    row.get_by_role("link", name=change).click()
    expect(page.locator(".verdict h2")).to_contain_text(then.partition(": ")[2])
    expect(page.locator(".result h2").first).to_be_focused()
    expect(page).to_have_url(re.compile("standard=nop"))
    expect(page.locator(".ways")).to_have_count(0)
    page.go_back()
    expect(page.locator(".ways h2")).to_have_text(title)


SHARED = {
    "": (
        ("Share", "Copy with explanations", "Copied"),
        "One way, only if it is really so: Certified to: USDA organic (NOP) → EU",
    ),
    "es/": (
        ("Compartir", "Copiar con explicaciones", "Copiado"),
        "Un camino, solo si de verdad es así: Certificado según: USDA orgánico (NOP) →",
    ),
}


@pytest.mark.parametrize("folder", SHARED)
def test_what_is_passed_on_says_the_first_way_and_keeps_its_length(
    visit: Visit, folder: str
) -> None:
    (share, whole, copied), sentence = SHARED[folder]
    page = visit(folder + UNCERTIFIED, **CLIPBOARD)
    page.locator(".verdict").get_by_role("button", name=share).click()
    messenger = page.get_by_role("link", name="WhatsApp")
    text = unquote(messenger.get_attribute("href")).partition("text=")[2]
    assert text.count(sentence) == 1
    assert len(text) <= 700
    mails = page.locator(".share a[href^='mailto:']")
    sent = [link.get_attribute("href") for link in mails.all()]
    assert any(sentence in unquote(href) for href in sent)
    assert max(map(len, sent)) <= 2000
    page.get_by_role("button", name=whole, exact=True).click()
    expect(page.get_by_text(copied, exact=True)).to_be_visible()
    assert sentence in pasted(page)


MARKETS = {
    "": ("Other markets that take it: ", "All places", "Australia"),
    "es/": ("Otros mercados que lo aceptan: ", "Todos los lugares", "Australia"),
}


@pytest.mark.parametrize("folder", MARKETS)
def test_other_markets_are_one_line_of_links_and_a_tool_lists_all(
    visit: Visit, folder: str
) -> None:
    line, all_places, place = MARKETS[folder]
    page = dead_end(visit, folder + TO_JAPAN)
    row = page.locator(".ways__list > li", has_text=line)
    expect(row).to_have_count(1)
    row.get_by_role("link", name=place).click()
    expect(page).to_have_url(re.compile("destination=au"))
    page = dead_end(visit, folder + TO_JAPAN)
    page.locator(".ways").get_by_role("link", name=all_places).click()
    expect(page).to_have_url(re.compile("tools/where-to/"))
    expect(page.locator("#reach-result table")).to_be_visible()
    expect(page.locator("#reach-form [data-fact=standard]")).to_have_value("eu")


def test_three_ways_are_shown_and_the_rest_is_folded(visit: Visit) -> None:
    page = dead_end(visit, SWISS)
    rows = page.locator(".ways > .ways__list > li")
    expect(rows).to_have_count(3)
    more = page.locator(".ways__more")
    count = more.locator("li").count()
    expect(more.locator("summary").first).to_have_text(f"More ways ({count})")
    expect(more.locator("li").first).to_be_hidden()
    more.locator("summary").first.press("Enter")
    expect(more.locator("li").first).to_be_visible()


def test_what_left_before_today_is_told_no_way(visit: Visit) -> None:
    page = visit(UNCERTIFIED, today="2026-11-29")
    page.locator(".folds").wait_for()
    expect(page.locator(".ways")).to_have_count(0)


def test_who_is_told_to_ask_does_not_hear_that_nothing_helps(visit: Visit) -> None:
    page = visit(
        UNCERTIFIED.replace("standard=none", "standard=other") + "&purpose=returned"
    )
    page.locator(".folds").wait_for()
    expect(page.locator(".verdict--ask")).to_be_visible()
    expect(page.locator(".ways")).to_have_count(0)


def test_goods_that_nothing_can_help_are_told_so(visit: Visit) -> None:
    page = dead_end(visit, UNCERTIFIED.replace("planned", "arrived"))
    expect(page.locator(".ways")).to_contain_text("knows no change")
    expect(page.locator(".ways a")).to_have_count(0)


def test_goods_that_have_left_are_told_what_the_next_lot_needs(visit: Visit) -> None:
    page = dead_end(visit, BANANAS.replace("planned", "arrived"))
    expect(page.locator(".ways")).to_contain_text("The next lot, if you ask before")
    page.locator(".ways a", has_text="NOP Import Certificate").click()
    page.wait_for_url("**stage=planned**")
    expect(page.locator(".verdict h2")).to_contain_text("NOP Import Certificate")
