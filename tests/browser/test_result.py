"""The result on one screen: what stops first, then the certificate, then a list."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import BANANAS, FROM_US, TO_GERMANY, TO_PERU, Visit

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}


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


def test_what_stops_the_goods_stands_above_the_certificate(visit: Visit) -> None:
    page = visit(BANANAS + "&importer=uncertified")
    panel = page.locator(".panel--stop").first
    expect(panel.locator("h2")).to_have_text(re.compile("^Stop: (?!Stop)"))
    below = page.locator(".verdict").bounding_box()["y"]
    assert panel.bounding_box()["y"] < below
    expect(page.locator(".verdict")).to_contain_text("Once that is solved")


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
