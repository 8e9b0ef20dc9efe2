"""The search dialog: keys, fingers, focus, what a screen reader hears, how it looks."""

from playwright.sync_api import expect

from tests.browser.search_steps import never_asked_for_search, opened
from tests.browser.steps import Visit


def test_nothing_of_search_is_loaded_before_it_is_opened(visit: Visit) -> None:
    page = visit("")
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    assert "search" not in page.evaluate(loaded)
    never_asked_for_search(page)
    opened(page)
    for part in ("search.css", "search.js", "search-en.js", "names-en.js"):
        assert f"assets/{part}" in page.evaluate(loaded)
    assert "search-es" not in page.evaluate(loaded)


def test_the_keyboard_alone_finds_and_opens_an_answer(visit: Visit) -> None:
    page = visit("us/soe/")
    page.keyboard.press("/")
    field = page.get_by_role("searchbox", name="What are you looking for?")
    expect(field).to_be_focused()
    page.keyboard.type("mass balance")
    links = page.locator(".search__results a")
    expect(links.first).to_be_visible()
    for key, wanted in (
        ("ArrowDown", links.nth(0)),
        ("ArrowDown", links.nth(1)),
        ("ArrowUp", links.nth(0)),
        ("ArrowUp", field),
        ("ArrowUp", field),
        ("Tab", page.get_by_role("button", name="Close search")),
    ):
        page.keyboard.press(key)
        if key != "Tab":
            expect(wanted).to_be_focused()
    field.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("mass balance")


def test_enter_pressed_before_the_index_is_there_is_not_lost(visit: Visit) -> None:
    page = visit("")
    page.clock.install(time=0)
    page.clock.pause_at(60)
    opened(page)
    page.keyboard.type("OR2")
    page.keyboard.press("Enter")
    expect(page.locator(".search__results a")).to_have_count(0)
    page.clock.run_for(1000)
    expect(page.locator("h1")).to_have_text("What are OR1 and OR2?")


def test_escape_and_a_click_beside_it_close_it_and_focus_returns(visit: Visit) -> None:
    page = visit("about/")
    dialog = opened(page)
    page.keyboard.type("canada")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#__search")).to_be_focused()
    opened(page)
    expect(page.get_by_role("searchbox")).to_have_value("canada")
    page.mouse.click(5, 500)
    expect(dialog).to_be_hidden()
    expect(page.locator("#__search")).to_be_focused()


def test_escape_that_ends_an_input_method_does_not_close_it(visit: Visit) -> None:
    page = visit("")
    dialog = opened(page)
    for typing in ({"isComposing": True}, {"keyCode": 229}):
        page.evaluate(
            "(typing) => document.activeElement.dispatchEvent(new KeyboardEvent("
            "'keydown', {key: 'Escape', bubbles: true, cancelable: true, ...typing}))",
            typing,
        )
        expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_number_of_results_is_told_once_typing_rests(visit: Visit) -> None:
    page = visit("")
    status = opened(page).get_by_role("status")
    page.keyboard.type("bulk")
    expect(status).not_to_be_empty()
    page.clock.install(time=0)
    page.clock.pause_at(60)
    page.get_by_role("searchbox").fill("")
    page.clock.run_for(500)
    expect(status).to_be_empty()
    page.keyboard.type("certificate")
    page.clock.run_for(300)
    expect(status).to_be_empty()
    page.clock.run_for(200)
    expect(status).to_contain_text("the best 10 are shown")


def test_a_slash_inside_a_field_is_a_slash(visit: Visit) -> None:
    page = visit("tools/certificate-number/")
    page.locator("input").last.focus()
    page.keyboard.press("/")
    never_asked_for_search(page)


def test_the_key_can_be_switched_off_for_the_tab(visit: Visit) -> None:
    page = visit("", color_scheme="light")
    page.locator("#__palette").click()
    opened(page)
    page.get_by_label("The key / opens search").uncheck()
    page.keyboard.press("Escape")
    page.goto(page.url + "us/")
    page.keyboard.press("/")
    never_asked_for_search(page)
    scheme = page.evaluate("document.documentElement.style.colorScheme")
    assert scheme == "dark"
    opened(page)
    expect(page.get_by_label("The key / opens search")).not_to_be_checked()


def test_a_finger_puts_the_keyboard_away_and_chooses_then(visit: Visit) -> None:
    phone = {"width": 390, "height": 800}
    page = visit("", viewport=phone, has_touch=True, is_mobile=True)
    opened(page)
    page.get_by_role("searchbox").fill("OR2")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.locator(".search__results a").first.tap()
    expect(page.locator("h1")).to_have_text("What are OR1 and OR2?")


def test_selecting_text_beyond_the_edge_keeps_the_dialog_open(visit: Visit) -> None:
    page = visit("")
    dialog = opened(page)
    field = page.get_by_role("searchbox")
    field.fill("bulk")
    box, edge = field.bounding_box(), dialog.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(edge["x"] - 20, box["y"] + 10)
    page.mouse.up()
    expect(dialog).to_be_visible()
    page.mouse.click(edge["x"] - 20, box["y"] + 10)
    expect(dialog).to_be_hidden()
