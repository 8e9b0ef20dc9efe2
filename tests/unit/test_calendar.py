"""The days to come, as a calendar that follows the notices."""

from dataclasses import replace

import pytest

from macros.checks.run import Checked
from macros.publish.calendar import calendars, days_to_come
from macros.site.model import LANGUAGES, Site, build_site


@pytest.fixture(scope="module")
def calendar(site: Site) -> str:
    return dict(calendars(site, "https://example.org/"))["changes.ics"]


def unfolded(calendar: str) -> list[str]:
    return calendar.replace("\r\n ", "").split("\r\n")


def test_every_day_to_come_is_an_entry_that_leads_to_the_page(
    site: Site, calendar: str
) -> None:
    days = days_to_come(site, "en")
    assert days
    assert "2027-01-01" in days
    for day in days:
        assert f"DTSTART;VALUE=DATE:{day.replace('-', '')}" in calendar
        assert f"URL:https://example.org/changes/#on-{day}" in unfolded(calendar)


def test_no_line_is_longer_than_programs_read(site: Site) -> None:
    for _, text in calendars(site, "https://example.org/"):
        assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
        assert text.endswith("END:VCALENDAR\r\n")


def test_both_languages_have_the_same_days(site: Site) -> None:
    assert len({tuple(days_to_come(site, lang)) for lang in LANGUAGES}) == 1


def test_a_day_goes_when_its_notice_is_settled(checked: Checked) -> None:
    """The end of the EU's recognition, once it has been extended."""
    site = build_site(checked)
    notice = site.rulebook.facts["eu-us-recognition"]
    facts = {**site.rulebook.facts, notice.id: replace(notice, state="extended")}
    switched = replace(site, rulebook=replace(site.rulebook, facts=facts))
    before, after = days_to_come(site, "en"), days_to_come(switched, "en")
    assert before["2027-01-01"] != after.get("2027-01-01")
