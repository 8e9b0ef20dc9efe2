"""The page that says what the guide never says."""

from markupsafe import escape

from macros.data.languages import LANGUAGES
from macros.pages.laws import pages
from macros.site.model import Site
from macros.site.rule_results import law_coverage
from macros.site.usage import uses


def test_each_law_stands_on_the_page_of_each_language_with_its_counts(
    site: Site,
) -> None:
    written = {page.meta["lang"]: page.body for page in pages(site)}
    assert [*written] == [*LANGUAGES]
    assert len(site.rulebook.laws) >= 40
    for law in site.rulebook.laws:
        for lang, page in written.items():
            _, _, row = page.partition(f'<li id="{law.id}">')
            row, _, _ = row.partition("<small>")
            assert escape(law.item.data["sentence"][lang]) in row
            counts = law_coverage(site).get(law.id)
            assert bool(counts) == law.applies_on(site.newest_review("table"))
            assert not counts or f"{counts.cases:,}" in page
            assert not counts or counts.cases > 0 < counts.answers


def test_a_source_leads_to_the_laws_that_rest_on_it(site: Site) -> None:
    law = site.rulebook.laws[0]
    source = law.item.data["law"][0].partition(" ")[0]
    assert f"laws.md#{law.id}" in [use.page for use in uses(site)[source]]
