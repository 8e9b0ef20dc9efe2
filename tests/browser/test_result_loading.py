"""What a result loads, and what is told when it does not come."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.steps import BANANAS, WHOLE, Visit, choose
from tests.browser.ways_steps import DAY, UNCERTIFIED


def test_nothing_of_the_result_is_loaded_before_the_first_answer(visit: Visit) -> None:
    page = visit("guide/")
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    assert "guide/en-" not in page.evaluate(loaded)
    with (
        page.expect_response("**/guide/en-pr.js"),
        page.expect_response("**/guide-answers.js"),
    ):
        choose(page, "destination", "us")


def test_a_result_loads_neither_questions_nor_the_whole_graph(result: Page) -> None:
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    for part in ("guide-ask", "guide-graph", "names-en", "places-en", "guide-why"):
        assert part not in result.evaluate(loaded), part


def test_a_result_loads_of_its_branch_only_the_part_for_its_origin(
    visit: Visit,
) -> None:
    page = visit("guide/#destination=us")
    expect(page.get_by_role("heading", level=2).first).to_be_visible()
    assert parts_loaded(page) == ["en-pr", "pr/first"]
    page = visit(BANANAS.replace("origin=ec", "origin=ch"))
    expect(page.locator(".result")).to_be_visible()
    assert parts_loaded(page) == ["en-pr", "pr/ch"]


def parts_loaded(page: Page) -> list[str]:
    """What of branches and their parts has been asked for, in some order."""
    entries = "performance.getEntriesByType('resource').map((r) => r.name)"
    found = [re.search(r"assets/guide/(.*)\.js", e) for e in page.evaluate(entries)]
    return sorted(match[1] for match in found if match)


def test_what_opens_a_way_is_asked_for_once_the_verdict_stands(
    browser: Browser, served: tuple[object, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(WATCHED)
        page.clock.set_fixed_time(f"{DAY}T12:00")
        page.goto(f"{served[1]}{UNCERTIFIED}")
        page.locator(".ways").wait_for()
        assert page.evaluate("window.stood") == [True]


WATCHED = """
window.stood = [];
new MutationObserver((changes) => {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  if (added.some(({ src }) => /guide-ways\\.js$/.test(src)))
    window.stood.push(Boolean(document.querySelector(".verdict")));
}).observe(document, { childList: true, subtree: true });"""
"""Notes whether the verdict stands on the page when the script of ways is asked for."""


def test_what_takes_a_result_along_is_loaded_when_it_is_asked_for(result: Page) -> None:
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    assert "guide-take" not in result.evaluate(loaded)
    result.get_by_role("button", name="Share").first.click()
    expect(result.get_by_role("link", name="WhatsApp")).to_be_focused()
    assert "guide-take" in result.evaluate(loaded)


def test_what_a_day_of_departure_brings_is_loaded_when_there_is_one(
    result: Page,
) -> None:
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    assert "guide-dated" not in result.evaluate(loaded)
    result.get_by_label("Leaves on").fill("2999-12-04")
    expect(result.get_by_role("button", name="Calendar file")).to_be_visible()
    assert "guide-dated" in result.evaluate(loaded)


def test_a_result_with_a_day_stands_without_what_the_day_brings(
    browser: Browser, served: tuple[object, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/guide-dated*.js", lambda route: route.abort())
        page.goto(f"{served[1]}{WHOLE}&on=2999-12-04")
        expect(page.locator(".verdict")).to_be_visible()
        expect(page.get_by_label("Leaves on")).to_have_value("2999-12-04")


def test_a_lost_connection_is_told_and_can_be_tried_again(
    browser: Browser, served: tuple[object, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/guide/en-pr.js", lambda route: route.abort())
        page.goto(served[1] + WHOLE)
        expect(page.locator("#guide-mount")).to_contain_text("could not be loaded")
        page.unroute("**/guide/en-pr.js")
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".verdict")).to_be_visible()


def test_reasons_are_loaded_when_the_first_is_opened(result: Page) -> None:
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    assert "guide-reasons" not in result.evaluate(loaded)
    result.get_by_text("Rules and sources").click()
    expect(result.locator(".because")).to_contain_text("7 CFR 205.273(a)")
    expect(result.locator(".because")).to_contain_text(
        re.compile(r"Rules: \d+; sources: \d+")
    )
    assert "guide-reasons" in result.evaluate(loaded)


def test_reasons_that_do_not_come_are_told_and_can_be_tried_again(
    browser: Browser, served: tuple[object, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/guide-reasons-en.js", lambda route: route.abort())
        page.goto(served[1] + WHOLE)
        row = page.locator("[data-item='steps/request-nopic-from-qcs']")
        why = row.get_by_role("button", name="Why: Request the certificate")
        why.click()
        expect(row.get_by_role("alert")).to_contain_text("could not be loaded")
        page.get_by_role("button", name="Share").first.click()
        for name in ("Copy with explanations", "Print with reasons and sources"):
            page.get_by_role("button", name=name).click()
        expect(page.locator(".share").get_by_text("not be loaded")).to_have_count(2)
        page.unroute("**/guide-reasons-en.js")
        row.get_by_role("button", name="Try again").click()
        expect(row).to_contain_text("QCS page on imports and exports")
        expect(why).to_be_focused()


def test_a_question_that_does_not_come_can_be_asked_for_again(
    browser: Browser, served: tuple[object, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/guide-asked-en.js", lambda route: route.abort())
        page.goto(served[1] + "guide/#destination=us")
        expect(page.locator("#guide-mount")).to_contain_text("could not be loaded")
        page.unroute("**/guide-asked-en.js")
        page.get_by_role("button", name="Try again").click()
        more = page.locator(".guide__more details").first
        more.locator("summary").click()
        expect(more.locator("p")).to_contain_text(re.compile(r"\w{3,}.*\."))
