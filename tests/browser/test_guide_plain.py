"""The guide's plain links: for who has no script, or to whom it does not come."""

from playwright.sync_api import Browser, expect

from tests.browser.steps import Visit

PLAIN = "#guide-mount .guide-plain"


def test_without_a_script_they_stand_there_at_once(visit: Visit) -> None:
    page = visit("guide/", java_script_enabled=False)
    expect(page.locator(PLAIN).get_by_role("link").first).to_be_visible(timeout=1000)


def test_they_are_not_seen_while_the_script_is_on_its_way(
    browser: Browser, served: tuple[object, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/guide.js", lambda route: route.abort())
        page.goto(served[1] + "guide/")
        assert not page.locator(PLAIN).get_by_role("link").first.is_visible()
        page.evaluate("document.getAnimations().forEach((one) => one.finish())")
        expect(page.locator(PLAIN).get_by_role("link").first).to_be_visible()


def test_the_first_question_takes_their_place(visit: Visit) -> None:
    page = visit("guide/")
    expect(page.locator("#guide-mount form")).to_be_visible()
    expect(page.locator(PLAIN)).to_have_count(0)
