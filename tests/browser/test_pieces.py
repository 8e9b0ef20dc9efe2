"""A page that comes in two pieces: nothing moves when the second is there."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.steps import WIDTHS

CUTS = ('<a href="../../es/', "<button", '<main class="md-main"', "</form>", "<footer")
"""What the second piece begins with."""

MOVED = """window.moved = [];
new PerformanceObserver((list) => {
  for (const { sources } of list.getEntries())
    window.moved.push(...sources.map(({ node }) => node?.outerHTML?.slice(0, 90)));
}).observe({ type: "layout-shift", buffered: true });"""


class Pieces(ThreadingHTTPServer):
    """Sends a page as far as `cut`, and the rest once `shown` is set."""

    cut = ""
    shown = threading.Event()


class _Handler(SimpleHTTPRequestHandler):
    server: Pieces

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_dir():
            super().do_GET()
            return
        body = (path / "index.html").read_bytes()
        first, begins, rest = body.partition(self.server.cut.encode())
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(first)
        self.wfile.flush()
        self.server.shown.wait(timeout=20)
        self.wfile.write(begins + rest)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def pieces(served: tuple[Path, str]) -> Iterator[Pieces]:
    with Pieces(("127.0.0.1", 0), partial(_Handler, directory=str(served[0]))) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.shutdown()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("tool", ["worksheet", "certificate-number", "where-to"])
def test_nothing_moves_when_the_rest_of_a_tool_comes(
    browser: Browser, pieces: Pieces, tool: str, width: int
) -> None:
    for pieces.cut in CUTS:
        pieces.shown.clear()
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.add_init_script(MOVED)
        page.goto(
            f"http://127.0.0.1:{pieces.server_port}/tools/{tool}/", wait_until="commit"
        )
        page.locator(".md-header__title").wait_for()
        two_frames = (
            "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))"
        )
        page.evaluate(two_frames)
        pieces.shown.set()
        page.wait_for_load_state("networkidle")
        page.evaluate(two_frames)
        assert page.evaluate("window.moved") == [], pieces.cut
        page.close()
