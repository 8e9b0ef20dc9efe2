"""The questions that search is tried with, and its words for the same."""

from collections import Counter

import pytest

from macros.data.languages import LANGUAGES
from macros.pages.generated import generated_pages
from macros.publish.search_entries import entries
from macros.site.model import Site
from macros.site.view import View
from tests.search_questions import questions

LEAST = {
    ("tuning", "en"): 200,
    ("tuning", "es"): 100,
    ("held", "en"): 90,
    ("held", "es"): 50,
}


def test_there_are_questions_enough(site: Site) -> None:
    count = Counter((question.part, question.lang) for question in questions(site))
    assert all(count[part] >= least for part, least in LEAST.items()), count


def test_no_wording_stands_twice_nor_in_both_parts(site: Site) -> None:
    count = Counter((one.ask.lower(), one.lang) for one in questions(site))
    assert [asked for asked, times in count.items() if times > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_is_answered_by_something_that_search_can_find(
    site: Site, lang: str
) -> None:
    known = {
        entry.address for entry in entries(View(site, lang), generated_pages(site))
    }
    for question in questions(site):
        if question.lang == lang:
            assert question.guide or question.pages & known, question.ask


def test_what_the_guide_should_have_filled_in_are_facts_of_the_guide(
    site: Site,
) -> None:
    facts = site.rulebook.facts
    for question in questions(site):
        for fact, value in question.guide.items():
            assert value in facts[fact].values, question.ask


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_named_by_its_address_exists(site: Site, lang: str) -> None:
    pages = list(generated_pages(site))
    known = {
        entry.address
        for lang in LANGUAGES
        for entry in entries(View(site, lang), pages)
    }
    asked = [
        question
        for source in site.library.files["search-questions"]
        for question in source.value[lang]
    ]
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
