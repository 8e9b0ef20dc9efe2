"""What begins and ends on a day, as the page of changes and its calendar tell it."""

import re
from pathlib import Path

import pytest

from macros.checks.run import check
from macros.pages.changes import NEWEST, pages, sentences_on
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


ENTRY = """
- id: e{0}
  'on': '{0}'
  title: {{en: One., es: Uno.}}
  text: {{en: New., es: Nuevo.}}
"""
MONTH = re.compile(r'<strong id="month-([\d-]+)">(.*?)</strong> <small>(.*?)</small>')


@pytest.mark.parametrize("many", [0, 9, 10, 11, 16, 40])
def test_only_the_newest_entries_stand_open_and_each_stands_once(
    tmp_path: Path, many: int
) -> None:
    days = [f"2026-{9 - n // 12:02}-{28 - n % 12}" for n in range(many)]
    entries = "".join(map(ENTRY.format, days)) or "[]"
    checked = check(project(tmp_path, ("changes.yml", "[]", entries)))
    english, spanish = pages(build_site(checked))
    assert re.findall(r'<h3 id="e([\d-]+)">', english.ending) == days
    months = [day[:7] for day in days[NEWEST:]]
    assert [
        (when, int(told.split()[0])) for when, _, told in MONTH.findall(english.ending)
    ] == [(when, months.count(when)) for when in dict.fromkeys(months)]
    outside = english.ending.partition("<strong")[0]
    assert outside.count('<h3 id="e') == min(many, NEWEST)
    if many == 40:
        assert MONTH.findall(spanish.ending)[:2] == [
            ("2026-09", "Septiembre de 2026", "2 cambios anteriores"),
            ("2026-08", "Agosto de 2026", "12 cambios anteriores"),
        ]
