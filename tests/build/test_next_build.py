"""A build after a change takes over what the last one made, and nothing stale."""

import shutil
from pathlib import Path

from tests.mini_project import tiny_site
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
