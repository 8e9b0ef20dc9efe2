"""Whatever comes from an address or a field: nothing breaks, nothing becomes markup."""

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from macros.site.model import Site
from tests.browser.steps import DRAW, Visit
from tests.whole_project import ROOT

HOSTILE = json.loads(
    (ROOT / "tests" / "cases" / "hostile.json").read_text(encoding="utf-8")
)

# The address alone is tried with thousands of fragments in tests/scripts/state.test.js.
CALM = settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NASTY = st.one_of(
    st.text(max_size=200),
    st.sampled_from(
        [*HOSTILE["texts"], *(sign * times for sign, times in HOSTILE["repeated"])]
    ),
)
NAMES = [
    "destination",
    "origin",
    "purpose",
    "product",
    "standard",
    "stage",
    "on",
    "asof",
    "ask",
    "__proto__",
]
VALUES = ["us", "ec", "de", "sale", "nop", "planned", "crop", "unsure", "2026-02-31"]
FRAGMENTS = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(NAMES), NASTY),
        st.one_of(st.sampled_from([*VALUES, *NAMES]), NASTY),
    ),
    max_size=8,
)
KNOWN = {
    "destination": "us",
    "origin": "ec",
    "purpose": "sale",
    "standard": "nop",
    "stage": "planned",
    "product": "<b>crop</b>",
}
MARKUP = "globalThis.broken || document.querySelector('main img, main script[src]')"


def shown(page: Page, fragment: str) -> str:
    """The guide's heading after its address changed to `fragment`."""
    page.evaluate(DRAW, f"#{fragment}")
    return page.locator("#guide-mount h2").first.inner_text()


@pytest.fixture
def questions(site: Site) -> set[str]:
    """What the guide may ask. Not the site: examples write out what they are given."""
    return {item.data["ask"]["en"] for item in site.ids("facts").values()}


@CALM
@given(pairs=FRAGMENTS)
@example(pairs=list(KNOWN.items()))
def test_no_address_breaks_the_guide(
    visit: Visit, questions: set[str], pairs: list[tuple[str, str]]
) -> None:
    page = guide_page(visit)
    fragment = "&".join(f"{name}={value}" for name, value in pairs)
    assert shown(page, fragment) in questions | {"Result"}
    assert not page.evaluate(MARKUP)


PAGES: dict[str, Page] = {}


@pytest.fixture(autouse=True)
def _own_pages() -> None:
    PAGES.clear()


def guide_page(visit: Visit, address: str = "guide/") -> Page:
    """One page for all the examples of a test."""
    if address not in PAGES:
        PAGES[address] = visit(address)
    return PAGES[address]


@pytest.mark.parametrize(
    "address",
    ["tools/certificate-number/", "tools/worksheet/", "tools/travel-plan/"],
)
@CALM
@given(words=st.lists(NASTY, min_size=1, max_size=6))
def test_no_words_in_a_field_break_a_tool(
    visit: Visit, address: str, words: list[str]
) -> None:
    page = guide_page(visit, address)
    page.evaluate(
        """(words) => {
          const fields = document.querySelectorAll("main input:not([type]), "
            + "main input[type=text], main textarea");
          fields.forEach((field, number) => {
            field.value = words[number % words.length];
            field.dispatchEvent(new Event("input", { bubbles: true }));
          });
          document.querySelector("main button[class=button]").click();
        }""",
        words,
    )
    assert not page.evaluate(MARKUP)
    assert page.locator("h1").count() == 1
