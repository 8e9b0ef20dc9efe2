"""The Spanish home page; the English one is prose under `docs/`."""

from collections.abc import Iterator

from macros.model import Site, text
from macros.pages import Page
from macros.render.blocks import contact, doors, notice, question_cards
from macros.render.links import has_page
from macros.render.tools import tool_cards

PATH = "es/index.md"
MOST = 6


def pages(site: Site) -> Iterator[Page]:
    """The one page, with the first answers that exist in Spanish."""
    title, lede = (site.word(f"home-{part}", "es") for part in ("title", "lede"))
    spoken = [id_ for id_ in site.ids("faq") if has_page(site, "faq", id_, "es")]
    office = text(site.get("contacts", "qcs-us")["name"], "es")
    parts = [
        f"# {title} {{ #home }}",
        f'<p class="lede">{lede}</p>',
        doors(site, PATH, "es"),
        notice(site, "eu-us-recognition", PATH, "es"),
        f"## {site.word('questions', 'es')} {{ #questions }}",
        question_cards(site, spoken[:MOST], PATH, "es"),
        f"## {site.word('tools', 'es')} {{ #tools }}",
        tool_cards(site, PATH, "es"),
        f"## {office} {{ #contact }}",
        contact(site, "qcs-us", "es"),
    ]
    meta = {"title": title, "description": lede, "lang": "es"}
    meta["reviewed"] = site.newest_review("faq")
    yield Page(PATH, "\n\n".join(parts), meta, "data/ui.yml")
