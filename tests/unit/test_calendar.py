"""The days to come, as a calendar that follows the notices."""

import random
from dataclasses import replace

import pytest

from macros.checks.run import Checked
from macros.data.languages import LANGUAGES
from macros.guide.compare import day_before
from macros.publish.calendar import calendars, days_to_come
from macros.site.decision import decide
from macros.site.history import touches_on
from macros.site.model import Site, build_site
from macros.site.view import View


@pytest.fixture(scope="module")
def calendar(site: Site) -> str:
    return dict(calendars(site, "https://example.org/"))["changes.ics"]


def unfolded(calendar: str) -> list[str]:
    return calendar.replace("\r\n ", "").split("\r\n")


def test_every_day_to_come_is_an_entry_that_leads_to_the_page(
    site: Site, calendar: str
) -> None:
    days = days_to_come(View(site, "en"))
    assert days
    assert "2027-01-01" in days
    for day in days:
        assert f"DTSTART;VALUE=DATE:{day.replace('-', '')}" in calendar
        assert f"URL:https://example.org/changes/#on-{day}" in unfolded(calendar)


def test_no_line_is_longer_than_programs_read(site: Site) -> None:
    for _, text in calendars(site, "https://example.org/"):
        assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
        assert text.endswith("END:VCALENDAR\r\n")


def test_a_market_has_the_days_that_touch_it_and_no_others(site: Site) -> None:
    every = dict(calendars(site, "https://example.org/"))
    norway, japan = (every[f"markets/{id_}/changes.ics"] for id_ in ("no", "jp"))
    assert "DTSTART;VALUE=DATE:20270101" in norway
    assert "VEVENT" not in japan
    assert "DTSTART;VALUE=DATE:20270101" in every["es/certificates/eu-coi/changes.ics"]


@pytest.mark.parametrize("day", ["2027-01-01", "2027-02-01"])
def test_a_day_touches_a_market_where_a_shipment_is_told_otherwise(
    site: Site, day: str
) -> None:
    """By chance cases on the day before and on the day itself."""
    chance = random.Random(day)  # noqa: S311 - cases, not secrets
    asked = [fact for fact in site.rulebook.facts.values() if fact.asked]
    for id_ in site.ids("markets"):
        touched = touches_on(site, day, "markets", id_)
        for _ in range(60):
            facts = {f.id: f.default or chance.choice(f.values) for f in asked}
            facts["destination"] = id_
            assert touched or told(site, facts, day_before(day)) == told(
                site, facts, day
            )


def told(site: Site, facts: dict[str, str], on: str) -> tuple[object, ...]:
    result = decide(site, facts, on)
    return result.certificate, result.certain


def test_both_languages_have_the_same_days(site: Site) -> None:
    assert len({tuple(days_to_come(View(site, lang))) for lang in LANGUAGES}) == 1


def test_a_day_goes_when_its_notice_is_settled(checked: Checked) -> None:
    """The end of the EU's recognition, once it has been extended."""
    site = build_site(checked)
    notice = site.rulebook.facts["eu-us-recognition"]
    facts = {**site.rulebook.facts, notice.id: replace(notice, state="extended")}
    switched = replace(site, rules=replace(site.rulebook, facts=facts))
    before, after = days_to_come(View(site, "en")), days_to_come(View(switched, "en"))
    assert before["2027-01-01"] != after.get("2027-01-01")
