"""The staff desk: found on the left, a letter on the right, in a few keys."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.search_steps import never_asked_for_search
from tests.browser.steps import CLIPBOARD, TO_GERMANY, WHOLE, Visit, pasted

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


def test_a_letter_keeps_the_day_of_a_result(desk: Page) -> None:
    link = f"https://any.example/{TO_GERMANY}&on=2027-03-01&rules=0624f7b8"
    desk.get_by_label("Link to a result").fill(link)
    picked(desk, 1)
    # Today these goods get an e-COI; by then what it rests on has ended.
    expect(letter(desk)).to_contain_text("Day of departure: 1 March 2027.")
    expect(letter(desk)).to_contain_text("Ask QCS first")
    expect(letter(desk)).not_to_contain_text("e-COI")
    expect(letter(desk).locator("a").first).to_have_attribute(
        "href", re.compile("&on=2027-03-01$")
    )


def test_what_stops_the_goods_stands_before_their_certificate(desk: Page) -> None:
    desk.get_by_label("Link to a result").fill(
        WHOLE.replace("certified", "uncertified")
    )
    picked(desk, 1)
    expect(letter(desk)).to_contain_text(
        re.compile(
            r"Stop: name an importer that is certified\..*NOP Import Certificate"
        )
    )


@pytest.mark.parametrize("link", ["https://any.example/guide/", "#a=b"])
def test_a_link_to_no_result_is_told(desk: Page, link: str) -> None:
    desk.get_by_label("Link to a result").fill(link)
    expect(desk.get_by_text("leads to no result of the guide")).to_be_visible()
    picked(desk, 0)


EMAIL = """Dear team,
we asked the guide: <https://any.example/es/{}>. How long do we keep the records?
Is this our case, https://any.example/faq/importer-outside-us/?
> On Monday QCS wrote:
> Is the travel plan ready? Which papers go with a request for an e-COI?
Does our warehouse need certification?"""


def test_a_whole_email_finds_its_links_and_what_answers_each_question(
    desk: Page,
) -> None:
    desk.evaluate("text => navigator.clipboard.writeText(text)", EMAIL.format(WHOLE))
    desk.locator("#desk-find").focus()
    desk.keyboard.press("Control+V")
    finds = desk.locator("#desk-finds li")
    expect(finds.first).to_contain_text("Your shipment: Ecuador → United States")
    keys = [row.get_attribute("data-key") for row in finds.all()]
    assert keys[1] == "faq/importer-outside-us/"
    assert {"faq/how-long-keep-records/", "faq/warehouses/"} <= {*keys[:5]}
    assert "faq/travel-plan-what/" not in keys
    assert "faq/coi-papers/" not in keys
    desk.keyboard.press("Enter")
    picked(desk, 1)
    expect(letter(desk)).to_contain_text("NOP Import Certificate")


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
