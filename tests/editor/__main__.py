"""Copies Sveltia CMS from npm to where the site serves it: `python -m tests.editor`.

Owns which files are copied and what is changed in them, so that a browser asks no
other host: fonts and words of the interface come from beside the program. npm's lock
lies beside this file; the hashes of what was copied go into `copied.json`.
"""

import json
import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

from tests.node import npm

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PACKAGE = HERE / "node_modules" / "@sveltia" / "cms"
COPY = ROOT / "overrides" / "admin" / "app"
LIST = HERE / "copied.json"

FONTS = re.compile(r"https://cdn\.jsdelivr\.net/fontsource/fonts/([a-z0-9-]+)[^)]*")
"""Where a style sheet in the program would fetch its fonts; named by its package."""

WORDS = re.compile(r"\.\./locales/([a-zA-Z-]+)\.json")
"""Where the program would fetch the words of its interface."""

PART = re.compile(r'from"\./(chunks/[^"]+)"')
"""What the program needs from the start; the rest is for pictures and code."""

MAPS = re.compile(r"\n//# sourceMappingURL=\S+\s*$")
SPANISH, ENGLISH = "es-CO", "en-US"


def copy() -> None:
    """Fetch what the lock names, and copy what a browser needs of it."""
    options = ["--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]
    subprocess.run([*npm(), "ci", *options], cwd=HERE, check=True)
    shutil.rmtree(COPY, ignore_errors=True)
    built = PACKAGE / "npm"
    fonts = {path.name.split("-latin-")[0]: path for path in built.rglob("*.woff2")}
    for path in (*fonts.values(), *built.glob("assets/*.LICENSE.txt")):
        _write(path.relative_to(built), path.read_bytes())
    _write(Path("LICENSE.txt"), (PACKAGE / "LICENSE.txt").read_bytes())
    main = built / "index.js"
    parts = [built / name for name in PART.findall(main.read_text(encoding="utf-8"))]
    for path in (main, *parts):
        text = MAPS.sub("\n", path.read_text(encoding="utf-8"))
        text = FONTS.sub(lambda match: f"app/assets/{fonts[match[1]].name}", text)
        text = WORDS.sub(lambda match: f"./words/{_words(match[1])}.js", text)
        _write(path.relative_to(built), text.encode())
    for name in (SPANISH, ENGLISH):
        words = (PACKAGE / "locales" / f"{name}.json").read_text(encoding="utf-8")
        _write(Path("words", f"{name}.js"), f"export default {words};\n".encode())
    LIST.write_text(json.dumps(hashes(), indent=2) + "\n", encoding="utf-8")


def hashes() -> dict[str, str]:
    """Name -> SHA-256 of each file of the copy."""
    paths = sorted(path for path in COPY.rglob("*") if path.is_file())
    return {
        path.relative_to(COPY).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in paths
    }


def _words(language: str) -> str:
    return SPANISH if language.startswith("es") else ENGLISH


def _write(name: Path, content: bytes) -> None:
    (COPY / name).parent.mkdir(parents=True, exist_ok=True)
    (COPY / name).write_bytes(content)


if __name__ == "__main__":
    copy()
