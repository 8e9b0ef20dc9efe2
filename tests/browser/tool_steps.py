"""What readers do on the pages of the tools, whichever it is."""

from itertools import cycle

from playwright.sync_api import Page, expect

NUMBER = "tools/certificate-number/"
SHEET = "tools/worksheet/#nop-import-certificate"
PLAN = "tools/travel-plan/"
RIGHT = "123-1234567890-123456"
HOSTILE = [
    "<script>globalThis.broken = 1</script>",
    "<img src=x onerror='globalThis.broken = 1'>",
    '"><b>bold</b>',
    "__proto__",
    "{x} {n} ${x}",
    "\u202egnirts",
    "x" * 100_000,
]
SHIFT = """() => new Promise((done) => new PerformanceObserver((list) =>
    done(list.getEntries().map(({ value }) => value).reduce((a, b) => a + b, 0))
  ).observe({ type: "layout-shift", buffered: true }) || setTimeout(done, 500, 0))"""
"""How far things moved that the reader did not move."""


def field(page: Page, name: str, sheet: str = "nop-import-certificate") -> object:
    return page.locator(f"#{sheet}--{name}")


def check(page: Page) -> object:
    """Press the one button that checks, and give the report."""
    page.locator("button", has_text="Check ").and_(page.locator(":visible")).click()
    return page.locator(".report:visible")


def fill_hostile(page: Page, entries: str) -> None:
    """Write each of the hostile texts into the `entries`, in turn."""
    fields = page.locator(entries).all()
    assert len(fields) > len(HOSTILE)
    for entry, text in zip(fields, cycle(HOSTILE), strict=False):
        entry.fill(text)


def unbroken(page: Page) -> bool:
    return page.evaluate("globalThis.broken === undefined")


def put_on_paper(page: Page) -> None:
    """Let the page make ready what it prints."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def says_hostile_texts_as_text(page: Page, scripts: int, cells: str) -> bool:
    """Whether what was written stands in `cells` on paper, and made no new script."""
    put_on_paper(page)
    texts = page.locator(cells).all_text_contents()
    expect(page.locator("script")).to_have_count(scripts)
    return set(HOSTILE) <= set(texts) and unbroken(page)
