"""Search in a real browser: what it finds, how it is worked, what it never does."""

from itertools import product
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from macros.model import LANGUAGES, Site
from tests.browser.steps import HOSTILE_FRAGMENTS, SCHEMES, WIDTHS, Visit
from tests.search_questions import questions

PAGES = {"en": "search/", "es": "es/search/"}
GOAL = 0.95


def opened(page: Page) -> Locator:
    """The search dialog, opened from the header."""
    page.locator("#__search").click()
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    return dialog


def first(page: Page, count: int = 3) -> list[str]:
    """Addresses of the first results, from the site's root on."""
    links = page.locator(".search__results a")
    found = links.evaluate_all("all => all.map((link) => link.href)")
    root = page.evaluate("document.getElementById('__search').href")
    root = root.removesuffix("search/").removesuffix("es/")
    return [address.removeprefix(root) for address in found[:count]]


# What it finds


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nearly_every_real_question_is_answered_among_the_first_three(
    visit: Visit, site: Site, lang: str
) -> None:
    page = visit(PAGES[lang])
    field = page.get_by_role("searchbox")
    asked, missed = 0, []
    for ask, spoken, answers in questions(site):
        if spoken == lang:
            field.fill(ask)
            asked += 1
            if not answers & set(first(page)):
                missed.append(f"{ask!r} finds {', '.join(first(page)) or 'nothing'}")
    rate = 1 - len(missed) / asked
    print(f"\n{lang}: {asked - len(missed)} of {asked} found", *missed, sep="\n  ")
    assert rate >= GOAL, missed


SAME = [
    ("TM-11", ["tm11", "tm 11", "Tm-11", " TM-11? "]),
    ("e-COI", ["ecoi", "E-COI", "e coi"]),
    ("205.273", ["§205.273", "205.273?", "205273"]),
    ("fumigated container", ["FUMIGATED CONTAINER", "fumigated containers"]),
    ("tariff code", ["tarrif code", "0804.50.4045"]),
]


@pytest.mark.parametrize(("ask", "others"), SAME)
def test_signs_capitals_and_slips_of_the_finger_change_nothing(
    visit: Visit, ask: str, others: list[str]
) -> None:
    page = visit(PAGES["en"])
    field = page.get_by_role("searchbox")
    field.fill(ask)
    wanted = first(page, 1)
    for other in others:
        field.fill(other)
        assert wanted[0] in first(page), other


def test_accents_change_nothing(visit: Visit) -> None:
    page = visit(PAGES["es"])
    field = page.get_by_role("searchbox")
    field.fill("transacción")
    wanted = first(page, 8)
    field.fill("transaccion")
    assert first(page, 8) == wanted


def test_a_result_says_what_it_is_and_answers_in_a_line(visit: Visit) -> None:
    page = visit(PAGES["en"])
    page.get_by_role("searchbox").fill("OR2")
    result = page.locator(".search__results a").first
    expect(result.locator(".search__kind")).to_have_text("Answer")
    expect(result.locator("strong")).to_have_text("What are OR1 and OR2?")
    expect(result.locator("mark").first).to_have_text("OR2")


def test_a_page_that_is_only_in_english_says_so_to_a_spanish_reader(
    visit: Visit,
) -> None:
    page = visit(PAGES["es"])
    page.get_by_role("searchbox").fill("7 CFR 205.273")
    result = page.locator(".search__results a[hreflang=en]").first
    expect(result.locator(".search__kind")).to_contain_text("en inglés")
    assert result.locator("strong").get_attribute("lang") == "en"


def test_without_results_it_says_what_to_do(visit: Visit) -> None:
    page = visit(PAGES["en"])
    page.get_by_role("searchbox").fill("zzzyyy & vvvyyy=vvv")
    expect(page.get_by_role("status")).to_contain_text(
        "Nothing found for “zzzyyy & vvvyyy=vvv”. Try one word of it"
    )
    help_ = page.locator(".search__help")
    expect(help_.get_by_role("link", name="Decision guide")).to_be_visible()
    mail = help_.get_by_role("link", name="Ask QCS by e-mail").get_attribute("href")
    assert mail.startswith("mailto:imports@qcsinfo.org?subject=Question%3A%20zzz")
    assert "vvvyyy=vvv”" in unquote(mail), mail
    assert "&vvv" not in mail


