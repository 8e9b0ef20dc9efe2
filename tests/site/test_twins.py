"""Markdown twins: each page says the same in plain Markdown, and no link is broken."""

import re
from pathlib import Path

import pytest

from macros.publish.ledger import REFRESH
from macros.publish.twins import take_out, twin, twin_link
from tests.markdown_exit import Article, broken_links, build_plainly, plain, read


@pytest.fixture(scope="module")
def taken(
    served: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, Article]]:
    """The twins taken out of the site and built by plain Python-Markdown."""
    folder = tmp_path_factory.mktemp("twins") / "out"
    take_out(served[0], folder)
    return folder, build_plainly(folder)


@pytest.fixture(scope="module")
def pages(served: tuple[Path, str]) -> dict[str, Article]:
    """Address -> the article of each page of the site that is no mere signpost."""
    articles = {}
    for path in sorted(served[0].rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if REFRESH not in html and path.parent != served[0] / "admin":
            name = path.parent.relative_to(served[0]).as_posix()
            articles[name] = read(html, whole=False)
    return articles


def test_a_twin_says_what_its_page_says_sign_by_sign_in_both_languages(
    pages: dict[str, Article], taken: tuple[Path, dict[str, Article]]
) -> None:
    twins = taken[1]
    assert {*pages} == {*twins}
    assert sum(name.startswith("es/") for name in pages) > 300
    assert sum(not name.startswith("es") for name in pages) > 300
    assert all(len(page.signs()) > 100 for page in pages.values())
    differ = [n for n, page in pages.items() if page.signs() != twins[n].signs()]
    assert differ == []


def test_a_twin_has_the_headings_of_its_page_and_its_links_in_order(
    pages: dict[str, Article], taken: tuple[Path, dict[str, Article]]
) -> None:
    differ = [
        name
        for name, page in pages.items()
        if page.headings != taken[1][name].headings
        or [twin_link(href) for href in page.links] != taken[1][name].links
    ]
    assert differ == []


def test_twins_taken_out_and_built_by_plain_markdown_have_no_broken_link(
    taken: tuple[Path, dict[str, Article]],
) -> None:
    folder, twins = taken
    assert sum(len(page.links) for page in twins.values()) > 20_000
    assert list(broken_links(folder, twins)) == []


def test_only_twins_and_what_they_link_to_are_taken_out(tmp_path: Path) -> None:
    site = tmp_path / "whole" / "site"
    (site / "a").mkdir(parents=True)
    (site / "index.md").write_text(
        "[a](a/index.md) [b](b.csv?x#y) [c](https://x.org/c.csv) [d](../d.csv)"
    )
    (site / "a" / "index.md").write_text("[e](../e%20f.csv)")
    for name in ("index.html", "b.csv", "unlinked.csv", "../d.csv"):
        (site / name).write_text("")
    assert take_out(site, tmp_path / "out") == (2, 1)
    out = tmp_path / "out"
    names = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
    assert names == {"index.md", "a/index.md", "b.csv"}
    assert list(broken_links(out, build_plainly(out))) == [
        "a: no file for ../e%20f.csv",
        ".: no file for ../d.csv",
    ]


def test_pages_name_their_twin(served: tuple[Path, str]) -> None:
    folder, _ = served
    html = (folder / "faq" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="alternate" type="text/markdown" href="index.md">' in html


def test_the_file_for_language_models_names_twins_that_exist(
    served: tuple[Path, str],
) -> None:
    folder, root = served
    text = (folder / "llms.txt").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert text.startswith("# ")
    assert "\n> " in text
    assert [h for h in links if not (folder / h.removeprefix(root)).is_file()] == []
    assert len(links) > 40


def test_what_markdown_would_take_for_a_mark_stays_text() -> None:
    html = "<article><p>1. *a* _b_ [c](d) `e` &lt;f&gt; a|b</p><p>- g</p></article>"
    text = plain(twin(html, "x", ()))
    assert read(text, whole=True).signs() == "1.*a*_b_[c](d)`e`<f>a|b-g"
    assert "1. *a* _b_ [c](d) `e`" in text
    assert not {"<em>", "<li>", "<a", "<code>"} & set(re.findall(r"<\w+>?", text))


@pytest.mark.parametrize(
    ("href", "there"),
    [
        ("../x/", "../x/index.md"),
        ("..", "../index.md"),
        ("../x/#y", "../x/index.md#y"),
        ("../guide/#origin=ec", "../guide/#origin=ec"),
        ("../rules.csv", "../rules.csv"),
        ("https://qcsinfo.org/", "https://qcsinfo.org/"),
        ("mailto:a@b.org", "mailto:a@b.org"),
        ("#here", "#here"),
    ],
)
def test_links_between_pages_lead_to_twins(href: str, there: str) -> None:
    assert twin_link(href) == there
