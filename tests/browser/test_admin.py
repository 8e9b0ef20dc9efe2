"""The editor for staff, really used: an answer is edited in a copy of the repository.

All is as it is for staff, under the policy of `/admin/`, but for the folder that is
picked (`admin_steps`).
"""

import re
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.checks.run import check
from macros.data.saved_form import EDITED
from macros.site.model import Site
from tests.browser.admin_steps import (
    add,
    begin,
    field,
    open_editor,
    saved,
    unfolded,
)
from tests.whole_project import copied, proved

Open = Callable[..., Page]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A copy of the project, of which the browser gets the data."""
    return proved(copied(tmp_path / "copy"))


@pytest.fixture
def editor(
    browser: Browser, served: tuple[Path, str], repository: Path
) -> Iterator[Open]:
    """Open the editor on a copy of the repository; fails if anything is refused."""
    _, root = served
    asked: list[str] = []
    errors: list[str] = []
    contexts = []

    def go(**options: object) -> Page:
        context = browser.new_context(
            viewport={"width": 1280, "height": 900}, **options
        )
        context.set_default_timeout(120_000)  # the editor is large
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        open_editor(page, root, repository)
        begin(page)
        return page

    yield go
    for context in contexts:
        assert context.pages[0].evaluate("refused") == []
        context.close()
    assert errors == []
    assert [url for url in asked if not url.startswith((root, "data:", "blob:"))] == []
    assert [url for url in asked if "/admin/app/index.js" in url]


BOXES = "all => all.map((one) => one.getBoundingClientRect().toJSON())"


def changed(before: str, after: str) -> list[str]:
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_staff_edit_an_answer_and_only_its_line_changes(
    editor: Open, repository: Path
) -> None:
    page = editor()
    page.get_by_text("SOE basics").first.click()
    unfolded(page, "answers", 1)
    text = field(page, "answers.1.short.es").locator("textarea")
    add(text, " Pregunte a QCS: antes del embarque.")
    name = "data/faq/soe.yml"
    after = saved(page, name)
    before = (repository / name).read_text("utf-8")
    lines = changed(before, after)
    assert [line[0] for line in lines] == ["-", "+"]
    assert lines[1].endswith("Pregunte a QCS: antes del embarque.'")
    (repository / name).write_text(after, encoding="utf-8")
    assert [str(problem) for problem in check(repository).problems] == []


FIRST = {"forms": "owner", "markets": "summary.en", "glossary": "term.en"} | {
    "contacts": "name.es"
}
"""A text of the first item of each list."""


def test_all_that_is_edited_is_tried() -> None:
    assert {"faq", *FIRST} == {*EDITED}


@pytest.mark.parametrize(("kind", "first"), FIRST.items())
def test_a_list_is_saved_with_one_line_changed(
    editor: Open, repository: Path, served: tuple[Path, str], kind: str, first: str
) -> None:
    # Each in an editor of its own: after a save it goes elsewhere when it likes.
    page = editor()
    page.get_by_text("SOE basics").first.wait_for()
    page.goto(f"{served[1]}admin/#/collections/lists/entries/{kind}")
    unfolded(page, "items", 0)
    add(field(page, f"items.0.{first}").locator("textarea, input").first, " so")
    name = f"data/{kind}.yml"
    lines = changed((repository / name).read_text("utf-8"), saved(page, name))
    assert [line[0] for line in lines] == ["-", "+"]
    assert lines[1] == lines[0].replace("-", "+", 1) + " so"


def test_both_languages_of_a_text_stand_side_by_side(editor: Open) -> None:
    page = editor()
    page.get_by_text("SOE basics").first.click()
    for lang in ("en", "es"):
        field(page, f"title.{lang}")
    left, right = page.locator('[data-key-path^="title."]').evaluate_all(BOXES)
    assert left["y"] == pytest.approx(right["y"], abs=4)
    assert right["x"] >= left["x"] + left["width"] - 4


def test_a_reference_is_picked_from_what_there_is(
    editor: Open, repository: Path, site: Site
) -> None:
    page = editor()
    page.get_by_text("SOE basics").first.click()
    unfolded(page, "answers", 0)
    related = field(page, "answers.0.related")
    for id_ in site.get("faq", "soe-march-2024")["related"]:
        question = site.get("faq", id_)["question"]["en"]
        expect(related).to_contain_text(question)
    related.get_by_role("combobox").click()
    other = site.get("faq", "nopic-fee")["question"]["en"]
    page.get_by_role("option", name=other).click()
    name = "data/faq/soe.yml"
    lines = changed((repository / name).read_text("utf-8"), saved(page, name))
    assert lines == ["+      - nopic-fee"]


def test_the_editor_speaks_spanish_to_a_browser_that_does(editor: Open) -> None:
    page = editor(locale="es-EC")
    expect(page.get_by_text("SOE basics").first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", re.compile("^es"))


def test_elsewhere_without_a_repository_the_page_says_what_it_needs(
    browser: Browser, served: tuple[Path, str]
) -> None:
    folder, _ = served
    with browser.new_context() as context:
        page = context.new_page()
        page.route(
            "http://staff.test/**",
            lambda route: route.fulfill(
                path=folder / route.request.url.removeprefix("http://staff.test/")
            ),
        )
        page.goto("http://staff.test/admin/index.html")
        page.wait_for_load_state("networkidle")
        expect(page.locator("main p").first).to_contain_text("editor for the staff")
