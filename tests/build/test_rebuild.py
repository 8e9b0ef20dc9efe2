"""`make serve` after a change: only what changed is built, and nothing stays stale."""

import random
import re
import subprocess
import sys
from pathlib import Path
from shutil import rmtree

from tests.mini_project import tiny_site
from tests.whole_project import copied, digest, environment, proved

URL = "http://127.0.0.1:9/"
SERVE = """
import sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

folder, url, *rebuilds = sys.argv[1:]
config = load_config(site_dir=folder)
config.plugins.on_startup(command="serve", dirty=True)
build(config, serve_url=url, dirty=True)
for changes in rebuilds:
    for change in changes.split("||"):
        name, old, new = change.split("|")
        text = Path(name).read_text(encoding="utf-8")
        assert old in text, change
        Path(name).write_text(text.replace(old, new, 1), encoding="utf-8")
    build(load_config(site_dir=folder), serve_url=url, dirty=True)
"""
CHANGES = (
    "data/faq/soe.yml|What changed with SOE|What has changed with SOE",
    "data/notices.yml|state: open|state: extended",
    "docs/about.md|\n## |\n## New: ",
)
TINY = (
    "data/faq/basics.yml|What is it?|What can it be?",
    "data/certificates.yml|name: {en: Paper,|name: {en: Sheet,",
    "docs/papers.md|# Papers|# New papers",
    "data/guide/tables/documents.yml|en: Loose.|en: In bulk.",
    "data/ui.yml|How we know|Known from",
    "overrides/partials/footer.html|<footer|<footer data-changed",
    'data/schema/faq.schema.json|"description": "|"description": "Changed: ',
    "data/contacts.yml|555-0100|555-0101",
)
TEXT = re.compile(r"\ben: [A-Z][^,{}\"'#:|\n]*[a-z](?=[.,}\n])")


def chance_changes(root: Path, count: int) -> list[str]:
    """Each a word more in some English text of some data file."""
    chance = random.Random(5)  # noqa: S311 - cases, not secrets
    found = {
        path: TEXT.findall(path.read_text(encoding="utf-8"))
        for path in sorted((root / "data").rglob("*.yml"))
    }
    files = [path for path, texts in found.items() if texts]
    changes = []
    for path in chance.sample(files, count):
        text = chance.choice(found[path])
        changes.append(f"{path.relative_to(root).as_posix()}|{text}|{text} indeed")
    return changes


def served(root: Path, folder: Path, *rebuilds: str) -> dict[str, bytes]:
    """What is served after `rebuilds`, each with its changes."""
    subprocess.run(
        [sys.executable, "-c", SERVE, str(folder), URL, *rebuilds],
        cwd=root,
        env=environment(URL),
        check=True,
    )
    return digest(folder)


def test_a_rebuild_shows_what_a_new_build_shows(tmp_path: Path) -> None:
    root = proved(copied(tmp_path / "project"))
    changes = ["||".join(CHANGES), *chance_changes(root, 5)]
    again = served(root, tmp_path / "again", *changes)
    fresh = served(root, tmp_path / "fresh")
    assert [name for name in fresh if again.get(name) != fresh[name]] == []
    assert b"has changed with SOE" in again["faq/index.html"]
    assert b"New: " in again["about/index.html"]


def test_so_does_one_after_another(tmp_path: Path) -> None:
    root = tiny_site(tmp_path / "project")
    again = served(root, tmp_path / "again", *TINY)
    rmtree(root / ".cache")  # what was proved before is no witness
    fresh = served(root, tmp_path / "fresh")
    assert [name for name in fresh if again.get(name) != fresh[name]] == []
    assert b"What can it be?" in again["faq/index.html"]
    assert b"New papers" in again["papers/index.html"]
    assert any(b"In bulk." in text for text in again.values())
    assert b"Known from" in again["faq/what/index.html"]
