"""Pages made from data, as MkDocs shows them."""

from markupsafe import Markup
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from macros.adapter.article import MadePage, menu_names
from macros.render.html import bulleted, heading, link
from macros.site.view import Page
from tests.whole_project import ROOT

HOSTILE = '<b>5 & "6"</b> {{ site }} **not bold**'
BODY = (
    heading(1, "A <title>", "top")
    + heading(2, "Part & piece", "part")
    + heading(3, "Below", "below")
)


def shown(page: Page) -> MadePage:
    """`page` after MkDocs has read and rendered it."""
    config = load_config(str(ROOT / "mkdocs.yml"), nav=[{"Menu": "called.md"}])
    file = File(page.path, src_dir="", dest_dir="", use_directory_urls=True)
    made = MadePage(page, file, config, menu_names(config))
    made.read_source(config)
    made.render(config, Files([]))
    return made


def test_its_html_is_shown_as_it_is() -> None:
    html = f"<p>{HOSTILE}</p>"
    assert shown(Page("one.md", html, ending="<hr>")).content == f"{html}\n<hr>"


def test_braces_in_a_text_are_no_macros() -> None:
    assert shown(Page("one.md", HOSTILE)).meta["render_macros"] is False


def test_headings_of_its_body_are_its_table_of_contents() -> None:
    [title] = shown(Page("one.md", BODY, ending=heading(2, "After", "after"))).toc
    [part] = title.children
    assert (title.title, part.title, part.id) == ("A <title>", "Part & piece", "part")
    assert [below.id for below in part.children] == ["below"]


def test_links_of_other_pages_find_its_places() -> None:
    page = shown(Page("one.md", BODY, ending='<p id="end"></p>'))
    assert page.present_anchor_ids == {"top", "part", "below", "end"}


def test_the_menu_may_call_it_otherwise_than_its_title() -> None:
    assert shown(Page("called.md", BODY, {"title": "Long title"})).title == "Menu"
    assert shown(Page("other.md", BODY, {"title": "Long title"})).title == "Long title"


def test_texts_of_headings_links_and_lists_are_text() -> None:
    escaped = "&lt;b&gt;"
    assert escaped in heading(2, HOSTILE, "x")
    assert escaped in link("#", HOSTILE)
    assert link('"><i>', "x") == '<a href="&#34;&gt;&lt;i&gt;">x</a>'
    assert bulleted([Markup("<b>1</b>"), "2"]) == "<ul><li><b>1</b></li><li>2</li></ul>"
