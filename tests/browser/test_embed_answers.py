"""The guide on somebody else's page leads its readers to what they need."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from macros.site.decision import LISTS, decide
from macros.site.model import Site
from tests.browser.embed_steps import (
    Element,
    Elsewhere,
    answer,
    guide_of,
    heard,
    today,
    walk,
)
from tests.browser.steps import ASKED, Visit
from tests.shipments import next_asked

SCENARIOS = range(0, 660, 83)
"""Some of the scenarios; all are decided without a browser elsewhere."""


def is_whole(site: Site, scenario: dict) -> bool:
    """Whether the guide asks nothing more than `scenario` tells, today."""
    facts = site.published_graph["facts"]
    given = {f: v for f, v in scenario["given"].items() if f in facts}
    return not next_asked(site, decide(site, given, today()), given)


@pytest.mark.parametrize("number", SCENARIOS)
def test_a_walk_on_another_site_ends_as_python_decides(
    elsewhere: Elsewhere, element: Element, site: Site, number: int
) -> None:
    scenarios = list(site.library.items("scenarios"))
    whole = (s.data["given"] for s in scenarios[number:] if is_whole(site, s.data))
    given = next(whole)
    page = elsewhere(element())
    walk(guide_of(page), given)
    (event,) = heard(page)
    result = decide(site, event["facts"], today())
    assert event["facts"].items() <= given.items()
    certain = [p["id"] for p in event["certificates"] if p["certain"]]
    assert certain == [result.certificate] * bool(result.certificate)
    for table in LISTS:
        assert {*event["outcome"][table]} == {*result.certain[table]}
    if result.certificate:
        name = site.get("certificates", result.certificate)["name"]["en"]
        expect(guide_of(page).locator(".verdict, .stop, .limits").last).to_contain_text(
            name
        )


def test_the_result_is_told_with_its_link_which_opens_the_same_result(
    elsewhere: Elsewhere,
    element: Element,
    visit: Visit,
    served: tuple[Path, str],
) -> None:
    page = elsewhere(element(**ASKED))
    guide = guide_of(page)
    expect(guide.locator(".verdict")).to_contain_text("NOP Import Certificate")
    (event,) = heard(page)
    assert event["facts"] == ASKED
    assert event["link"].startswith(f"{served[1]}guide/#")
    expect(guide.locator("a.whole")).to_have_attribute("href", event["link"])
    there = visit(event["link"].removeprefix(served[1]))
    expect(there.locator(".verdict h2")).to_contain_text("NOP Import Certificate")
    page_of_it = guide.get_by_role("link", name="NOP Import Certificate")
    expect(page_of_it).to_have_attribute(
        "href", f"{served[1]}certificates/nop-import-certificate/"
    )


def test_an_open_question_is_answered_where_it_stands(
    elsewhere: Elsewhere, element: Element
) -> None:
    page = elsewhere(element(**ASKED))
    guide = guide_of(page)
    field = guide.get_by_label("Is the importer certified")
    field.select_option("uncertified")
    expect(guide.locator(".stops")).to_be_visible()
    expect(field).to_be_focused()
    expect(guide.locator("[role=status].hidden")).to_contain_text(
        "NOP Import Certificate"
    )
    assert heard(page)[-1]["facts"]["importer"] == "uncertified"


def test_back_and_change_and_start_again(
    elsewhere: Elsewhere, element: Element
) -> None:
    page = elsewhere(element(destination="us"))
    guide = guide_of(page)
    expect(guide.get_by_role("button", name="Back")).to_have_count(0)
    answer(guide, "ec")
    answer(guide, "sale")
    expect(guide.locator("#ask")).to_have_text("Has the shipment left yet?")
    guide.get_by_role("button", name="Back").click()
    expect(guide.locator("#ask")).to_be_focused()
    answer(guide, "sample")
    guide.get_by_role("button", name="Change Shipping from: Ecuador").click()
    expect(guide.locator("form select")).to_have_value("ec")
    answer(guide, "pe")
    expect(guide.get_by_role("button", name="Shipping from: Peru")).to_be_visible()
    expect(guide.get_by_role("button", name="sample")).to_be_visible()
    guide.get_by_role("button", name="Start again").click()
    expect(guide.locator("#ask")).to_have_text("Which country does it ship from?")
    expect(guide.get_by_role("button", name="Going to: United States")).to_be_visible()


def test_the_keyboard_alone_is_enough_and_focus_goes_to_what_is_new(
    elsewhere: Elsewhere, element: Element
) -> None:
    page = elsewhere(element(destination="us", origin="ec"))
    guide = guide_of(page)
    expect(guide.locator("#ask")).not_to_be_focused()
    guide.locator("[type=submit]").focus()
    page.keyboard.press("Enter")
    expect(guide.get_by_role("alert")).to_have_text("Choose an answer")
    expect(guide.locator("input").first).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(guide.locator("#ask")).to_be_focused()
    expect(guide.locator("#ask")).to_have_text("Has the shipment left yet?")
