"""Builds the Markdown twins with Zensical, by Material's own authors.

Nothing of the site's program goes along: only what `python -m macros twins` takes out.
"""

import subprocess
import sys
from pathlib import Path

from macros.publish.twins import take_out
from tests.markdown_exit import broken_links, built_by_another

SETTINGS = """\
[project]
site_name = "Exit drill"
docs_dir = "twins"
nav = ["index.md"]
plugins = []
[project.markdown_extensions]
tables = {}
"""
"""Without a menu of all pages, which would stand on each, it is done in a minute."""


def built_from_twins(site: Path, folder: Path) -> tuple[int, list[str]]:
    """Build the twins of `site` in `folder`: how many pages, and the broken links."""
    twins, _ = take_out(site, folder / "twins")
    (folder / "zensical.toml").write_text(SETTINGS, encoding="utf-8")
    program = Path(sys.executable).with_name("zensical")
    subprocess.run([program, "build"], cwd=folder, check=True)
    pages = built_by_another(folder / "site")
    lost = [] if len(pages) == twins else [f"{twins} twins, {len(pages)} pages"]
    return len(pages), [*lost, *broken_links(folder / "site", pages)]
