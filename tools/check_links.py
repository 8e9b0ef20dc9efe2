"""Asks every official address of the sources whether it still answers.

Owns the asking, once a week and never in a build: `python tools/check_links.py`.
Exit 1 and a line each for those that do not.
"""

import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

DATA = Path(__file__).resolve().parent.parent / "data"
URL = re.compile(r"\burl: [\"']?(https?://[^\s\"',}]+)")
BLOCKED = (401, 403, 405, 429)
"""Answers of hosts that are there, but let no program in."""

SECONDS = 30


def urls(data: Path) -> Iterator[str]:
    """Every address under `data`, each once."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(data.glob("*.yml")))
    yield from dict.fromkeys(url for text in texts for url in URL.findall(text))


def fault(url: str) -> str:
    """Why nobody answers at `url`; "" if somebody does."""
    agent = {"User-Agent": "Mozilla/5.0 (link check of a resource center)"}
    try:
        with urlopen(Request(url, headers=agent), timeout=SECONDS):  # noqa: S310 (http)
            return ""
    except HTTPError as error:
        error.close()
        return "" if error.code in BLOCKED else f"{error.code} {error.reason}"
    except (OSError, HTTPException, ValueError) as error:
        return str(getattr(error, "reason", error)) or type(error).__name__


def main(data: Path = DATA) -> int:
    """Print what does not answer."""
    asked = list(urls(data))
    with ThreadPoolExecutor(8) as together:
        answers = zip(asked, together.map(fault, asked), strict=True)
        found = [pair for pair in answers if pair[1]]
    for url, why in found:
        print(f"{url}: {why}")
    print(f"{len(asked) - len(found)} of {len(asked)} official addresses answer")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
