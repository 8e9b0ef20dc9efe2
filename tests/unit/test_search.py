"""Which entries search has: one for each page and each place, in each language."""

from pathlib import Path

import pytest

from macros.data import kinds
from macros.data.languages import LANGUAGES
from macros.data.words import folded
from macros.guide.known_facts import UNSURE
from macros.pages.generated import generated_pages
from macros.publish.search_data import search_data
from macros.publish.search_entries import entries
from macros.publish.search_kinds import KINDS, lane
from macros.site.model import Site
from macros.site.view import View
from tests.unit.searched import ANSWER, entries_by_address, made, searched


@pytest.fixture
def mini(tmp_path: Path) -> Site:
    return searched(tmp_path)


def test_an_answer_shows_its_question_and_its_short_answer(mini: Site) -> None:
    entry = entries_by_address(mini, "en", ANSWER)["faq/what/"]
    assert (entry.kind, entry.title) == ("faq", "What is it?")
    assert entry.text == "About What is it?."


def test_an_answer_is_about_the_way_that_it_leads_to_in_the_guide() -> None:
    guide = {"origin": "ec", "destination": "us"}
    assert lane("faq", {"guide": guide}) == "ec>us"
    assert lane("faq", {"guide": {"destination": "us"}}) == ">us"
    assert lane("faq", {"guide": guide, "lane": {"other-origins": True}}) == "other>"
    told = {"origins": ["mx", "cr"], "other-origins": True, "destinations": ["ca"]}
    assert lane("faq", {"guide": guide, "lane": told}) == "mx cr other>ca"
    assert lane("faq", {}) == ""
    assert lane("markets", {"id": "jp"}) == ">jp"


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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_beside_goods_tell_only_what_is_taken_for_granted_otherwise(
    site: Site, lang: str
) -> None:
    """What the guide asks anyway needs no word; each word is one that search reads."""
    told = site.synonyms[lang]["cues"]["told"]
    for key, phrases in told.items():
        fact, value = key.split("=")
        data = site.get(kinds.FACTS, fact)
        values = {one["id"] for one in data["values"]} | {UNSURE}
        assert value in values - {data["usual"]}
        assert phrases == [folded(phrase) for phrase in phrases]
    names = search_data(View(site, lang), [])["told"]
    assert set(names) == set(told)
    assert not [name for name in names.values() if UNSURE in name]
