"""The stylesheet: only rules that the pages can use, and nothing broken."""

import pytest

from macros.publish.stylesheet import cut, site_stylesheet, used_names

PAGE = used_names('<p class="note" id="top" dir="ltr"><a href="/">x</a></p>')


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


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("#top{margin:0}#end{margin:0}", "#top{margin:0}"),
        ("p .note a{margin:0}p .tip a{margin:0}", "p .note a{margin:0}"),
        (".Note{margin:0}", ""),
        ("p:hover::before{margin:0}", "p:hover::before{margin:0}"),
        (":where(.tip,b) a{margin:0}", ""),
        ("p:has(> b){margin:0}", ""),
        ("[href]{margin:0}[title]{margin:0}", "[href]{margin:0}"),
        ("[dir=ltr] a{margin:0}[dir=rtl] a{margin:0}", "[dir=ltr] a{margin:0}"),
        ("a{--idle:1px}", ""),
        ('@font-face{font-family:"A";src:url(a.woff)}', ""),
        ("@page{margin:2cm}", "@page {margin:2cm}"),
    ],
)
def test_a_rule_stays_only_if_its_selector_can_match(css: str, left: str) -> None:
    assert cut(css, PAGE) == left


def test_a_variable_that_only_a_dropped_variable_reads_is_dropped_too() -> None:
    css = ":root{--a:1px;--b:var(--c);--c:2px}a{margin:var(--a)}"
    assert cut(css, PAGE) == ":root{--a:1px}a{margin:var(--a)}"


def test_an_icon_stays_as_it_is_where_a_rule_draws_it() -> None:
    css = """:root{--i:url("data:image/svg+xml;utf8,<svg  d='M1, 2'/>")}"""
    css += ".note{mask-image:var(--i)}"
    assert cut(css, PAGE) == css


def test_comments_and_blanks_go_but_not_the_ones_that_mean_something() -> None:
    css = """
    /* it's */ .note > a , p  a {
      width : calc(1px + 2px); content: "a ,  b" !important
    }
    """
    left = '.note>a,p a{width:calc(1px + 2px);content:"a ,  b"!important}'
    assert cut(css, PAGE) == left


def test_a_comment_with_an_apostrophe_does_not_hide_a_string_of_a_script() -> None:
    names = used_names("// isn't \"used\"\nel(`<b class='x'>`); /* 'either' */ f('y');")
    assert {"b", "x", "y"} <= names
    assert not {"used", "either"} & names


def test_a_value_that_a_script_may_set_counts() -> None:
    css = "[aria-sort=up]{margin:0}"
    assert cut(css, used_names("<p aria-sort>") | used_names("f('up')")) == css
    assert cut(css, used_names("<p aria-sort>")) == ""


def test_tags_are_read_in_any_quoting_and_case() -> None:
    names = used_names("<DIV Class='a b' data-x=\"1 > 0\" id=c>text<br></DIV>")
    assert names == {"div", "class", "a", "b", "data-x", "id", "id=c", "c", "br"}


def test_what_the_theme_calls_important_stays() -> None:
    theme = "a{color:red!important}p,a{color:red}"
    kept = site_stylesheet(theme, "a{color:green}", PAGE)
    assert kept == theme + "a{color:green}"


def test_the_theme_may_not_hide_the_focus_ring() -> None:
    assert site_stylesheet("a:not(.focus-visible){outline:0}", "", PAGE) == ""
