"""Markdown twins: each page says the same in plain Markdown, and no link is broken."""

import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath

import markdown
import pytest

from macros.publish.ledger import REFRESH
from macros.publish.twins import twin, twin_link

UNREAD = ("script", "style", "svg", "template")
WORD = re.compile(r"\w+")


class Article(HTMLParser):
    """The text, links and places of an article, or of a whole text of HTML."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__()
        self.inside, self.unread = int(whole), 0
        self.text: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        self.inside += tag == "article"
        self.unread += tag in UNREAD
        found = dict(attrs)
        if self.inside and not self.unread:
            self.text.append(" ")
            self.ids |= {found["id"]} if found.get("id") else set()
            if tag == "a" and found.get("href"):
                self.links.append(found["href"])

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        self.inside -= tag == "article"
        self.unread -= tag in UNREAD

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if self.inside and not self.unread:
            self.text.append(data)


def read(html: str, *, whole: bool) -> Article:
    article = Article(whole=whole)
    article.feed(html)
    return article


def words(article: Article) -> list[str]:
    return WORD.findall("".join(article.text))


@pytest.fixture(scope="module")
def pairs(served: tuple[Path, str]) -> dict[str, tuple[Article, Article]]:
    """Address -> the article of the page, and of its twin under plain Markdown."""
    folder, _ = served
    found = {}
    for path in sorted(folder.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if REFRESH not in html:
            text = path.with_name("index.md").read_text(encoding="utf-8")
            twin_html = markdown.markdown(text)
            name = path.parent.relative_to(folder).as_posix()
            found[name] = read(html, whole=False), read(twin_html, whole=True)
    return found


def test_a_twin_says_what_its_page_says_word_by_word(
    pairs: dict[str, tuple[Article, Article]],
) -> None:
    differ = [
        name for name, (page, copy) in pairs.items() if words(page) != words(copy)
    ]
    assert differ == []
    assert len(pairs) > 500


def test_no_link_of_a_twin_is_broken(
    served: tuple[Path, str], pairs: dict[str, tuple[Article, Article]]
) -> None:
    folder, _ = served
    broken, seen = [], 0
    for name, (page, copy) in pairs.items():
        assert len(copy.links) == len(page.links), name
        for href in copy.links:
            path, _, place = href.partition("#")
            if re.match(r"[a-z][a-z0-9+.-]*:|//", path):
                continue
            there = normpath(join(name, path)) if path else normpath(f"{name}/index.md")
            seen += 1
            if not (folder / there.partition("?")[0]).exists():
                broken.append((name, href))
            elif place and "=" not in place and there.endswith("index.md"):
                ids = pairs[dirname(there) or "."][1].ids
                if place not in ids and place in pairs[dirname(there) or "."][0].ids:
                    broken.append((name, href))
    assert broken == []
    assert seen > 5000


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
    text = markdown.markdown(twin(html, "x", ()), extensions=["tables"])
    assert words(read(text, whole=True)) == [*"1a", "_b_", *"cdefabg"]
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
