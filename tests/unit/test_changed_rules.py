"""What begins and ends on a day, as the page of changes and its calendar tell it."""

import re
from pathlib import Path

import pytest

from macros.checks.run import check
from macros.pages.changes import pages, sentences_on
from macros.site.model import build_site
from macros.site.view import View
from tests.mini_project import project

CERTIFICATE = "guide/tables/certificate.yml"
DOCUMENTS = "guide/tables/documents.yml"
TOLD = "because: {en: New., es: Nuevo.}, sources: [page], reviewed: 2026-01-01}"
DAY = re.compile(r'id="on-([\d-]+)"')
JUNE = "then: plan, from: 2026-06-01, because: {en: Loose"
LATER = "  - {id: later, when: {destination: eu, treaty: %s}, then: paper, from: 2026-"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([], {}),
        (
            [(DOCUMENTS, "then: plan, because: {en: Loose", JUNE)],
            {"2026-06-01": ["From this day: Plan: Loose."]},
        ),
        (
            [
                (DOCUMENTS, "then: plan, because: {en: Loose", JUNE),
                (
                    CERTIFICATE,
                    "then: paper, because",
                    "then: paper, until: 2026-05-31, because",
                ),
                (CERTIFICATE, "", LATER % "in-force" + f"06-01, {TOLD}\n"),
            ],
            {"2026-06-01": ["From this day: New.", "No longer: EU."]},
        ),
        (
            [
                (
                    CERTIFICATE,
                    "treaty: over}, then: nothing, because",
                    "treaty: over}, then: nothing, until: 2026-05-31, because",
                ),
                (CERTIFICATE, "", LATER % "over" + f"06-01, {TOLD}\n"),
            ],
            {},
        ),
    ],
    ids=["nothing", "a document", "what decides comes alone", "in no state of today"],
)
def test_a_day_tells_what_begins_and_ends_on_it(
    tmp_path: Path, changes: list[tuple[str, str, str]], told: dict[str, list[str]]
) -> None:
    checked = check(project(tmp_path, *changes))
    site = build_site(type(checked)(checked.library, (), checked.rulebook))
    assert sentences_on(View(site, "en")) == told
    assert DAY.findall("".join(page.ending for page in pages(site))) == 2 * [*told]
