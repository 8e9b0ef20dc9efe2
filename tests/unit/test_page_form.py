"""Headings and tags of prose pages: what is not whole is told with its place."""

from pathlib import Path

import pytest

from macros.checks.tags import tag_problems
from macros.data.prose import prose_files
from tests.mini_project import HEAD, diagnostics, project

TITLE = "# T { #t }\n\n"


def told(folder: Path, text: str) -> list[str]:
    """What is told of a page that says `text` behind its front matter."""
    root = project(folder)
    (root / "docs" / "x.md").write_text(HEAD + text, encoding="utf-8")
    return diagnostics(root)


@pytest.mark.parametrize(
    "text",
    [
        "x\n",
        TITLE + '<div class="a" markdown>\n\n<div markdown>\n\nx\n\n</div>\n\n</div>\n',
        TITLE + "## A { #a }\n\n### B { #b }\n\n## C { #c }\n",
        TITLE + "2 < 3, a<br>b, `<div>`\n\n```\n<div>\n# no heading\n```\n",
    ],
)
def test_sound_headings_and_tags_are_not_told(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


VOID = """
area base br col embed hr img input link meta source track wbr
"""
"""Tags that HTML never closes."""


@pytest.mark.parametrize("tag", [*VOID.split(), "BR"])
def test_a_tag_that_holds_nothing_needs_no_end(tmp_path: Path, tag: str) -> None:
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs" / "x.md"
    page.write_text(f"{HEAD}One <{tag}> and <{tag}/> <b/> two\n", encoding="utf-8")
    assert [*tag_problems(*prose_files(tmp_path))] == []
