"""Which words find an entry, and how much of its text is shown."""

from pathlib import Path

import pytest

from macros.publish.search_words import LONGEST, is_number
from macros.site.model import Site
from macros.site.view import Page
from tests.unit.searched import ANSWER, entries_by_address, made, searched


@pytest.fixture
def mini(tmp_path: Path) -> Site:
    return searched(tmp_path)


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


@pytest.mark.parametrize("word", ["205.273", "AM8", "TM-11", "2018/848", "O-SQ-F03"])
def test_numbers_of_papers_are_numbers(word: str) -> None:
    assert is_number(word)


@pytest.mark.parametrize("word", ["12", "organic", "non-retail", "e-COI"])
def test_other_words_are_not(word: str) -> None:
    assert not is_number(word)


def test_words_of_the_front_matter_do_not_find_a_page(mini: Site) -> None:
    assert "reviewed" not in entries_by_address(mini, "en")["hand/"].body.split()


def test_data_for_a_script_does_not_find_its_page(mini: Site) -> None:
    page = made("o.md", "O")
    data = '<script type="application/json">{"key": "<b>zebras</b>"}</script>'
    other = Page(page.path, page.body + data, page.meta)
    assert "zebras" not in entries_by_address(mini, "en", other)["o/"].body.split()


def test_a_long_text_ends_at_a_word(mini: Site) -> None:
    long = made("faq/what.md", "Q", description="word, " * 60)
    text = entries_by_address(mini, "en", long)["faq/what/"].text
    assert len(text) <= LONGEST + 2
    assert text.endswith("word …")
