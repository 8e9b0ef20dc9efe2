"""The guide in a real browser: by mouse, by keyboard, by link, through time."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import expect

from macros.site.decision import decide
from macros.site.model import Site
from tests.browser.steps import (
    ASKED,
    BANANAS,
    OFFERED,
    TO_GERMANY,
    WHOLE,
    Visit,
    answer_all,
    asks,
    choose,
)


def test_a_real_shipment_ends_in_the_right_certificate(visit: Visit) -> None:
    page = visit("guide/")
    answer_all(page, ASKED)
    expect(page.locator(".verdict h2")).to_contain_text("NOP Import Certificate")
    expect(page.locator(".result")).to_contain_text("Request the certificate from QCS")
    expect(page.locator(".result")).to_contain_text("Commercial invoice")
    page.get_by_text("Rules and sources").click()
    expect(page.locator(".because").first).to_contain_text("7 CFR 205.273(a)")


def test_the_keyboard_alone_is_enough(visit: Visit) -> None:
    page = visit("guide/#destination=us&origin=ec")
    page.locator("#purpose-sale").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    asks(page, "Has the shipment left yet?")
    expect(page.locator("#guide-mount h2").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#guide-mount summary").first).to_be_focused()


def test_a_finger_goes_on_with_one_tap(visit: Visit) -> None:
    page = visit(
        "guide/#destination=us&origin=ec",
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
    )
    expect(page.get_by_text("Tap an answer to go on.")).to_be_visible()
    page.locator("label[for=purpose-sale]").tap()
    asks(page, "Has the shipment left yet?")
    page.get_by_role("link", name="Back").click()
    expect(page.locator("#purpose-sale")).to_be_checked()


def test_a_mouse_chooses_before_it_goes_on(visit: Visit) -> None:
    page = visit("guide/#destination=us&origin=ec")
    page.locator("label[for=purpose-sale]").click()
    expect(page.locator("#purpose-sale")).to_be_checked()
    expect(page.get_by_text("Tap an answer to go on.")).to_be_hidden()


def test_nothing_is_chosen_beforehand_and_continue_asks_for_an_answer(
    visit: Visit,
) -> None:
    page = visit("guide/#destination=us&origin=ec")
    expect(page.locator("#purpose-sale")).to_be_visible()
    expect(page.locator("#guide-mount input:checked")).to_have_count(0)
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".guide__error")).to_be_focused()
    expect(page.locator(".guide__error")).to_contain_text("Choose an answer")
    expect(page).to_have_title(re.compile("^Error:"))


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize(
    "address",
    [
        "guide/",
        "guide/#destination=us",
        "guide/#destination=us&origin=ec",
        "guide/#destination=us&origin=ec&purpose=sale",
        TO_GERMANY.partition("&production")[0],
    ],
)
def test_few_answers_stand_on_one_screen_of_a_phone(
    visit: Visit, lang: str, address: str
) -> None:
    phone = {"width": 390, "height": 844}
    page = visit(lang + address, viewport=phone, has_touch=True, is_mobile=True)
    last = page.locator(".guide fieldset :is(.choice, .picks)").last
    last.wait_for()
    answers, button = last.bounding_box(), page.locator(".guide__go").bounding_box()
    assert answers
    assert button
    assert answers["y"] + answers["height"] <= button["y"]
    assert button["y"] + button["height"] <= phone["height"]


def test_each_question_says_how_far_it_is_and_keeps_its_button_in_reach(
    visit: Visit,
) -> None:
    phone = {"width": 390, "height": 844}
    page = visit("guide/#destination=us&origin=ec", viewport=phone)
    expect(page.locator(".guide__progress")).to_have_text(re.compile(r"^3 of \d"))
    expect(page.locator(".lede")).to_be_hidden()
    for fact in ("purpose", "stage", "standard"):
        choose(page, fact, ASKED[fact])
    page.locator("#product-crop").check()
    expect(page.locator("h2").first).to_be_in_viewport()
    last = page.locator(".choice").last
    expect(last).not_to_be_in_viewport()
    for _ in range(3):
        expect(page.get_by_role("button", name="Continue")).to_be_in_viewport(ratio=1)
        page.mouse.wheel(0, 300)


def test_not_being_sure_shows_what_is_certain_and_what_is_not(visit: Visit) -> None:
    page = visit(WHOLE.replace("tariff-codes=one", "tariff-codes=unsure"))
    expect(page.locator(".verdict h2")).to_contain_text("NOP Import Certificate")
    page.get_by_text("May be needed").click()
    expect(page.locator(".result")).to_contain_text("(depends on: Tariff codes)")


def test_a_certificate_that_depends_on_an_unsure_answer_is_not_promised(
    visit: Visit,
) -> None:
    page = visit(WHOLE.replace("certifier=qcs", "certifier=unsure"))
    expect(page.locator(".verdict h2")).to_have_text(
        "This depends on an answer you were not sure of"
    )
    expect(page.locator(".verdict li")).to_contain_text(
        ["Ask QCS first", "NOP Import Certificate"]
    )
    page.get_by_text("May be needed").click()
    expect(page.locator(".result")).to_contain_text(
        "Request the certificate from QCS (depends on: Certifier)"
    )


def test_who_is_not_sure_reads_which_answer_leads_where(visit: Visit) -> None:
    page = visit(BANANAS.replace("standard=nop", "standard=unsure"))
    needed = page.locator(".verdict li", has_text="NOP Import Certificate")
    expect(needed).to_contain_text("Certified to: USDA organic (NOP) · Canada (COR)")
    refused = page.locator(".verdict li", has_text="comes first")
    expect(refused).to_contain_text("It is not certified")
    expect(refused).not_to_contain_text("(NOP)")
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    assert "guide-why" not in page.evaluate(loaded)


def test_the_title_names_the_step(visit: Visit) -> None:
    page = visit("guide/")
    expect(page).to_have_title(re.compile(r"^Where is the shipment going\?"))
    answer_all(page, ASKED)
    expect(page).to_have_title(
        re.compile("^Ecuador → United States: NOP Import Certificate")
    )


def test_the_browser_walks_as_python_does(visit: Visit, site: Site) -> None:
    today = datetime.now().astimezone().date().isoformat()
    page = visit(WHOLE, today=today)
    result = decide(site, {**ASKED, **OFFERED, "treatment": "none"}, today)
    expected = [
        f"{table}/{id_}"
        for table in ("documents", "steps", "wording", "warnings")
        for id_ in result.certain[table]
    ]
    page.locator(".result").wait_for()
    shown = page.locator("[data-item]").evaluate_all(
        "rows => rows.map((row) => row.dataset.item)"
    )
    assert sorted(shown) == sorted(expected)
    assert len(shown) > 10


def test_the_guide_speaks_spanish(visit: Visit) -> None:
    page = visit("es/" + WHOLE)
    expect(page.locator(".verdict")).to_contain_text("Lo solicita")
    expect(page.locator(".result")).to_contain_text("Factura comercial")
    expect(page.locator("html")).to_have_attribute("lang", "es")


@pytest.mark.parametrize("lang", ["", "es/"])
def test_who_is_stuck_can_write_and_call_at_once(visit: Visit, lang: str) -> None:
    links = visit(f"{lang}guide/").locator(".guide__help a")
    expect(links).to_have_count(2)
    expect(links.first).to_have_attribute("href", "mailto:imports@qcsinfo.org")
    expect(links.last).to_have_attribute("href", "tel:+13523770133")
