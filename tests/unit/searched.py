"""The tiny project with all that search can find, and what it finds there."""

from pathlib import Path

from macros.checks.run import check
from macros.publish.search_entries import Entry, entries
from macros.site.model import Site, build_site
from macros.site.view import Page, View
from tests.mini_project import project

FAQ = """
    keywords: {en: [lost letter, what, 88 FR 3548], es: [carta]}
    law: ["closed (b)"]
"""
CLOSED = 'title: Book 205.273, clauses: ["(b)"]'
TERM = """
- id: ace
  term: {en: ACE, es: ACE}
  long: {en: Automated Environment, es: Entorno automatizado}
  meaning: {en: "The [customs](faq:what) system.", es: "El sistema de aduana."}
  match: {en: [eace]}
  sources: [page]
  reviewed: 2026-01-01
"""
PROSE = (
    "---\ntitle: By hand\ndescription: Written.\nreviewed: 2026-01-01\n---\n\n"
    "# By hand { #h }\n\n## First steps { #first }\n\nFile in ACE.\n"
)


def searched(folder: Path) -> Site:
    """The tiny project with a term, a page, an answer that cites a law."""
    project(
        folder,
        ("faq/basics.yml", "    sources: [law]\n", f"    sources: [law]{FAQ}"),
        ("faq/basics.yml", "See [the paper]", "Number AM8, 12 days. See [the paper]"),
        ("sources.yml", "title: The closed book", CLOSED),
        ("documents.yml", "law: [closed]", 'law: ["closed (b)"]'),
        ("glossary.yml", "[]", TERM),
    )
    (folder / "docs" / "hand.md").write_text(PROSE, encoding="utf-8")
    return build_site(check(folder))


def made(path: str, title: str, **meta: object) -> Page:
    front_matter = {"title": title, "description": f"About {title}.", "lang": "en"}
    return Page(path, f'<h1>{title}</h1><h2 id="p">Part</h2>', front_matter | meta)


def entries_by_address(site: Site, lang: str, *pages: Page) -> dict[str, Entry]:
    """The entries by address."""
    listed = list(entries(View(site, lang), pages))
    by_address = {entry.address: entry for entry in listed}
    assert len(by_address) == len(listed)
    return by_address


ANSWER = made("faq/what.md", "What is it?")
