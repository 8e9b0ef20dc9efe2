"""Pages offer the guide to an assistant in the browser, where a browser has one.

The browser's interface is a stand-in, put there before the page's scripts run.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.site.assistant_tools import ON_PAGES, listed
from macros.site.decision import LISTS, decide
from macros.site.model import Site
from macros.site.releases import rules_version
from tests.browser.steps import ASKED, BANANAS, Visit

STAND_IN = """
globalThis.tools = {{}};
Object.defineProperty({where}, "modelContext", {{ value: {{
  registerTool: async (tool) => {{
    if (tools[tool.name]) throw new Error(`${{tool.name}} twice`);
    tools[tool.name] = tool;
    console.info("offered", Object.keys(tools).length);
  }},
}} }});
"""

Helped = Callable[..., Page]
MARKUP = "<img src=x onerror=alert(1)>"
SCENARIOS = range(0, 660, 55)


@pytest.fixture
def helped(visit: Visit, served: tuple[Path, str]) -> Helped:
    """Open an address in a browser with an assistant, once it has its tools."""

    def go(address: str = "", where: str = "document") -> Page:
        page = visit("accessibility/", today=today())
        page.add_init_script(STAND_IN.format(where=where))
        page.goto("about:blank")
        last = f"offered {len(ON_PAGES)}"
        with page.expect_console_message(lambda line: line.text == last):
            page.goto(served[1] + address)
        return page

    return go


def call(page: Page, tool: str, **given: object) -> dict:
    return page.evaluate(
        "([name, given]) => tools[name].execute(given, {})", [tool, given]
    )


@cache
def today() -> str:
    """The day on which the tests began, also for those that outlast it."""
    return datetime.now().astimezone().date().isoformat()


@pytest.mark.parametrize("where", ["document", "navigator"])
def test_each_tool_is_offered_once_and_as_the_terminal_tells_it(
    helped: Helped, where: str
) -> None:
    page = helped("faq/", where)
    offered = page.evaluate("Object.values(tools).map(({ execute, ...told }) => told)")
    assert offered == [listed(name) for name in ON_PAGES]


def test_a_page_without_an_assistant_fetches_nothing_for_one(
    visit: Visit, served: tuple[Path, str]
) -> None:
    page = visit("accessibility/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served[1])
    page.wait_for_load_state("networkidle")
    assert asked
    assert not [url for url in asked if "context" in url or "assistant" in url]


def test_scenarios_are_decided_as_python_decides_them(
    helped: Helped, site: Site
) -> None:
    page = helped()
    scenarios = [item.data["given"] for item in site.library.items("scenarios")]
    facts = site.published_graph["facts"]
    for number in SCENARIOS:
        given = {f: v for f, v in scenarios[number].items() if f in facts}
        reply = call(page, "decide", facts=given)
        result = decide(site, given, today())
        assert reply["version"] == rules_version(site)
        assert reply["rules_of"] == today()
        assert reply["source"]
        assert "/guide/#" in reply["link"]
        assert reply.get("certificate", {}).get("id") == result.certificate, given
        if result.certificate:
            assert reply["certificate"]["sources"], given
            assert reply["confidence"].split(":")[0] == result.confidence, given
        for table in LISTS:
            assert {*reply.get(table, {})} == {*result.certain[table]}, given
        stops = ["/".join(pair) for pair in result.stops]
        assert sorted(reply.get("stops", {})) == sorted(stops)


def test_while_a_question_is_open_it_is_told_with_its_answers(helped: Helped) -> None:
    page = helped("es/")
    reply = call(page, "decide", facts={})
    assert reply["open"] is True
    assert reply["next_question"]["fact"] == "destination"
    next_one = call(page, "next_question", facts={"destination": "us", "origin": "ec"})
    assert next_one["done"] is False
    assert next_one["fact"] == "purpose"
    assert next_one["ask"].startswith("¿")
    assert "sale" in next_one["answers"]
    english = call(page, "next_question", facts=ASKED, lang="en")
    assert english["done"] is True
    assert "/guide/#" in english["link"]
    assert "/es/" not in english["link"]


def test_goods_and_places_are_taken_by_name(helped: Helped) -> None:
    page = helped()
    named = ASKED | {"origin": "Ecuador", "product": "bananas"}
    reply = call(page, "decide", facts=named)
    assert reply["certificate"]["id"] == "nop-import-certificate"
    assert "product=crop" in reply["link"]


def test_why_it_is_so_is_told_with_sources_and_confidence(helped: Helped) -> None:
    page = helped(BANANAS)
    reply = call(page, "explain", facts=ASKED, item="nop-import-certificate")
    assert reply["rules"]
    for rule in reply["rules"]:
        assert rule["because"]
        assert rule["sources"]
        assert rule["confidence"].split(":")[0] in {"authority", "client", "secondary"}
    assert any("205.273" in source for r in reply["rules"] for source in r["sources"])
    every = call(page, "explain", facts=ASKED)
    assert len(every["rules"]) > len(reply["rules"])
    vain = call(page, "explain", facts=ASKED, item="eu-coi")
    assert "eu-coi" in vain["error"]


def test_search_finds_what_the_page_finds(helped: Helped, served: object) -> None:
    page = helped("us/")
    reply = call(page, "search", query="hold goods without certificate")
    assert 0 < len(reply["found"]) <= 5
    for hit in reply["found"]:
        assert hit["link"].startswith(served[1])
        assert hit["title"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"facts": {"destination": "Germny"}}, "did you mean 'de'?"),
        ({"facts": {"destinaton": "us"}}, "did you mean 'destination'?"),
        ({"facts": {"destination": MARKUP}}, "<img"),
        ({"facts": {"__proto__x": "us"}}, "no fact"),
        ({"facts": {"constructor": "us"}}, "no fact 'constructor'"),
        ({"facts": ASKED, "on": "2026-02-31"}, "on is never"),
    ],
)
def test_what_an_assistant_says_in_vain_is_told(
    helped: Helped, given: dict, message: str
) -> None:
    page = helped()
    reply = call(page, "decide", **given)
    assert message in reply["error"]
    expect(page.locator("img[src=x]")).to_have_count(0)


def test_the_page_goes_on_in_its_own_language_after_a_reply_in_another(
    helped: Helped,
) -> None:
    page = helped(BANANAS)
    spanish = call(page, "decide", facts=ASKED, lang="es")
    assert "certificado" in spanish["certificate"]["name"]
    page.get_by_text("Rules and sources").click()
    expect(page.locator(".because").first).to_contain_text("7 CFR 205.273(a)")
    expect(page.locator(".because").first).to_contain_text("rule")
