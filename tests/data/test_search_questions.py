"""The questions that search is tried with, and its words for the same."""

from collections import Counter

import pytest

from macros.pages.every import generated_pages
from macros.publish.search_entries import entries
from macros.site.model import LANGUAGES, Site
from tests.search_questions import questions

LEAST = {"en": 90, "es": 40}


def test_there_are_questions_enough(site: Site) -> None:
    count = Counter(lang for _, lang, _ in questions(site))
    assert all(count[lang] >= LEAST[lang] for lang in LANGUAGES), count


def test_no_question_stands_twice(site: Site) -> None:
    count = Counter((ask.lower(), lang) for ask, lang, _ in questions(site))
    assert [asked for asked, times in count.items() if times > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_is_answered_by_something_that_search_can_find(
    site: Site, lang: str
) -> None:
    known = {entry.address for entry in entries(site, generated_pages(site), lang)}
    for ask, spoken, answers in questions(site):
        if spoken == lang:
            assert answers & known, ask


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_named_by_its_address_exists(site: Site, lang: str) -> None:
    pages = list(generated_pages(site))
    known = {
        entry.address for lang in LANGUAGES for entry in entries(site, pages, lang)
    }
    asked = site.library.files["search-questions"][0].value[lang]
    named = {page for question in asked for page in question["finds"].get("pages", ())}
    assert named - known == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_is_passed_over_that_has_another_for_the_same(
    site: Site, lang: str
) -> None:
    words = site.library.files["synonyms"][0].value[lang]
    single = {
        phrase for group in words["same"] for phrase in group if " " not in phrase
    }
    assert single & set(words["ignored"]) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_ending_hides_a_longer_one_behind_it(site: Site, lang: str) -> None:
    endings = site.library.files["synonyms"][0].value[lang]["endings"]
    for at, ending in enumerate(endings):
        later = endings[at + 1 :]
        assert not [longer for longer in later if longer.endswith(ending)], ending
