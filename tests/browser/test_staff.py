"""The staff desk: found on the left, a letter on the right, in a few keys."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.search_steps import never_asked_for_search
from tests.browser.steps import CLIPBOARD, WHOLE, Visit, pasted

RICH = """async () => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType("text/html")).text();
}"""


@pytest.fixture
def desk(visit: Visit) -> Page:
    return visit("staff/", **CLIPBOARD)


def letter(page: Page) -> Locator:
    return page.locator("#desk-letter")


def typed(page: Page, words: str) -> None:
    """Type into the desk's field and wait for what is found."""
    page.locator("#desk-find").press_sequentially(words)
    expect(page.locator("#desk-finds li").first).to_be_visible()


def picked(page: Page, count: int) -> None:
    expect(page.locator(".desk__tray li")).to_have_count(count)


def test_a_letter_with_two_questions_takes_three_keys_beyond_typing(
    desk: Page, reporters: frozenset[str]
) -> None:
    typed(desk, "how long do we keep records")
    desk.keyboard.press("Enter")
    picked(desk, 1)
    typed(desk, "certificate number rejected")
    desk.keyboard.press("Enter")
    picked(desk, 2)
    desk.keyboard.press("Control+Enter")
    expect(desk.get_by_text("Copied")).to_be_visible()
    letter = pasted(desk)
    assert letter.startswith("Good day,")
    assert letter.count("/faq/") == 2
    assert "Last reviewed" in letter
    assert "imports@qcsinfo.org" in letter
    assert not any(name in letter for name in reporters)
    assert desk.evaluate(RICH).count("<a href=") == 2


def test_a_question_in_the_other_language_is_found_too(desk: Page) -> None:
    typed(desk, "el barco ya salio")
    first = desk.locator("#desk-finds strong").first
    expect(first).to_have_text(re.compile("left"))
    heard = desk.locator(".desk__find .md-visually-hidden")
    expect(heard).to_have_text(first.inner_text())
    desk.keyboard.press("ArrowDown")
    expect(heard).to_have_text(desk.locator(".desk__marked strong").inner_text())
    expect(heard).not_to_have_text(first.inner_text())


def test_a_number_in_the_title_of_a_find_stands_in_its_line(desk: Page) -> None:
    typed(desk, "is there a 30-day limit for the certifier")
    number = desk.locator("#desk-finds strong .code").first
    expect(number).to_have_text("30-day")
    expect(number).to_have_css("display", "inline")


def test_a_letter_is_in_the_language_that_is_chosen(desk: Page) -> None:
    typed(desk, "how long do we keep records")
    desk.keyboard.press("Enter")
    picked(desk, 1)
    desk.get_by_label("Language", exact=True).select_option("es")
    expect(letter(desk)).to_contain_text("Buenos días:")
    expect(letter(desk).locator("a").first).to_have_attribute(
        "href", re.compile("/es/faq/")
    )


def test_what_is_written_into_the_letter_stays(desk: Page) -> None:
    typed(desk, "how long do we keep records")
    desk.keyboard.press("Enter")
    picked(desk, 1)
    desk.locator("#desk-letter [data-key=closing]").click()
    desk.keyboard.press("End")
    desk.keyboard.type(" Best wishes from Gainesville.")
    typed(desk, "certificate number rejected")
    desk.keyboard.press("Enter")
    picked(desk, 2)
    expect(letter(desk)).to_contain_text("Best wishes from Gainesville.")


def test_what_is_pasted_into_the_letter_is_text(desk: Page) -> None:
    desk.locator("#desk-letter [data-key=greeting]").click()
    desk.evaluate(
        """() => {
          const data = new DataTransfer();
          data.setData("text/html", "<img src=x onerror=alert(1)>");
          data.setData("text/plain", "<b>plain</b>");
          document.getElementById("desk-letter").dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
        }"""
    )
    expect(letter(desk)).to_contain_text("<b>plain</b>")
    expect(letter(desk).locator("img, b")).to_have_count(0)


