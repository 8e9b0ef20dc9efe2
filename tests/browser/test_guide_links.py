"""Links of the guide: old ones, spoilt ones, those of another day or language."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import BANANAS, HOSTILE_FRAGMENTS, Visit, asks, choose


def test_back_forward_and_reload_keep_the_answers(visit: Visit) -> None:
    page = visit("guide/")
    choose(page, "destination", "us")
    choose(page, "origin", "ec")
    asks(page, "What is the shipment for?")
    page.go_back()
    asks(page, "Which country does it ship from?")
    page.go_forward()
    asks(page, "What is the shipment for?")
    page.reload()
    asks(page, "What is the shipment for?")


def test_a_link_opens_on_the_first_question_that_is_open(visit: Visit) -> None:
    page = visit("guide/#stage=planned&purpose=sale&origin=ec&destination=us")
    asks(page, re.compile("^Which organic standard"))
    expect(page.locator(".guide__answers")).to_contain_text("Ecuador")


def test_what_a_link_told_stands_among_the_answers_before_it_is_asked(
    visit: Visit,
) -> None:
    page = visit("guide/#product=crop&tariff-codes=one&destination=us")
    asks(page, "Which country does it ship from?")
    given = page.locator(".guide__answers")
    expect(given).to_contain_text("Crops, unprocessed")
    expect(given).to_contain_text("Tariff codes")
    given.get_by_role("link", name="Change Product").click()
    asks(page, "What kind of product is it?")
    expect(page.locator("#product-crop")).to_be_checked()


@pytest.mark.parametrize(
    ("told", "missing"),
    [("destination=us", "#origin-us"), ("origin=us", "#destination-us")],
)
def test_the_other_end_of_the_journey_is_not_offered_again(
    visit: Visit, told: str, missing: str
) -> None:
    page = visit(f"guide/#{told}")
    expect(page.locator(".pick").first).to_be_visible()
    expect(page.locator(missing)).to_have_count(0)


def test_a_day_in_the_address_picks_the_rules_of_that_day(visit: Visit) -> None:
    arrived = (
        "guide/#destination=us&origin=ec&purpose=sale&standard=nop&stage=arrived"
        "&product=crop&on="
    )
    page = visit(arrived + "2024-06-01")
    page.get_by_text("Rules and sources").click()
    expect(page.locator(".result")).to_contain_text(
        "could still be changed to non-organic"
    )


def test_an_old_link_says_what_has_changed_since(visit: Visit) -> None:
    almonds = (
        "guide/#destination=de&origin=us&purpose=sale&standard=nop&stage=planned"
        "&product=crop&production=origin&label=organic&on=2027-02-01&asof="
    )
    expect(
        visit(almonds + "2026-11-22").locator(".result .warning").first
    ).to_have_text(
        "This link was made on 22 November 2026. A rule behind the answer has changed "
        "since; then it was: EU certificate of inspection (e-COI)."
    )
    same = visit(almonds + "2027-01-15").locator(".result")
    expect(same).to_be_visible()
    expect(same.locator(".warning")).to_have_count(0)


@pytest.mark.parametrize(
    "fragment",
    [
        "#destination=us&amp;origin=ec",
        "#destination%3Dus%26origin%3Dec",
        "#destination=us%26amp;origin=ec",
    ],
)
def test_a_link_that_a_mail_program_has_spoilt_still_works(
    visit: Visit, fragment: str
) -> None:
    page = visit("guide/" + fragment)
    expect(page.locator(".guide__answers")).to_contain_text("Ecuador")


@pytest.mark.parametrize(
    "fragment", ["#destination=us&origin=zz", "#destination=us&on=2026-02-31"]
)
def test_what_a_link_says_in_vain_is_told(visit: Visit, fragment: str) -> None:
    page = visit("guide/" + fragment)
    expect(page.locator(".warning")).to_contain_text("unknown answer")
    expect(page.locator("h2").first).to_have_text("Which country does it ship from?")


@pytest.mark.parametrize("lang", ["", "es/"])
def test_what_a_link_says_in_vain_is_told_beside_its_result(
    visit: Visit, lang: str
) -> None:
    page = visit(f"{lang}{BANANAS}&importer=yes")
    expect(page.locator(".verdict h2")).to_contain_text("NOP Import Certificate")
    expect(page.locator(".warning")).to_have_count(1)
    page.locator(".asks label").first.click()
    expect(page).to_have_url(re.compile("importer=certified"))
    expect(page.locator(".warning")).to_have_count(0)


@pytest.mark.parametrize("fragment", HOSTILE_FRAGMENTS, ids=lambda text: text[:24])
def test_a_hostile_address_changes_nothing(visit: Visit, fragment: str) -> None:
    page = visit("guide/" + fragment)
    asks(page, "Where is the shipment going?")
    expect(page.locator("#guide-mount script, #guide-mount img")).to_have_count(0)


def test_the_answers_go_along_into_the_other_language(visit: Visit) -> None:
    page = visit("guide/#destination=us&origin=ec")
    page.get_by_role("link", name="Español").click()
    page.wait_for_url("**/es/guide/#destination=us&origin=ec")
    expect(page.locator(".guide__answers")).to_contain_text("Ecuador")


def test_an_old_link_whose_day_asked_for_more_still_tells_its_result(
    visit: Visit,
) -> None:
    page = visit(
        "guide/#on=2024-09-19&asof=2026-02-13&destination=es&origin=am&purpose=sale"
        "&standard=nop&stage=planned"
    )
    expect(page.locator(".result")).to_be_visible()


def test_who_starts_again_sees_the_guide_as_it_begins(visit: Visit) -> None:
    page = visit(BANANAS)
    page.get_by_role("link", name="Start again").click()
    asks(page, "Where is the shipment going?")
    heading = page.get_by_role("heading", level=1, name="Decision guide")
    box = heading.bounding_box()
    assert box
    assert box["height"] > 20
    expect(page.locator(".lede")).to_be_visible()
