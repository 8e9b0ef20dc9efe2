"""The place in a page where the guide lives, useful without its script too."""

from macros.render.guide import step_data
from macros.render.words import data_in_page
from macros.site.addresses import localized, relative_address
from macros.site.model import Site


def guide_mount(site: Site, here: str, lang: str) -> str:
    """The guide's container: plain links first, then the data for the script."""
    papers = relative_address(localized("certificates/index.md", lang), here)
    every = f'<a href="{papers}">{site.word("certificates", lang)}</a>'
    without = relative_address(localized("guide/all.md", lang), here)
    tables = relative_address(localized("tables.md", lang), here)
    rules = f'<a href="{tables}">{site.word("tables", lang)}</a>'
    return (
        f'<div class="guide" id="guide-mount">'
        f"<p>{site.word('guide-no-script', lang)}</p>"
        f'<p><a class="button" href="{without}">{site.word("gamebook", lang)}</a></p>'
        f"<ul><li>{every}</li><li>{rules}</li></ul>"
        f"</div>\n"
        f"{data_in_page('guide-data', step_data(site, here, lang))}\n"
    )
