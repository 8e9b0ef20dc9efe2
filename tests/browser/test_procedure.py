"""Procedures as steps that fold, with the choice whose steps are shown."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit

STEPS = ".procedure > li:visible"


def shown(page: Page) -> list[str]:
    """The numbers of the steps that are shown."""
    steps = page.locator(STEPS)
    return steps.evaluate_all("steps => steps.map((step) => String(step.value))")


def test_the_first_step_is_open_and_the_others_open_by_keyboard(visit: Visit) -> None:
    page = visit("us/")
    expect(page.locator("details:has(#step-check-product) .facts")).to_be_visible()
    expect(page.locator("details:has(#step-request) .facts")).to_be_hidden()
    page.locator("summary:has(#step-request)").focus()
    page.keyboard.press("Enter")
    form = page.locator("details:has(#step-request)").get_by_role(
        "link", name="Request Form"
    )
    expect(form.first).to_be_visible()


def test_a_reader_sees_the_steps_of_one_role_under_their_numbers(visit: Visit) -> None:
    page = visit("us/")
    page.get_by_role("button", name="Importer").focus()
    page.keyboard.press("Space")
    expect(page.locator("#roles")).to_contain_text("3 of 8 steps")
    assert shown(page) == ["6", "7", "8"]
    expect(page).to_have_url(re.compile("/us/#role=importer$"))
    page.get_by_role("button", name="All", exact=True).click()
    expect(page.locator(STEPS)).to_have_count(8)
    expect(page).to_have_url(re.compile("/us/$"))


def test_the_choice_is_a_link_in_both_languages(visit: Visit) -> None:
    page = visit("es/us/#role=broker")
    chosen = page.get_by_role("button", name="Agente de aduanas")
    expect(chosen).to_have_attribute("aria-pressed", "true")
    assert shown(page) == ["6"]


def test_a_procedure_in_which_a_role_does_nothing_gives_way(visit: Visit) -> None:
    page = visit("eu/#role=authority")
    expect(page.locator(STEPS)).to_have_count(1)
    assert shown(page) == ["3"]


def test_a_folded_section_opens_for_the_role_that_has_steps_in_it(visit: Visit) -> None:
    page = visit("eu/")
    section = page.locator("details.topic:has(#eu-side)")
    expect(section).not_to_have_attribute("open", "")
    page.get_by_role("button", name="Authority").click()
    expect(section).to_have_attribute("open", "")
    page.get_by_role("button", name="All", exact=True).click()
    expect(section).not_to_have_attribute("open", "")


def test_a_link_to_a_step_opens_the_section_around_it(visit: Visit) -> None:
    page = visit("eu/#step-arrival-check")
    expect(page.locator("#step-arrival-check")).to_be_in_viewport()
    expect(
        page.locator("details:has(> summary #step-arrival-check)")
    ).to_have_attribute("open", "")


def test_a_link_to_a_step_of_somebody_else_shows_it(visit: Visit) -> None:
    page = visit("us/#role=importer")
    page.evaluate("location.hash = '#step-request'")
    expect(page.locator("details:has(#step-request) .facts")).to_be_visible()
    expect(page.locator(STEPS)).to_have_count(8)


def test_all_steps_open_and_close_at_once(visit: Visit) -> None:
    page = visit("us/")
    page.get_by_role("button", name="Open all").click()
    expect(page.locator(".procedure details[open]")).to_have_count(8)
    page.get_by_role("button", name="Close all").click()
    expect(page.locator(".procedure details[open]")).to_have_count(0)


@pytest.mark.parametrize("address", ["us/", "es/eu/"])
def test_without_a_script_every_step_is_there_and_opens(
    visit: Visit, address: str
) -> None:
    page = visit(address, java_script_enabled=False)
    for section in page.locator(".topic:has(.procedure) > summary").all():
        section.click()
    steps = page.locator(".procedure > li")
    expect(page.locator(STEPS)).to_have_count(steps.count())
    expect(page.locator("#roles button")).to_have_count(0)
    steps.last.locator("summary").click()
    expect(steps.last.locator(".step__guide")).to_be_visible()


def test_paper_shows_every_step_whole(visit: Visit) -> None:
    page = visit("us/")
    page.emulate_media(media="print")
    expect(page.locator("details:has(#step-request) .facts")).to_be_visible()
    expect(page.locator("#arrangements")).to_be_visible()
    expect(page.get_by_role("button", name="Importer")).to_be_hidden()


def test_each_step_leads_to_the_guide_with_what_is_known(visit: Visit) -> None:
    page = visit("us/")
    page.locator("details:has(#step-check-product) .step__guide a").click()
    expect(page.locator("#guide-mount h2").first).to_be_visible()
    expect(page).to_have_url(re.compile("destination=us"))


def test_a_rule_behind_the_steps_opens_by_its_address(visit: Visit) -> None:
    page = visit("us/")
    table = page.get_by_role("table")
    expect(table).to_be_hidden()
    page.goto(page.url + "#arrangements")
    expect(table).to_be_visible()
