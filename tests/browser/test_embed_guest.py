"""The guide on somebody else's page is a good guest there.

It keeps to that page's strict policy, changes nothing of it, keeps nothing, weighs
little, and shuts no reader out.
"""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response, expect

from macros.render.embed import ELEMENT, ROOM
from tests.browser.barriers import barriers
from tests.browser.embed_steps import Element, Elsewhere, answer, guide_of, walk
from tests.browser.steps import ASKED, SCHEMES, WIDTHS

TO_GERMANY = ASKED | {
    "destination": "de",
    "origin": "us",
    "production": "origin",
    "label": "organic",
    "bulk": "no",
    "apples-pears": "no",
}
NO_STORE = "[document.cookie, localStorage.length, sessionStorage.length]"


def test_the_lines_to_copy_are_few_and_work_as_they_stand(
    elsewhere: Elsewhere, served: tuple[Path, str]
) -> None:
    for lang in ("", "es/"):
        html = (served[0] / lang / "embed" / "index.html").read_text("utf-8")
        blocks = re.findall(r"<pre><code[^>]*>(.*?)</code></pre>", html, re.DOTALL)
        markup, listener, policy = map(unescape, blocks)
        assert len(f"{markup}\n{listener}".splitlines()) <= 15
        page = elsewhere(markup)
        page.evaluate(listener)
        with page.expect_console_message(
            lambda line: "NOP" in line.text or "guide/#" in line.text
        ):
            walk(guide_of(page), ASKED)
        host = served[1].rstrip("/")
        assert policy == f"script-src {host}; connect-src {host}"


STYLES = """() => [...document.querySelectorAll(".own, .own *, body")].map((one) => {
  const found = getComputedStyle(one);
  const sized = /^(block-size|height|perspective-origin|transform-origin)$/;
  return [...found].filter((key) => !sized.test(key) || one.matches(".own *"))
    .map((key) => `${key}: ${found.getPropertyValue(key)}`).join("; ");
})"""


def test_the_page_around_it_keeps_its_style_its_names_and_an_empty_store(
    elsewhere: Elsewhere, element: Element
) -> None:
    def seen(page: Page) -> tuple:
        names = page.evaluate("Object.getOwnPropertyNames(window).sort()")
        return (
            page.evaluate(STYLES),
            names,
            page.evaluate("document.styleSheets.length"),
        )

    before = elsewhere("<p>Nothing</p>")
    with_it = elsewhere(element(**ASKED))
    expect(guide_of(with_it).locator(".verdict")).to_be_visible()
    assert seen(with_it) == seen(before)
    assert with_it.evaluate("document.adoptedStyleSheets.length") == 0
    assert with_it.evaluate(NO_STORE) == ["", 0, 0]
    assert with_it.evaluate("indexedDB.databases()") == []
    assert with_it.context.cookies() == []
    assert with_it.evaluate("location.hash + history.length") == "2"
    assert with_it.title() == "A broker"


def test_the_pages_style_does_not_reach_into_it(
    elsewhere: Elsewhere, element: Element
) -> None:
    guide = guide_of(elsewhere(element(destination="us")))
    button = guide.locator("[type=submit]")
    assert button.evaluate("e => getComputedStyle(e).textTransform") == "none"
    family = guide.locator("#ask").evaluate("e => getComputedStyle(e).fontFamily")
    assert family == "serif"


def test_two_on_one_page_know_nothing_of_each_other(
    elsewhere: Elsewhere, element: Element
) -> None:
    page = elsewhere(element(destination="us") + element(destination="de", lang="es"))
    one, two = page.locator(ELEMENT).first, page.locator(ELEMENT).last
    answer(one, "ec")
    answer(one, "sale")
    expect(one.locator("#ask")).to_have_text("Has the shipment left yet?")
    expect(two.locator("#ask")).to_have_text("¿De qué país sale?")
    answer(two, "us")
    expect(one.locator("#ask")).to_have_text("Has the shipment left yet?")
    expect(two.get_by_role("button", name="Estados Unidos")).to_be_visible()
    expect(one.get_by_role("button", name="Ecuador")).to_be_visible()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("facts", [ASKED, TO_GERMANY])
def test_a_whole_walk_weighs_less_than_30_kb_on_the_wire(
    elsewhere: Elsewhere,
    element: Element,
    served: tuple[Path, str],
    lang: str,
    facts: dict[str, str],
) -> None:
    sent: dict[str, int] = {}

    def weigh(response: Response) -> None:
        if response.url.startswith(served[1]):
            sent[response.url] = int(response.headers["content-length"])

    page = elsewhere(element(lang=lang))
    page.on("response", weigh)
    page.reload()
    walk(guide_of(page), facts)
    assert len(sent) == 3
    assert all(url.startswith(served[1] + ROOM) for url in sent)
    assert 10_000 < sum(sent.values()) <= 30_000


def test_it_tells_us_neither_the_page_nor_the_reader(
    elsewhere: Elsewhere, element: Element, served: tuple[Path, str]
) -> None:
    page = elsewhere(element())
    asked = []
    page.on(
        "request", lambda r: asked.append(r) if r.url.startswith(served[1]) else None
    )
    page.reload()
    walk(guide_of(page), ASKED)
    data = [request for request in asked if "/data/" in request.url]
    assert len(data) == 2
    for request in data:
        sent = request.all_headers()
        assert "referer" not in sent
        assert "cookie" not in sent
        assert "?" not in request.url


def test_without_a_script_its_link_stands_there(
    elsewhere: Elsewhere, element: Element
) -> None:
    page = elsewhere(element(), java_script_enabled=False)
    expect(page.get_by_role("link", name="The guide")).to_be_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_question_and_result_have_no_accessibility_fault(
    elsewhere: Elsewhere,
    element: Element,
    width: int,
    scheme: str,
    lang: str,
) -> None:
    size = {"width": width, "height": 900}
    whole = ASKED | {"importer": "uncertified", "lang": lang}
    body = element(destination="Germny", lang=lang) + element(**whole)
    page = elsewhere(body, viewport=size, color_scheme=scheme)
    expect(page.locator(ELEMENT).last.locator(".verdict")).to_be_visible()
    page.evaluate(
        "for (const e of document.querySelectorAll('organic-certificate-guide'))"
        " for (const d of e.shadowRoot.querySelectorAll('details')) d.open = true"
    )
    assert barriers(page, scheme, every=True, within=ELEMENT) == ""


def test_it_fits_320_pixels_and_shows_a_choice_in_forced_colors(
    elsewhere: Elsewhere, element: Element
) -> None:
    body = element(destination="us", origin="ec") + element(**ASKED)
    page = elsewhere(
        body, viewport={"width": 320, "height": 700}, forced_colors="active"
    )
    expect(page.locator(ELEMENT).last.locator(".verdict")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    choice = guide_of(page).locator(".choice").first
    choice.click()
    assert choice.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
