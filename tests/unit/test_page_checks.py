"""Links of prose and moved addresses that lead nowhere: told before a build."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.publish.page_checks import lost_addresses
from macros.publish.places import places_of
from macros.site.model import build_site
from tests.mini_project import HEAD, project
from tests.unit.checked_pages import MADE, problems_of


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "x.md",
            "styles: [halvs]",
            "4:1: styles: there is no 'halvs'; did you mean",
        ),
        ("x.md", "hide: [tok]", "4:1: hide: there is no 'tok'; did you mean 'toc'?"),
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
    ("call", "messages"),
    [
        (
            'screenshot("no", "words")',
            [
                "6:16: there is no picture 'docs/assets/editing/no-en-light.png'",
                "6:16: there is no picture 'docs/assets/editing/no-en-dark.png'",
            ],
        ),
        (
            'api_example("pyton")',
            ["6:17: there is no example in 'pyton'; did you mean 'python'?"],
        ),
        ('api_example("python")', []),
    ],
)
def test_what_a_macro_shows_is_there(
    tmp_path: Path, call: str, messages: list[str]
) -> None:
    folder = project(tmp_path)
    page = f"{HEAD}{{{{ {call} }}}}\n"
    (folder / "docs" / "x.md").write_text(page, encoding="utf-8")
    assert problems_of(folder) == [f"docs/x.md:{message}" for message in messages]


def test_words_of_search_are_those_of_a_page_that_is_there(tmp_path: Path) -> None:
    folder = project(tmp_path, ("synonyms.yml", "page: faq/", "page: faqs/"))
    [problem] = problems_of(folder)
    assert problem.startswith("data/synonyms.yml:26:12: there is no page 'faqs/'; did")


def test_a_moved_address_leads_to_a_page(tmp_path: Path) -> None:
    change = ("redirects.yml", "[]", "- {from: old/, to: paper/}\n")
    [line] = problems_of(project(tmp_path, change))
    assert "there is no page 'paper/'; did you mean 'papers/'?" in line


@pytest.mark.parametrize(
    ("new", "message"),
    [("links.csv", None), ("lists.csv", "there is no page 'lists.csv'; did you mean")],
)
def test_the_address_of_a_file_that_has_moved_leads_to_one(
    tmp_path: Path, new: str, message: str | None
) -> None:
    change = ("redirects.yml", "[]", f"- {{from: list.csv, to: {new}}}\n")
    lines = problems_of(project(tmp_path, change))
    assert len(lines) == (message is not None), lines
    assert all(str(message) in line for line in lines)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("old/", "papers/#gone", "there is no place '#gone' on the page 'papers/'"),
        ("old/", "faq/what/#gone", "there is no place '#gone' on the page 'faq/what/'"),
        ("papers/#papers", "papers/#papers", "leads back to itself"),
        ("papers/#old", "papers/#older", "there is no place '#older'"),
        ("old/", "faq/what/#answer", None),
        ("papers/#old", "papers/#papers", None),
    ],
)
def test_a_moved_address_leads_to_a_place_of_its_page(
    tmp_path: Path, old: str, new: str, message: str | None
) -> None:
    change = ("redirects.yml", "[]", f'- {{from: "{old}", to: "{new}"}}\n')
    lines = problems_of(project(tmp_path, change))
    assert len(lines) == (message is not None), lines
    assert all(line.startswith("data/redirects.yml:1:10: ") for line in lines)
    assert all(str(message) in line for line in lines)


@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("Papers", "'docs/papers.md' has this title too; readers tell pages apart by"),
        ("papers", "'docs/papers.md' has this title too"),
        ("Made", "'docs/faq/what.md' has this title too"),
        ("Others", None),
    ],
)
def test_a_title_stands_on_one_page_of_a_language(
    tmp_path: Path, title: str, message: str | None
) -> None:
    folder = project(tmp_path)
    page = HEAD.replace("title: T", f"title: {title}")
    (folder / "docs" / "x.md").write_text(page, encoding="utf-8")
    lines = problems_of(folder)
    assert len(lines) == (message is not None), lines
    assert all(line.startswith(f"docs/x.md:2:1: {message}") for line in lines)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("x/index.md", "docs/x.md:1:1: 'docs/x/index.md' has this address too; give"),
        ("faq/what/index.md", "docs/faq/what/index.md:1:1: a page of this address is"),
        ("y/index.md", None),
    ],
)
def test_two_pages_of_one_address_are_told(
    tmp_path: Path, name: str, message: str | None
) -> None:
    docs = project(tmp_path) / "docs"
    (docs / name).parent.mkdir(parents=True)
    (docs / "x.md").write_text(HEAD, encoding="utf-8")
    page = HEAD.replace("title: T", "title: U")
    (docs / name).write_text(page, encoding="utf-8")
    lines = problems_of(tmp_path)
    assert len(lines) == (message is not None), lines
    assert all(line.startswith(str(message)) for line in lines)


def test_published_addresses_that_are_gone_are_told_with_what_to_write(
    tmp_path: Path,
) -> None:
    gone = "faq/what/#old\nold/\nold/#place\nold.csv\n"
    folder = project(tmp_path, ("redirects.yml", "[]", "- {from: past/, to: papers/}"))
    ledger = "\n#home\nfaq/what/\nfaq/what/#answer\npast/\npast/#x\npapers/\n"
    (folder / "data" / "addresses.txt").write_text(ledger + gone, encoding="utf-8")
    (folder / "data" / "guide" / "releases.txt").touch()
    site = build_site(check(folder))
    first, second = [str(one) for one in lost_addresses(site, places_of(site, MADE))]
    assert first.startswith("data/addresses.txt:8:1: 'faq/what/#old' was published a")
    assert "write - {from: 'faq/what/#old', to: …} in data/redirects.yml" in first
    assert second.startswith("data/addresses.txt:9:1: 'old/' was published and is gone")
