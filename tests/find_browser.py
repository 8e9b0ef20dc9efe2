"""Finds a Chromium for the browser tests, or says how to get one.

Run as a program with `--install` it installs Debian's package where it can.
Uses the standard library only: it runs before the virtual environment exists.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
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


def find_browser() -> str | None:
    """Return the path of a Chromium: $BROWSER, then PATH, then usual places."""
    wanted = [os.environ.get("BROWSER", ""), *NAMES]
    on_path = [shutil.which(name) for name in wanted if name]
    installed = [path for path in PROGRAMS if Path(path).is_file()]
    return next((path for path in [*on_path, *installed] if path), None)


def install() -> None:
    """Install Debian's package, as root or through sudo."""
    if not shutil.which("apt-get"):
        return
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    before = [] if root else ["sudo"]
    if before and not shutil.which("sudo"):
        return
    subprocess.run([*before, "apt-get", "update", "-qq"], check=True)
    package = ["install", "-y", "-qq", "--no-install-recommends", "chromium"]
    subprocess.run([*before, "apt-get", *package], check=True)


if __name__ == "__main__":
    if not find_browser() and "--install" in sys.argv:
        install()
    browser = find_browser()
    print(browser or ADVICE)
    sys.exit(0 if browser else 1)
