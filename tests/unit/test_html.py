"""The last touch on a page's HTML."""

from macros.render.html import with_scrollable_tables


def test_a_table_is_named_after_its_first_head_whatever_that_says() -> None:
    html = with_scrollable_tables('<table><th>Say "<b>organic</b>"</th></table>')
    assert 'aria-label="Say &quot;organic&quot;"' in html


def test_two_tables_of_one_name_are_told_apart() -> None:
    html = with_scrollable_tables("<table><th>x</th></table>" * 2)
    assert 'aria-label="x"' in html
    assert 'aria-label="x 2"' in html
