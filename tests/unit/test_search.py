"""What search can find: which entries there are, and which words find them."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.pages.generated import generated_pages
from macros.publish.search_data import search_data
from macros.publish.search_entries import (
    KINDS,
    Entry,
    entries,
    lane,
)
from macros.publish.search_words import LONGEST, is_number
from macros.site.model import Site, build_site
from macros.site.page import Page
from macros.site.view import View
from tests.mini_project import project

FAQ = """
    keywords: {en: [lost letter, what, 88 FR 3548], es: [carta]}
    law: ["closed (b)"]
"""
CLOSED = 'title: Book 205.273, clauses: ["(b)"]'
TERM = """
- id: ace
  term: {en: ACE, es: ACE}
  long: {en: Automated Environment, es: Entorno automatizado}
  meaning: {en: "The [customs](faq:what) system.", es: "El sistema de aduana."}
  match: {en: [eace]}
  sources: [page]
  reviewed: 2026-01-01
"""
PROSE = (
    "---\ntitle: By hand\ndescription: Written.\nreviewed: 2026-01-01\n---\n\n"
    "# By hand { #h }\n\n## First steps { #first }\n\nFile in ACE.\n"
)


@pytest.fixture
def mini(tmp_path: Path) -> Site:
    folder = project(
        tmp_path,
        ("faq/basics.yml", "    sources: [law]\n", f"    sources: [law]{FAQ}"),
        ("faq/basics.yml", "See [the paper]", "Number AM8, 12 days. See [the paper]"),
        ("sources.yml", "title: The closed book", CLOSED),
        ("documents.yml", "law: [closed]", 'law: ["closed (b)"]'),
        ("glossary.yml", "[]", TERM),
    )
    (folder / "docs" / "hand.md").write_text(PROSE, encoding="utf-8")
    return build_site(check(folder))


def made(path: str, title: str, **meta: object) -> Page:
    front_matter = {"title": title, "description": f"About {title}.", "lang": "en"}
    return Page(path, f'<h1>{title}</h1><h2 id="p">Part</h2>', front_matter | meta)


def entries_by_address(site: Site, lang: str, *pages: Page) -> dict[str, Entry]:
    """The entries by address."""
    listed = list(entries(View(site, lang), pages))
    by_address = {entry.address: entry for entry in listed}
    assert len(by_address) == len(listed)
    return by_address


ANSWER = made("faq/what.md", "What is it?")


def test_an_answer_shows_its_question_and_its_short_answer(mini: Site) -> None:
    entry = entries_by_address(mini, "en", ANSWER)["faq/what/"]
    assert (entry.kind, entry.title) == ("faq", "What is it?")
    assert entry.text == "About What is it?."


def test_keywords_find_it_without_being_shown(mini: Site) -> None:
    assert "lost letter" in entries_by_address(mini, "en", ANSWER)["faq/what/"].more


def test_a_keyword_that_is_shown_already_is_not_sent_twice(mini: Site) -> None:
    assert (
        "what" not in entries_by_address(mini, "en", ANSWER)["faq/what/"].more.split()
    )


def test_numbers_in_the_answer_and_in_its_law_find_it(mini: Site) -> None:
    body = entries_by_address(mini, "en", ANSWER)["faq/what/"].body.split()
    assert {"AM8", "205.273"} <= set(body)
    assert "12" not in body


def test_words_of_the_whole_text_find_it_where_nothing_else_has_them(
    mini: Site,
) -> None:
    page = made("other.md", "By machine")
    other = Page(page.path, page.body + "<p>Rare zebras, first.</p>", page.meta)
    entry = entries_by_address(mini, "en", other)["other/"]
    assert "zebras" in entry.body
    assert "first" not in entry.body.split()


def test_an_answer_is_about_the_way_that_it_leads_to_in_the_guide() -> None:
    guide = {"origin": "ec", "destination": "us"}
    assert lane("faq", {"guide": guide}) == "ec>us"
    assert lane("faq", {"guide": {"destination": "us"}}) == ">us"
    assert lane("faq", {"guide": guide, "lane": {"origin": "other"}}) == "other>"
    assert lane("faq", {}) == ""
    assert lane("markets", {"id": "jp"}) == ">jp"


@pytest.mark.parametrize("word", ["205.273", "AM8", "TM-11", "2018/848", "O-SQ-F03"])
def test_numbers_of_papers_are_numbers(word: str) -> None:
    assert is_number(word)


@pytest.mark.parametrize("word", ["12", "organic", "non-retail", "e-COI"])
def test_other_words_are_not(word: str) -> None:
    assert not is_number(word)


def test_a_page_without_spanish_is_found_in_english_by_words_of_both(
    mini: Site,
) -> None:
    entry = entries_by_address(mini, "es", ANSWER)["faq/what/"]
    assert entry.lang == "en"
    assert {"carta", "letter"} <= set(entry.more.split())


def test_a_translated_page_is_found_once_in_each_language(mini: Site) -> None:
    english = made("faq/what.md", "What is it?")
    spanish = made("es/faq/what.md", "¿Qué es?", lang="es")
    assert "es/faq/what/" not in entries_by_address(mini, "en", english, spanish)
    assert "faq/what/" not in entries_by_address(mini, "es", english, spanish)
    entry = entries_by_address(mini, "es", english, spanish)["es/faq/what/"]
    assert (entry.lang, entry.more.split()[0]) == ("es", "carta")


def test_prose_is_found_by_its_headings(mini: Site) -> None:
    entry = entries_by_address(mini, "en")["hand/"]
    assert (entry.kind, entry.title, entry.text) == ("pages", "By hand", "Written.")
    assert entry.more == "First steps"


@pytest.mark.parametrize(
    ("path", "lang", "word"),
    [("faq", "en", "frequent"), ("es/faq", "es", "frecuentes")],
)
def test_a_page_is_found_by_what_it_is_called(
    mini: Site, path: str, lang: str, word: str
) -> None:
    page = made(f"{path}/index.md", "Answers", lang=lang)
    assert entries_by_address(mini, lang, page)[f"{path}/"].more == f"Part {word}"


def test_words_of_the_front_matter_do_not_find_a_page(mini: Site) -> None:
    assert "reviewed" not in entries_by_address(mini, "en")["hand/"].body.split()


def test_data_for_a_script_does_not_find_its_page(mini: Site) -> None:
    page = made("o.md", "O")
    data = '<script type="application/json">{"key": "<b>zebras</b>"}</script>'
    other = Page(page.path, page.body + data, page.meta)
    assert "zebras" not in entries_by_address(mini, "en", other)["o/"].body.split()


def test_a_list_made_from_data_is_a_page_like_prose(mini: Site) -> None:
    entry = entries_by_address(mini, "en", made("forms/index.md", "Forms"))["forms/"]
    assert (entry.kind, entry.more) == ("pages", "Part")


def test_the_search_page_does_not_find_itself(mini: Site) -> None:
    assert "search/" not in entries_by_address(mini, "en", made("search.md", "Search"))


def test_a_term_is_found_at_its_place_in_the_glossary_of_the_language(
    mini: Site,
) -> None:
    english = entries_by_address(mini, "en")["glossary/#ace"]
    assert english.text == "The customs system."
    assert english.more == "Automated Environment eace"
    assert (
        entries_by_address(mini, "es")["es/glossary/#ace"].text
        == "El sistema de aduana."
    )


def test_of_the_sources_laws_are_found_and_the_opinions_of_others_are_not(
    mini: Site,
) -> None:
    addresses = entries_by_address(mini, "en")
    assert "sources/#closed" in addresses
    assert "sources/#blog" not in addresses


def test_a_long_text_ends_at_a_word(mini: Site) -> None:
    long = made("faq/what.md", "Q", description="word, " * 60)
    text = entries_by_address(mini, "en", long)["faq/what/"].text
    assert len(text) <= LONGEST + 2
    assert text.endswith("word …")


def test_who_lacks_a_certificate_does_not_find_that_none_is_needed(site: Site) -> None:
    found = {
        entry.address for entry in entries(View(site, "en"), generated_pages(site))
    }
    assert "certificates/hold-goods/" in found
    assert "certificates/no-certificate/" not in found


def test_everything_that_has_a_page_or_a_place_is_found(site: Site) -> None:
    kinds = {entry.kind for entry in entries(View(site, "en"), generated_pages(site))}
    assert kinds == set(KINDS)


def test_the_script_is_given_the_words_of_its_language_and_no_markup(
    site: Site,
) -> None:
    data = search_data(View(site, "es"), [])
    assert data["lang"] == "es"
    assert data["words"]["label"].startswith("¿")
    assert len(data["kinds"]) == len(KINDS)
    assert not any("<" in text for row in data["entries"] for text in row[1:5])
