"""The place in a page where the guide lives, useful without its script too."""

from macros.render.guide import step_data
from macros.render.words import data_in_page
from macros.site.view import View


def guide_mount(view: View) -> str:
    """The guide's container: plain links first, then the data for the script."""
    papers = view.address("certificates/index.md")
    every = f'<a href="{papers}">{view.word("certificates")}</a>'
    without = view.address("guide/all.md")
    tables = view.address("tables.md")
    rules = f'<a href="{tables}">{view.word("tables")}</a>'
    return (
        f'<div class="guide" id="guide-mount">'
        f"<p>{view.word('guide-no-script')}</p>"
        f'<p><a class="button" href="{without}">{view.word("gamebook")}</a></p>'
        f"<ul><li>{every}</li><li>{rules}</li></ul>"
        f"</div>\n"
        f"{data_in_page('guide-data', step_data(view))}\n"
    )
