"""A page is finished once for all builds in which it would look the same."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.adapter import build_state
from macros.adapter.earlier_build import PageBefore, finished_pages
from macros.checks.run import check
from macros.data.reads import Read
from macros.site.model import build_site
from macros.site.view import Page
from tests.mini_project import edited, project
from tests.whole_project import ROOT

URL = "http://127.0.0.1:9/"
WHOLE = "<!doctype html>\n<p>Páginas\n"
PAGE = Page("faq/one.md", "<h1>One</h1>", {"lang": "en"})
READ: Sequence[Read] = [("item", "certificates", "paper"), ("word", "known-how")]


@pytest.fixture
def config() -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"), site_url=URL)


@pytest.fixture
def root(tmp_path: Path, config: MkDocsConfig) -> Path:
    """A project in which a build has finished PAGE."""
    root = project(tmp_path)
    before = of(root, config)
    assert before.html == ""
    before.keep(WHOLE, READ)
    assert build_state.state.pages
    build_state.state.pages.save()
    return root


def of(
    root: Path, config: MkDocsConfig, page: Page = PAGE, *others: Page
) -> PageBefore:
    """`page` as a new build of the project at `root` knows it."""
    pages = finished_pages(build_site(check(root)), [page, *others], config)
    before = pages(page)
    assert before
    return before


def test_the_next_build_takes_it_as_it_was(root: Path, config: MkDocsConfig) -> None:
    assert of(root, config).html == WHOLE
    edited(root, ("faq/basics.yml", "What is it?", "What can it be?"))
    assert of(root, config).html == WHOLE


@pytest.mark.parametrize(
    "change",
    [
        ("certificates.yml", "{en: Paper,", "{en: Sheet,"),
        ("ui.yml", "How we know", "Known from"),
    ],
)
def test_it_is_finished_again_when_what_was_read_for_it_has_changed(
    root: Path, config: MkDocsConfig, change: tuple[str, str, str]
) -> None:
    assert of(edited(root, change), config).html == ""


@pytest.mark.parametrize(
    "page",
    [
        Page(PAGE.path, "<h1>Two</h1>", PAGE.meta),
        Page(PAGE.path, PAGE.body, {"lang": "en", "hide": ["toc"]}),
        Page(PAGE.path, PAGE.body, PAGE.meta, ending="<p>End</p>"),
        Page("faq/two.md", PAGE.body, PAGE.meta),
    ],
)
def test_another_page_is_finished_by_itself(
    root: Path, config: MkDocsConfig, page: Page
) -> None:
    assert of(root, config, page).html == ""


def test_it_leads_to_its_translation_when_there_is_one(
    root: Path, config: MkDocsConfig
) -> None:
    assert of(root, config, PAGE, Page("faq/two.md", "")).html == WHOLE
    assert of(root, config, PAGE, Page("es/faq/one.md", "")).html == ""


def test_another_address_menu_or_office_makes_all_anew(
    root: Path, config: MkDocsConfig
) -> None:
    config.extra["office"] = {"phone": "555-0101"}
    assert of(root, config).html == ""
    del config.extra["office"]
    assert of(root, config).html == WHOLE
    config.site_url = "http://127.0.0.1:8/"
    assert of(root, config).html == ""


def test_other_templates_and_another_program_make_all_anew(
    root: Path, config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_state.state, "inputs", "other templates")
    assert of(root, config).html == ""
    monkeypatch.undo()
    monkeypatch.setattr("macros.data.between_builds.program", lambda: "another")
    assert of(root, config).html == ""


def test_a_damaged_memory_is_forgotten(root: Path, config: MkDocsConfig) -> None:
    kept = root / ".cache" / "pages"
    kept.write_bytes(kept.read_bytes()[:-1])
    assert of(root, config).html == ""


def test_a_preview_has_no_need_of_it(
    root: Path, config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_state.state, "command", "serve")
    assert finished_pages(build_site(check(root)), [PAGE], config)(PAGE) is None
