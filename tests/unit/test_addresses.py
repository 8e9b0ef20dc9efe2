"""Where each item has its page, as files, addresses and links see it."""

from pathlib import Path
from urllib.parse import urljoin

import pytest

from macros.checks.run import check
from macros.data.languages import language_of, localized, original
from macros.site.addresses import (
    address,
    fragment,
    guide_address,
    has_page,
    mail_link,
    page_path,
    plain,
    relative,
    relative_address,
    with_addresses,
    with_links,
)
from macros.site.model import Site, build_site
from tests.mini_project import project


@pytest.fixture
def tiny(tmp_path: Path) -> Site:
    """The tiny project, which has one page of prose in Spanish."""
    site = build_site(check(project(tmp_path)))
    (tmp_path / "docs" / "es").mkdir()
    (tmp_path / "docs" / "es" / "papers.md").touch()
    return site


PAGES = (
    "index.md",
    "guide.md",
    "us/index.md",
    "us/soe.md",
    "us/soe/x.md",
    "es/us/soe.md",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("target", PAGES)
def test_a_browser_comes_from_any_page_to_any_other(page: str, target: str) -> None:
    here = f"https://x/{address(page)}"
    assert (
        urljoin(here, relative_address(target, page)) == f"https://x/{address(target)}"
    )


def test_a_page_stands_in_the_folder_of_its_language() -> None:
    assert localized("faq/x.md", "en") == "faq/x.md"
    assert localized("faq/x.md", "es") == "es/faq/x.md"
    assert language_of("faq/x.md") == "en"
    assert language_of("es/faq/x.md") == "es"
    assert original("faq/x.md") == "faq/x.md"
    assert original("es/faq/x.md") == "faq/x.md"


@pytest.mark.parametrize(
    ("word", "english", "spanish"),
    [
        ("faq", "faq/x.md", "es/faq/x.md"),
        ("certificate", "certificates/x.md", "es/certificates/x.md"),
        ("document", "documents/x.md", "es/documents/x.md"),
        ("market", "markets/x.md", "es/markets/x.md"),
        ("fields", "fields/x.md", "es/fields/x.md"),
        ("form", "forms/x.md", "es/forms/x.md"),
        ("source", "sources.md#x", "sources.md#x"),
        ("term", "glossary.md#x", "es/glossary.md#x"),
        ("page", "x", "es/x"),
    ],
)
def test_each_kind_has_its_pages(word: str, english: str, spanish: str) -> None:
    assert page_path(word, "x") == english
    assert page_path(word, "x", "es") == spanish


@pytest.mark.parametrize(
    ("target", "here", "link", "address_"),
    [
        ("faq/x.md", "index.md", "faq/x.md", "faq/x/"),
        ("faq/x.md#y", "faq/z.md", "x.md#y", "../x/#y"),
        ("index.md", "us/soe.md", "../index.md", "../../"),
        ("us/index.md", "us/soe.md", "index.md", "../"),
        ("es/guide.md", "faq/x.md", "../es/guide.md", "../../es/guide/"),
        ("faq.md", "faq.md", "faq.md", "./"),
    ],
)
def test_a_page_is_linked_from_where_the_reader_is(
    target: str, here: str, link: str, address_: str
) -> None:
    assert relative(target, here) == link
    assert relative_address(target, here) == address_


def test_an_address_is_a_folder_with_a_slash() -> None:
    assert address("faq/x.md#y") == "faq/x/#y"
    assert address("index.md") == ""
    assert address("us/index.md") == "us/"
    assert address("rules.csv") == "rules.csv/"


def test_facts_in_an_address_are_written_as_addresses_are() -> None:
    assert fragment({"origin": "ec", "on": "a b&c"}) == "#origin=ec&on=a%20b%26c"
    assert guide_address({}, "faq/x.md", "en") == "../../guide/"
    there = guide_address({"origin": "ec", "product": "crop"}, "index.md", "es")
    assert there == "es/guide/#origin=ec&product=crop"


def test_an_email_has_subject_and_body() -> None:
    link = mail_link("a@example.org", "A & B", "x\ny")
    assert link == "mailto:a@example.org?subject=A%20%26%20B&body=x%0Ay"


def test_text_without_links_keeps_their_words() -> None:
    assert plain("See [the rule](faq:x) and [law](https://x.org/).") == (
        "See the rule and law."
    )


@pytest.mark.parametrize(
    ("written", "english", "spanish"),
    [
        ("[a](certificate:paper)", "../certificates/paper.md", None),
        ("[a](document:plan#x)", "../documents/plan.md#x", None),
        ("[a](term:x)", "../glossary.md#x", None),
        # Sources are listed in English only; so is prose that nobody has translated.
        ("[a](source:law)", "../sources.md#law", "../../sources.md#law"),
        ("[a](page:papers.md#papers)", "../papers.md#papers", None),
        ("[a](page:only.md)", "../only.md", "../../only.md"),
        (
            "[a](https://example.org/x)",
            "https://example.org/x",
            "https://example.org/x",
        ),
        ("[a](tel:1)", "tel:1", "tel:1"),
    ],
)
def test_a_link_by_id_leads_to_the_page_in_the_readers_language(
    tiny: Site, written: str, english: str, spanish: str | None
) -> None:
    assert with_links(written, tiny, "faq/x.md") == f"[a]({english})"
    there = with_links(written, tiny, "es/faq/x.md", "es")
    assert there == f"[a]({english if spanish is None else spanish})"


def test_links_in_html_are_addresses(tiny: Site) -> None:
    markdown = with_addresses("[a](certificate:paper)", tiny, "faq/x.md", "es")
    assert markdown == "[a](../../es/certificates/paper/)"


def test_a_page_in_spanish_is_only_named_where_there_is_one(tiny: Site) -> None:
    assert has_page(tiny, "page", "nowhere.md", "en")
    assert has_page(tiny, "page", "papers.md", "es")
    assert not has_page(tiny, "page", "only.md", "es")
    for word in ("certificate", "document", "market", "fields", "form", "term"):
        assert has_page(tiny, word, "x", "es")
    assert not has_page(tiny, "source", "law", "es")


def test_an_answer_has_a_spanish_page_if_it_is_told_in_spanish(tiny: Site) -> None:
    for id_, item in tiny.ids("faq").items():
        assert has_page(tiny, "faq", id_, "es") == ("es" in item.data["answer"])