def test_a_result_of_the_guide_becomes_a_sentence_with_its_certificate(
    desk: Page,
) -> None:
    desk.get_by_label("Link to a result").fill("https://any.example/" + WHOLE)
    picked(desk, 1)
    expect(letter(desk)).to_contain_text("Ecuador → United States")
    expect(letter(desk)).to_contain_text("NOP Import Certificate")
    link = letter(desk).locator("a").first
    expect(link).to_have_attribute(
        "href", re.compile("/guide/#destination=us&origin=ec")
    )
    expect(link).not_to_have_attribute("href", re.compile(r"any\.example"))


def test_a_reload_keeps_what_is_picked(desk: Page) -> None:
    typed(desk, "how long do we keep records")
    desk.keyboard.press("Enter")
    picked(desk, 1)
    desk.get_by_label("To (optional)").fill("Ms. Vega")
    expect(letter(desk)).to_have_text(re.compile(r"^Dear Ms\. Vega,"))
    before = letter(desk).inner_text()
    desk.reload()
    picked(desk, 1)
    expect(letter(desk)).to_have_text(before, use_inner_text=True)


def test_items_are_moved_and_taken_out(desk: Page) -> None:
    desk.goto(desk.url + "#pick=faq/ace-filing/,faq/nopic-number/")
    desk.reload()
    picked(desk, 2)
    desk.get_by_role("button", name="Move up").last.click()
    expect(letter(desk).locator("a").first).to_have_attribute(
        "href", re.compile("nopic-number")
    )
    desk.get_by_role("button", name="Take out").first.click()
    picked(desk, 1)


@pytest.mark.parametrize("name", ["$& and $'", "<img src=x onerror=alert(1)>"])
def test_a_name_in_the_greeting_is_text(desk: Page, name: str) -> None:
    desk.get_by_label("To (optional)").fill(name)
    expect(letter(desk)).to_have_text(re.compile(f"^{re.escape(f'Dear {name},')}"))


def test_an_old_link_to_one_answer_of_the_desk_picks_it(visit: Visit) -> None:
    page = visit("staff/#nopic-fee")
    picked(page, 1)
    # Its text asks QCS, and it is QCS that writes: whoever writes is told.
    expect(page.locator(".desk__tray")).to_contain_text("Speaks of QCS")
    assert "Speaks of" not in letter(page).inner_text()


def test_the_desk_fits_one_window(visit: Visit) -> None:
    page = visit("staff/", viewport={"width": 1280, "height": 800}, **CLIPBOARD)
    typed(page, "certificate")
    box = page.locator(".desk__actions").bounding_box()
    assert box["y"] + box["height"] <= 800


def test_slash_goes_to_the_desk_and_not_to_the_dialog(desk: Page) -> None:
    desk.keyboard.press("/")
    expect(desk.locator("#desk-find")).to_be_focused()
    never_asked_for_search(desk)


def test_an_answer_is_copied_as_a_link_and_for_an_email(
    visit: Visit, reporters: frozenset[str]
) -> None:
    page = visit("faq/ace-filing/", **CLIPBOARD)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert pasted(page).endswith("/faq/ace-filing/")
    page.get_by_role("button", name="Copy for e-mail").click()
    expect(page.get_by_text("Copied")).to_have_count(2)
    text = pasted(page)
    assert text.startswith("Who enters the certificate data")
    assert "Last reviewed" in text
    assert not any(name in text for name in reporters)


def test_before_anybody_types_answers_stand_ready_to_be_added(desk: Page) -> None:
    first = desk.locator(".desk__stock section li").first
    first.get_by_role("button").click()
    picked(desk, 1)
    expect(first.get_by_role("button")).to_have_attribute("aria-pressed", "true")
    desk.get_by_text("Records and fraud prevention").click()
    row = desk.locator("#how-long-keep-records")
    row.get_by_role("button", name="Add to the letter").click()
    picked(desk, 2)
    typed(desk, "certificate")
    expect(first).not_to_be_visible()
