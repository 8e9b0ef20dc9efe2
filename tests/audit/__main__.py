"""Lighthouse on six pages, the Nu HTML checker on every page.

`make audit` installs both tools beside this file and runs this module. It
prints a table, and ends with exit code 1 if a score is below 100 or a page
has an error of markup.
"""

import gzip
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.test_guide import WHOLE
from tests.built import build
from tests.find_browser import ADVICE, find_browser

HERE = Path(__file__).parent
LIGHTHOUSE = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
NU = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
PAGES = {
    "home": "",
    "guide": "guide/",
    "result": WHOLE,
    "one answer": "faq/arrived-without-certificate/",
    "one market": "markets/jp/",
    "forms library": "forms/",
}
SCORES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu"
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")


class _Packing(SimpleHTTPRequestHandler):
    """Serves files as a host does: packed, and quiet."""

    def do_GET(self) -> None:
        """Send the file, packed if it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in PACKED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator[tuple[Path, str]]:
    """The built site: its folder, and the address it is served at."""
    with TemporaryDirectory() as name:
        folder = Path(name)

        def handler(*args: object) -> _Packing:
            return _Packing(*args, directory=name)

        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            url = f"http://127.0.0.1:{server.server_port}/"
            done = build(folder, url)
            assert done.returncode == 0, done.stderr
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield folder, url
            server.shutdown()


def lighthouse(node: str, url: str) -> dict:
    """The report of one page, as data."""
    browser = find_browser()
    assert browser, ADVICE
    options = ["--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    done = subprocess.run(
        [node, str(LIGHTHOUSE), url, *options],
        capture_output=True,
        text=True,
        check=True,
        env={"CHROME_PATH": browser, "PATH": "/usr/bin:/bin"},
    )
    return json.loads(done.stdout)


def told(name: str, report: dict) -> tuple[str, bool]:
    """A line for the table, and whether all scores are 100."""
    scores = [round(100 * report["categories"][key]["score"]) for key in SCORES]
    audits = report["audits"]
    seconds = audits["largest-contentful-paint"]["numericValue"] / 1000
    shift = audits["cumulative-layout-shift"]["numericValue"]
    blocked = audits["total-blocking-time"]["numericValue"]
    shown = " ".join(f"{score:4d}" for score in scores)
    line = (
        f"{name:<15}{shown}   LCP {seconds:.2f} s, TBT {blocked:.0f}, CLS {shift:.2f}"
    )
    return line, min(scores) == 100


def weaknesses(report: dict) -> Iterator[str]:
    """What keeps a score below 100."""
    for key in SCORES:
        for reference in report["categories"][key]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] not in (None, 1):
                yield f"    {key}: {audit['title']} {audit.get('displayValue', '')}"


def markup(folder: Path) -> tuple[int, list[str]]:
    """How many pages the Nu checker read, and its errors."""
    java = shutil.which("java")
    assert java, "the Nu checker needs Java 17: apt-get install default-jre-headless"
    command = [java, "-Xss8m", "-jar", str(NU), "--errors-only", "--format", "json"]
    done = subprocess.run(
        [*command, "--skip-non-html", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stderr)["messages"]
    lines = [
        f"    {m['url'].rsplit(folder.name, 1)[-1]}:{m.get('lastLine')}: {m['message']}"
        for m in found
    ]
    return sum(1 for _ in folder.rglob("*.html")), lines


def main(node: str) -> int:
    """Audit the site with the Node program at `node`; the exit code."""
    good = True
    with served() as (folder, url):
        print(f"{'':<15}perf acc  best seo")
        for name, page in PAGES.items():
            report = lighthouse(node, url + page)
            line, perfect = told(name, report)
            good &= perfect
            print("\n".join([line, *weaknesses(report)]), flush=True)
        pages, errors = markup(folder)
    print(f"Nu HTML checker: {len(errors)} errors on {pages} pages")
    print("\n".join(sorted(errors)[:40]))
    return 0 if good and not errors else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
