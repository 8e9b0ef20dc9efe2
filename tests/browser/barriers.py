"""What keeps some readers out of a page, as axe finds it.

Owns the rules that are asked, and how little is carried out of the page: faults,
not the thousand things that are well.
"""

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe().axe_script
HAS_AXE = "'axe' in globalThis"
RUN = """([within, options]) =>
  axe.run(within ?? document, options).then(({ violations }) => ({ violations }))"""

FAULTS = {"resultTypes": ["violations"]}
EVERY_RULE = {"rules": {"target-size": {"enabled": True}}}
"""Links and buttons have to be large enough for a finger: off by default."""

COLOURS = ("color-contrast", "link-in-text-block")
OF_COLOURS = {"runOnly": {"type": "rule", "values": [*COLOURS]}}
"""All that can be another in the dark: the same page is asked the rest in the light."""


BUT_COLOURS = {"rules": EVERY_RULE["rules"] | {c: {"enabled": False} for c in COLOURS}}
"""Of a page whose colours were asked at another width: they are most of the work."""


def barriers(
    page: Page,
    scheme: str = "light",
    *,
    every: bool = False,
    colours: bool = True,
    within: str | None = None,
) -> str:
    """A report of the faults of `page`; "" if there are none.

    `every`: also the rules that are off by default; without `colours`: of these all
    others. `within`: of this part only.
    """
    rules = OF_COLOURS if scheme == "dark" else EVERY_RULE if every else {}
    rules = rules if colours else BUT_COLOURS
    if not page.evaluate(HAS_AXE):  # half a megabyte: once for all that a page is asked
        page.evaluate(AXE)
    faults = AxeResults(page.evaluate(RUN, [within, {**FAULTS, **rules}]))
    return faults.generate_report() if faults.violations_count else ""
