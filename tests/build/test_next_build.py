"""A build after a change takes over what the last one made, and nothing stale."""

import os
import shutil
from pathlib import Path

from tests.mini_project import edited, tiny_site
from tests.whole_project import build, digest

URL = "http://127.0.0.1:9/"
CHANGES = (
    [
        ("data/faq/basics.yml", "What is it?", "What can it be?"),
        ("data/ui.yml", "How we know", "Known from"),
        ("data/guide/tables/documents.yml", "en: Loose.", "en: In bulk."),
    ],
    [
        ("data/contacts.yml", "555-0100", "555-0101"),
        ("docs/papers.md", "# Papers", "# New papers"),
    ],
    [("overrides/assets/js/folded.js", "\nunfold();", "\nunfold();\nunfold();")],
)
"""What is changed before each build: file, old text, new text."""


def built(root: Path, folder: Path) -> dict[str, bytes]:
    done = build(folder, URL, root)
    assert done.returncode == 0, done.stderr
    return digest(folder)


def test_builds_one_after_another_show_what_a_first_one_shows(tmp_path: Path) -> None:
    root = tiny_site(tmp_path / "project")
    built(root, tmp_path / "again")
    for changes in CHANGES:
        for name, old, new in changes:
            text = (root / name).read_text(encoding="utf-8")
            assert old in text, name
            (root / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        again = built(root, tmp_path / "again")
    shutil.rmtree(root / ".cache")  # what was made before is no witness
    first = built(root, tmp_path / "first")
    assert [name for name in first if again.get(name) != first[name]] == []
    assert again.keys() == first.keys()


ADDED = """  - id: short-lived
    question: {en: "What goes again?"}
    short: {en: It goes.}
    answer: {en: "It goes with its page."}
    audience: [exporter]
    sources: [law]
    reviewed: 2026-01-01
"""
LONG_AGO = 1_700_000_000


def test_a_build_forgets_a_page_that_is_gone_and_nothing_that_it_needs(
    tmp_path: Path,
) -> None:
    root, site = tiny_site(tmp_path / "project"), tmp_path / "site"

    def kept() -> tuple[set[str], set[str]]:
        """The files that the next build finds in the cache, old by then; the pages."""
        built(root, site)
        files = [*(root / ".cache").iterdir()]
        for file in files:
            os.utime(file, (LONG_AGO, LONG_AGO))
        pages = (root / ".cache" / "pages").read_text(encoding="utf-8")
        return {file.name for file in files}, {*pages.splitlines()[1:]}

    edited(root, ("faq/basics.yml", "", ADDED))
    _, with_it = kept()
    edited(root, ("faq/basics.yml", ADDED, ""))
    files, without = kept()
    address = f'rel=\\"canonical\\" href=\\"{URL}faq/short-lived/'
    own = {page for page in with_it if address in page}
    assert len(own) == len(with_it) - len(without) == 1
    assert not own & without
    assert kept() == (files, without)
