"""The result on one screen: what stops first, then the certificate, then a list."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import BANANAS, TO_GERMANY, WHOLE, Visit

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
WITHOUT_PRODUCT = BANANAS.replace("&product=crop", "")


@pytest.mark.parametrize(
    ("address", "size", "most"),
    [
        (BANANAS, DESK, 2000),
        (BANANAS + "&importer=uncertified", DESK, 2000),
        ("es/" + BANANAS, DESK, 2000),
        (BANANAS, PHONE, 3400),
        ("es/" + BANANAS, PHONE, 3400),
    ],
)
def test_a_simple_result_is_short(
    visit: Visit, address: str, size: dict, most: int
) -> None:
    page = visit(address, viewport=size)
    page.locator(".result").wait_for()
    assert page.evaluate("document.documentElement.scrollHeight") <= most


@pytest.mark.parametrize("size", [DESK, PHONE])
@pytest.mark.parametrize(
    ("lang", "request_link"),
    [("", "Request it from QCS"), ("es/", "Pedirlo a QCS")],
)
def test_the_request_and_its_form_are_on_the_first_screen(
    visit: Visit, size: dict, lang: str, request_link: str
) -> None:
    page = visit(lang + BANANAS, viewport=size)
    for link in (request_link, "QCS NOP Import Certificate Request Form"):
        button = page.locator(".verdict").get_by_role("link", name=link)
        expect(button).to_be_in_viewport(ratio=1)


def test_on_a_phone_the_actions_stay_at_hand(visit: Visit) -> None:
    page = visit(BANANAS, viewport=PHONE)
    shares = page.get_by_role("button", name="Share")
    for place, share in ((0, shares.first), (150, shares.last), (1800, shares.last)):
        page.evaluate(f"scrollTo(0, {place})")
        expect(share).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [390, 360, 320])
@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize(
    "address",
    [
        BANANAS,
        BANANAS.replace("stage=planned", "stage=arrived"),
        BANANAS + "&certifier=other-usda",
    ],
)
def test_on_a_phone_no_action_stands_alone_below_the_others(
    visit: Visit, address: str, lang: str, width: int
) -> None:
    page = visit(lang + address, viewport={"width": width, "height": 844})
    page.locator(".result__bar").wait_for(state="attached")
    rows = page.locator(".actions").evaluate_all(
        """(rows) => rows.map((row) => [row, ...row.querySelectorAll(".button")]
          .map((one) => one.getBoundingClientRect())
          .map(({ left, right, top }) => ({ left, right, top })))"""
    )
    assert len(rows) == 2
    for row, request, share, print_ in rows:
        assert share["top"] == print_["top"]
        assert print_["right"] == pytest.approx(row["right"], abs=1)
        if request["top"] != share["top"]:
            assert request["right"] == pytest.approx(row["right"], abs=1)
            assert share["left"] == pytest.approx(row["left"], abs=1)


def test_an_open_question_is_answered_where_it_stands(visit: Visit) -> None:
    page = visit(BANANAS)
    page.locator(".asks").get_by_text("No, or not yet").click()
    expect(page.locator(".result")).to_contain_text(
        "Stop: name an importer that is certified"
    )
    expect(page.get_by_role("radio", name="No, or not yet")).to_be_focused()
    expect(page.get_by_role("status").first).to_contain_text("NOP Import Certificate")
    expect(page).to_have_url(re.compile("importer=uncertified"))


def test_an_open_question_shows_no_answer_that_nobody_gave(visit: Visit) -> None:
    page = visit(WITHOUT_PRODUCT + "&product=unsure")
    product = page.locator(".asks").get_by_label("Product")
    expect(product).to_have_value("")
    product.select_option("crop")
    expect(page.locator(".verdict h2")).to_contain_text("NOP Import Certificate")


def test_steps_and_papers_stand_in_the_phases_of_a_shipment(result: Page) -> None:
    expect(result.locator(".phase h3")).to_have_text(
        [
            "First",
            "With the request",
            "Before departure",
            "At the border",
            "Keep",
        ]
    )


UNSURE = {
    "": ("Find out before you ship", "Treatment", "How to find out"),
    "es/": ("Averígüelo antes de enviar", "Tratamiento", "Cómo averiguarlo"),
}


@pytest.mark.parametrize("folder", UNSURE)
def test_what_decides_is_a_link_to_how_one_finds_out(visit: Visit, folder: str) -> None:
    line, fact, find = UNSURE[folder]
    page = visit(folder + BANANAS + "&treatment=unsure")
    row = page.locator(".verdict p", has_text=line)
    row.get_by_role("link", name=fact).click()
    expect(page.get_by_text(find)).to_be_visible()


def test_asking_the_certifier_is_always_a_step(visit: Visit) -> None:
    page = visit(BANANAS)
    expect(page.locator(".row--key")).to_contain_text(
        "Request the certificate from QCS"
    )
    page = visit(BANANAS + "&certifier=unsure")
    step = page.locator(".row", has_text="Ask the exporter's certifier")
    expect(step.get_by_role("link", name="Request Form")).to_be_visible()


def test_what_stops_the_goods_stands_above_the_certificate(visit: Visit) -> None:
    page = visit(BANANAS + "&importer=uncertified")
    panel = page.locator(".panel--stop").first
    expect(panel.locator("h2")).to_have_text(re.compile("^Stop: (?!Stop)"))
    below = page.locator(".verdict").bounding_box()["y"]
    assert panel.bounding_box()["y"] < below
    expect(page.locator(".verdict")).to_contain_text("Once that is solved")


def test_a_row_can_be_ticked_and_stays_so_in_the_address(visit: Visit) -> None:
    page = visit(BANANAS)
    expect(page.locator(".tally")).to_contain_text("0 of")
    page.get_by_role("checkbox", name="Packing list").check()
    expect(page.locator(".tally")).to_contain_text("1 of")
    expect(page).to_have_url(re.compile("done=packing-list"))
    page.reload()
    expect(page.get_by_role("checkbox", name="Packing list")).to_be_checked()
    page.locator(".asks").get_by_text("Several").click()
    expect(page.get_by_role("checkbox", name="Packing list")).to_be_checked()


def test_one_sees_only_ones_own_rows(result: Page) -> None:
    result.get_by_text("Importer", exact=True).first.click()
    expect(result.locator(".row", has_text="Packing list")).to_be_hidden()
    expect(result.locator(".row", has_text="data in ACE")).to_be_visible()
    expect(result.get_by_role("heading", name="With the request")).to_be_hidden()


def test_each_paper_says_why_by_which_rule_and_source(visit: Visit) -> None:
    page = visit(WHOLE)
    row = page.locator("[data-item='steps/request-nopic-from-qcs']")
    row.get_by_role("button", name="Why: Request the certificate").click()
    expect(row).to_contain_text("You said:")
    expect(row).to_contain_text("Certifier: QCS")
    expect(row).not_to_contain_text("Tariff codes: One")
    expect(row).to_contain_text("QCS page on imports and exports")
    row.get_by_role("link", name="rule steps/nopic-from-qcs").click()
    expect(page.locator("tr:target")).to_contain_text("QCS issues the certificate")


def test_the_request_leads_to_its_form_and_its_worksheet(result: Page) -> None:
    step = result.locator("[data-item='steps/request-nopic-from-qcs']")
    form = step.get_by_role("link", name="QCS NOP Import Certificate Request Form")
    expect(form).to_have_attribute("href", "../forms/qcs-nopic-request/")
    step.get_by_role("link", name="Fill in the request worksheet").click()
    sheet = result.locator("#nop-import-certificate")
    expect(sheet).to_be_visible()
    expect(sheet.locator("[data-field=origin]")).to_have_value("Ecuador")
    expect(sheet.locator("[data-field=standard]")).to_have_value("USDA organic (NOP)")
    expect(sheet.get_by_role("status").first).to_contain_text("Filled in from your")


def test_a_reader_of_spanish_gets_the_spanish_form(visit: Visit) -> None:
    page = visit("es/" + WHOLE)
    forms = page.locator(".verdict a[href*='forms/']")
    expect(forms).to_have_attribute("href", "../forms/qcs-nopic-request-es/")


def test_clients_of_another_certifier_are_led_to_no_form_of_qcs(visit: Visit) -> None:
    page = visit(WHOLE.replace("certifier=qcs", "certifier=other-usda"))
    expect(page.locator(".result")).to_contain_text("your own certifier")
    expect(page.locator(".result a[href*='forms/']")).to_have_count(0)
    link = page.locator(".verdict").get_by_role("link", name="Ask your certifier")
    expect(link).to_have_attribute("href", re.compile(r"^mailto:\?subject="))


def test_papers_that_are_not_needed_are_listed_with_their_cases(visit: Visit) -> None:
    page = visit(TO_GERMANY)
    page.get_by_text("Not needed for this shipment").click()
    row = page.locator(".folded li", has_text="Travel plan")
    expect(row).to_contain_text("only if the answer is (EU certificate")


def test_answers_that_would_change_the_certificate_can_be_followed(
    result: Page,
) -> None:
    result.get_by_text("What would change this answer").click()
    row = result.locator(".folded li", has_text="→").first
    row.get_by_role("link").click()
    expect(result.locator("fieldset h2")).to_be_focused()


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_several_limits_are_a_line_each_so_that_the_certificate_stays_in_sight(
    visit: Visit, size: dict
) -> None:
    page = visit(TO_GERMANY, viewport=size)
    panel = page.locator(".panel--limit")
    expect(panel).to_be_in_viewport(ratio=1)
    expect(page.locator(".verdict h2")).to_be_in_viewport(ratio=1)
    limit = panel.locator("details.limit").first
    limit.get_by_text("31 December 2026").first.click()
    expect(limit.locator("p").first).to_be_visible()


def test_goods_that_have_left_are_asked_when_they_left(visit: Visit) -> None:
    page = visit(BANANAS.replace("planned", "arrived"))
    expect(page.locator(".verdict")).to_contain_text("a certified one may also donate")
    page.get_by_label("Left on").fill("2026-11-20")
    expect(page.get_by_label("Left on")).to_have_value("2026-11-20")
    page.get_by_role("button", name="Share").first.click()
    message = page.get_by_role("link", name="WhatsApp").get_attribute("href")
    assert message
    assert "Left%20on" in message


TO_PERU = BANANAS.replace("destination=us&origin=ec", "destination=pe&origin=us")
FROM_US = "&production=origin"
"""What is asked besides where goods leave the US."""

ONE_LINE = {
    "bananas to the US": BANANAS,
    "a crop to Germany": TO_PERU.replace("=pe", "=de") + FROM_US,
    "a crop to Peru": TO_PERU + FROM_US,
    "a certifier nobody knows": BANANAS + "&certifier=unsure",
}


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize("case", ONE_LINE)
def test_the_answers_given_stand_on_one_line(
    visit: Visit, case: str, lang: str
) -> None:
    page = visit(lang + ONE_LINE[case], viewport=DESK)
    chips = page.locator(".result .chips > li")
    expect(chips.first).to_be_visible()
    middles = "all => all.map((one) => one.offsetTop + one.offsetHeight / 2)"
    found = chips.evaluate_all(middles)
    assert len(found) > 4
    assert max(found) - min(found) <= 3


def test_a_long_answer_is_whole_to_those_who_hear_it(visit: Visit) -> None:
    page = visit(BANANAS + "&certifier=other-usda", viewport=DESK)
    answer = "Another certifier accredited by USDA"
    link = page.locator(".chips a", has_text=answer)
    expect(link).to_have_accessible_name(re.compile(f"^Change .*{answer}$"))
    assert link.evaluate("one => one.scrollWidth > one.clientWidth")


ASK = {
    "": ("Ask", "Have at hand", "Number of its organic certificate"),
    "es/": ("Pregunte a", "Tenga a mano", "Número de su certificado orgánico"),
}
UNSETTLED = (TO_PERU + FROM_US, BANANAS + "&certifier=unsure")


@pytest.mark.parametrize("lang", ASK)
@pytest.mark.parametrize("address", UNSETTLED)
def test_a_result_without_a_paper_tells_whom_to_ask_and_with_what(
    visit: Visit, address: str, lang: str
) -> None:
    whom, at_hand, first = ASK[lang]
    facts = visit(lang + address).locator(".verdict__facts")
    asked = facts.locator(f"div:has(> dt:text-is('{whom}'))")
    mail = asked.get_by_role("link", name="imports@qcsinfo.org")
    expect(mail).to_have_attribute("href", re.compile("^mailto:imports@.*body="))
    expect(asked.locator("a[href^='tel:+1352']")).to_be_visible()
    expect(facts.locator(f"div:has(> dt:text-is('{at_hand}'))")).to_contain_text(first)


def test_a_paper_that_is_certain_has_its_own_facts_instead(result: Page) -> None:
    facts = result.locator(".verdict__facts")
    expect(facts).to_contain_text("Issued by")
    expect(facts).not_to_contain_text("Have at hand")
