"""Links of pages, menus and data lead to a page, a place on it, or a file."""

from pathlib import Path

import pytest

from tests.mini_project import HEAD, diagnostics, project
from tests.unit.checked_pages import problems_of


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
        ("#there", None),
        ("#their", "docs/x.md:6:5: 'x.md' has no '#their'; did you mean 'there'?"),
        ("#tag", None),
        ("faq/basics.md#answer", None),
        ("faq/basics.md#anser", "docs/x.md:6:5: 'faq/basics.md' has no '#anser'; did"),
        ("faq:what#answer", None),
        ("faq:what#no", "docs/x.md:6:5: 'faq/what.md' has no '#no'"),
        ("source:law#no", "docs/x.md:6:5: '#no' behind a place; drop what stands"),
        ("links.csv", None),
        ('api/v1/index.json "all of it"', None),
        ("certificates/paper/changes.xml", None),
        ("note.pdf", None),
        ("link.csv", "docs/x.md:6:5: there is no file 'link.csv'; did you mean 'links"),
        ("v1/index.json", "docs/x.md:6:5: there is no file 'v1/index.json'; did you"),
        ("../up.pdf", "docs/x.md:6:5: there is no file '../up.pdf'"),
        ("no.xlsx?raw#x", "docs/x.md:6:5: there is no file 'no.xlsx'"),
    ],
)
def test_a_link_of_prose_leads_to_a_page_or_a_file(
    tmp_path: Path, link: str, message: str | None
) -> None:
    folder = project(tmp_path)
    there = '# T { #t }\n\n## There { #there }\n\n<p id="tag"></p>'
    page = f"{HEAD}[y]({link})\n\n{there}\n"
    (folder / "docs" / "note.pdf").touch()
    (folder / "docs" / "x.md").write_text(page, encoding="utf-8")
    lines = problems_of(folder)
    assert len(lines) == (message is not None), lines
    assert all(line.startswith(str(message)) for line in lines), lines


@pytest.mark.parametrize(
    ("url", "message"),
    [
        *((url, None) for url in ("papers/", "./", "papers/#papers", "links.csv")),
        *((url, None) for url in ('""', '"faq/what/#answer"', "https://qcs.org/")),
        ("paper/", "there is no page 'paper/'; did you mean 'papers/'?"),
        ("/papers/", "there is no page '/papers/'; did you mean 'papers/'?"),
        ("papers.md", "there is no page 'papers.md'; did you mean 'papers/'?"),
        ("papers/#paper", "'papers.md' has no '#paper'; did you mean 'papers'?"),
        ("'faq/what/#no'", "'faq/what.md' has no '#no'"),
    ],
)
def test_a_link_of_the_menu_and_of_the_footer_leads_somewhere(
    tmp_path: Path, url: str, message: str | None
) -> None:
    folder = project(tmp_path)
    (folder / "docs" / "index.md").write_text(HEAD, encoding="utf-8")
    # A comment and an empty line end no group of links.
    menu = f"  menu:\n    es:\n      - {{title: A, url: {url}}}\n"
    footer = f"\n  # C\n  footer:\n    en:\n\n    # D\n      - url: {url}\n"
    text = f"nav:\n  - url: no/\nextra:\n{menu}{footer}\nnav:\n  - url: no/\n"
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert problems_of(folder) == [
        f"mkdocs.yml:{place}: {message}" for place in ("6:25", "13:14") if message
    ]


def test_a_picture_that_leads_to_a_file_is_a_link_too(tmp_path: Path) -> None:
    folder = project(tmp_path)
    page = f"{HEAD}[![a](no.png)](no.csv)\n"
    (folder / "docs" / "x.md").write_text(page, encoding="utf-8")
    picture, file = problems_of(folder)
    assert picture.startswith("docs/x.md:6:7: there is no picture 'no.png'")
    assert file.startswith("docs/x.md:6:16: there is no file 'no.csv'")


def test_a_place_behind_a_link_of_the_data_is_one_of_its_page(tmp_path: Path) -> None:
    change = ("certificates.yml", "](document:plan)", "](faq:what#nowhere)")
    [line] = problems_of(project(tmp_path, change))
    assert line.startswith("data/certificates.yml:")
    assert "'faq/what.md' has no '#nowhere'" in line


def test_a_link_of_prose_stays_in_the_language_of_its_page(tmp_path: Path) -> None:
    folder = project(tmp_path)
    spanish = folder / "docs" / "es"
    spanish.mkdir()
    own = (folder / "docs" / "papers.md").read_text(encoding="utf-8")
    (spanish / "papers.md").write_text(own, encoding="utf-8")
    there = HEAD + "[y](../papers.md#papers) [z](../x.md) [a](papers.md)\n"
    (spanish / "x.md").write_text(there, encoding="utf-8")
    here = HEAD + "[y](es/papers.md) [z](papers.md)\n"
    (folder / "docs" / "x.md").write_text(here, encoding="utf-8")
    message = "leads into another language; this one has"
    assert problems_of(folder) == [
        f"docs/es/x.md:6:5: 'papers.md' {message} 'es/papers.md'",
        f"docs/es/x.md:6:30: 'x.md' {message} 'es/x.md'",
        f"docs/x.md:6:5: 'es/papers.md' {message} 'papers.md'",
    ]


def test_a_link_of_prose_by_the_word_page_leads_to_a_page(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "docs" / "x.md").write_text(f"{HEAD}[y](page:no.md)\n", encoding="utf-8")
    assert diagnostics(folder) == ["docs/x.md:6:5: there is no page docs/no.md"]
