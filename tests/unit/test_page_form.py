"""Headings and tags of prose pages: what is not whole is told with its place."""

from pathlib import Path

import pytest

from tests.mini_project import HEAD, diagnostics, project

TITLE = "# T { #t }\n\n"


def told(folder: Path, text: str) -> list[str]:
    """What is told of a page that says `text` behind its front matter."""
    root = project(folder)
    (root / "docs" / "x.md").write_text(HEAD + text, encoding="utf-8")
    return diagnostics(root)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("## A { #a }\n", "6:4: the page has no title; write # Title { #id } above"),
        (TITLE + "### A { #a }\n", "8:5: a level is left out here; write ##"),
        (
            TITLE + "## A { #a }\n\n#### B { #b }\n",
            "10:6: a level is left out here; write ###",
        ),
        (TITLE + "## A { #Big }\n", "8:4: 'Big' does not look like an id; small let"),
        (TITLE + "## A { #a_b }\n", "8:4: 'a_b' does not look like an id; small let"),
        (TITLE + "## A { #año }\n", "8:4: 'año' does not look like an id; small let"),
    ],
)
def test_a_heading_that_is_not_in_order_is_told(
    tmp_path: Path, text: str, message: str
) -> None:
    [line] = told(tmp_path, text)
    assert line.startswith(f"docs/x.md:{message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<div markdown>\n\nx\n", "8:1: <div> is not closed; write </div> where it en"),
        ("x\n\n</div>\n", "10:1: </div> closes nothing; drop it"),
        (
            "<section markdown>\n\n<div markdown>\n\nx\n\n</section>\n",
            "10:1: <div> is not closed",
        ),
        ("<div>\n\nx\n\n</div>\n", "8:1: what stands in this <div> is not read as Mar"),
        ("<div markdown\n\nx\n", "8:1: a tag that does not end; write > at its end"),
        ("<!-- a note\n", "8:1: what is left out here has no end; write --> at its"),
        ("a <b>word\n", "8:3: <b> is not closed"),
    ],
)
def test_a_tag_without_its_other_half_is_told(
    tmp_path: Path, text: str, message: str
) -> None:
    [line] = told(tmp_path, TITLE + text)
    assert line.startswith(f"docs/x.md:{message}")


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