# How it is worked


def test_nothing_of_search_is_loaded_before_it_is_opened(visit: Visit) -> None:
    page = visit("")
    loaded = "performance.getEntriesByType('resource').map((r) => r.name).join()"
    assert "search" not in page.evaluate(loaded)
    opened(page)
    for part in ("search.css", "search.js", "search-en.js"):
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


def test_escape_and_a_click_beside_it_close_it_and_focus_returns(visit: Visit) -> None:
    page = visit("faq/")
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


def test_the_number_of_results_is_told_once_typing_rests(visit: Visit) -> None:
    page = visit("")
    opened(page)
    page.keyboard.type("certificate")
    expect(page.get_by_role("status")).to_have_text("")
    expect(page.get_by_role("status")).to_contain_text("the best 10 are shown")
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_have_text("")


def test_a_slash_inside_a_field_is_a_slash(visit: Visit) -> None:
    page = visit("tools/certificate-number/")
    page.locator("input").last.focus()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_key_can_be_switched_off_for_the_tab(visit: Visit) -> None:
    page = visit("", color_scheme="light")
    page.locator("#__palette").click()
    opened(page)
    page.get_by_label("The key / opens search").uncheck()
    page.keyboard.press("Escape")
    page.goto(page.url + "us/")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_have_count(0)
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


# The page of its own, wrong addresses, no script, no server


@pytest.mark.parametrize("sign", ["?", "#"])
def test_a_link_can_hold_the_question(visit: Visit, sign: str) -> None:
    page = visit(f"search/{sign}q=fumigated%20container")
    expect(page.get_by_role("searchbox")).to_have_value("fumigated container")
    assert "faq/fumigated-shipment/" in first(page)


def test_what_is_searched_is_kept_in_the_address_and_not_sent(visit: Visit) -> None:
    page = visit("search/")
    page.get_by_role("searchbox").fill("e-COI & more")
    page.wait_for_url("**/search/#q=e-COI%20%26%20more")
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("e-COI & more")


def test_on_the_search_page_the_header_leads_to_its_field(visit: Visit) -> None:
    page = visit("search/")
    page.locator("#__search").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_more_results_are_a_link_that_can_be_shared(visit: Visit) -> None:
    page = visit("es/")
    opened(page).get_by_role("searchbox").fill("certificado")
    page.get_by_role("link", name="Más resultados").click()
    expect(page.get_by_role("searchbox")).to_have_value("certificado")
    assert urlsplit(page.url).path.endswith("/es/search/")
    assert len(first(page, 40)) > 10


HOSTILE = [
    "<img src=x onerror=document.title='x'>",
    "</script><script>document.title='x'</script>",
    '"><svg onload=alert(1)>',
    "__proto__ constructor toString hasOwnProperty",
    "$& $1 {x} {n}",
    "(((((((((([[[[[.*+?^",
    "\u202e\u0000\ufffd\U0001f34c é\u0301\u0301\u0301",
    "=0 =1 =2",
    "a" * 5000,
    "word " * 400,
    "%E0%A4%A",
    "javascript:alert(1)",
    *(fragment[1:80] for fragment in HOSTILE_FRAGMENTS),
]


@pytest.mark.parametrize("sign", ["?", "#"])
def test_a_hostile_question_is_text_and_nothing_else(
    visit: Visit, served: tuple[Path, str], sign: str
) -> None:
    page = visit("search/")
    title = page.title()
    for said in HOSTILE:
        page.goto(f"{served[1]}search/{sign}q={quote(said)}")
        expect(page.locator(".search__help a").last).to_contain_text("Ask QCS")
        markup = page.locator("#search-mount").locator("img, svg, script, iframe")
        assert markup.count() == 0
        assert page.title() == title


def test_hostile_questions_change_nothing_in_the_dialog(visit: Visit) -> None:
    page = visit("")
    dialog = opened(page)
    for said in HOSTILE:
        page.get_by_role("searchbox").fill(said)
        expect(dialog.locator(".search__help")).to_contain_text("Ask QCS")
    assert dialog.locator("img, svg, script, iframe").count() == 0


