"""Lighthouse on pages of every use, the Nu HTML checker on every page.

`make audit` installs both tools beside this file and runs this module. It
prints a table, and ends with exit code 1 if a score is below 100 or a page
has an error of markup.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.browser.steps import BANANAS, WHOLE
from tests.find_browser import ADVICE, find_browser
from tests.hosted import built_and_hosted

HERE = Path(__file__).parent
LIGHTHOUSE = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
NU = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
PAGES = {
    "home": "",
    "guide": "guide/",
    "result": WHOLE,
    "dead end": BANANAS.replace("standard=nop", "standard=none"),
    "one answer": "faq/arrived-without-certificate/",
    "one market": "markets/jp/",
    "forms library": "forms/",
    "checklist": "us/soe/",
    "staff desk": "staff/",
    "number checker": "tools/certificate-number/",
    "worksheet": "tools/worksheet/",
    "shipments": "tools/shipments/",
    "papers": "tools/papers/",
    "travel plan": "tools/travel-plan/",
    "where to": "tools/where-to/",
}
SCORES = ("performance", "accessibility", "best-practices", "seo", "agentic-browsing")
"""The last is for programs that browse for people: names of controls, llms.txt."""

ATTEMPTS = 3
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def lighthouse(node: str, url: str) -> dict:
    """The report of one page, as data. Chromium does not always start at once."""
    browser = find_browser(whole=True)
    assert browser, ADVICE
    options = ["--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    for _ in range(ATTEMPTS):
        done = subprocess.run(
            [node, str(LIGHTHOUSE), url, *options],
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={"CHROME_PATH": browser, "PATH": "/usr/bin:/bin"},
        )
        if done.returncode == 0:
            return json.loads(done.stdout)
        print(done.stderr, file=sys.stderr)
    raise RuntimeError(f"Lighthouse gave no report of {url}")


def summary(name: str, report: dict) -> tuple[str, bool]:
    """A line for the table, and whether all scores are 100."""
    scores = [round(100 * report["categories"][key]["score"]) for key in SCORES]
    audits = report["audits"]
    seconds = audits["largest-contentful-paint"]["numericValue"] / 1000
    shift = audits["cumulative-layout-shift"]["numericValue"]
    blocked = audits["total-blocking-time"]["numericValue"]
    shown = " ".join(f"{score:4d}" for score in scores)
    line = (
        f"{name:<16}{shown}   LCP {seconds:.2f} s, TBT {blocked:.0f}, CLS {shift:.2f}"
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
        encoding="utf-8",
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    lines = [
        f"    {m['url'].rsplit(folder.name, 1)[-1]}:{m.get('lastLine')}: {m['message']}"
        for m in messages
    ]
    return sum(1 for _ in folder.rglob("*.html")), lines


def main(node: str) -> int:
    """Audit the site with the Node program at `node`; the exit code."""
    good = True
    with built_and_hosted() as (folder, url):
        print(f"{'':<16}perf  acc best  seo agent")
        for name, page in PAGES.items():
            report = lighthouse(node, url + page)
            line, perfect = summary(name, report)
            good &= perfect
            print("\n".join([line, *weaknesses(report)]), flush=True)
        pages, errors = markup(folder)
    print(f"Nu HTML checker: {len(errors)} errors on {pages} pages")
    print("\n".join(sorted(errors)[:40]))
    return 0 if good and not errors else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
