"""Links of prose and moved addresses that lead nowhere: told before a build."""

from pathlib import Path

import pytest

from macros.adapter.page_macros import MACROS
from macros.checks.prose_references import ALL, FIRST, OTHERS
from macros.checks.run import check
from macros.publish.page_checks import page_problems
from macros.site.model import build_site
from macros.site.page import Page
from tests.mini_project import HEAD, diagnostics, project

MADE = [Page("faq/basics.md", "")]


def problems_of(folder: Path) -> list[str]:
    return [str(one) for one in page_problems(build_site(check(folder)), MADE)]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "x.md",
            "styles: [halvs]",
            "4:1: styles: there is no 'halvs'; did you mean",
        ),
        ("x.md", "scripts: [nothing]", "4:1: scripts: there is no 'nothing'"),
        ("x.md", "---\n![a](no.png)", "7:6: there is no picture 'no.png'; pictures"),
        ("x.md", "---\n![a](https://a.org/b.png)", "there is no picture 'https"),
        ("faq/basics.md", "terms: true", "1:1: a page of this address is made from"),
    ],
)
def test_a_page_names_files_that_are_there_and_stands_in_no_others_place(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    folder = project(tmp_path)
    path = folder / "docs" / name
    path.parent.mkdir(exist_ok=True)
    front = HEAD.replace("reviewed", f"{text}\nreviewed") if text[0] != "-" else ""
    path.write_text(front or HEAD + text.removeprefix("---"), encoding="utf-8")
    [problem] = problems_of(folder)
    assert message in problem


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("papers.md", None),
        ("faq/basics.md", None),
        (
            "paper.md",
            "docs/x.md:6:5: there is no page 'paper.md'; did you mean 'papers",
        ),
        ("x.md#there", None),
        ("x.md#their", "docs/x.md:6:5: 'x.md' has no '#their'; did you mean 'there'?"),
        ("../up.md", "docs/x.md:6:5: there is no page '../up.md'"),
    ],
)
def test_a_link_of_prose_leads_to_a_page(
    tmp_path: Path, link: str, message: str | None
) -> None:
    folder = project(tmp_path)
    page = f"{HEAD}[y]({link})\n\n## There {{ #there }}\n"
    (folder / "docs" / "x.md").write_text(page, encoding="utf-8")
    lines = problems_of(folder)
    assert len(lines) == (message is not None), lines
    assert all(line.startswith(str(message)) for line in lines), lines


def test_a_moved_address_leads_to_a_page(tmp_path: Path) -> None:
    change = ("redirects.yml", "[]", "- {from: old/, to: paper/}\n")
    [line] = problems_of(project(tmp_path, change))
    assert "there is no page 'paper/'; did you mean 'papers/'?" in line


def test_a_macro_that_does_not_exist_is_told(tmp_path: Path) -> None:
    folder = project(tmp_path)
    text = f"{HEAD}{{{{ notise('x') }}}}\n"
    (folder / "docs" / "x.md").write_text(text, encoding="utf-8")
    message = "docs/x.md:6:4: there is no macro 'notise'; did you mean 'notice'?"
    assert diagnostics(folder) == [message]


def test_every_macro_is_known_to_the_check() -> None:
    assert {*ALL, *FIRST, *OTHERS} == {*MACROS}
