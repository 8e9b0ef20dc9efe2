"""The last touch on a page's HTML."""

from macros.render.html import finish, with_scrollable_tables


def test_a_table_is_named_after_its_first_head_whatever_that_says() -> None:
    html = with_scrollable_tables('<table><th>Say "<b>organic</b>"</th></table>')
    assert 'aria-label="Say &quot;organic&quot;"' in html


def test_two_tables_of_one_name_are_told_apart() -> None:
    html = with_scrollable_tables("<table><th>x</th></table>" * 2)
    assert 'aria-label="x"' in html
    assert 'aria-label="x 2"' in html


def table(heads: int, *cells: str) -> str:
    head = "".join(f"<th>Head {number}</th>" for number in range(heads))
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    return f"<table><thead><tr>{head}</tr></thead><tbody><tr>{row}</tr></tbody></table>"


def test_cells_of_wide_tables_say_their_column_where_rows_are_stacked() -> None:
    html = with_scrollable_tables(table(3, "a", "b", "c"))
    assert 'class="table-wrap table-wrap--stacks"' in html
    assert '<td>a</td><td data-label="Head 1:">b</td>' in html
    assert '<td data-label="Head 2:">c</td>' in html


def test_tables_that_fit_or_are_filled_in_by_hand_are_not_stacked() -> None:
    for kept in (table(2, "a", "b"), table(3, "a", "", "")):
        assert "data-label" not in with_scrollable_tables(kept)


def test_code_can_be_scrolled_by_keyboard_and_keeps_its_lines() -> None:
    html = finish("<p>\n  <code>x</code></p><pre><code>a\n  b</code></pre>")
    assert html == (
        '<p>\n<code>x</code></p><pre><code tabindex="0">a\n  b</code></pre>'
    )
