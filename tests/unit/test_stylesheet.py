"""The stylesheet: only rules that the pages can use, and nothing broken."""

import pytest

from macros.stylesheet import cut, site_stylesheet, used_names


def test_names_of_tags_classes_ids_and_attributes_count_as_used() -> None:
    assert {"p", "a", "b", "x", "hidden", "type=radio"} <= used_names(
        '<p class="a b" id="x" hidden><input type="radio">'
    )


def test_text_of_a_page_does_not_count_as_used() -> None:
    assert "words" not in used_names("<p>words</p>")


def test_every_word_in_a_string_of_a_script_counts_as_used() -> None:
    assert {"open", "wide"} <= used_names("x.className = `open ${y} wide`; // shut")
    assert "shut" not in used_names("x = 'open'; // shut")


def test_a_rule_for_a_class_that_no_page_has_is_dropped() -> None:
    assert cut(".a{color:red}.b{color:blue}", {"a"}) == ".a{color:red}"


def test_a_list_of_selectors_keeps_those_that_can_match() -> None:
    assert cut(".a,.b c{color:red}", {"a", "b"}) == ".a{color:red}"


def test_what_stands_in_not_is_not_asked_for() -> None:
    assert cut(".a:not(.b){color:red}", {"a"}) == ".a:not(.b){color:red}"


def test_one_of_the_alternatives_of_is_suffices() -> None:
    assert cut(":is(.a,.b) p{color:red}", {"b", "p"}) != ""
    assert cut(":is(.a,.b) p{color:red}", {"p"}) == ""


def test_a_media_rule_stays_only_if_something_is_left_in_it() -> None:
    sheet = "@media print{.a{color:red}}@media screen{.b{color:red}}"
    assert cut(sheet, {"a"}) == "@media print{.a{color:red}}"


def test_variables_and_animations_that_nobody_reads_are_dropped() -> None:
    sheet = (
        "p{--x:1;--y:2;width:var(--x);animation:spin 1s}"
        "@keyframes spin{to{top:0}}@keyframes jump{to{top:1px}}"
    )
    kept = cut(sheet, {"p"})
    assert "--x" in kept
    assert "--y" not in kept
    assert "spin" in kept
    assert "jump" not in kept


def test_what_the_own_sheet_sets_again_is_left_out_of_the_themes() -> None:
    kept = site_stylesheet("p{color:red;margin:0}", "p{color:blue}", {"p"})
    assert kept == "p{margin:0}p{color:blue}"


def test_a_malformed_sheet_is_told_with_its_line() -> None:
    with pytest.raises(ValueError, match="line 2"):
        cut("p{color:red}\n}", {"p"})
