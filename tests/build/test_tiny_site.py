"""Any data of the right shape makes a site: the program names no item of ours."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from macros.site.model import Site
from tests.mini_project import HEAD, tiny_site
from tests.whole_project import ROOT, build, digest

KINDS = (
    *("certificates", "contacts", "documents", "faq", "flows", "forms", "notices"),
    *("procedures", "sources", "steps", "warnings", "wording"),
)
"""Kinds whose items editors may rename; facts and their values are the vocabulary."""

MEANT = {
    "travel-plan": "the tool of this name, and a line of papers",
    "not-organic": "a kind of line of the tariff",
    "qcs-travel-plan": "the name of a file that readers save",
    "ask-qcs": "what a button says",
    "organic-certificate": "the event by which the element tells its result",
}
"""Words of the program that are ids of items as well, and what they mean there."""

LINES_OF_WINDOWS = """
import builtins, io

real = io.open

def windows(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None,
            *more):
    if newline is None and "b" not in mode and "r" not in mode:
        newline = "\\r\\n"
    return real(file, mode, buffering, encoding, errors, newline, *more)

builtins.open = io.open = windows
"""
"""Lets a text that is written without a word on its ends of line end as on Windows."""

LITERAL = re.compile(r"""(["'`])([a-z0-9]+(?:-[a-z0-9]+)*)\1""")

LEFTOVERS = {"Thumbs.db", "desktop.ini", ".DS_Store", "papers.md~", "a.orig", "a.swp"}


def test_the_tiny_project_is_built_as_a_site(tmp_path: Path) -> None:
    tiny = tiny_site(tmp_path / "tiny")
    (tiny / "docs" / "mac.md").write_bytes(
        f"\ufeff{HEAD}\n# Espan\u0303a {{ #t }}\n".replace("\n", "\r\n").encode()
    )
    for name in LEFTOVERS:
        for folder in ("docs", "overrides/assets", "overrides/partials", "overrides"):
            (tiny / folder / name).write_text("no file of the site")
    done = build(tmp_path / "site", "http://127.0.0.1:9/", tiny)
    assert done.returncode == 0, done.stderr
    assert not LEFTOVERS & {path.name for path in (tmp_path / "site").rglob("*")}
    assert (done.stdout + done.stderr).count("left out, as no file of the site") == 1
    assert "WARNING" not in done.stdout + done.stderr
    pages = {page.parent.name for page in (tmp_path / "site").rglob("index.html")}
    assert {"guide", "contact", "travel-plan"}.isdisjoint(pages)  # prose, and a tool
    assert {"paper", "nothing", "plan", "papers", "shipments", "faq", "admin"} <= pages
    text = (tmp_path / "site" / "papers" / "index.html").read_text(encoding="utf-8")
    assert "office@qcs.test" in text
    written = (tmp_path / "site" / "mac" / "index.html").read_text(encoding="utf-8")
    assert "Espa\u00f1a</h1>" in written


def test_windows_ends_the_lines_of_the_site_as_other_systems_do(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(LINES_OF_WINDOWS, encoding="utf-8")
    tiny, site = tiny_site(tmp_path / "tiny"), tmp_path / "site"
    done = build(site, "http://127.0.0.1:9/", tiny, PYTHONPATH=str(tmp_path))
    assert done.returncode == 0, done.stderr
    texts = {name: read for name, read in digest(site).items() if is_text(read)}
    returns = {name for name, content in texts.items() if b"\r" in content}
    assert {Path(name).suffix for name in returns} == {".csv", ".ics"}
    assert not [name for name in returns if b"\r\r" in texts[name]]


def test_no_item_is_named_by_the_program(site: Site) -> None:
    ids = {id_ for kind in KINDS for id_ in site.ids(kind)}
    named = {*words_of_python(), *words_of_scripts()} & ids
    assert named == {*MEANT}


def is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def words_of_python() -> Iterator[str]:
    for path in (ROOT / "macros").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def words_of_scripts() -> Iterator[str]:
    for path in (ROOT / "overrides").rglob("*.js"):
        if path.parent.name != "vendor":
            literals = LITERAL.findall(path.read_text(encoding="utf-8"))
            yield from (word for _, word in literals)
