"""HTML made from data escapes what is text; the last touch on a page's HTML."""

import ast
import json
import re

import pytest
from markupsafe import Markup

from macros.render.html import bulleted, finish, html, link, with_scrollable_tables
from macros.render.words import data_in_page
from tests.whole_project import ROOT

HOSTILE = "<img src=x onerror=alert(1)>\"'&"
TAG = re.compile(r"</?[a-z]")
LAST_TOUCH = ("html.py",)
"""This works on HTML that is there already."""


def test_text_in_html_is_escaped_and_html_is_not() -> None:
    made = html('<p title="{}">{} {}</p>', HOSTILE, HOSTILE, Markup("<b>x</b>"))
    assert made.count("<") == 4
    assert made.striptags() == f"{HOSTILE} x"
    assert html("{x}", x=HOSTILE) == html("{}", HOSTILE)


def test_pieces_of_html_escape_their_text() -> None:
    assert link(HOSTILE, HOSTILE).count("<") == 2
    assert bulleted([HOSTILE, link("a", "b")]).count("<") == 2 + 4 + 2


@pytest.mark.parametrize("room", ["render", "pages"])
def test_no_page_writes_html_around_what_it_did_not_escape(room: str) -> None:
    for file in (ROOT / "macros" / room).glob("*.py"):
        if file.name in LAST_TOUCH:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                literal = "".join(
                    str(part.value)
                    for part in node.values
                    if isinstance(part, ast.Constant)
                )
                assert not TAG.search(literal), f"{file.name}:{node.lineno}"


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


def test_data_in_a_page_are_read_as_they_were_and_close_no_element() -> None:
    data = {"said": 'wine & "cheese" </script><b>'}
    element = str(data_in_page("some-data", data))
    inside = element.removeprefix('<script type="application/json" id="some-data">')
    inside = inside.removesuffix("</script>")
    assert "<" not in inside
    assert json.loads(inside) == data
