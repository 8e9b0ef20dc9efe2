"""Finds a Chromium for the browser tests, or says how to get one.

Run as a program with `--install` it installs Debian's package where it can: the
browser without its window, which does the same for a third of the processor time.
Uses the standard library only: it runs before the virtual environment exists.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIGHT = "chromium-headless-shell"
"""Debian's Chromium without a window: no toolbar is drawn for every page."""

NAMES = (
    LIGHT,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "msedge",
)
PROGRAMS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
ADVICE = "No Chromium found. Install Chromium or Chrome, or set BROWSER to its path."


def find_browser(*, whole: bool = False) -> str | None:
    """Return the path of a Chromium: $BROWSER, then PATH, then usual places.

    `whole`: one with windows, which other programs know how to start.
    """
    wanted = [os.environ.get("BROWSER", ""), *NAMES]
    names = [name for name in wanted if name and not (whole and name == LIGHT)]
    on_path = [shutil.which(name) for name in names]
    installed = [path for path in PROGRAMS if Path(path).is_file()]
    return next((path for path in [*on_path, *installed] if path), None)


INSTALL = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")


def install() -> None:
    """Install Debian's package, as root or through sudo."""
    if not shutil.which("apt-get"):
        return
    before = [] if _is_root() else ["sudo"]
    if before and not shutil.which("sudo"):
        return
    subprocess.run([*before, "apt-get", "update", "-qq"], check=True)
    if subprocess.run([*before, *INSTALL, LIGHT], check=False).returncode:
        subprocess.run([*before, *INSTALL, "chromium"], check=True)


def lighten() -> None:
    """Add the light one to Debian's Chromium, where that asks and changes nothing.

    Only as root, of the same version, and from what apt knows already.
    """
    ask = ["dpkg-query", "-W", "-f=${Version}", "chromium"]
    if not _is_root() or shutil.which(LIGHT) or not shutil.which(ask[0]):
        return
    version = subprocess.run(ask, capture_output=True, encoding="utf-8", check=False)
    if version.returncode == 0:
        package = f"{LIGHT}={version.stdout}"
        subprocess.run(
            [*INSTALL, "--no-upgrade", "--no-remove", package],
            capture_output=True,
            check=False,
        )


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


if __name__ == "__main__":
    if "--install" in sys.argv:
        lighten() if find_browser() else install()
    browser = find_browser()
    print(browser or ADVICE)
    sys.exit(0 if browser else 1)
