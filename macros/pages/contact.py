"""The contact page in Spanish; the English one is prose under `docs/`."""

from collections.abc import Iterator

from macros.model import Site
from macros.pages import Page
from macros.render.blocks import contact
from macros.render.contact_form import contact_form
from macros.render.evidence import evidence

PATH = "es/contact.md"
OFFICES = ("qcs-us", "qcs-ecuador")


def pages(site: Site) -> Iterator[Page]:
    """The one page: whom to write to, and the form."""
    title, lede = site.word("contact", "es"), site.word("contact-lede", "es")
    reviewed = site.newest_review("faq")
    parts = [
        f"# {title} {{ #contact }}",
        f'<p class="lede">{lede}</p>',
        *(contact(site, office, "es") for office in OFFICES),
        f"## {site.word('contact-write', 'es')} {{ #write }}",
        site.word("contact-write-how", "es"),
    ]
    form = contact_form(site, PATH, "es")
    form += evidence(site, ["qcs-page"], (), "es", reviewed)
    meta = {"title": title, "description": lede, "lang": "es"}
    meta |= {"scripts": ["contact"], "styles": ["staff"]}
    yield Page(PATH, "\n\n".join(parts), meta, "data/contacts.yml", html=form)
