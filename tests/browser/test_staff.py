"""The staff desk and the buttons that copy an answer."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import CLIPBOARD, WHOLE, Visit, pasted

RICH = """async () => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType("text/html")).text();
}"""


@pytest.fixture
def desk(visit: Visit) -> Page:
    return visit("staff/", **CLIPBOARD)


def tick(page: Page, id_: str) -> None:
    page.locator(f"#tick-{id_}").check()


def test_typing_finds_answers_whatever_their_accents_and_capitals(visit: Visit) -> None:
    page = visit("es/staff/")
    page.get_by_label("Buscar una respuesta").fill("FUMIGACION")
    expect(page.locator("#fumigated-shipment")).to_be_visible()
    expect(page.locator("#tc-which-exports")).to_be_hidden()
    shown = page.locator(".desk li:visible").count()
    expect(page.get_by_role("status").first).to_have_text(f"{shown} respuestas")


def test_other_words_of_an_answer_find_it_too(desk: Page) -> None:
    desk.get_by_label("Find an answer").fill("customs entry")
    expect(desk.locator("#ace-filing")).to_be_visible()


def test_ticked_answers_become_one_mail_that_names_no_reporter(
    desk: Page, reporters: set[str]
) -> None:
    tick(desk, "ace-filing")
    tick(desk, "nopic-number")
    desk.get_by_label("Whom do you write to").fill("Ms. Vega")
    desk.get_by_role("button", name="Copy the e-mail").click()
    expect(desk.get_by_text("Copied")).to_be_visible()
    said = pasted(desk)
    assert said.startswith("Dear Ms. Vega,")
    assert "/faq/ace-filing/" in said
    assert "/faq/nopic-number/" in said
    assert "Last reviewed" in said
    assert "imports@qcsinfo.org" in said
    assert not any(name in said for name in reporters)
    rich = desk.evaluate(RICH)
    assert rich.count("<strong><a href=") == 2


def test_a_result_of_the_guide_is_added_by_its_link(desk: Page) -> None:
    desk.get_by_label("Link to a result").fill("https://any.example/" + WHOLE)
    mail = desk.get_by_label("The e-mail as it stands").input_value()
    assert "/guide/#destination=us&origin=ec" in mail
    assert "any.example" not in mail


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=globalThis.broken=1>", "https://x/#a=<b>&__proto__=1", "#%"],
)
def test_hostile_text_stays_text(desk: Page, text: str) -> None:
    tick(desk, "ace-filing")
    desk.get_by_label("Whom do you write to").fill(text)
    desk.get_by_label("Link to a result").fill(text)
    desk.get_by_role("button", name="Copy the e-mail").click()
    expect(desk.get_by_text("Copied")).to_be_visible()
    assert "<img" not in desk.evaluate(RICH)
    assert "Your shipment" not in pasted(desk)
    assert not desk.evaluate("globalThis.broken")


def test_the_desk_works_by_keyboard_alone(desk: Page) -> None:
    desk.get_by_label("Find an answer").focus()
    desk.keyboard.type("ACE")
    box = desk.locator(".desk li:visible input").first
    for _ in range(12):
        desk.keyboard.press("Tab")
        if box.evaluate("(element) => element === document.activeElement"):
            break
    desk.keyboard.press("Space")
    expect(box).to_be_checked()


def test_without_a_script_the_desk_is_a_list_of_lasting_links(visit: Visit) -> None:
    page = visit("staff/", java_script_enabled=False)
    expect(page.locator(".desk a").first).to_be_visible()
    assert page.locator("input").count() == 1  # the menu's


def test_an_answer_is_copied_as_a_link_and_for_an_email(
    visit: Visit, reporters: set[str]
) -> None:
    page = visit("faq/ace-filing/", **CLIPBOARD)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert pasted(page).endswith("/faq/ace-filing/")
    page.get_by_role("button", name="Copy for e-mail").click()
    expect(page.get_by_text("Copied").last).to_be_visible()
    said = pasted(page)
    assert said.startswith("Who enters the certificate data")
    assert "Last reviewed" in said
    assert not any(name in said for name in reporters)
