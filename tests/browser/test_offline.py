"""The zip, unpacked and opened from the disk: it does what the site does."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.publish.offline import write_zip
from tests.browser.steps import ASKED, CLIPBOARD, KINDS, answer_all, hear, pasted
from tests.site.pages import read_site
from tests.whole_project import ROOT

BACKGROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.fixture(scope="module")
def folder(served: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked zip."""
    here = tmp_path_factory.mktemp("unpacked folder")
    write_zip(served[0], here / "center.zip", ROOT / "overrides")
    with ZipFile(here / "center.zip") as zipped:
        zipped.extractall(here)
    return here / "center"


@pytest.fixture
def home(browser: Browser, folder: Path) -> Iterator[Page]:
    """The home page from the disk; fails on any error, and on any way off the disk."""
    errors: list[str] = []
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        hear(page, errors)
        page.on(
            "request",
            lambda r: r.url.startswith(("file:", "blob:")) or errors.append(r.url),
        )
        page.goto((folder / "index.html").as_uri())
        yield page
    assert errors == []


def test_every_kind_of_page_opens_without_a_complaint(home: Page, folder: Path) -> None:
    for address in KINDS.values():
        page, hash_, state = address.partition("#")
        home.goto((folder / page / "index.html").as_uri() + hash_ + state)
        expect(home.locator("h1")).to_be_visible()


def test_links_lead_from_page_to_page_in_both_languages(home: Page) -> None:
    home.get_by_role("link", name="Exporting to the EU").first.click()
    expect(home.locator("h1")).to_contain_text("EU")
    home.get_by_role("link", name="QCS Imports & Exports").click()
    home.wait_for_url("**/center/index.html")
    home.get_by_role("link", name="Español").click()
    expect(home.locator("html")).to_have_attribute("lang", "es")
    home.get_by_role("link", name="Preguntas").first.click()
    expect(home.locator("h1")).to_have_text("Preguntas y respuestas")
    home.locator(".topic > summary").first.click()
    home.locator(".questions a").first.click()
    expect(home.locator("h1#answer")).to_be_visible()


def test_the_guide_comes_to_a_result_whose_links_work(home: Page) -> None:
    home.get_by_role("link", name="Decision guide").first.click()
    answer_all(home, ASKED)
    card = home.locator(".verdict")
    expect(card).to_contain_text("NOP Import Certificate")
    home.go_back()
    home.go_forward()
    card.get_by_role("link", name="NOP Import Certificate", exact=True).click()
    expect(home.locator("h1")).to_have_text("NOP Import Certificate")


def test_a_link_taken_along_leads_to_the_published_site(
    home: Page, served: tuple[Path, str]
) -> None:
    home.get_by_role("link", name="Decision guide").first.click()
    answer_all(home, ASKED)
    there = re.escape(f"{served[1]}guide/#destination=us")
    expect(home.locator(".result p.on-paper").last).to_have_text(
        re.compile(f"^{there}")
    )


def test_an_answer_copied_from_the_disk_names_its_published_address(
    home: Page, served: tuple[Path, str], folder: Path
) -> None:
    home.context.grant_permissions(**CLIPBOARD)
    answer = "faq/arrived-without-certificate/"
    home.goto((folder / answer / "index.html").as_uri())
    home.get_by_role("button", name="Copy link").click()
    expect(home.get_by_text("Copied")).to_be_visible()
    assert pasted(home) == served[1] + answer


def test_a_letter_written_on_the_disk_links_to_the_published_guide(
    home: Page, served: tuple[Path, str], folder: Path
) -> None:
    contact = (folder / "contact" / "index.html").as_uri()
    home.goto(f"{contact}#guide=destination%3Dus")
    letter = home.locator("#write-mail")
    expect(letter).to_have_value(re.compile(f"{served[1]}guide/#destination=us"))


def test_a_letter_of_the_staff_desk_names_published_answers(
    home: Page, served: tuple[Path, str], folder: Path
) -> None:
    home.goto((folder / "staff" / "index.html").as_uri())
    home.locator("#desk-find").fill("relabel")
    expect(home.locator("#desk-finds li").first).to_be_visible()
    home.keyboard.press("Enter")
    expect(home.locator("#desk-letter a").first).to_have_attribute(
        "href", re.compile(rf"^{served[1]}faq/[\w-]+/$")
    )


def test_the_colour_switch_works_and_its_choice_lasts(home: Page) -> None:
    light = home.evaluate(BACKGROUND)
    home.locator("#__palette").click()
    dark = home.evaluate(BACKGROUND)
    assert dark != light
    home.get_by_role("link", name="Forms").first.click()
    expect(home.locator("h1")).to_have_text("Forms library")
    assert home.evaluate(BACKGROUND) == dark


def test_every_link_of_every_page_leads_to_a_file(folder: Path) -> None:
    pages = read_site(folder)
    assert len(pages) > 400
    for address, page in pages.items():
        for _, link in page.links:
            path = link.partition("#")[0]
            if path and ":" not in path:
                assert (folder / address / path).is_file(), (address, link)
