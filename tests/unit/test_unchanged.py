"""Which pages a rebuild leaves as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.adapter.rebuild import reading, remember_build, unchanged
from macros.checks.run import check
from macros.site.model import Site, build_site
from macros.site.view import Page
from tests.mini_project import project

ONE, TWO = Page("faq/one.md", "<h1>One</h1>"), Page("faq/two.md", "<h1>Two</h1>")


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """A project whose pages ONE and TWO have been built."""
    folder = project(tmp_path)
    (folder / "mkdocs.yml").touch()
    (folder / "overrides").mkdir()
    unchanged(site(folder), [ONE, TWO])
    remember_build()
    yield folder
    unchanged(site(folder), [])
    remember_build()


def site(folder: Path) -> Site:
    return build_site(check(folder))


def test_a_page_that_says_the_same_stays(root: Path) -> None:
    assert unchanged(site(root), [ONE, Page("faq/two.md", "<h1>Else</h1>")]) == {
        ONE.path
    }


def test_after_a_build_that_failed_all_is_built_again(root: Path) -> None:
    unchanged(site(root), [ONE, Page("faq/two.md", "<h1>Else</h1>")])
    assert unchanged(site(root), [ONE, TWO]) == set()


def test_a_new_page_changes_all_since_links_may_lead_to_it(root: Path) -> None:
    assert unchanged(site(root), [ONE, TWO, Page("faq/three.md", "")]) == set()


def test_a_page_is_built_again_when_what_it_read_has_changed(root: Path) -> None:
    before = site(root)
    unchanged(before, [ONE, TWO])
    with reading(ONE.path):
        before.get("documents", "plan")
    remember_build()
    path = root / "data" / "documents.yml"
    path.write_text(path.read_text("utf-8").replace("the load", "the goods"), "utf-8")
    assert unchanged(site(root), [ONE, TWO]) == {TWO.path}


def test_a_new_template_changes_all(root: Path) -> None:
    (root / "overrides" / "main.html").write_text("new", encoding="utf-8")
    assert unchanged(site(root), [ONE, TWO]) == set()
