"""Sections of prose that fold."""

from macros.render.blocks import with_folded_sections

FOLDS = '<h2 class="fold" id="{0}">Of {0}</h2>\n<p>On {0}.</p>\n'


def folded(id_: str) -> str:
    return (
        f'<details class="topic"><summary><h2 id="{id_}">Of {id_}</h2></summary>'
        f"\n<p>On {id_}.</p>\n</details>"
    )


def test_sections_that_follow_each_other_are_one_list() -> None:
    html = with_folded_sections(FOLDS.format("a") + FOLDS.format("b"))
    assert html == f'<div class="topics">{folded("a")}{folded("b")}</div>'


def test_a_section_ends_where_the_next_begins() -> None:
    stays = '<h2 id="c">C</h2><p>Open.</p>'
    html = with_folded_sections(stays + FOLDS.format("a") + stays)
    assert html == f'{stays}<div class="topics">{folded("a")}</div>{stays}'


def test_a_section_below_a_heading_keeps_its_level_and_ends_at_the_next() -> None:
    below = FOLDS.replace("h2", "h3").format("a")
    html = with_folded_sections(f'<h2 id="c">C</h2>{below}<h2 id="d">D</h2>')
    inside = folded("a").replace("h2", "h3")
    assert (
        html == f'<h2 id="c">C</h2><div class="topics">{inside}</div><h2 id="d">D</h2>'
    )


def test_a_page_without_such_sections_stays_as_it_is() -> None:
    html = "<h2>Plain</h2><p>Text.</p>"
    assert with_folded_sections(html) == html
