"""The site under its own security policy, as a host sends it: nothing is refused.

Every browser test runs under it, since the site is served with its headers and a
refusal is an error in the console. Here refusals are listened for by name.
"""

from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.publish.redirects import redirects
from tests.browser.steps import (
    ASKED,
    KINDS,
    WHOLE,
    Visit,
    answer_all,
    wait_for_all,
)

LISTEN = """
globalThis.refused = [];
addEventListener("securitypolicyviolation", (event) =>
  refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""


@pytest.fixture
def guarded(visit: Visit, served: tuple[Path, str]) -> Callable[[str], Page]:
    """Open an address and keep what the browser refuses there."""

    def go(address: str) -> Page:
        page = visit("accessibility/")
        page.add_init_script(LISTEN)
        page.goto(served[1] + address)
        return page

    return go


def refused(page: Page) -> list[str]:
    return page.evaluate("refused")


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_asks_for_what_the_policy_refuses(
    guarded: Callable[[str], Page], kind: str
) -> None:
    page = guarded(KINDS[kind])
    wait_for_all(page, kind)
    page.locator("#__palette").click()
    for summary in page.locator("main summary:visible").all()[:3]:
        summary.click()
    assert refused(page) == []


def test_the_guide_its_result_and_its_files_work_under_the_policy(
    guarded: Callable[[str], Page],
) -> None:
    page = guarded("guide/")
    answer_all(page, ASKED)
    expect(page.locator(".verdict")).to_be_visible()
    page.goto("about:blank")
    page = guarded(WHOLE)
    page.get_by_role("button", name="Share").first.click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as data").click()
    assert waiting.value.suggested_filename.endswith(".json")
    assert refused(page) == []


def test_the_policy_is_in_force(browser: Browser, served: tuple[Path, str]) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(LISTEN)
        page.goto(served[1])
        page.evaluate(
            """() => {
              const add = (name, key, value) => {
                const element = document.createElement(name);
                element[key] = value;
                document.body.append(element);
              };
              add("script", "textContent", "globalThis.ran = true");
              add("img", "src", "https://example.org/x.png");
              document.body.setAttribute("style", "color: red");
              fetch("https://example.org/").catch(() => {});
              return new Promise((done) => {
                const look = () => refused.length >= 8 && done();
                addEventListener("securitypolicyviolation", look);
                look();
                setTimeout(done, 20_000); // the report below tells what is missing
              });
            }"""
        )
        assert page.evaluate("globalThis.ran") is None
        directives = {line.split(" ")[0] for line in refused(page)}
    assert directives >= {"script-src-elem", "img-src", "style-src-attr", "connect-src"}


def test_a_host_sends_the_headers_with_every_file(served: tuple[Path, str]) -> None:
    for address in ("", "assets/site.css", "api/v1/guide.json"):
        with urlopen(served[1] + address) as answer:  # noqa: S310
            sent = answer.headers
        assert "frame-ancestors 'none'" in sent["Content-Security-Policy"]
        assert sent["X-Content-Type-Options"] == "nosniff"
        assert sent["Cross-Origin-Opener-Policy"] == "same-origin"
        assert sent["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_an_old_address_leads_to_the_new_page(
    visit: Visit, served: tuple[Path, str], site: object
) -> None:
    pages = [redirect for redirect in redirects(site) if "#" not in redirect.old]
    assert pages
    for redirect in pages[:2]:
        page = visit(redirect.old)
        page.wait_for_url(served[1] + redirect.new)
        expect(page.locator("main h1")).to_be_visible()


def test_a_former_place_on_a_page_is_still_found(visit: Visit) -> None:
    page = visit("es/#contact")
    expect(page.locator("#reach-qcs")).to_be_in_viewport()
