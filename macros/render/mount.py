"""The place in a page where the guide lives, useful without its script too."""

from markupsafe import Markup

from macros.render.guide import step_data
from macros.render.html import html, link
from macros.render.words import data_in_page
from macros.site.view import View


def guide_mount(view: View) -> Markup:
    """The guide's container: plain links first, then the data for the script."""
    papers = view.address("certificates/index.md")
    every = link(papers, view.word("certificates"))
    without = view.address("guide/all.md")
    tables = view.address("tables.md")
    rules = link(tables, view.word("tables"))
    return html(
        '<div class="guide" id="guide-mount">'
        "<p>{}</p>"
        '<p><a class="button" href="{}">{}</a></p>'
        "<ul><li>{}</li><li>{}</li></ul>"
        "</div>\n"
        "{}\n",
        view.word("guide-no-script"),
        without,
        view.word("gamebook"),
        every,
        rules,
        data_in_page("guide-data", step_data(view)),
    )
