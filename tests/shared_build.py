"""The site, built once for all processes that test it.

Owns who builds: the first that asks; the others wait for what it tells. Does not
serve the site.
"""

import json
import time
from dataclasses import dataclass
from pathlib import Path

from tests.whole_project import build

PATIENCE = 600
WHERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}
"""A machine like no other: another build is compared with this one."""


@dataclass(frozen=True)
class Built:
    """A built site: its folder, its address, what the build said, how long it took."""

    folder: Path
    url: str
    output: str
    seconds: float


def built_once(folder: Path, url: str) -> Built:
    """The site in `folder`, built for `url` by this process or by another.

    Raises AssertionError if it cannot be built, or if nobody finishes it.
    """
    log = folder.with_name("log.json")
    try:
        folder.with_name("begun").mkdir()
    except FileExistsError:
        end = time.monotonic() + PATIENCE
        while not log.exists():
            assert time.monotonic() < end, (
                "another process builds the site for too long"
            )
            time.sleep(0.2)
    else:
        began = time.monotonic()
        done = build(folder, url, **WHERE)
        record = [done.returncode, done.stdout + done.stderr, time.monotonic() - began]
        draft = folder.with_name("draft.json")
        draft.write_text(json.dumps(record), encoding="utf-8")
        draft.rename(log)  # whole, or not there
    code, output, seconds = json.loads(log.read_text(encoding="utf-8"))
    assert code == 0, output
    return Built(folder, url, output, seconds)
