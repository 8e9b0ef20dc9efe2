"""The guide on somebody else's page: another origin, its strict policy, its style."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from html import unescape
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Locator,
    Page,
    Response,
    expect,
)

from macros.site.decision import LISTS, decide
from macros.site.embed_files import DATA, ELEMENT, MODULE, ROOM
from macros.site.model import Site
from tests.browser.steps import ASKED, SCHEMES, WIDTHS
from tests.other_site import other_site
from tests.shipments import next_asked

Elsewhere = Callable[..., Page]
TO_GERMANY = ASKED | {
    "destination": "de",
    "origin": "us",
    "production": "origin",
    "label": "organic",
    "bulk": "no",
    "apples-pears": "no",
}
SCENARIOS = range(0, 660, 83)
"""Some of the scenarios; all are decided without a browser elsewhere."""

NO_STORE = "[document.cookie, localStorage.length, sessionStorage.length]"


@pytest.fixture
def elsewhere(browser: Browser, served: tuple[Path, str]) -> Iterator[Elsewhere]:
    """Open a page of another site with `body`; it fails on any error and refusal."""
    with ExitStack() as stack:
        faults: list[str] = []

        def told(line: ConsoleMessage) -> None:
            if line.type == "error":
                faults.append(line.text)

        def go(
            body: str = "",
            *,
            name: str = "page.html",
            quiet: bool = False,
            **options: object,
        ) -> Page:
            there = stack.enter_context(other_site(served[1], {name: body}))
            options.setdefault("viewport", {"width": WIDTHS[0], "height": 900})
            page = stack.enter_context(browser.new_context(**options)).new_page()
            if not quiet:
                page.on("pageerror", lambda error: faults.append(str(error)))
                page.on("console", told)
            page.goto(there + name)
            return page

        yield go
        assert faults == []


@pytest.fixture
def element(served: tuple[Path, str]) -> Callable[..., str]:
    """The element as markup, with the script that brings it."""

    def made(inside: str = '<a href="/guide">The guide</a>', **facts: str) -> str:
        said = "".join(
            f' {name.replace("_", "-")}="{value}"' for name, value in facts.items()
        )
        script = f'<script type="module" src="{served[1]}{MODULE}"></script>'
        return f"<{ELEMENT}{said}>{inside}</{ELEMENT}>{script}"

    return made


def guide_of(page: Page) -> Locator:
    return page.locator(ELEMENT).first


def answer(guide: Locator, value: str) -> None:
    """Answer `value`, once it is asked for."""
    choice = guide.locator(f"form input[value='{value}']")
    listed = guide.locator(f"form select:has(option[value='{value}'])")
    choice.or_(listed).wait_for()
    if listed.count():
        listed.select_option(value)
    else:
        choice.check()
    guide.locator("form [type=submit]").click()


def walk(guide: Locator, facts: dict[str, str]) -> None:
    """Answer by `facts` whatever is asked, until a result is told."""
    for _ in range(20):
        guide.locator("form, .verdict, .stop, .limits").first.wait_for()
        if not guide.locator("form").count():
            return
        field = guide.locator("form select, form input").first
        fact = field.get_attribute("name")
        before = guide.locator("#ask").inner_text()
        answer(guide, facts[fact])
        expect(guide.get_by_text(before, exact=True)).to_have_count(0)
    raise AssertionError("it asks on and on")


def today() -> str:
    return datetime.now().astimezone().date().isoformat()


def is_whole(site: Site, scenario: dict) -> bool:
    """Whether the guide asks nothing more than `scenario` tells, today."""
    facts = site.published_graph["facts"]
    given = {f: v for f, v in scenario["given"].items() if f in facts}
    return not next_asked(site, decide(site, given, today()), given)


def heard(page: Page) -> list:
    return page.evaluate("heard")


@pytest.mark.parametrize("number", SCENARIOS)
def test_a_walk_on_another_site_ends_as_python_decides(
    elsewhere: Elsewhere, element: Callable[..., str], site: Site, number: int
) -> None:
    scenarios = list(site.library.items("scenarios"))
    whole = (s.data["given"] for s in scenarios[number:] if is_whole(site, s.data))
    given = next(whole)
    page = elsewhere(element())
    walk(guide_of(page), given)
    (told,) = heard(page)
    result = decide(site, told["facts"], today())
    assert told["facts"].items() <= given.items()
    certain = [p["id"] for p in told["certificates"] if p["certain"]]
    assert certain == [result.certificate] * bool(result.certificate)
    for table in LISTS:
        assert {*told["outcome"][table]} == {*result.certain[table]}
    if result.certificate:
        name = site.get("certificates", result.certificate)["name"]["en"]
        expect(guide_of(page).locator(".verdict, .stop, .limits").last).to_contain_text(
            name
        )


def test_the_lines_to_copy_are_few_and_work_as_they_stand(
    elsewhere: Elsewhere, served: tuple[Path, str]
) -> None:
    for lang in ("", "es/"):
        html = (served[0] / lang / "embed" / "index.html").read_text("utf-8")
        blocks = re.findall(r"<pre><code[^>]*>(.*?)</code></pre>", html, re.DOTALL)
        markup, listener, policy = map(unescape, blocks)
        assert len(f"{markup}\n{listener}".splitlines()) <= 15
        page = elsewhere(markup)
        said: list[str] = []
        page.on("console", lambda line, said=said: said.append(line.text))
        page.evaluate(listener)
        walk(guide_of(page), ASKED)
        assert any("NOP" in line or "guide/#" in line for line in said), said
        host = served[1].rstrip("/")
        assert policy == f"script-src {host}; connect-src {host}"


def test_the_result_is_told_with_its_link_which_opens_the_same_result(
    elsewhere: Elsewhere,
    element: Callable[..., str],
    visit: Callable[..., Page],
    served: tuple[Path, str],
) -> None:
    page = elsewhere(element(**ASKED))
    guide = guide_of(page)
    expect(guide.locator(".verdict")).to_contain_text("NOP Import Certificate")
    (told,) = heard(page)
    assert told["facts"] == ASKED
    assert told["link"].startswith(f"{served[1]}guide/#")
    expect(guide.locator("a.whole")).to_have_attribute("href", told["link"])
    there = visit(told["link"].removeprefix(served[1]))
    expect(there.locator(".verdict h2")).to_contain_text("NOP Import Certificate")
    page_of_it = guide.get_by_role("link", name="NOP Import Certificate")
    expect(page_of_it).to_have_attribute(
        "href", f"{served[1]}certificates/nop-import-certificate/"
    )


def test_an_open_question_is_answered_where_it_stands(
    elsewhere: Elsewhere, element: Callable[..., str]
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
    elsewhere: Elsewhere, element: Callable[..., str]
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
    elsewhere: Elsewhere, element: Callable[..., str]
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


STYLES = """() => [...document.querySelectorAll(".own, .own *, body")].map((one) => {
  const found = getComputedStyle(one);
  const sized = /^(block-size|height|perspective-origin|transform-origin)$/;
  return [...found].filter((key) => !sized.test(key) || one.matches(".own *"))
    .map((key) => `${key}: ${found.getPropertyValue(key)}`).join("; ");
})"""


def test_the_page_around_it_keeps_its_style_its_names_and_an_empty_store(
    elsewhere: Elsewhere, element: Callable[..., str]
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
    elsewhere: Elsewhere, element: Callable[..., str]
) -> None:
    guide = guide_of(elsewhere(element(destination="us")))
    button = guide.locator("[type=submit]")
    assert button.evaluate("e => getComputedStyle(e).textTransform") == "none"
    family = guide.locator("#ask").evaluate("e => getComputedStyle(e).fontFamily")
    assert family == "serif"


def test_two_on_one_page_know_nothing_of_each_other(
    elsewhere: Elsewhere, element: Callable[..., str]
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


MARKUP = "&lt;img src=x onerror=&quot;heard.push(1)&quot;&gt;"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"destination": "Germny"}, "Did you mean “de”?"),
        ({"destinaton": "us"}, "Did you mean “destination”?"),
        ({"destination": MARKUP}, '<img src=x onerror="heard.push(1)">'),
        ({"on": "2026-02-31"}, "“2026-02-31”"),
        ({"product": "__proto__", "lang": "es"}, "«__proto__»"),
    ],
)
def test_what_an_attribute_says_in_vain_is_told_as_text(
    elsewhere: Elsewhere, element: Callable[..., str], facts: dict[str, str], said: str
) -> None:
    page = elsewhere(element(**facts))
    guide = guide_of(page)
    expect(guide.locator("[role=status].limits")).to_contain_text(said)
    expect(guide.locator("form")).to_be_visible()
    expect(guide.locator("img")).to_have_count(0)
    assert heard(page) == []


def test_attributes_that_mean_nothing_to_it_are_left_alone(
    elsewhere: Elsewhere, element: Callable[..., str]
) -> None:
    page = elsewhere(
        element(id="x", data_x="y", constructor="z", heading="two", style_="q")
    )
    guide = guide_of(page)
    expect(guide.locator("h3#ask")).to_be_visible()
    expect(guide.locator("[role=status].limits")).to_have_count(0)


def test_an_attribute_that_changes_begins_anew_and_others_do_not(
    elsewhere: Elsewhere, element: Callable[..., str]
) -> None:
    page = elsewhere(element(destination="us", heading="2"))
    guide = guide_of(page)
    expect(guide.locator("h2#ask")).to_be_visible()
    answer(guide, "ec")
    expect(guide.locator("#ask")).to_have_text("What is the shipment for?")
    guide.evaluate("e => e.classList.add('x')")
    expect(guide.locator("#ask")).to_have_text("What is the shipment for?")
    guide.evaluate("e => e.setAttribute('lang', 'es')")
    expect(guide.locator("#ask")).to_have_text("¿De qué país sale?")


def test_it_speaks_the_language_of_its_page(
    elsewhere: Elsewhere, element: Callable[..., str]
) -> None:
    page = elsewhere(element(**ASKED), name="es.html")
    guide = guide_of(page)
    expect(guide.locator(".verdict")).to_contain_text("Lo solicita")
    expect(guide.locator(".room")).to_have_attribute("lang", "es")
    assert "/es/guide/#" in heard(page)[0]["link"]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("facts", [ASKED, TO_GERMANY])
def test_a_whole_walk_weighs_less_than_30_kb_on_the_wire(
    elsewhere: Elsewhere,
    element: Callable[..., str],
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
    elsewhere: Elsewhere, element: Callable[..., str], served: tuple[Path, str]
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
    elsewhere: Elsewhere, element: Callable[..., str]
) -> None:
    page = elsewhere(element(), java_script_enabled=False)
    expect(page.get_by_role("link", name="The guide")).to_be_visible()


def test_where_its_data_do_not_come_its_link_stays(
    elsewhere: Elsewhere, element: Callable[..., str], served: tuple[Path, str]
) -> None:
    page = elsewhere(element(), quiet=True)
    expect(guide_of(page).locator("form")).to_be_visible()
    page.context.route(f"{served[1]}{DATA}*", lambda route: route.abort())
    page.reload()
    expect(page.get_by_role("link", name="The guide")).to_be_visible()
    expect(guide_of(page).locator("form")).to_have_count(0)


def test_a_part_that_does_not_come_or_is_of_other_rules_can_be_asked_for_again(
    elsewhere: Elsewhere, element: Callable[..., str], served: tuple[Path, str]
) -> None:
    page = elsewhere(element(), quiet=True)
    guide = guide_of(page)
    older = '{"version": "older", "graph": {}, "items": {}}'
    part = f"{served[1]}{DATA}en-*.json"
    cors = {"Access-Control-Allow-Origin": "*"}
    page.context.route(part, lambda route: route.fulfill(body=older, headers=cors))
    answer(guide, "us")
    expect(guide.get_by_role("alert")).to_contain_text("could not be loaded")
    expect(page.get_by_role("link", name="The guide")).to_be_visible()
    page.context.unroute(part)
    guide.get_by_role("button", name="Try again").click()
    expect(guide.locator("#ask")).to_have_text("Which country does it ship from?")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_question_and_result_have_no_accessibility_fault(
    elsewhere: Elsewhere,
    element: Callable[..., str],
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
    every = {"rules": {"target-size": {"enabled": True}}}
    found = Axe().run(page, context=ELEMENT, options=every)
    assert found.violations_count == 0, found.generate_report()


def test_it_fits_320_pixels_and_shows_a_choice_in_forced_colors(
    elsewhere: Elsewhere, element: Callable[..., str]
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