def test_a_wrong_address_is_searched_for(
    visit: Visit, served: tuple[Path, str]
) -> None:
    folder, root = served
    page = visit("")
    lost = (folder / "404.html").read_text(encoding="utf-8")
    page.route("**/balanse*", lambda route: route.fulfill(body=lost))
    page.goto(f"{root}faq/balanse-mass.html")
    expect(page.get_by_role("searchbox")).to_have_value("balanse mass")
    assert "faq/mass-balance/" in first(page)
    page.goto(f"{root}es/faq/balanse-masas")
    expect(page.get_by_role("searchbox", name="¿Qué busca?")).to_be_visible()
    assert first(page, 1) == ["es/faq/mass-balance/"]


def test_without_a_script_the_link_leads_to_lists_of_everything(visit: Visit) -> None:
    page = visit("", java_script_enabled=False)
    page.locator("#__search").click()
    expect(page.locator("#search-mount")).to_contain_text("Search needs JavaScript")
    page.get_by_role("link", name="Glossary").first.click()
    expect(page.locator("h1")).to_have_text("Glossary")


@pytest.mark.parametrize("start", ["us/index.html", "es/search/index.html"])
def test_search_works_from_a_folder_on_disk(
    browser: Browser, served: tuple[Path, str], start: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((served[0] / start).as_uri())
        page.locator("#__search").click()
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.type("TM-11")
        page.locator(".search__results a").nth(2).wait_for()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("TM-11")
        assert Path(unquote(urlsplit(page.url).path)).is_file()


def test_if_search_cannot_be_fetched_its_page_is_opened(
    browser: Browser, served: tuple[Path, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(served[1])
        page.route("**/assets/search.js", lambda route: route.abort())
        page.locator("#__search").click()
        expect(page.locator("h1")).to_have_text("Search")
        expect(page.get_by_role("link", name="Glossary").first).to_be_visible()


# How it looks


@pytest.mark.parametrize(("width", "scheme"), [*product((*WIDTHS, 320), SCHEMES)])
def test_the_dialog_has_no_accessibility_fault(
    visit: Visit, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 800}
    page = visit("faq/", viewport=size, color_scheme=scheme)
    opened(page)
    for said in ("", "certificate", "qqqwwwxxx"):
        page.get_by_role("searchbox").fill(said)
        page.wait_for_timeout(500)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_in_a_low_window_everything_can_be_reached(visit: Visit) -> None:
    page = visit("", viewport={"width": 320, "height": 256})
    dialog = opened(page)
    page.get_by_role("searchbox").fill("certificate")
    last = page.locator(".search__results a").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    page.get_by_label("The key / opens search").scroll_into_view_if_needed()
    expect(page.get_by_label("The key / opens search")).to_be_in_viewport()
    assert dialog.evaluate("d => d.scrollWidth <= d.clientWidth")


def test_what_a_finger_touches_is_large_enough(visit: Visit) -> None:
    page = visit("", viewport={"width": 390, "height": 800})
    opened(page)
    page.get_by_role("searchbox").fill("certificate")
    touched = page.locator("dialog input[type=search], dialog button, dialog li a")
    for box in touched.evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().toJSON())"
    ):
        assert min(box["width"], box["height"]) >= 24


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


def test_the_focus_ring_of_a_result_is_not_cut_off(visit: Visit) -> None:
    page = visit("")
    opened(page).get_by_role("searchbox").fill("certificate")
    page.locator(".search__results a").first.wait_for()
    page.keyboard.press("ArrowDown")
    ring = page.evaluate(
        "(({outlineOffset, outlineWidth}) => parseFloat(outlineOffset) + "
        "parseFloat(outlineWidth))(getComputedStyle(document.activeElement))"
    )
    assert ring <= 0


def test_back_brings_the_question_again_however_fast_the_enter_was(
    visit: Visit,
) -> None:
    page = visit("search/")
    page.get_by_role("searchbox").fill("bulk")
    page.locator(".search__results a").first.wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Search")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("bulk")


def test_the_search_page_says_so_if_its_data_cannot_be_fetched(
    browser: Browser, served: tuple[Path, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/search-en.js", lambda route: route.abort())
        page.goto(served[1] + "search/")
        expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
