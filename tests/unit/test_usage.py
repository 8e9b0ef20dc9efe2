"""Where each source is used."""

from pathlib import Path

from macros.checks.run import check
from macros.publish.search_entries import entries
from macros.site.model import Site, build_site
from macros.site.usage import cited, uses
from macros.site.view import View
from tests.mini_project import HEAD, project


def test_sources_are_found_at_any_depth() -> None:
    data = {"sources": ["a (b)"], "paper": {"law": ["c"]}, "list": [{"sources": ["d"]}]}
    assert list(cited(data)) == ["a", "c", "d"]


def test_answers_and_rules_that_name_a_source_are_its_uses(tmp_path: Path) -> None:
    folder = project(tmp_path)
    page = folder / "docs" / "us.md"
    page.write_text(HEAD + '{{ sources("law") }}', encoding="utf-8")
    used = uses(build_site(check(folder)))
    pages = {use.page for use in used["law"]}
    assert "us.md" in pages
    assert any(page.startswith("tables.md#certificate-") for page in pages)


STEPS = """
- id: way
  guide: {}
  steps:
    - {id: one, by: [exporter], title: {en: Weigh, es: Pese}}
    - {id: two, by: [importer], title: {en: Zigzag, es: Zigzaguee}}
  sources: [law]
  reviewed: 2026-01-01
"""


def test_a_page_rests_on_the_sources_of_the_steps_it_shows(tmp_path: Path) -> None:
    folder = project(tmp_path, ("procedures.yml", "[]", STEPS))
    page = folder / "docs" / "way.md"
    page.write_text(HEAD + '{{ procedure("way") }}', encoding="utf-8")
    site = build_site(check(folder))
    assert "way.md" in {use.page for use in uses(site)["law"]}
    entry = next(e for e in entries(View(site, "en"), []) if e.address == "way/")
    assert "zigzag" in entry.body


def test_a_page_stands_once_under_a_source(site: Site) -> None:
    for places in uses(site).values():
        assert len(places) == len(set(places))
