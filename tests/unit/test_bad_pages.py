"""Bad prose: what is wrong with a page is told with its place."""

from ast import literal_eval
from pathlib import Path

import pytest

from tests.mini_project import HEAD, diagnostics, project
from tests.unit.told_texts import told_in

BARE = """
- {id: bare, name: {en: Bare, es: Sola}, for: {en: All, es: Todo}, sources: [page]}
"""


ON_TOP = "HEAD + "
"""Stands before what a page says below a sound beginning."""


@pytest.mark.parametrize(("page", "told"), told_in("bad_page_messages.txt"))
def test_what_is_wrong_with_a_prose_page_is_told_with_its_place(
    tmp_path: Path, page: str, told: list[str]
) -> None:
    words = literal_eval(page.removeprefix(ON_TOP))
    text = HEAD + words if page.startswith(ON_TOP) else words
    folder = project(tmp_path, ("contacts.yml", "", BARE))
    (folder / "docs" / "x.md").write_text(text, encoding="utf-8")
    assert diagnostics(folder) == told


def test_blanks_behind_the_lines_around_front_matter_do_no_harm(tmp_path: Path) -> None:
    page = f"{HEAD}\n# T {{ #t }}\n".replace("---\n", "--- \n")
    folder = project(tmp_path)
    (folder / "docs" / "x.md").write_text(page, encoding="utf-8")
    assert diagnostics(folder) == []


@pytest.mark.parametrize("name", ["New Page.md", "README.md", "año.md"])
def test_a_page_whose_file_would_give_an_odd_address_is_told(
    tmp_path: Path, name: str
) -> None:
    (project(tmp_path) / "docs" / name).write_text(HEAD, encoding="utf-8")
    [line] = diagnostics(tmp_path)
    hint = "small letters, digits and hyphens: it is the page's address"
    assert line == f"docs/{name}:1:1: a file of an odd name; {hint}"


@pytest.mark.parametrize(
    "name", ["x.markdown", "x.mkd", "X.MD", "x.md.txt", "x.html", "eu/x.htm"]
)
def test_a_page_whose_name_ends_otherwise_is_told(tmp_path: Path, name: str) -> None:
    path = project(tmp_path) / "docs" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEAD, encoding="utf-8")
    message = "no page can be in this file; names of pages end in .md, in small letters"
    assert diagnostics(tmp_path) == [f"docs/{name}:1:1: {message}"]


BEHIND = (
    "reviewed 2026-02-01, but the English page was changed 2026-02-02; "
    "read it again, then set 'reviewed'"
)
ENGLISH = """---
title: One
description: Two
reviewed: 2026-02-02
---

# One { #one }

## More { #more }
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("2026-02-02", "2026-02-01", BEHIND),
        ("## More { #more }", "", "no heading { #more }, as in English"),
    ],
)
def test_a_translation_that_is_behind_its_page_is_told(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    docs = project(tmp_path) / "docs"
    (docs / "es").mkdir()
    (docs / "x.md").write_text(ENGLISH, encoding="utf-8")
    (docs / "es" / "x.md").write_text(ENGLISH, encoding="utf-8")
    assert diagnostics(tmp_path) == []
    (docs / "es" / "x.md").write_text(ENGLISH.replace(old, new), encoding="utf-8")
    assert f"docs/es/x.md:1:1: {message}" in diagnostics(tmp_path)


def test_a_heading_that_only_the_translation_has_is_told(tmp_path: Path) -> None:
    docs = project(tmp_path) / "docs"
    (docs / "es").mkdir()
    english = ENGLISH.replace("## More { #more }", "")
    (docs / "x.md").write_text(english, encoding="utf-8")
    (docs / "es" / "x.md").write_text(ENGLISH, encoding="utf-8")
    message = "docs/es/x.md:9:12: the English page has no heading { #more }"
    assert diagnostics(tmp_path) == [message]


@pytest.mark.parametrize("content", [b"\xff", b"---\ntitle: [\n---\n"])
def test_a_translation_is_not_compared_with_a_page_that_cannot_be_read(
    tmp_path: Path, content: bytes
) -> None:
    docs = project(tmp_path) / "docs"
    (docs / "es").mkdir()
    (docs / "x.md").write_bytes(content)
    (docs / "es" / "x.md").write_text(ENGLISH, encoding="utf-8")
    [line] = diagnostics(tmp_path)
    assert line.startswith("docs/x.md:")


def test_a_translation_without_its_page_is_told(tmp_path: Path) -> None:
    docs = project(tmp_path) / "docs"
    (docs / "es").mkdir()
    (docs / "es" / "x.md").write_text(ENGLISH, encoding="utf-8")
    assert (
        "docs/es/x.md:1:1: there is no English page docs/x.md beside it"
        in diagnostics(tmp_path)
    )


def test_a_prose_page_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "docs" / "x.md").write_bytes(b"---\ntitle: Espa\xf1ol\n---\n")
    message = "docs/x.md:2:1: not UTF-8 text; save the file as UTF-8"
    assert any(line.startswith(message) for line in diagnostics(folder))


def test_facts_that_a_page_fills_in_must_be_known(tmp_path: Path) -> None:
    folder = project(tmp_path)
    page = HEAD + '{{ guide_link("x", orgin="us", bulk="maybe") }}'
    (folder / "docs" / "x.md").write_text(page, encoding="utf-8")
    assert diagnostics(folder) == [
        "docs/x.md:6:20: there is no fact 'orgin'",
        "docs/x.md:6:38: bulk is never 'maybe'; it is no, yes",
    ]


def test_a_heading_full_of_braces_is_read_to_its_end(tmp_path: Path) -> None:
    # An expression that tries each brace anew would not end within the tests' time.
    folder = project(tmp_path)
    page = HEAD + "## " + "{#a " * 20_000 + "\n"
    (folder / "docs" / "x.md").write_text(page, encoding="utf-8")
    assert any("has no id" in line for line in diagnostics(folder))
